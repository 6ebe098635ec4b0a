import { describe, expect, it } from 'vitest';
import { MixtralError } from '../../protocol/errors.ts';
import { tensorBytes } from '../manifest.ts';
import type { ModelSizes } from '../model-sizes.ts';
import { layOut } from './layout.ts';
import type { MlcDtype, MlcIndex, MlcTensor } from './parse-index.ts';

const MIXTRAL_8X7B: ModelSizes = {
  ...{ layers: 32, hidden: 4096, ffn: 14336, vocab: 32000, heads: 32, kvHeads: 8, headDim: 128, experts: 8, tied: false },
};
const MIXTRAL_8X22B: ModelSizes = {
  ...{ layers: 56, hidden: 6144, ffn: 16384, vocab: 32768, heads: 48, kvHeads: 8, headDim: 128, experts: 8, tied: false },
};

/** Every tensor in a file of its own, `HEAD` bytes from its start. */
const HEAD = 1_000;

function indexOf({ layers, hidden, ffn, vocab, heads, kvHeads, headDim, experts }: ModelSizes): MlcIndex {
  const tensors: MlcTensor[] = [];
  const add = (name: string, dtype: MlcDtype, shape: number[]) => {
    const bytes = shape.reduce((product, size) => product * size, dtype === 'uint32' ? 4 : 2);
    tensors.push({ name, dtype, shape, file: { url: `${name}.bin`, bytes: HEAD + bytes, md5: null }, offset: HEAD, bytes });
  };
  const q4 = (name: string, ...shape: number[]) => {
    const cols = shape.pop() ?? 0;
    add(`${name}.q_weight`, 'uint32', [...shape, cols / 8]);
    add(`${name}.q_scale`, 'float16', [...shape, cols / 32]);
  };
  q4('model.embed_tokens', vocab, hidden);
  q4('lm_head', vocab, hidden);
  add('model.norm.weight', 'float16', [hidden]);
  for (let layer = 0; layer < layers; layer++) {
    const at = `model.layers.${layer}`;
    add(`${at}.input_layernorm.weight`, 'float16', [hidden]);
    add(`${at}.post_attention_layernorm.weight`, 'float16', [hidden]);
    add(`${at}.moe.gate.weight`, 'float16', [experts, hidden]);
    q4(`${at}.self_attn.qkv_proj`, (heads + 2 * kvHeads) * headDim, hidden);
    q4(`${at}.self_attn.o_proj`, hidden, heads * headDim);
    q4(`${at}.moe.e1_e3`, experts, 2 * ffn, hidden);
    q4(`${at}.moe.e2`, experts, hidden, ffn);
  }
  return { files: tensors.map(({ file }) => file), tensors: new Map(tensors.map((tensor) => [tensor.name, tensor])) };
}

function refusal(sizes: ModelSizes, index: MlcIndex): [string, string] {
  try {
    layOut(sizes, index);
  } catch (error) {
    if (error instanceof MixtralError) return [error.code, error.message];
    throw error;
  }
  return ['accepted', ''];
}

/** The index of 8x7B with a tensor replaced, or without it. */
function changed(name: string, changes: Partial<MlcTensor> | null): MlcIndex {
  const index = indexOf(MIXTRAL_8X7B);
  const tensors = new Map(index.tensors);
  const tensor = tensors.get(name);
  tensors.delete(name);
  if (tensor && changes) tensors.set(changes.name ?? name, { ...tensor, ...changes });
  return { ...index, tensors };
}

