/**
 * An MLC folder's tensors as shards of ours. The numbers are stored alike, so a shard is a list of byte ranges of the folder's
 * files. What differs: MLC keeps words and scales of a matrix apart, and the experts of a layer stacked in two tensors.
 */
import { MixtralError } from '../../protocol/errors.ts';
import { fail, shown } from '../fields.ts';
import { Q4_GROUP, type ShardEntry, type ShardPart, TENSOR_ALIGNMENT, type TensorEntry } from '../manifest.ts';
import type { ModelSizes } from '../model-sizes.ts';
import type { MlcDtype, MlcIndex, MlcTensor } from './parse-index.ts';

/** Bytes [offset, offset + length) of a tensor's file. */
interface Range {
  readonly tensor: MlcTensor;
  readonly offset: number;
  readonly length: number;
}

/** A tensor of a shard, and the ranges that follow one another in it. */
interface Piece {
  readonly entry: Omit<TensorEntry, 'offset'>;
  readonly ranges: readonly [Range, ...Range[]];
}

/** Rows [first, first + count) of a tensor whose last dimension is a row and whose others are stacks of rows. */
interface Rows {
  readonly first: number;
  readonly count: number;
}

/** Finds tensors by name and shape, and remembers which were asked for. */
class Finder {
  readonly #index: MlcIndex;
  readonly #left: Set<string>;

  constructor(index: MlcIndex) {
    this.#index = index;
    this.#left = new Set(index.tensors.keys());
  }

  has(name: string): boolean {
    return this.#index.tensors.has(name);
  }

  find(name: string, dtype: MlcDtype, shape: readonly number[]): MlcTensor {
    const tensor = this.#index.tensors.get(name);
    if (!tensor) fail(`The folder has no tensor ${name}, which its model needs.`);
    if (tensor.dtype !== dtype || tensor.shape.join() !== shape.join())
      fail(
        `Tensor ${name} is ${tensor.dtype} (${tensor.shape.join(', ')}), but the config implies ${dtype} (${shape.join(', ')}).`,
      );
    this.#left.delete(name);
    return tensor;
  }

  /** What nobody asked for, such as a bias, would be missing from the arithmetic without a word. */
  refuseRest(): void {
    const [name] = this.#left;
    if (name !== undefined)
      throw new MixtralError(
        'unsupported',
        `The folder has a tensor ${shown(name)}, which no Mixtral has.`,
        'Convert the original checkpoint with `npm run convert`.',
      );
  }
}

/** An f16 tensor, as it is. */
function half(finder: Finder, name: string, source: string, shape: readonly number[]): Piece {
  const tensor = finder.find(source, 'float16', shape);
  return { entry: { name, format: 'f16', shape }, ranges: [{ tensor, offset: tensor.offset, length: tensor.bytes }] };
}

/**
 * A q4f16_1 matrix (rows.count, cols) out of `source`.q_weight (...stacked, cols / 8) and `source`.q_scale (...stacked, cols / 32).
 * `stacked` is one dimension where `rows` are all.
 */
function q4(finder: Finder, name: string, source: string, stacked: readonly number[], cols: number, rows: Rows): Piece {
  const words = finder.find(`${source}.q_weight`, 'uint32', [...stacked, cols / 8]);
  const scales = finder.find(`${source}.q_scale`, 'float16', [...stacked, cols / Q4_GROUP]);
  const range = (tensor: MlcTensor, rowBytes: number): Range => ({
    tensor,
    offset: tensor.offset + rows.first * rowBytes,
    length: rows.count * rowBytes,
  });
  const shape = [rows.count, cols];
  return { entry: { name, format: 'q4f16_1', shape }, ranges: [range(words, cols / 2), range(scales, cols / 16)] };
}

function whole(finder: Finder, name: string, source: string, rows: number, cols: number): Piece {
  return q4(finder, name, source, [rows], cols, { first: 0, count: rows });
}

/**
 * Bytes between a tensor and the next one, which starts aligned. Nobody reads them, so they may be any: those that follow in the
 * file, or its first ones where it ends. Tensors of real models need none.
 */
function padding({ tensor, offset, length }: Range, bytes: number): ShardPart {
  const { file } = tensor;
  if (file.bytes < bytes)
    throw new MixtralError(
      'unsupported',
      `The file ${shown(file.url)} is too small to be installed from.`,
      'Convert the original checkpoint with `npm run convert`.',
    );
  const end = offset + length;
  return { url: file.url, offset: end + bytes <= file.bytes ? end : 0, length: bytes };
}

