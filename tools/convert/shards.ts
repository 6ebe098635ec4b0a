/**
 * The plan of a conversion: which shards there are, which tensors lie in them at which offsets, which numbers of the
 * checkpoint fill them, and which file each goes to. Everything is checked here, before a byte is written.
 */
import { type MixtralConfig, qkvRows } from '../../src/engine/mixtral/config.ts';
import { SHARD, TENSOR } from '../../src/engine/weights.ts';
import { FLOAT_BYTES, type FloatType } from '../../src/numbers/half.ts';
import { TENSOR_ALIGNMENT, type TensorEntry, tensorBytes } from '../../src/weights/manifest.ts';
import type { Checkpoint } from './checkpoint.ts';
import { findPacked, type PackedMatrix, packedBytes } from './packed.ts';
import { refuse } from './refuse.ts';
import type { StoredTensor } from './safetensors.ts';

/** `count` numbers of a stored tensor, from the `first` on, in row-major order; or all of a packed matrix. */
export type Piece =
  | {
      readonly kind: 'floats';
      readonly tensor: StoredTensor;
      readonly type: FloatType;
      readonly first: number;
      readonly count: number;
    }
  | { readonly kind: 'packed'; readonly matrix: PackedMatrix; readonly count: number };

/** Bytes of the checkpoint that a piece is made of. */
export function pieceBytes(piece: Piece): number {
  return piece.kind === 'packed' ? packedBytes(piece.matrix) : piece.count * FLOAT_BYTES[piece.type];
}

/** What a piece is called in the checkpoint. */
export function pieceName(piece: Piece): string {
  return piece.kind === 'packed' ? `${piece.matrix.name}.qweight` : piece.tensor.name;
}

/** A tensor of the result, and the pieces of the checkpoint that follow one another in it. */
export interface TensorPlan {
  readonly entry: TensorEntry;
  readonly pieces: readonly Piece[];
}

export interface ShardPlan {
  readonly id: string;
  readonly bytes: number;
  readonly tensors: readonly TensorPlan[];
}

/** A file of the result: shards one after the other. */
export interface FilePlan {
  readonly name: string;
  readonly bytes: number;
  readonly shards: readonly ShardPlan[];
}

/** Shards that belong together share a file up to this size, so that a small model is a handful of files. */
export const MAX_PACKED_BYTES = 32 << 20;

/** Where a tensor may be found: under its own name and shape, or as a slice of a merged one. */
interface Place {
  readonly name: string;
  readonly shape: readonly number[];
  readonly first?: number;
  readonly count?: number;
}

function isFloat(dtype: string): dtype is FloatType {
  return dtype in FLOAT_BYTES;
}

function find(checkpoint: Checkpoint, ...places: readonly [Place, ...Place[]]): Piece {
  for (const place of places) {
    const [rows = 0, columns = 0] = place.shape;
    const matrix = place.shape.length === 2 && findPacked(checkpoint, place.name.replace(/\.weight$/, ''), rows, columns);
    if (matrix) return { kind: 'packed', matrix, count: rows * columns };
    const tensor = checkpoint.tensors.get(place.name);
    if (!tensor) continue;
    if (tensor.shape.join() !== place.shape.join())
      refuse(
        'bad-manifest',
        `Tensor ${place.name} has shape [${tensor.shape.join(', ')}], but config.json asks for [${place.shape.join(', ')}].`,
      );
    if (!isFloat(tensor.dtype))
      refuse(
        'unsupported',
        `Tensor ${place.name} is stored as ${tensor.dtype}; only ${Object.keys(FLOAT_BYTES).join(', ')} can be converted.`,
      );
    const all = place.shape.reduce((product, size) => product * size, 1);
    return { kind: 'floats', tensor, type: tensor.dtype, first: place.first ?? 0, count: place.count ?? all };
  }
  return refuse('not-found', `The checkpoint has no tensor ${places[0].name}.`);
}

type Wanted = Omit<TensorEntry, 'offset'> & { readonly pieces: readonly Piece[] };

function q4(name: string, shape: readonly [number, number], ...pieces: readonly Piece[]): Wanted {
  return { name, format: 'q4f16_1', shape, pieces };
}

function f32(name: string, shape: readonly number[], piece: Piece): Wanted {
  return { name, format: 'f32', shape, pieces: [piece] };
}

/** Lays tensors out one after the other; the shard ends aligned too, so that shards can be packed. */
function shard(id: string, ...wanted: readonly Wanted[]): ShardPlan {
  let bytes = 0;
  const tensors = wanted.map(({ pieces, ...rest }): TensorPlan => {
    const entry: TensorEntry = { ...rest, offset: bytes };
    bytes += Math.ceil(tensorBytes(entry) / TENSOR_ALIGNMENT) * TENSOR_ALIGNMENT;
    return { entry, pieces };
  });
  return { id, bytes, tensors };
}