describe('the shards of an MLC folder', () => {
  it('are six ranges an expert at the size of 8x7B', () => {
    const expert = layOut(MIXTRAL_8X7B, indexOf(MIXTRAL_8X7B)).find(({ id }) => id === 'layer.3.expert.5');
    // One matrix: 14336 rows of 2048 bytes of words and of 256 bytes of scales, or 4096 rows of 7168 and 896.
    const [words, scales] = [29_360_128, 3_670_016];
    const at = 'model.layers.3.moe';
    expect(expert).toMatchObject({ bytes: 99_090_432, hash: null });
    expect(expert?.parts).toEqual([
      { url: `${at}.e1_e3.q_weight.bin`, offset: HEAD + 10 * words, length: words },
      { url: `${at}.e1_e3.q_scale.bin`, offset: HEAD + 10 * scales, length: scales },
      { url: `${at}.e1_e3.q_weight.bin`, offset: HEAD + 11 * words, length: words },
      { url: `${at}.e1_e3.q_scale.bin`, offset: HEAD + 11 * scales, length: scales },
      { url: `${at}.e2.q_weight.bin`, offset: HEAD + 5 * words, length: words },
      { url: `${at}.e2.q_scale.bin`, offset: HEAD + 5 * scales, length: scales },
    ]);
    expect(expert?.tensors.map(({ name, shape, offset }) => [name.slice(-9, -7), shape, offset])).toEqual([
      ['w1', [14336, 4096], 0],
      ['w3', [14336, 4096], 33_030_144],
      ['w2', [4096, 14336], 66_060_288],
    ]);
  });

  it.each([
    ['8x7B', MIXTRAL_8X7B],
    ['8x22B', MIXTRAL_8X22B],
    ['a merge of 4 experts with two tokens more', { ...MIXTRAL_8X7B, experts: 4, vocab: 32002 }],
  ])('take every byte of the folder once, without padding: %s', (_, sizes) => {
    const index = indexOf(sizes);
    const shards = layOut(sizes, index);
    const used = new Map<string, number>();
    for (const { bytes, parts, tensors } of shards) {
      expect(bytes).toBe(tensors.reduce((sum, tensor) => sum + tensorBytes(tensor), 0));
      for (const { url, length } of parts) used.set(url, (used.get(url) ?? 0) + length);
    }
    for (const { url, bytes } of index.files) expect(used.get(url)).toBe(bytes - HEAD);
    expect(shards).toHaveLength(sizes.layers * (sizes.experts + 1) + 3);
  });

  const qkv = 'model.layers.0.self_attn.qkv_proj.q_weight';
  it.each<[string, string, RegExp, MlcIndex]>([
    [
      'a missing tensor',
      'bad-manifest',
      /has no tensor model\.layers\.9\.moe\.e2\.q_scale/,
      changed('model.layers.9.moe.e2.q_scale', null),
    ],
    [
      'a missing router',
      'bad-manifest',
      /has no tensor model\.layers\.0\.moe\.gate\.weight/,
      changed('model.layers.0.moe.gate.weight', null),
    ],
    ['no head', 'bad-manifest', /has no tensor lm_head\.q_weight/, changed('lm_head.q_weight', null)],
    [
      'another shape',
      'bad-manifest',
      /is uint32 \(4096, 512\), but the config implies uint32 \(6144, 512\)/,
      changed(qkv, { shape: [4096, 512] }),
    ],
    [
      'another type',
      'bad-manifest',
      /is float16 \(6144, 512\), but the config implies uint32/,
      changed(qkv, { dtype: 'float16' }),
    ],
    [
      'an experts’ tensor of other rank',
      'bad-manifest',
      /but the config implies/,
      changed('model.layers.0.moe.e2.q_weight', { shape: [32768, 1792] }),
    ],
  ])('are refused with %s as %s', (_, code, sentence, index) => {
    expect(refusal(MIXTRAL_8X7B, index)).toEqual([code, expect.stringMatching(sentence)]);
  });

  it('are refused where a tensor would be left out of the arithmetic, or a file is too small to pad from', () => {
    const { files, tensors } = indexOf(MIXTRAL_8X7B);
    const bias = { name: 'model.layers.0.self_attn.qkv_proj.bias', dtype: 'float16', shape: [6144] } as const;
    const [file] = files;
    if (!file) throw new Error('no file');
    const more = new Map(tensors).set(bias.name, { ...bias, file, offset: 0, bytes: 12_288 });
    expect(refusal(MIXTRAL_8X7B, { files, tensors: more })).toEqual(['unsupported', expect.stringContaining('qkv_proj.bias')]);
    const tiny = { ...MIXTRAL_8X7B, layers: 1, hidden: 32, ffn: 64, vocab: 1, heads: 1, kvHeads: 1, headDim: 32 };
    const index = indexOf(tiny);
    const small = [...index.tensors].map(([name, tensor]): [string, MlcTensor] => [
      name,
      { ...tensor, offset: 0, file: { ...tensor.file, bytes: tensor.bytes } },
    ]);
    expect(refusal(tiny, { ...index, tensors: new Map(small) })).toEqual(['unsupported', expect.stringContaining('too small')]);
  });
});
