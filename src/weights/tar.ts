/**
 * Tar archives (POSIX.1-1988 "ustar", regular files only): a model as one file, of which `tar xf` makes the folder that a server can serve. Written as a
 * Blob over Blobs and read by its headers alone, so that gigabytes stay where they are.
 */
import { MixtralError } from '../protocol/errors.ts';

const BLOCK = 512;
const MAGIC = 'ustar';
/** Where in a header which field stands, and how long it is. */
const NAME = [0, 100] as const;
const MODE = [100, 8] as const;
const SIZE = [124, 12] as const;
const MODIFIED = [136, 12] as const;
const CHECKSUM = [148, 8] as const;
const TYPE = 156;
const MAGIC_AT = 257;
const PREFIX = [345, 155] as const;
/** 8x22B of one shard a file has some 510. */
const MOST_ENTRIES = 1 << 16;

export interface TarEntry {
  readonly name: string;
  readonly data: Blob;
}

function padding(size: number): number {
  return -size & (BLOCK - 1);
}

function header(name: string, size: number): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(BLOCK);
  const put = ([at, length]: readonly [number, number], text: string) => {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > length) throw new RangeError(`"${text}" is too long for a tar header`);
    block.set(bytes, at);
  };
  const octal = (field: readonly [number, number], value: number) => put(field, value.toString(8).padStart(field[1] - 1, '0'));
  put(NAME, name);
  octal(MODE, 0o644);
  octal(SIZE, size);
  octal(MODIFIED, 0);
  block[TYPE] = '0'.charCodeAt(0);
  put([MAGIC_AT, 8], `${MAGIC}\x0000`);
  put(CHECKSUM, `${checksum(block).toString(8).padStart(6, '0')}\0 `);
  return block;
}

/** The sum of a header's bytes, with spaces in the sum's own place. */
function checksum(block: Uint8Array): number {
  const [from, length] = CHECKSUM;
  return block.reduce((sum, byte, at) => sum + (at >= from && at < from + length ? 32 : byte), 0);
}

/** @param entries names of at most 100 bytes, files of less than 8 GiB */
export function tar(entries: readonly TarEntry[]): Blob {
  const parts = entries.flatMap(({ name, data }) => [header(name, data.size), data, new Uint8Array(padding(data.size))]);
  return new Blob([...parts, new Uint8Array(2 * BLOCK)], { type: 'application/x-tar' });
}

/**
 * The regular files of an archive, as slices of it.
 *
 * @throws MixtralError `bad-manifest` where it is none, or is cut off.
 */
export async function untar(archive: Blob): Promise<TarEntry[]> {
  const entries: TarEntry[] = [];
  for (let at = 0, seen = 0; at + BLOCK <= archive.size; seen++) {
    if (seen > MOST_ENTRIES) throw bad('it has too many files');
    const block = new Uint8Array(await archive.slice(at, at + BLOCK).arrayBuffer());
    // An empty block is the end; what follows does not count.
    if (block.every((byte) => byte === 0)) return entries;
    const text = ([from, length]: readonly [number, number]) => {
      const field = block.subarray(from, from + length);
      const end = field.indexOf(0);
      return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
    };
    const size = text(SIZE).trim();
    if (text([MAGIC_AT, MAGIC.length]) !== MAGIC || !/^[0-7]+$/.test(size)) throw bad('it is no tar archive, or a broken one');
    if (Number.parseInt(text(CHECKSUM), 8) !== checksum(block)) throw bad('a name or a size in it was damaged');
    const bytes = Number.parseInt(size, 8);
    if (at + BLOCK + bytes > archive.size) throw bad('it is cut off');
    const prefix = text(PREFIX);
    const name = `${prefix ? `${prefix}/` : ''}${text(NAME)}`.replace(/^\.\//, '');
    const type = block[TYPE] ?? 0;
    if (type === 0 || type === '0'.charCodeAt(0)) entries.push({ name, data: archive.slice(at + BLOCK, at + BLOCK + bytes) });
    at += BLOCK + bytes + padding(bytes);
  }
  throw bad('it is cut off');
}

function bad(what: string): MixtralError {
  return new MixtralError(
    'bad-manifest',
    `The file cannot be read as a saved model: ${what}.`,
    'Copy the file again, or save the model once more on the machine that it came from.',
  );
}
