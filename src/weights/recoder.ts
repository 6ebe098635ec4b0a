/** What a download's bytes go through on their way into storage, where they do not come as they are kept: those of GGUF files. */
import type { PartEncoding, TensorEntry, TokenizerFile } from './manifest.ts';
import type { Emit } from './recode.ts';

export type Recoding =
  | {
      readonly kind: 'tensors';
      readonly tensors: readonly TensorEntry[];
      readonly parts: readonly { readonly length: number; readonly encoding: PartEncoding }[];
    }
  /** One of the two tokenizer files, out of the header of a GGUF file. */
  | { readonly kind: 'tokenizer'; readonly name: TokenizerFile['name'] };

export interface Recoder {
  /** The next bytes of the parts. */
  push(bytes: Uint8Array<ArrayBuffer>): void;
  /** After the last of them. */
  finish(): Promise<void>;
}

/** @param bytes how many come out of it @param emit gets them in order, each array for good */
export async function createRecoder(recoding: Recoding, bytes: number, emit: Emit): Promise<Recoder> {
  if (recoding.kind === 'tensors') {
    // What few models need is loaded when one does.
    const { TensorRecoder } = await import('./recode.ts');
    const recoder = new TensorRecoder(recoding.tensors, recoding.parts, bytes, emit);
    return { push: (arrived) => recoder.push(arrived), finish: () => Promise.resolve() };
  }
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  return {
    push: (arrived) => void pieces.push(arrived),
    async finish() {
      const header = new Uint8Array(await new Blob(pieces).arrayBuffer());
      const { tokenizerFile } = await import('./gguf/tokenizer.ts');
      emit(await tokenizerFile(recoding.name, header));
    },
  };
}
