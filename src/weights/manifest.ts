/**
 * The manifest: what a model consists of and where its bytes come from. The converter writes it, the installer follows it,
 * the engine reads its tensor layouts. `manifest-schema.json` beside this file is the same as a JSON Schema, and
 * `parse-manifest.ts` the check of one that came from outside.
 */

import type { GgmlType } from '../numbers/ggml-types.ts';

/** How a tensor's numbers are stored. Slot sizes and dequantisation hang on it. */
export type TensorFormat = 'q4f16_1' | 'f16' | 'f32';

/**
 * One tensor inside a shard.
 *
 * q4f16_1, shape [N, K], K a multiple of 32: first the words, (N, K/8) u32 with element j of a row in bits 4*(j%8) of word
 * j/8, then at once the scales, (N, K/32) f16; `w = (q - 7) * scale`. N*K*9/16 bytes.
 */
export interface TensorEntry {
  /** Hugging Face's name, e.g. `model.layers.0.block_sparse_moe.experts.3.w1.weight`; q, k, v rows are fused as `self_attn.qkv_proj.weight`. */
  readonly name: string;
  readonly format: TensorFormat;
  readonly shape: readonly number[];
  /** Byte offset in the shard; a multiple of 256. */
  readonly offset: number;
}

/** What a part's bytes are before they become numbers of a tensor. */
export interface PartEncoding {
  /** Whole rows of the tensor, in blocks of this format. */
  readonly type: GgmlType;
  /** Heads of a query or key projection whose rows llama.cpp has put in another order, which is undone. */
  readonly heads?: number | undefined;
}

/** Bytes [offset, offset + length) of the file at `url`, which is relative to the manifest. */
export interface ShardPart {
  readonly url: string;
  readonly offset: number;
  readonly length: number;
  /** Only where the bytes are not yet those of the shard: parts of a GGUF file. */
  readonly encoding?: PartEncoding | undefined;
}

export interface ShardHash {
  readonly algorithm: 'sha-256';
  /** Lower-case hexadecimal. */
  readonly value: string;
}

/**
 * The unit of download, storage, verification and paging: the parts, one after the other. Where parts have an encoding, all have
 * one: they fill the tensors in their order, and what is between these is zero.
 */
export interface ShardEntry {
  /** `embedding`, `head`, `final_norm`, `layer.N` (attention, norms, router) or `layer.N.expert.E` (w1, w3, w2). */
  readonly id: string;
  readonly bytes: number;
  readonly parts: readonly ShardPart[];
  readonly hash: ShardHash | null;
  readonly tensors: readonly TensorEntry[];
}

/** One tokenizer file. */
export interface TokenizerFile {
  readonly name: 'tokenizer.json' | 'tokenizer_config.json';
  readonly url: string;
  readonly bytes: number;
  readonly hash: ShardHash | null;
  /** Where the file has to be made of a GGUF file's header: how many bytes that has. */
  readonly headerBytes?: number | undefined;
}

/**
 * A whole file that parts lie in, as its publisher describes it. What an MLC folder says of its files is not the SHA-256 of our
 * shards; kept here it is part of the model's identity, so that other weights in the same layout are another model.
 */
export interface SourceFile {
  readonly url: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly md5: string | null;
  /** SHA-256 of the file's last bytes, where nothing else tells it from another with the same header: lower-case hexadecimal. */
  readonly endSha256?: string | undefined;
}

export interface Manifest {
  readonly formatVersion: 1;
  readonly name: string;
  /** Hugging Face's config.json of the model, as it is. */
  readonly config: Readonly<Record<string, unknown>>;
  /** The chat template (Jinja), or null for a base model. */
  readonly chatTemplate: string | null;
  /** Files relative to the manifest, with their sizes and, where known, hashes; stored like shards. */
  readonly tokenizer: { readonly files: readonly TokenizerFile[] };
  readonly shards: readonly ShardEntry[];
  readonly files?: readonly SourceFile[];
}

/** Tensors start at multiples of it: the strictest `minStorageBufferOffsetAlignment` WebGPU allows a device. */
export const TENSOR_ALIGNMENT = 256;

/** Weights of one row, along the input dimension, that share a scale in q4f16_1. */
export const Q4_GROUP = 32;

/** Bytes of a tensor in its shard, without the padding after it. */
export function tensorBytes(tensor: Pick<TensorEntry, 'format' | 'shape'>): number {
  const elements = tensor.shape.reduce((product, size) => product * size, 1);
  switch (tensor.format) {
    case 'q4f16_1':
      return elements / 2 + (elements / Q4_GROUP) * 2;
    case 'f16':
      return elements * 2;
    case 'f32':
      return elements * 4;
    default:
      tensor.format satisfies never;
      throw new TypeError(`unknown tensor format ${String(tensor.format)}`);
  }
}

/** A model's identity: `name@` and the first 8 hexadecimal digits of the SHA-256 of the manifest's bytes. */
export function manifestId(name: string, manifestSha256: string): string {
  return `${name}@${manifestSha256.slice(0, 8)}`;
}
