/** The smallest Mixtral there can be, as a GGUF file: 1 layer, 2 experts, all numbers zero. */
import { GGML, type GgmlType } from '../../numbers/ggml-types.ts';
import { type GgufTensorData, type GgufValue, ggufFile } from './file.fixture.ts';

const TOKENS = ['<unk>', '<s>', '</s>', '▁', 'a', 'b', 'ab', '▁ab'];
const KINDS = [2, 3, 3, 1, 1, 1, 1, 1];

export const SMALL_METADATA: Readonly<Record<string, GgufValue>> = {
  'general.architecture': 'llama',
  'general.name': 'Small',
  'llama.block_count': 1,
  'llama.context_length': 128,
  'llama.embedding_length': 32,
  'llama.feed_forward_length': 64,
  'llama.attention.head_count': 2,
  'llama.attention.head_count_kv': 1,
  'llama.attention.layer_norm_rms_epsilon': { float: 1e-5 },
  'llama.rope.freq_base': { float: 1e6 },
  'llama.rope.dimension_count': 16,
  'llama.expert_count': 2,
  'llama.expert_used_count': 2,
  'tokenizer.ggml.model': 'llama',
  'tokenizer.ggml.tokens': TOKENS,
  'tokenizer.ggml.scores': TOKENS.map((_, id) => -id),
  'tokenizer.ggml.token_type': KINDS,
  'tokenizer.ggml.bos_token_id': 1,
  'tokenizer.ggml.eos_token_id': 2,
};

function zeros(name: string, type: GgmlType, ...shape: number[]): GgufTensorData {
  const elements = shape.reduce((product, size) => product * size, 1);
  return { name, type, shape, data: new Uint8Array((elements / GGML[type].numbers) * GGML[type].bytes) };
}

export const SMALL_TENSORS: readonly GgufTensorData[] = [
  zeros('token_embd.weight', 'Q4_0', TOKENS.length, 32),
  zeros('blk.0.attn_norm.weight', 'F32', 32),
  zeros('blk.0.attn_q.weight', 'Q4_0', 32, 32),
  zeros('blk.0.attn_k.weight', 'Q4_0', 16, 32),
  zeros('blk.0.attn_v.weight', 'Q8_0', 16, 32),
  zeros('blk.0.attn_output.weight', 'Q4_0', 32, 32),
  zeros('blk.0.ffn_norm.weight', 'F32', 32),
  zeros('blk.0.ffn_gate_inp.weight', 'F32', 2, 32),
  zeros('blk.0.ffn_gate_exps.weight', 'Q4_0', 2, 64, 32),
  zeros('blk.0.ffn_up_exps.weight', 'Q4_0', 2, 64, 32),
  zeros('blk.0.ffn_down_exps.weight', 'Q4_1', 2, 32, 64),
  zeros('output_norm.weight', 'F32', 32),
  zeros('output.weight', 'Q4_0', TOKENS.length, 32),
];

export interface Change {
  /** Replaces values; undefined takes one away. */
  readonly metadata?: Readonly<Record<string, GgufValue | undefined>>;
  readonly tensors?: readonly GgufTensorData[];
}

export function smallGguf({ metadata = {}, tensors = SMALL_TENSORS }: Change = {}): Uint8Array<ArrayBuffer> {
  const entries = Object.entries({ ...SMALL_METADATA, ...metadata });
  const kept = entries.flatMap(([key, value]): [string, GgufValue][] => (value === undefined ? [] : [[key, value]]));
  return ggufFile(Object.fromEntries(kept), tensors);
}
