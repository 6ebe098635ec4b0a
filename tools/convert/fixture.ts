/** Small Hugging Face folders for the converter's tests, written number by number without the code under test. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface FixtureTensor {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  /** Values that the dtype holds exactly. */
  readonly values: readonly number[];
  /** In place of values, for other types. */
  readonly bytes?: Uint8Array;
}

export const FIXTURE_CONFIG = {
  architectures: ['MixtralForCausalLM'],
  model_type: 'mixtral',
  hidden_act: 'silu',
  vocab_size: 7,
  hidden_size: 64,
  intermediate_size: 96,
  num_hidden_layers: 2,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  head_dim: 8,
  num_local_experts: 3,
  num_experts_per_tok: 2,
  max_position_embeddings: 128,
  rms_norm_eps: 1e-5,
  rope_theta: 1e6,
};

/** Every tensor of the fixture's Mixtral by name, with its shape. */
export function fixtureShapes(config = FIXTURE_CONFIG): [string, number[]][] {
  const { hidden_size: hidden, intermediate_size: ffn, vocab_size: vocab, num_local_experts: experts } = config;
  const width = config.num_attention_heads * config.head_dim;
  const kvWidth = config.num_key_value_heads * config.head_dim;
  const layers = [0, 1].flatMap((layer): [string, number[]][] => {
    const at = `model.layers.${layer}`;
    return [
      [`${at}.input_layernorm.weight`, [hidden]],
      [`${at}.post_attention_layernorm.weight`, [hidden]],
      [`${at}.self_attn.q_proj.weight`, [width, hidden]],
      [`${at}.self_attn.k_proj.weight`, [kvWidth, hidden]],
      [`${at}.self_attn.v_proj.weight`, [kvWidth, hidden]],
      [`${at}.self_attn.o_proj.weight`, [hidden, width]],
      [`${at}.block_sparse_moe.gate.weight`, [experts, hidden]],
      ...Array.from({ length: experts }, (_, expert): [string, number[]][] => {
        const name = `${at}.block_sparse_moe.experts.${expert}`;
        return [
          [`${name}.w1.weight`, [ffn, hidden]],
          [`${name}.w2.weight`, [hidden, ffn]],
          [`${name}.w3.weight`, [ffn, hidden]],
        ];
      }).flat(),
    ];
  });
  return [
    ['model.embed_tokens.weight', [vocab, hidden]],
    ['model.norm.weight', [hidden]],
    ['lm_head.weight', [vocab, hidden]],
    ...layers,
  ];
}

/** Numbers with 7 significant bits, which bf16, f16 and f32 all hold exactly. */
function drawValues(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return ((state >> 8) % 128) / 512 + 0; // + 0 makes -0 a plain zero
  });
}

export function fixtureTensors(dtype = 'BF16', config = FIXTURE_CONFIG): FixtureTensor[] {
  return fixtureShapes(config).map(([name, shape], index) => ({
    name,
    dtype,
    shape,
    values: drawValues(
      shape.reduce((product, size) => product * size, 1),
      index + 1,
    ),
  }));
}

/** Rounds to nearest, ties to even, without the trick of the code under test. */
export function roundEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

function encode({ dtype, values, bytes }: FixtureTensor): Uint8Array {
  if (bytes) return bytes;
  const floats = Float32Array.from(values);
  const words = new Uint32Array(floats.buffer);
  if (dtype === 'F32') return new Uint8Array(floats.buffer);
  if (dtype === 'BF16') return new Uint8Array(Uint16Array.from(words, (word) => word >>> 16).buffer);
  if (dtype !== 'F16') return new Uint8Array(values.length);
  const halves = Uint16Array.from(words, (word) =>
    word === 0 ? 0 : ((word >>> 16) & 0x8000) | (((word & 0x7fffffff) - 0x38000000) >>> 13),
  );
  return new Uint8Array(halves.buffer);
}

/** A safetensors file's bytes. */
export function safetensors(tensors: readonly FixtureTensor[], header?: (json: Record<string, unknown>) => unknown): Uint8Array {
  const data = tensors.map(encode);
  let end = 0;
  const json: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  for (const [index, tensor] of tensors.entries()) {
    const start = end;
    end += data[index]?.length ?? 0;
    json[tensor.name] = { dtype: tensor.dtype, shape: tensor.shape, data_offsets: [start, end] };
  }
  const text = new TextEncoder().encode(JSON.stringify(header ? header(json) : json));
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(text.length), true);
  return new Uint8Array(Buffer.concat([length, text, ...data]));
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'convert-test-'));
}

/** The least that is a tokenizer. */
export const FIXTURE_TOKENIZER = {
  version: '1.0',
  added_tokens: ['<unk>', '<s>', '</s>'].map((content, id) => ({ id, content, special: true })),
  decoder: { type: 'Sequence', decoders: [{ type: 'ByteFallback' }, { type: 'Fuse' }] },
  model: { type: 'BPE', vocab: { '<unk>': 0, '<s>': 1, '</s>': 2, a: 3 }, merges: [], unk_token: '<unk>' },
};
export const FIXTURE_TOKENIZER_CONFIG = { bos_token: '<s>', eos_token: '</s>', unk_token: '<unk>' };

export interface FixtureOptions {
  readonly config?: Readonly<Record<string, unknown>>;
  readonly tensors?: readonly FixtureTensor[];
  readonly tokenizer?: unknown;
  readonly tokenizerConfig?: unknown;
  /** Spread over so many weight files with an index. */
  readonly files?: number;
}

/** Writes the folder and returns its path. */
export function writeFixture(folder: string, options: FixtureOptions = {}): string {
  const {
    config = FIXTURE_CONFIG,
    tensors = fixtureTensors(),
    tokenizer = FIXTURE_TOKENIZER,
    tokenizerConfig = { ...FIXTURE_TOKENIZER_CONFIG, chat_template: '[INST] {{ text }} [/INST]' },
    files = 1,
  } = options;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
  writeFileSync(join(folder, 'tokenizer_config.json'), JSON.stringify(tokenizerConfig));
  if (files === 1) {
    writeFileSync(join(folder, 'model.safetensors'), safetensors(tensors));
    return folder;
  }
  const map: Record<string, string> = {};
  for (let file = 0; file < files; file++) {
    const name = `model-${file + 1}-of-${files}.safetensors`;
    const here = tensors.filter((_, index) => index % files === file);
    writeFileSync(join(folder, name), safetensors(here));
    for (const tensor of here) map[tensor.name] = name;
  }
  writeFileSync(join(folder, 'model.safetensors.index.json'), JSON.stringify({ weight_map: map }));
  return folder;
}