function layerShard(checkpoint: Checkpoint, layer: number): ShardPlan {
  const { config } = checkpoint;
  const { hidden, heads, kvHeads, headDim, experts } = config;
  const norm = (name: string): Wanted => f32(name, [hidden], find(checkpoint, { name, shape: [hidden] }));
  const attention = (matrix: string, rows: number, columns: number): Piece =>
    find(checkpoint, { name: `model.layers.${layer}.self_attn.${matrix}_proj.weight`, shape: [rows, columns] });
  const width = heads * headDim;
  const gate = find(
    checkpoint,
    { name: TENSOR.gate(layer), shape: [experts, hidden] },
    { name: `model.layers.${layer}.mlp.gate.weight`, shape: [experts, hidden] },
  );
  return shard(
    SHARD.layer(layer),
    norm(TENSOR.attentionNorm(layer)),
    q4(
      TENSOR.qkv(layer),
      [qkvRows(config), hidden],
      attention('q', width, hidden),
      attention('k', kvHeads * headDim, hidden),
      attention('v', kvHeads * headDim, hidden),
    ),
    q4(TENSOR.output(layer), [hidden, width], attention('o', hidden, width)),
    norm(TENSOR.ffnNorm(layer)),
    f32(TENSOR.gate(layer), [experts, hidden], gate),
  );
}

/** transformers 5 keeps a layer's experts in two tensors, w1 above w3 in the first, and may save them so. */
function expertShard(checkpoint: Checkpoint, layer: number, expert: number): ShardPlan {
  const { hidden, ffn, experts } = checkpoint.config;
  const merged = `model.layers.${layer}.mlp.experts`;
  const size = ffn * hidden;
  const upProjection = (matrix: 'w1' | 'w3', half: 0 | 1): Wanted => {
    const name = TENSOR.expert(layer, expert, matrix);
    const stacked = {
      name: `${merged}.gate_up_proj`,
      shape: [experts, 2 * ffn, hidden],
      first: (2 * expert + half) * size,
      count: size,
    };
    return q4(name, [ffn, hidden], find(checkpoint, { name, shape: [ffn, hidden] }, stacked));
  };
  const down = TENSOR.expert(layer, expert, 'w2');
  const stackedDown = { name: `${merged}.down_proj`, shape: [experts, hidden, ffn], first: expert * size, count: size };
  return shard(
    SHARD.expert(layer, expert),
    upProjection('w1', 0),
    upProjection('w3', 1),
    q4(down, [hidden, ffn], find(checkpoint, { name: down, shape: [hidden, ffn] }, stackedDown)),
  );
}

/** One file for all of a group's shards where they fit, else one file a shard. */
function pack(name: string, shards: readonly ShardPlan[]): FilePlan[] {
  const bytes = shards.reduce((sum, entry) => sum + entry.bytes, 0);
  if (bytes <= MAX_PACKED_BYTES) return [{ name, bytes, shards }];
  return shards.map((entry) => ({ name: entry.id, bytes: entry.bytes, shards: [entry] }));
}

/**
 * Plans the conversion of a checkpoint.
 *
 * @throws MixtralError `not-found` (missing tensor), `bad-manifest` (wrong shape) or `unsupported` (number type), naming the tensor.
 */
export function planFiles(checkpoint: Checkpoint): FilePlan[] {
  const { config, tiedEmbeddings } = checkpoint;
  const { vocab, hidden } = config satisfies MixtralConfig;
  const table = find(checkpoint, { name: TENSOR.embedding, shape: [vocab, hidden] });
  const head = tiedEmbeddings ? table : find(checkpoint, { name: TENSOR.head, shape: [vocab, hidden] });
  const norm = find(checkpoint, { name: TENSOR.finalNorm, shape: [hidden] });
  const layers = Array.from({ length: config.layers }, (_, layer) =>
    pack(SHARD.layer(layer), [
      layerShard(checkpoint, layer),
      ...Array.from({ length: config.experts }, (_, expert) => expertShard(checkpoint, layer, expert)),
    ]),
  );
  return [
    ...pack(SHARD.embedding, [shard(SHARD.embedding, q4(TENSOR.embedding, [vocab, hidden], table))]),
    ...layers.flat(),
    ...pack(SHARD.head, [
      shard(SHARD.finalNorm, f32(TENSOR.finalNorm, [hidden], norm)),
      shard(SHARD.head, q4(TENSOR.head, [vocab, hidden], head)),
    ]),
  ];
}
