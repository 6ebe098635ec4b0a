/** What the engine needs to know of a model's weights, and the one thing it asks of the world outside: bytes of a shard. */

export type TensorFormat = 'q4f16_1' | 'f16' | 'f32';

export interface TensorLayout {
  readonly name: string;
  readonly format: TensorFormat;
  readonly shape: readonly number[];
  readonly offset: number;
}

export interface ShardLayout {
  readonly id: string;
  readonly bytes: number;
  readonly tensors: readonly TensorLayout[];
}

/** Hands out whole shards, verified. Reads may run at once; the buffer belongs to the caller. */
export interface WeightSource {
  /** @throws MixtralError `not-found`, `corrupt-shard`, `storage-failed`, `network`, or `cancelled` by the signal. */
  read(shard: string, signal?: AbortSignal): Promise<ArrayBuffer>;
}

export const SHARD = {
  embedding: 'embedding',
  head: 'head',
  finalNorm: 'final_norm',
  layer: (layer: number) => `layer.${layer}`,
  expert: (layer: number, expert: number) => `layer.${layer}.expert.${expert}`,
} as const;

export const TENSOR = {
  embedding: 'model.embed_tokens.weight',
  head: 'lm_head.weight',
  finalNorm: 'model.norm.weight',
  attentionNorm: (layer: number) => `model.layers.${layer}.input_layernorm.weight`,
  qkv: (layer: number) => `model.layers.${layer}.self_attn.qkv_proj.weight`,
  output: (layer: number) => `model.layers.${layer}.self_attn.o_proj.weight`,
  ffnNorm: (layer: number) => `model.layers.${layer}.post_attention_layernorm.weight`,
  gate: (layer: number) => `model.layers.${layer}.block_sparse_moe.gate.weight`,
  expert: (layer: number, expert: number, matrix: 'w1' | 'w2' | 'w3') =>
    `model.layers.${layer}.block_sparse_moe.experts.${expert}.${matrix}.weight`,
} as const;
