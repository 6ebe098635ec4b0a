/**
 * A GGUF file's tensors as shards of ours. Experts are stacked in one tensor a layer, or, until April 2024, had one tensor each; gate and up
 * projections may be one tensor with the gate's rows first. Any tensor may be in any of GGML's formats.
 */
import { MixtralError } from '../../protocol/errors.ts';
import { fail, shown } from '../fields.ts';
import {
  type PartEncoding,
  type ShardEntry,
  type ShardPart,
  TENSOR_ALIGNMENT,
  type TensorEntry,
  tensorBytes,
} from '../manifest.ts';
import type { ModelSizes } from '../model-sizes.ts';
import type { GgufTensor } from './header.ts';

/** A tensor, and the file that it lies in, relative to the manifest. */
export interface PlacedTensor extends GgufTensor {
  readonly url: string;
}

/** A tensor of a shard, and the parts that fill it. */
interface Piece {
  readonly entry: Omit<TensorEntry, 'offset'>;
  readonly parts: readonly ShardPart[];
}

/** Rows of a tensor: `count` of them, from the `first` on, whatever they are stacked in. */
interface Rows {
  readonly first: number;
  readonly count: number;
}

const ELSEWHERE = 'Take the same model in Q4_K_M, Q5_K_M, Q6_K, Q8_0 or Q4_0, or convert its checkpoint with `npm run convert`.';

/** Finds tensors by name and shape, and remembers which were asked for. */
class Finder {
  readonly #tensors: ReadonlyMap<string, PlacedTensor>;
  readonly #left: Set<string>;

