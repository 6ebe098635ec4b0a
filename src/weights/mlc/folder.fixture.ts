/**
 * A small MLC folder, as `mlc_llm convert_weight` and `gen_config` write one: stacked experts, words and scales apart, and files
 * that are cut where tvmjs cuts them. The numbers are those of a Hugging Face checkpoint of the converter's tests.
 */
import { createHash } from 'node:crypto';
import {
  FIXTURE_CONFIG,
  FIXTURE_TOKENIZER,
  FIXTURE_TOKENIZER_CONFIG,
  type FixtureTensor,
  fixtureTensors,
} from '../../../tools/convert/fixture.ts';
import { toHalf } from '../../numbers/half.ts';
import { quantise } from '../../numbers/quantise.ts';

/** In which every tensor's size is a multiple of 256 bytes, as in real models; in FIXTURE_CONFIG hardly any is. */
export const ALIGNED_CONFIG: typeof FIXTURE_CONFIG = {
  ...FIXTURE_CONFIG,
  ...{ vocab_size: 32, hidden_size: 128, intermediate_size: 256, head_dim: 32 },
};

export interface MlcFolderOptions {
  readonly config?: typeof FIXTURE_CONFIG;
  /** Files are cut before they reach so many bytes. */
  readonly capBytes?: number;
  /** As before March 2024. */
  readonly quantisedGate?: boolean;
  readonly indexName?: 'tensor-cache.json' | 'ndarray-cache.json';
  /** Replaces fields of mlc-chat-config.json. */
  readonly chatConfig?: object;
  readonly tokenizerConfig?: object;
}

