/** MLC's tensor-cache.json (ndarray-cache.json before 2025): which tensors lie where in which of the folder's files. */
import { fail, integer, list, md5, object, oneOf, refuseTwins, relativeUrl, shown, text } from '../fields.ts';
import type { SourceFile } from '../manifest.ts';
import { LIMITS } from '../parse-manifest.ts';

export type MlcDtype = 'uint32' | 'float16';

/** A tensor, row-major, at bytes [offset, offset + bytes) of its file. */
export interface MlcTensor {
  readonly name: string;
  readonly dtype: MlcDtype;
  readonly shape: readonly number[];
  readonly file: SourceFile;
  readonly offset: number;
  readonly bytes: number;
}

export interface MlcIndex {
  readonly files: readonly SourceFile[];
  readonly tensors: ReadonlyMap<string, MlcTensor>;
}

/** 512 layers of a dozen tensors, and those of no layer: far above any Mixtral. */
const MOST_TENSORS = 512 * 12 + 8;

const DTYPE_BYTES: Readonly<Record<MlcDtype, number>> = { uint32: 4, float16: 2 };

/** The second is MLC's default, stated of every tensor; it does something to those of dtype float32 only. */
const FORMATS = ['raw', 'f32-to-bf16'] as const;

function tensor(value: unknown, where: string, file: SourceFile): MlcTensor {
  const json = object(value, where);
  const name = text(json['name'], `${where}: name`, LIMITS.nameLength);
  const here = `Tensor ${shown(name)}`;
  const dtype = oneOf<MlcDtype>(json['dtype'], `${here}: dtype`, Object.keys(DTYPE_BYTES));
  oneOf(json['format'], `${here}: format`, FORMATS);
  const shape = list(json['shape'], `${here}: shape`, LIMITS.dimensions).map((size) =>
    integer(size, `${here}: each size in its shape`, 1, LIMITS.dimension),
  );
  const offset = integer(json['byteOffset'], `${here}: byteOffset`, 0, LIMITS.fileBytes);
  const bytes = integer(json['nbytes'], `${here}: nbytes`, 1, LIMITS.fileBytes);
  const implied = shape.reduce((product, size) => product * size, DTYPE_BYTES[dtype]);
  if (bytes !== implied) fail(`${here} has ${bytes} bytes, but its shape and dtype imply ${implied}.`);
  if (offset + bytes > file.bytes)
    fail(`${here} ends at byte ${offset + bytes}, but its file ${shown(file.url)} has ${file.bytes}.`);
  return { name, dtype, shape, file, offset, bytes };
}

function refuseOverlap(tensors: readonly MlcTensor[]): void {
  const sorted = tensors.toSorted((a, b) => a.offset - b.offset);
  for (const [index, entry] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before && before.offset + before.bytes > entry.offset)
      fail(`The tensors ${shown(before.name)} and ${shown(entry.name)} overlap in ${shown(entry.file.url)}.`);
  }
}

/**
 * Reads the index of a folder's weights. Paths in it lead into the folder only.
 *
 * @throws MixtralError `bad-manifest` with one sentence on the first thing that is wrong.
 */
export function parseMlcIndex(value: unknown): MlcIndex {
  const files: SourceFile[] = [];
  const tensors: MlcTensor[] = [];
  for (const [index, entry] of list(object(value, 'The index of the weights')['records'], 'records', LIMITS.files).entries()) {
    const where = `File ${index}`;
    const json = object(entry, where);
    const url = relativeUrl(json['dataPath'], `${where}: dataPath`);
    oneOf(json['format'], `${where}: format`, ['raw-shard']);
    // Writers that do not hash leave it out or empty.
    const file = {
      url,
      bytes: integer(json['nbytes'], `${where}: nbytes`, 1, LIMITS.fileBytes),
      md5: md5(json['md5sum'] || null, `${where}: md5sum`),
    };
    const inside = list(json['records'], `${where}: records`, MOST_TENSORS).map((record, at) =>
      tensor(record, `${where}: record ${at}`, file),
    );
    refuseOverlap(inside);
    files.push(file);
    tensors.push(...inside);
    if (tensors.length > MOST_TENSORS) fail(`There are more than ${MOST_TENSORS} tensors.`);
  }
  refuseTwins(
    files.map(({ url }) => url),
    'file',
  );
  refuseTwins(
    tensors.map(({ name }) => name),
    'tensor',
  );
  return { files, tensors: new Map(tensors.map((entry) => [entry.name, entry])) };
}
