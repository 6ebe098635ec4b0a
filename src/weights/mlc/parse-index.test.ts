import { describe, expect, it } from 'vitest';
import { MixtralError } from '../../protocol/errors.ts';
import { parseMlcIndex } from './parse-index.ts';

type Json = Record<string, unknown>;

/** Two tensors in one file, one in another. */
function good() {
  const record = (name: string, dtype: string, shape: number[], nbytes: number, byteOffset: number): Json => ({
    ...{ name, dtype, shape, nbytes, byteOffset, format: 'f32-to-bf16' },
  });
  return {
    metadata: { ParamSize: 3 },
    records: [
      {
        ...{ dataPath: 'params_shard_0.bin', format: 'raw-shard', nbytes: 1000, md5sum: 'ab'.repeat(16) },
        records: [record('a.q_weight', 'uint32', [8, 16], 512, 0), record('a.q_scale', 'float16', [8, 4], 64, 512)],
      },
      {
        ...{ dataPath: 'params_shard_1.bin?partitions=4', format: 'raw-shard', nbytes: 128 },
        records: [record('b.weight', 'float16', [64], 128, 0)],
      },
    ] as Json[],
  };
}

/** The good index with the value at `path` replaced; `undefined` removes it. */
function changed(path: string, value: unknown): unknown {
  const index = good() as unknown as Json;
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  const holder = keys.reduce((json, key) => json[key] as Json, index);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return index;
}

function refusal(json: unknown): string {
  try {
    parseMlcIndex(json);
  } catch (error) {
    if (error instanceof MixtralError && error.code === 'bad-manifest') return error.message;
    throw error;
  }
  return 'accepted';
}

const first = 'records/0/records/0';

describe('the index of an MLC folder', () => {
  it('says where each tensor lies, with the offset in its file', () => {
    const { files, tensors } = parseMlcIndex(good());
    expect(files).toEqual([
      { url: 'params_shard_0.bin', bytes: 1000, md5: 'ab'.repeat(16) },
      { url: 'params_shard_1.bin?partitions=4', bytes: 128, md5: null },
    ]);
    expect([...tensors.keys()]).toEqual(['a.q_weight', 'a.q_scale', 'b.weight']);
    expect(tensors.get('a.q_scale')).toEqual({
      ...{ name: 'a.q_scale', dtype: 'float16', shape: [8, 4], file: files[0], offset: 512, bytes: 64 },
    });
  });

  it.each<[path: string, value: unknown, sentence: RegExp]>([
    ['records', undefined, /records must be a list/],
    ['records', [], /records must have 1 to 16384 entries/],
    ['records', Array(16_385).fill({}), /records must have 1 to 16384 entries, found 16385/],
    ['records/0', null, /File 0 must be an object/],
    ['records/0/format', 'npy', /File 0: format must be one of raw-shard/],
    ['records/0/nbytes', -1, /File 0: nbytes must be a whole number/],
    ['records/0/nbytes', 2 ** 50, /File 0: nbytes must be a whole number/],
    ['records/0/md5sum', 'xyz', /File 0: md5sum must be 32 lower-case/],
    ['records/0/records', [], /File 0: records must have 1 to/],
    ['records/0/records', Array(6_153).fill({}), /File 0: records must have 1 to 6152 entries/],
    ['records/1/dataPath', 'params_shard_0.bin', /file "params_shard_0\.bin" is there twice/],
    [`${first}/name`, 7, /name must be a text/],
    [`${first}/name`, 'x'.repeat(257), /at most 256 characters/],
    [`${first}/name`, 'b.weight', /tensor "b\.weight" is there twice/],
    [`${first}/dtype`, 'float32', /dtype must be one of uint32, float16/],
    [`${first}/dtype`, 'float16', /has 512 bytes, but its shape and dtype imply 256/],
    [`${first}/format`, 'zip', /format must be one of raw, f32-to-bf16/],
    [`${first}/shape`, [8, 0], /each size in its shape/],
    [`${first}/shape`, [8, 17], /has 512 bytes, but its shape and dtype imply 544/],
    [`${first}/shape`, [2 ** 31, 2 ** 31, 2 ** 31, 2 ** 31], /its shape and dtype imply/],
    [`${first}/nbytes`, 64, /has 64 bytes, but its shape and dtype imply 512/],
    [`${first}/byteOffset`, -4, /byteOffset must be a whole number/],
    [`${first}/byteOffset`, undefined, /byteOffset must be a whole number/],
    [`${first}/byteOffset`, 489, /ends at byte 1001, but its file "params_shard_0\.bin" has 1000/],
    [`${first}/byteOffset`, 2 ** 52, /byteOffset must be a whole number/],
    ['records/0/records/1/byteOffset', 511, /"a\.q_weight" and "a\.q_scale" overlap in "params_shard_0\.bin"/],
  ])('is refused with %s = %j', (path, value, sentence) => {
    expect(refusal(changed(path, value))).toMatch(sentence);
  });

  it.each([
    '../params_shard_0.bin',
    'a/../../b.bin',
    '%2e%2e/b.bin',
    '/etc/passwd',
    '//host/b.bin',
    'https://host/b.bin',
    'file:///b.bin',
    'blob:https://host/1',
    '\\\\host\\b.bin',
    '',
  ])('is refused where a file is %j', (path) => {
    expect(refusal(changed('records/0/dataPath', path))).toMatch(/inside its folder/);
  });

  it('is refused with more tensors in all than any Mixtral has', () => {
    const file = (index: number) => ({
      ...{ dataPath: `${index}.bin`, format: 'raw-shard', nbytes: 8_000 },
      records: Array.from({ length: 4_000 }, (_, i) => ({
        ...{ name: `${index}.${i}`, dtype: 'float16', shape: [1], nbytes: 2, byteOffset: 2 * i, format: 'raw' },
      })),
    });
    expect(refusal({ records: [file(0)] })).toBe('accepted');
    expect(refusal({ records: [file(0), file(1)] })).toMatch(/more than 6152 tensors/);
  });
});