/** Ranges that follow one another in their file are one request. */
function joined(parts: readonly ShardPart[]): ShardPart[] {
  const result: ShardPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.url === part.url && last.offset + last.length === part.offset)
      result[result.length - 1] = { ...last, length: last.length + part.length };
    else result.push(part);
  }
  return result;
}

/** Lays tensors out one after the other, aligned as the converter does it. */
function shard(id: string, ...pieces: readonly Piece[]): ShardEntry {
  const parts: ShardPart[] = [];
  const tensors: TensorEntry[] = [];
  let bytes = 0;
  for (const { entry, ranges } of pieces) {
    tensors.push({ ...entry, offset: bytes });
    for (const { tensor, offset, length } of ranges) {
      parts.push({ url: tensor.file.url, offset, length });
      bytes += length;
    }
    const rest = Math.ceil(bytes / TENSOR_ALIGNMENT) * TENSOR_ALIGNMENT - bytes;
    if (rest === 0) continue;
    parts.push(padding(ranges.at(-1) ?? ranges[0], rest));
    bytes += rest;
  }
  return { id, bytes, parts: joined(parts), hash: null, tensors };
}

function layerShard(finder: Finder, sizes: ModelSizes, layer: number): ShardEntry {
  const { hidden, heads, kvHeads, headDim, experts } = sizes;
  const at = `model.layers.${layer}`;
  const norm = (name: string) => half(finder, `${at}.${name}.weight`, `${at}.${name}.weight`, [hidden]);
  const matrix = (name: string, rows: number, cols: number) =>
    whole(finder, `${at}.self_attn.${name}.weight`, `${at}.self_attn.${name}`, rows, cols);
  const gate = `${at}.block_sparse_moe.gate.weight`;
  return shard(
    `layer.${layer}`,
    norm('input_layernorm'),
    matrix('qkv_proj', (heads + 2 * kvHeads) * headDim, hidden),
    matrix('o_proj', hidden, heads * headDim),
    norm('post_attention_layernorm'),
    // MLC quantised routers as well until March 2024.
    finder.has(`${at}.moe.gate.q_weight`)
      ? whole(finder, gate, `${at}.moe.gate`, experts, hidden)
      : half(finder, gate, `${at}.moe.gate.weight`, [experts, hidden]),
  );
}

/** `e1_e3` has the rows of an expert's w1 above those of its w3, expert after expert; `e2` is the experts' w2. */
function expertShard(finder: Finder, { hidden, ffn, experts }: ModelSizes, layer: number, expert: number): ShardEntry {
  const moe = `model.layers.${layer}.moe`;
  const name = (matrix: string) => `model.layers.${layer}.block_sparse_moe.experts.${expert}.${matrix}.weight`;
  const up = (matrix: string, first: number) =>
    q4(finder, name(matrix), `${moe}.e1_e3`, [experts, 2 * ffn], hidden, { first, count: ffn });
  return shard(
    `layer.${layer}.expert.${expert}`,
    up('w1', expert * 2 * ffn),
    up('w3', expert * 2 * ffn + ffn),
    q4(finder, name('w2'), `${moe}.e2`, [experts, hidden], ffn, { first: expert * hidden, count: hidden }),
  );
}

/**
 * The shards of a folder's model, in the converter's order.
 *
 * @throws MixtralError `bad-manifest` where a tensor is missing or of another shape than the config implies, `unsupported` where
 *   there are others.
 */
export function layOut(sizes: ModelSizes, index: MlcIndex): ShardEntry[] {
  const { layers, experts, vocab, hidden, tied } = sizes;
  const finder = new Finder(index);
  const embedding = 'model.embed_tokens';
  const head = tied && !finder.has('lm_head.q_weight') ? embedding : 'lm_head';
  const shards = [
    shard('embedding', whole(finder, `${embedding}.weight`, embedding, vocab, hidden)),
    ...Array.from({ length: layers }, (_, layer) => [
      layerShard(finder, sizes, layer),
      ...Array.from({ length: experts }, (_, expert) => expertShard(finder, sizes, layer, expert)),
    ]).flat(),
    shard('final_norm', half(finder, 'model.norm.weight', 'model.norm.weight', [hidden])),
    shard('head', whole(finder, 'lm_head.weight', head, vocab, hidden)),
  ];
  finder.refuseRest();
  return shards;
}