interface Param {
  readonly name: string;
  readonly dtype: 'uint32' | 'float16';
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

const bytesOf = (array: Uint16Array | Uint32Array) => new Uint8Array(array.buffer);

/** `NAME.q_weight` and `NAME.q_scale` of an array of `shape`, quantised along its last dimension. */
function quantised(name: string, shape: readonly number[], values: readonly number[]): Param[] {
  const words = new Uint32Array(values.length / 8);
  const scales = new Uint16Array(values.length / 32);
  if (quantise(Float32Array.from(values), values.length, words, 0, scales, 0) !== null) throw new Error(`${name} has no scale`);
  const [stacked, cols] = [shape.slice(0, -1), shape.at(-1) ?? 0];
  return [
    { name: `${name}.q_weight`, dtype: 'uint32', shape: [...stacked, cols / 8], data: bytesOf(words) },
    { name: `${name}.q_scale`, dtype: 'float16', shape: [...stacked, cols / 32], data: bytesOf(scales) },
  ];
}

function half(name: string, shape: readonly number[], values: readonly number[]): Param {
  return { name, dtype: 'float16', shape, data: bytesOf(Uint16Array.from(values, toHalf)) };
}

/** MLC's parameters of the checkpoint, in the order of a loader that meets the head first. */
function paramsOf(tensors: readonly FixtureTensor[], config: typeof FIXTURE_CONFIG, quantisedGate: boolean): Param[] {
  const values = (...names: string[]) => names.flatMap((name) => tensors.find((each) => each.name === name)?.values ?? []);
  const { hidden_size: hidden, intermediate_size: ffn, vocab_size: vocab, num_local_experts: experts, head_dim: dim } = config;
  const width = config.num_attention_heads * dim;
  const layers = Array.from({ length: config.num_hidden_layers }, (_, layer) => {
    const at = `model.layers.${layer}`;
    const moe = `${at}.block_sparse_moe`;
    const expert = (...matrices: string[]) =>
      Array.from({ length: experts }, (_, e) => matrices.map((matrix) => `${moe}.experts.${e}.${matrix}.weight`)).flat();
    const qkv = ['q', 'k', 'v'].map((part) => `${at}.self_attn.${part}_proj.weight`);
    const gate = [[experts, hidden], values(`${moe}.gate.weight`)] as const;
    const norm = (name: string) => half(`${at}.${name}.weight`, [hidden], values(`${at}.${name}.weight`));
    return [
      norm('input_layernorm'),
      ...quantised(`${at}.moe.e2`, [experts, hidden, ffn], values(...expert('w2'))),
      ...(quantisedGate ? quantised(`${at}.moe.gate`, ...gate) : [half(`${at}.moe.gate.weight`, ...gate)]),
      ...quantised(`${at}.moe.e1_e3`, [experts, 2 * ffn, hidden], values(...expert('w1', 'w3'))),
      norm('post_attention_layernorm'),
      ...quantised(`${at}.self_attn.qkv_proj`, [width + 2 * config.num_key_value_heads * dim, hidden], values(...qkv)),
      ...quantised(`${at}.self_attn.o_proj`, [hidden, width], values(`${at}.self_attn.o_proj.weight`)),
    ];
  });
  return [
    ...quantised('lm_head', [vocab, hidden], values('lm_head.weight')),
    ...quantised('model.embed_tokens', [vocab, hidden], values('model.embed_tokens.weight')),
    ...layers.flat(),
    half('model.norm.weight', [hidden], values('model.norm.weight')),
  ];
}

/** A tensor that would fill half a file gets one of its own, at once; the others share. */
function cut(params: readonly Param[], capBytes: number): Param[][] {
  const files: Param[][] = [];
  let open: Param[] = [];
  let bytes = 0;
  for (const param of params) {
    const size = param.data.length;
    if (bytes + size >= capBytes && size * 2 >= capBytes) {
      files.push([param]);
      continue;
    }
    if (bytes + size >= capBytes) {
      files.push(open);
      [open, bytes] = [[], 0];
    }
    open.push(param);
    bytes += size;
  }
  return [...files, open].filter((file) => file.length > 0);
}

function record(params: readonly Param[], data: Uint8Array, index: number) {
  let byteOffset = 0;
  const records = params.map(({ name, shape, dtype, data: { length } }) => {
    byteOffset += length;
    return { name, shape, dtype, format: 'f32-to-bf16', nbytes: length, byteOffset: byteOffset - length };
  });
  const md5sum = createHash('md5').update(data).digest('hex');
  return { dataPath: `params_shard_${index}.bin`, format: 'raw-shard', nbytes: data.length, records, md5sum };
}

export function chatConfig(config: typeof FIXTURE_CONFIG = FIXTURE_CONFIG): Record<string, unknown> {
  const { max_position_embeddings: context, rope_theta, ...rest } = config;
  return {
    version: '0.1.0',
    model_type: 'mixtral',
    quantization: 'q4f16_1',
    model_config: {
      ...{ ...rest, architectures: undefined, model_type: undefined, hidden_act: undefined },
      ...{ tie_word_embeddings: false, position_embedding_base: rope_theta, rope_scaling: null, context_window_size: context },
      ...{ prefill_chunk_size: 128, tensor_parallel_shards: 1, max_batch_size: 1 },
    },
    vocab_size: config.vocab_size,
    context_window_size: context,
    sliding_window_size: -1,
    conv_template: { name: 'mistral_default', roles: { user: '[INST]', assistant: '[/INST]' }, stop_token_ids: [2] },
    tokenizer_files: ['tokenizer.json', 'tokenizer_config.json'],
    bos_token_id: 1,
    eos_token_id: 2,
  };
}

/** @returns every file of the folder by name, and the checkpoint that its numbers are from */
export function mlcFolder(options: MlcFolderOptions = {}) {
  const { config = FIXTURE_CONFIG, capBytes = 12_000, quantisedGate = false, indexName = 'ndarray-cache.json' } = options;
  const tensors = fixtureTensors('F32', config);
  const files = new Map<string, Uint8Array>();
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const records = cut(paramsOf(tensors, config, quantisedGate), capBytes).map((params, index) => {
    const data = Uint8Array.from(params.flatMap((param) => [...param.data]));
    files.set(`params_shard_${index}.bin`, data);
    return record(params, data, index);
  });
  files.set(indexName, json({ metadata: { ParamSize: records.length }, records }));
  files.set('mlc-chat-config.json', json({ ...chatConfig(config), ...options.chatConfig }));
  files.set('tokenizer.json', json(FIXTURE_TOKENIZER));
  files.set('tokenizer_config.json', json(options.tokenizerConfig ?? FIXTURE_TOKENIZER_CONFIG));
  return { files, tensors, records };
}
