/** How the converter says no: one sentence, and a code that a script can tell. */
import { type ErrorCode, MixtralError } from '../../src/protocol/errors.ts';

export function refuse(code: ErrorCode, sentence: string): never {
  throw new MixtralError(code, sentence, 'Check the folder and run the conversion again; what is finished is kept.');
}