  constructor(tensors: readonly PlacedTensor[]) {
    this.#tensors = new Map(tensors.map((tensor) => [tensor.name, tensor]));
    if (this.#tensors.size < tensors.length) fail('The file names one tensor twice.');
    this.#left = new Set(this.#tensors.keys());
  }

  has(name: string): boolean {
    return this.#tensors.has(name);
  }

  /** Rows of the tensor `name`, which has the given shape. */
  rows(name: string, shape: readonly number[], rows?: Rows, heads?: number): ShardPart {
    const tensor = this.#tensors.get(name);
    if (!tensor) fail(`The file has no tensor ${name}, which its model needs.`);
    if (tensor.shape.join() !== shape.join())
      fail(`The tensor ${name} has shape (${tensor.shape.join(', ')}), but the metadata implies (${shape.join(', ')}).`);
    const { type, bytes, url } = tensor;
    if (type === null)
      throw new MixtralError(
        'unsupported',
        `The tensor ${name} is in a format that cannot be read here (number ${tensor.typeId} of GGML's).`,
        ELSEWHERE,
      );
    this.#left.delete(name);
    const all = shape.slice(0, -1).reduce((product, size) => product * size, 1);
    const rowBytes = bytes / all;
    const { first, count } = rows ?? { first: 0, count: all };
    const encoding: PartEncoding = heads === undefined ? { type } : { type, heads };
    return { url, offset: tensor.offset + first * rowBytes, length: count * rowBytes, encoding };
  }

  /** What nobody asked for, such as a bias, would be missing from the arithmetic without a word. */
  refuseRest(): void {
    const [name] = this.#left;
    if (name !== undefined)
      throw new MixtralError('unsupported', `The file has a tensor ${shown(name)}, which no Mixtral has.`, ELSEWHERE);
  }
}

function f32(name: string, shape: readonly number[], ...parts: readonly ShardPart[]): Piece {
  return { entry: { name, format: 'f32', shape }, parts };
}

function q4(name: string, shape: readonly number[], ...parts: readonly ShardPart[]): Piece {
  return { entry: { name, format: 'q4f16_1', shape }, parts };
}

/** Lays tensors out one after the other, aligned as the converter does it. */
function shard(id: string, ...pieces: readonly Piece[]): ShardEntry {
  let bytes = 0;
  const tensors = pieces.map(({ entry }): TensorEntry => {
    const placed = { ...entry, offset: bytes };
    bytes += Math.ceil(tensorBytes(placed) / TENSOR_ALIGNMENT) * TENSOR_ALIGNMENT;
    return placed;
  });
  return { id, bytes, parts: pieces.flatMap(({ parts }) => parts), hash: null, tensors };
}

function layerShard(finder: Finder, sizes: ModelSizes, layer: number): ShardEntry {
  const { hidden, heads, kvHeads, headDim, experts } = sizes;
  const at = `blk.${layer}`;
  const to = `model.layers.${layer}`;
  const norm = (name: string, source: string) =>
    f32(`${to}.${name}.weight`, [hidden], finder.rows(`${at}.${source}.weight`, [hidden]));
  const [width, kvWidth] = [heads * headDim, kvHeads * headDim];
  return shard(
    `layer.${layer}`,
    norm('input_layernorm', 'attn_norm'),
    q4(
      `${to}.self_attn.qkv_proj.weight`,
      [width + 2 * kvWidth, hidden],
      finder.rows(`${at}.attn_q.weight`, [width, hidden], undefined, heads),
      finder.rows(`${at}.attn_k.weight`, [kvWidth, hidden], undefined, kvHeads),
      finder.rows(`${at}.attn_v.weight`, [kvWidth, hidden]),
    ),
    q4(`${to}.self_attn.o_proj.weight`, [hidden, width], finder.rows(`${at}.attn_output.weight`, [hidden, width])),
    norm('post_attention_layernorm', 'ffn_norm'),
    f32(`${to}.block_sparse_moe.gate.weight`, [experts, hidden], finder.rows(`${at}.ffn_gate_inp.weight`, [experts, hidden])),
  );
}

function expertShard(finder: Finder, { hidden, ffn, experts }: ModelSizes, layer: number, expert: number): ShardEntry {
  const at = `blk.${layer}`;
  const to = (matrix: string) => `model.layers.${layer}.block_sparse_moe.experts.${expert}.${matrix}.weight`;
  const part = (name: string, rows: number, cols: number): ShardPart => {
    const own = `${at}.${name}.${expert}.weight`;
    if (finder.has(own)) return finder.rows(own, [rows, cols]);
    const stacked = `${at}.${name}_exps.weight`;
    return finder.rows(stacked, [experts, rows, cols], { first: expert * rows, count: rows });
  };
  const fused = `${at}.ffn_gate_up_exps.weight`;
  const half = (first: number) => finder.rows(fused, [experts, 2 * ffn, hidden], { first: expert * 2 * ffn + first, count: ffn });
  const [gate, up] = finder.has(fused) ? [half(0), half(ffn)] : [part('ffn_gate', ffn, hidden), part('ffn_up', ffn, hidden)];
  return shard(
    `layer.${layer}.expert.${expert}`,
    q4(to('w1'), [ffn, hidden], gate),
    q4(to('w3'), [ffn, hidden], up),
    q4(to('w2'), [hidden, ffn], part('ffn_down', hidden, ffn)),
  );
}

/**
 * The shards of a file's model, in the converter's order.
 *
 * @throws MixtralError `bad-manifest` where a tensor is missing or of another shape than the metadata implies, `unsupported` where
 *   there are others or one's format has no reader.
 */
export function layOut(sizes: ModelSizes, tensors: readonly PlacedTensor[]): ShardEntry[] {
  const { layers, experts, vocab, hidden, tied } = sizes;
  const finder = new Finder(tensors);
  const table = () => finder.rows('token_embd.weight', [vocab, hidden]);
  const shards = [
    shard('embedding', q4('model.embed_tokens.weight', [vocab, hidden], table())),
    ...Array.from({ length: layers }, (_, layer) => [
      layerShard(finder, sizes, layer),
      ...Array.from({ length: experts }, (_, expert) => expertShard(finder, sizes, layer, expert)),
    ]).flat(),
    shard('final_norm', f32('model.norm.weight', [hidden], finder.rows('output_norm.weight', [hidden]))),
    shard('head', q4('lm_head.weight', [vocab, hidden], tied ? table() : finder.rows('output.weight', [vocab, hidden]))),
  ];
  finder.refuseRest();
  return shards;
}
