/** The header of a GGUF file: its metadata, and where which tensor lies. Parsed by @huggingface/gguf; what it returns is checked here. */
import { type GGUFParseOutput, gguf } from '@huggingface/gguf';
import { GGML, GGML_TYPES, type GgmlType } from '../../numbers/ggml-types.ts';
import { MixtralError } from '../../protocol/errors.ts';
import { shown } from '../fields.ts';
import { LIMITS } from '../parse-manifest.ts';

/** A tensor, row-major: the last dimension is a row. */
export interface GgufTensor {
  readonly name: string;
  /** Null where it is one that no reader is there for. */
  readonly type: GgmlType | null;
  /** GGML's number of the type. */
  readonly typeId: number;
  readonly shape: readonly number[];
  /** In the file, and how many; 0 bytes where the type is null. */
  readonly offset: number;
  readonly bytes: number;
}

export interface GgufHeader {
  readonly metadata: ReadonlyMap<string, unknown>;
  readonly tensors: readonly GgufTensor[];
  /** Everything before the first tensor's bytes. */
  readonly headerBytes: number;
}

/** Hands out bytes [offset, offset + length), fewer or none at the end of the file. */
export type ReadPiece = (offset: number, length: number) => Promise<Uint8Array<ArrayBuffer>>;

/** The header of 8x22B has 3 MB. What a larger one could be parsed into is too much for a tab. */
const LARGEST_HEADER_BYTES = 16 << 20;

/** The parser insists on an address, and asks `fetch` for all bytes. */
const NOWHERE = 'https://gguf.invalid/';

function refuse(sentence: string, cause?: unknown): never {
  const advice = 'Check that the file is complete: download it again, or take another one of the same model.';
  throw new MixtralError('bad-manifest', sentence, advice, { cause });
}

const TYPES: ReadonlyMap<number, GgmlType> = new Map(GGML_TYPES.map((type) => [GGML[type].id, type]));

function whole(value: bigint | number, most: number, what: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0 || number > most) refuse(`${what} is ${String(value)}, which cannot be.`);
  return number;
}

function tensorOf(info: GGUFParseOutput['tensorInfos'][number], dataOffset: number): GgufTensor {
  const where = `The tensor ${shown(info.name)} of the file`;
  if (info.shape.length < 1 || info.shape.length > LIMITS.dimensions) refuse(`${where} has ${info.shape.length} dimensions.`);
  const shape = info.shape.map((size) => whole(size, LIMITS.dimension, `${where}: a size`)).reverse();
  const offset = dataOffset + whole(info.offset, LIMITS.fileBytes, `${where}: its offset`);
  const typeId: number = info.dtype;
  const type = TYPES.get(typeId) ?? null;
  if (type === null) return { name: info.name, type, typeId, shape, offset, bytes: 0 };
  const { numbers, bytes } = GGML[type];
  if ((shape.at(-1) ?? 0) % numbers !== 0) refuse(`${where} has rows of ${shape.at(-1)} numbers, no whole blocks of ${type}.`);
  const elements = shape.reduce((product, size) => product * size, 1);
  const size = whole((elements / numbers) * bytes, LIMITS.fileBytes, `${where}: its size`);
  return { name: info.name, type, typeId, shape, offset, bytes: size };
}

/**
 * Parses a header, asking for a few MB at a time.
 *
 * @throws MixtralError `bad-manifest` where it is no GGUF file or a broken one, or what `read` throws.
 */
export async function parseGgufHeader(read: ReadPiece): Promise<GgufHeader> {
  let failure: unknown = null;
  let fileEnd = Number.POSITIVE_INFINITY;
  const serve = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const [from = 0, to = 0] = (new Headers(init?.headers).get('range') ?? '').replace('bytes=', '').split('-').map(Number);
    try {
      if (from >= LARGEST_HEADER_BYTES) refuse(`The header of the file is larger than ${LARGEST_HEADER_BYTES >> 20} MB.`);
      const bytes = await read(from, to - from + 1);
      if (bytes.length < to - from + 1) fileEnd = Math.min(fileEnd, from + bytes.length);
      return new Response(bytes);
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  let parsed: GGUFParseOutput;
  try {
    parsed = await gguf(NOWHERE, { fetch: serve });
  } catch (cause) {
    if (failure) throw failure;
    return refuse('This is not a GGUF file, or its header is broken.', cause);
  }
  // The parser takes what is missing at the end for zeros.
  const headerBytes = whole(parsed.tensorDataOffset, LARGEST_HEADER_BYTES, 'The length of the header');
  if (headerBytes > fileEnd) refuse('The file ends in the middle of its header.');
  if (!parsed.littleEndian) refuse('The file is for big-endian machines.');
  const tensors = parsed.tensorInfos.map((info) => tensorOf(info, headerBytes));
  return { metadata: new Map(Object.entries(parsed.metadata)), tensors, headerBytes };
}
