/** Random checkpoints for tests: layouts as the converter writes them, and a source that makes a shard's bytes when asked. */
import type { MixtralConfig } from '../mixtral/config.ts';
import { qkvRows } from '../mixtral/config.ts';
import { SHARD, type ShardLayout, TENSOR, type TensorFormat, type TensorLayout, type WeightSource } from '../weights.ts';

const ALIGNMENT = 256;

/** Bytes of a tensor as it is stored. */
function tensorBytes(format: TensorFormat, shape: readonly number[]): number {
  const count = shape.reduce((product, size) => product * size, 1);
  switch (format) {
    case 'q4f16_1':
      return (count * 9) / 16;
    case 'f16':
      return count * 2;
    case 'f32':
      return count * 4;
    default:
      return format satisfies never;
  }
}

function layout(id: string, tensors: readonly [name: string, format: TensorFormat, shape: readonly number[]][]): ShardLayout {
  let end = 0;
  const placed = tensors.map(([name, format, shape]): TensorLayout => {
    const offset = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
    end = offset + tensorBytes(format, shape);
    return { name, format, shape, offset };
  });
  return { id, bytes: end, tensors: placed };
}

/** The shards of a model of these sizes. */
export function shardLayouts(config: MixtralConfig): readonly ShardLayout[] {
  const { hidden, ffn, vocab, layers, experts, heads, headDim } = config;
  const shards = [
    layout(SHARD.embedding, [[TENSOR.embedding, 'q4f16_1', [vocab, hidden]]]),
    layout(SHARD.finalNorm, [[TENSOR.finalNorm, 'f32', [hidden]]]),
    layout(SHARD.head, [[TENSOR.head, 'q4f16_1', [vocab, hidden]]]),
  ];
  for (let layer = 0; layer < layers; layer += 1) {
    shards.push(
      layout(SHARD.layer(layer), [
        [TENSOR.attentionNorm(layer), 'f32', [hidden]],
        [TENSOR.qkv(layer), 'q4f16_1', [qkvRows(config), hidden]],
        [TENSOR.output(layer), 'q4f16_1', [hidden, heads * headDim]],
        [TENSOR.ffnNorm(layer), 'f32', [hidden]],
        [TENSOR.gate(layer), 'f32', [experts, hidden]],
      ]),
    );
    for (let expert = 0; expert < experts; expert += 1) {
      shards.push(
        layout(SHARD.expert(layer, expert), [
          [TENSOR.expert(layer, expert, 'w1'), 'q4f16_1', [ffn, hidden]],
          [TENSOR.expert(layer, expert, 'w3'), 'q4f16_1', [ffn, hidden]],
          [TENSOR.expert(layer, expert, 'w2'), 'q4f16_1', [hidden, ffn]],
        ]),
      );
    }
  }
  return shards;
}

/** Generates shards: the same bytes for the same seed and shard, whenever asked. */
export class RandomSource implements WeightSource {
  readonly #shards: ReadonlyMap<string, ShardLayout>;
  readonly #seed: number;
  reads = 0;

  constructor(shards: readonly ShardLayout[], seed: number) {
    this.#shards = new Map(shards.map((shard) => [shard.id, shard]));
    this.#seed = seed;
  }

  read(id: string): Promise<ArrayBuffer> {
    this.reads += 1;
    const shard = this.#shards.get(id);
    if (!shard) return Promise.reject(new RangeError(`no shard ${id}`));
    const data = new ArrayBuffer(shard.bytes);
    for (const tensor of shard.tensors) fill(data, tensor, hash(`${this.#seed} ${tensor.name}`));
    return Promise.resolve(data);
  }
}

/** Quantised matrices keep the size of what they multiply: uniform q has a deviation of about 4.6 steps. */
function fill(data: ArrayBuffer, tensor: TensorLayout, seed: number): void {
  const next = xorshift(seed);
  const count = tensor.shape.reduce((product, size) => product * size, 1);
  const cols = tensor.shape.at(-1) ?? 1;
  if (tensor.format === 'q4f16_1') {
    const words = new Uint32Array(data, tensor.offset, count / 8);
    for (let index = 0; index < words.length; index += 1) words[index] = next();
    const scales = new Uint16Array(data, tensor.offset + count / 2, count / 32);
    const scale = 1 / (4.6 * Math.sqrt(cols));
    for (let index = 0; index < scales.length; index += 1) scales[index] = half(scale * (0.5 + next() / 2 ** 32));
    return;
  }
  const floats = new Float32Array(data, tensor.offset, count);
  const norm = tensor.shape.length === 1;
  for (let index = 0; index < count; index += 1) {
    const uniform = next() / 2 ** 31 - 1;
    floats[index] = norm ? 1 + 0.2 * uniform : (3 * uniform) / Math.sqrt(cols);
  }
}

/** Marsaglia's xorshift32 (Journal of Statistical Software 8(14), 2003). */
function xorshift(seed: number): () => number {
  let state = seed || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** FNV-1a of a string. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** A positive normal number as binary16 bits, cut off. */
function half(value: number): number {
  const exponent = Math.floor(Math.log2(value));
  return ((exponent + 15) << 10) | Math.floor((value / 2 ** exponent - 1) * 1024);
}
