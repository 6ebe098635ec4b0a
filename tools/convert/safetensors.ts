/** Reads safetensors files: the header is checked against the file before anything is believed, the numbers are read in pieces. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { refuse } from './refuse.ts';

/** The format's own limit; an 8x22B header has 300 KB. */
const MAX_HEADER_BYTES = 100_000_000;
const MAX_DIMENSIONS = 8;

/** Bytes of one number, for the types whose extent can be checked. */
const TYPE_BYTES: Readonly<Record<string, number>> = {
  ...{ F64: 8, F32: 4, F16: 2, BF16: 2, F8_E4M3: 1, F8_E5M2: 1 },
  ...{ I64: 8, I32: 4, I16: 2, I8: 1, U64: 8, U32: 4, U16: 2, U8: 1, BOOL: 1 },
};

/** One tensor: `elements` numbers of `dtype` from byte `begin` of the open `file` on. */
export interface StoredTensor {
  readonly name: string;
  readonly file: SafetensorsFile;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly begin: number;
}

export interface SafetensorsFile {
  readonly name: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  readonly tensors: ReadonlyMap<string, StoredTensor>;
  /** Fills `into` from byte `position` on. */
  read(position: number, into: Uint8Array): void;
  close(): void;
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The header's JSON, from files of which even the first eight bytes may be missing or a lie. */
function readHeader(
  name: string,
  bytes: number,
  read: (position: number, into: Uint8Array) => void,
): { json: Json; end: number } {
  if (bytes < 8) refuse('corrupt-shard', `${name} is truncated: it has ${bytes} bytes, fewer than a safetensors header.`);
  const prefix = new Uint8Array(8);
  read(0, prefix);
  const claimed = new DataView(prefix.buffer).getBigUint64(0, true);
  if (claimed > MAX_HEADER_BYTES)
    refuse(
      'bad-manifest',
      `${name} is not a safetensors file: its header would be ${claimed} bytes long, more than ${MAX_HEADER_BYTES}.`,
    );
  const length = Number(claimed);
  if (8 + length > bytes)
    refuse('corrupt-shard', `${name} is truncated: its header should end at byte ${8 + length}, the file has ${bytes}.`);
  const header = new Uint8Array(length);
  read(8, header);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(header));
  } catch {
    refuse('bad-manifest', `${name} has a malformed safetensors header: it is not JSON.`);
  }
  if (!isObject(json)) refuse('bad-manifest', `${name} has a malformed safetensors header: it is no JSON object.`);
  return { json, end: 8 + length };
}

function readEntry(
  file: SafetensorsFile,
  name: string,
  entry: unknown,
  dataStart: number,
): StoredTensor & { readonly end: number } {
  const bad = (what: string): never =>
    refuse('bad-manifest', `${file.name} has a malformed safetensors header: tensor ${name} ${what}.`);
  if (!isObject(entry)) return bad('has no description');
  const { dtype, shape, data_offsets: offsets } = entry;
  if (typeof dtype !== 'string') return bad('has no dtype');
  if (!Array.isArray(shape) || shape.length > MAX_DIMENSIONS || !shape.every(isSize)) return bad('has no valid shape');
  const [from, to]: unknown[] = Array.isArray(offsets) && offsets.length === 2 ? offsets : [];
  if (!isSize(from) || !isSize(to) || from > to) return bad('has no valid data_offsets');
  const size = TYPE_BYTES[dtype];
  const elements = shape.reduce((product: number, length: number) => product * length, 1);
  if (size !== undefined && to - from !== elements * size)
    return bad(`has ${to - from} bytes, but its shape [${shape.join(', ')}] of ${dtype} needs ${elements * size}`);
  return { name, file, dtype, shape, begin: dataStart + from, end: dataStart + to };
}

/**
 * Opens a safetensors file and reads its header.
 *
 * @throws MixtralError `not-found`, `corrupt-shard` (truncated) or `bad-manifest` (malformed, oversized, overlapping or with gaps).
 */
export function openSafetensors(path: string): SafetensorsFile {
  const name = basename(path);
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    refuse('not-found', `The checkpoint has no readable file ${name}.`);
  }
  const read = (position: number, into: Uint8Array): void => {
    for (let done = 0; done < into.length; ) {
      const got = readSync(descriptor, into, done, into.length - done, position + done);
      if (got === 0) refuse('corrupt-shard', `${name} became shorter while it was read.`);
      done += got;
    }
  };
  try {
    const { size: bytes, mtimeMs: modifiedMs } = fstatSync(descriptor);
    const header = readHeader(name, bytes, read);
    const tensors = new Map<string, StoredTensor>();
    const file: SafetensorsFile = { name, bytes, modifiedMs, tensors, read, close: () => closeSync(descriptor) };
    const entries = Object.entries(header.json)
      .filter(([key]) => key !== '__metadata__')
      .map(([key, entry]) => readEntry(file, key, entry, header.end))
      .sort((a, b) => a.begin - b.begin || a.end - b.end);
    let end = header.end;
    for (const entry of entries) {
      if (entry.begin !== end)
        refuse(
          'bad-manifest',
          `${name} has a malformed safetensors header: ${entry.begin < end ? 'tensors overlap' : 'bytes are missing'} before ${entry.name}.`,
        );
      end = entry.end;
      tensors.set(entry.name, entry);
    }
    if (end > bytes) refuse('corrupt-shard', `${name} is truncated: its tensors end at byte ${end}, the file has ${bytes}.`);
    if (end < bytes) refuse('bad-manifest', `${name} is malformed: ${bytes - end} bytes after its tensors belong to none.`);
    return file;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}
