/**
 * Models of the true layer sizes of 8x7B and 8x22B, of a layer or two, as a manifest over two files of random numbers: every matrix is a range of the
 * one for its words and of the other for its scales, so 1.7 GB to install need 70 MB here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Manifest, type ShardEntry, type ShardPart, type TensorEntry, tensorBytes } from '../src/weights/manifest.ts';

export interface Size {
  readonly name: string;
  readonly layers: number;
  readonly hidden: number;
  readonly ffn: number;
  readonly heads: number;
  /** One expert, by the issue's own arithmetic. */
  readonly expertBytes: number;
}

export const SIZES: readonly Size[] = [
  { name: 'layers-of-8x7B', layers: 2, hidden: 4096, ffn: 14_336, heads: 32, expertBytes: 99_090_432 },
  { name: 'layer-of-8x22B', layers: 1, hidden: 6144, ffn: 16_384, heads: 48, expertBytes: 169_869_312 },
];

const EXPERTS = 8;
const KV_HEADS = 8;
const HEAD_DIM = 128;
const WORDS_BYTES = 64 * 2 ** 20;
const SCALES_BYTES = 16 * 2 ** 20;

/** f16 0.01, so that `(q - 7) * scale` of random q stays small enough for activations to keep their size. */
const SCALE = 0x211f;

/** 32 random bits at a time (xorshift). */
function randomWords(bytes: number): Uint8Array {
  const words = new Uint32Array(bytes / 4);
  let state = 88_172_645;
  for (let i = 0; i < words.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[i] = state;
  }
  return new Uint8Array(words.buffer);
}

function ones(count: number): Uint8Array {
  return new Uint8Array(new Float32Array(count).fill(1).buffer);
}

function gunzipped(path: string): Uint8Array {
  return gunzipSync(readFileSync(join(import.meta.dirname, '../tools/golden/text', path)));
}

/** Takes ranges of a file one after the other, from its beginning again where its end is near. */
function cursor(url: string, bytes: number): (length: number) => ShardPart {
  let at = 0;
  return (length) => {
    if (at + length > bytes) at = (at % 4096) + 4;
    const part = { url, offset: at, length };
    at += Math.min(length, 1_048_576);
    return part;
  };
}

/** The files of the model by name. */
export function fullSizeModel(size: Size): ReadonlyMap<string, Uint8Array> {
  const { name, layers, hidden, ffn, heads } = size;
  const tokenizer = gunzipped('mixtral/tokenizer.json.gz');
  const vocab = Object.keys(JSON.parse(Buffer.from(tokenizer).toString()).model.vocab).length;
  const words = cursor('words.bin', WORDS_BYTES);
  const scales = cursor('scales.bin', SCALES_BYTES);
  const shard = (id: string, ...tensors: readonly Omit<TensorEntry, 'offset'>[]): ShardEntry => {
    let bytes = 0;
    const placed: TensorEntry[] = [];
    const parts: ShardPart[] = [];
    for (const tensor of tensors) {
      placed.push({ ...tensor, offset: bytes });
      const length = tensorBytes(tensor);
      if (tensor.format === 'f32') parts.push({ url: 'ones.bin', offset: 0, length });
      else parts.push(...wordParts((length * 8) / 9), scales(length / 9));
      bytes += length;
    }
    return { id, bytes, parts, hash: null, tensors: placed };
  };
  /** The embedding of 8x22B is longer than the file. */
  const wordParts = (length: number): ShardPart[] => {
    const parts: ShardPart[] = [];
    for (let left = length; left > 0; left -= 32 * 2 ** 20) parts.push(words(Math.min(left, 32 * 2 ** 20)));
    return parts;
  };
  const q4 = (tensor: string, rows: number, cols: number) => ({ name: tensor, format: 'q4f16_1', shape: [rows, cols] }) as const;
  const f32 = (tensor: string, ...shape: number[]) => ({ name: tensor, format: 'f32', shape }) as const;
  const layer = (n: number): ShardEntry[] => {
    const at = `model.layers.${n}`;
    return [
      shard(
        `layer.${n}`,
        f32(`${at}.input_layernorm.weight`, hidden),
        q4(`${at}.self_attn.qkv_proj.weight`, (heads + 2 * KV_HEADS) * HEAD_DIM, hidden),
        q4(`${at}.self_attn.o_proj.weight`, hidden, heads * HEAD_DIM),
        f32(`${at}.post_attention_layernorm.weight`, hidden),
        q4(`${at}.block_sparse_moe.gate.weight`, EXPERTS, hidden),
      ),
      ...Array.from({ length: EXPERTS }, (_, e) => {
        const matrix = (w: string) => `${at}.block_sparse_moe.experts.${e}.${w}.weight`;
        return shard(
          `layer.${n}.expert.${e}`,
          q4(matrix('w1'), ffn, hidden),
          q4(matrix('w3'), ffn, hidden),
          q4(matrix('w2'), hidden, ffn),
        );
      }),
    ];
  };
  const manifest: Manifest = {
    formatVersion: 1,
    name,
    config: {
      ...{ model_type: 'mixtral', vocab_size: vocab, hidden_size: hidden, intermediate_size: ffn, num_hidden_layers: layers },
      ...{ num_attention_heads: heads, num_key_value_heads: KV_HEADS, head_dim: HEAD_DIM, num_local_experts: EXPERTS },
      ...{ num_experts_per_tok: 2, rms_norm_eps: 1e-5, rope_theta: 1e6, max_position_embeddings: 1024, eos_token_id: 2 },
    },
    chatTemplate: null,
    tokenizer: {
      files: [
        { name: 'tokenizer.json', url: 'tokenizer.json', bytes: tokenizer.length, hash: null },
        { name: 'tokenizer_config.json', url: 'tokenizer_config.json', bytes: 0, hash: null },
      ],
    },
    shards: [
      shard('embedding', q4('model.embed_tokens.weight', vocab, hidden)),
      ...Array.from({ length: layers }, (_, n) => layer(n)).flat(),
      shard('final_norm', f32('model.norm.weight', hidden)),
      shard('head', q4('lm_head.weight', vocab, hidden)),
    ],
  };
  const config = Buffer.from(JSON.stringify({ bos_token: '<s>', eos_token: '</s>', unk_token: '<unk>' }));
  const files = manifest.tokenizer.files.map((file) => (file.bytes === 0 ? { ...file, bytes: config.length } : file));
  return new Map<string, Uint8Array>([
    ['manifest.json', Buffer.from(JSON.stringify({ ...manifest, tokenizer: { files } }))],
    ['tokenizer.json', tokenizer],
    ['tokenizer_config.json', config],
    ['words.bin', randomWords(WORDS_BYTES)],
    ['scales.bin', new Uint8Array(new Uint16Array(SCALES_BYTES / 2).fill(SCALE).buffer)],
    ['ones.bin', ones(hidden)],
  ]);
}
