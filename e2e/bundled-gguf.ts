/** The bundled model as a GGUF file, as llama.cpp would keep it in Q4_0: the same numbers, so that it must give the same replies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GgmlType } from '../src/numbers/ggml-types.ts';
import { type GgufTensorData, ggufFile } from '../src/weights/gguf/file.fixture.ts';
import type { Manifest } from '../src/weights/manifest.ts';
import { parseManifest } from '../src/weights/parse-manifest.ts';

const FOLDER = join(import.meta.dirname, '../public/models/tiny');

interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly words: Uint32Array;
  readonly scales: Uint16Array;
}

function reader(manifest: Manifest): (name: string) => Uint8Array {
  return (name) => {
    const shard = manifest.shards.find(({ tensors }) => tensors.some((tensor) => tensor.name === name));
    const tensor = shard?.tensors.find((entry) => entry.name === name);
    if (!shard || !tensor) throw new Error(`The bundled model has no ${name}.`);
    const parts = shard.parts.map(({ url, offset, length }) => readFileSync(join(FOLDER, url)).subarray(offset, offset + length));
    return Uint8Array.from(Buffer.concat(parts)).subarray(tensor.offset);
  };
}

/** `(q - 7) * s = (n - 8) * -s` with n = 15 - q; the rows of each head as pairs that rotate together, where `heads` says so. */
function q4_0({ rows, cols, words, scales }: Matrix, heads?: number): Uint8Array {
  const groups = cols / 32;
  const bytes = new Uint8Array(rows * groups * 18);
  const headRows = heads ? rows / heads : 0;
  for (let row = 0; row < rows; row++) {
    const inHead = row % (headRows || 1);
    const from = headRows ? row - inHead + (inHead % 2) * (headRows / 2) + (inHead >> 1) : row;
    for (let group = 0; group < groups; group++) {
      const to = (row * groups + group) * 18;
      const scale = (scales[from * groups + group] ?? 0) ^ 0x8000;
      bytes.set([scale & 255, scale >> 8], to);
      const level = (j: number) => 15 - (((words[(from * cols + group * 32 + j) >> 3] ?? 0) >>> (4 * (j % 8))) & 15);
      for (let j = 0; j < 16; j++) bytes[to + 2 + j] = level(j) | (level(j + 16) << 4);
    }
  }
  return bytes;
}

export function bundledGguf(): Uint8Array<ArrayBuffer> {
  const manifest = parseManifest(JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')));
  const size = (key: string) => Number(manifest.config[key]);
  const [hidden, ffn, vocab, experts] = [
    size('hidden_size'),
    size('intermediate_size'),
    size('vocab_size'),
    size('num_local_experts'),
  ];
  const [heads, kvHeads, headDim] = [size('num_attention_heads'), size('num_key_value_heads'), size('head_dim')];
  const read = reader(manifest);
  const matrix = (name: string, rows: number, cols: number, first = 0): Matrix => {
    const bytes = read(name);
    const all = (manifest.shards.flatMap(({ tensors }) => tensors).find((tensor) => tensor.name === name)?.shape[0] ?? 0) * cols;
    const words = new Uint32Array(bytes.slice((first * cols) / 2, ((first + rows) * cols) / 2).buffer);
    const scales = new Uint16Array(bytes.slice(all / 2 + (first * cols) / 16, all / 2 + ((first + rows) * cols) / 16).buffer);
    return { rows, cols, words, scales };
  };
  const tensor = (name: string, type: GgmlType, shape: readonly number[], data: Uint8Array): GgufTensorData => ({
    ...{ name, type, shape, data },
  });
  const q4 = (name: string, source: Matrix, of?: number) => tensor(name, 'Q4_0', [source.rows, source.cols], q4_0(source, of));
  const f32 = (name: string, source: string, ...shape: number[]) =>
    tensor(name, 'F32', shape, read(source).subarray(0, 4 * shape.reduce((product, length) => product * length, 1)));
  const layers = Array.from({ length: size('num_hidden_layers') }, (_, layer) => {
    const [from, to] = [`model.layers.${layer}`, `blk.${layer}`];
    const qkv = (rows: number, first: number) => matrix(`${from}.self_attn.qkv_proj.weight`, rows, hidden, first);
    const [width, kv] = [heads * headDim, kvHeads * headDim];
    const stack = (name: string, w: string, rows: number, cols: number) => {
      const each = Array.from({ length: experts }, (_, e) =>
        matrix(`${from}.block_sparse_moe.experts.${e}.${w}.weight`, rows, cols),
      );
      return tensor(`${to}.${name}.weight`, 'Q4_0', [experts, rows, cols], Buffer.concat(each.map((one) => q4_0(one))));
    };
    return [
      f32(`${to}.attn_norm.weight`, `${from}.input_layernorm.weight`, hidden),
      q4(`${to}.attn_q.weight`, qkv(width, 0), heads),
      q4(`${to}.attn_k.weight`, qkv(kv, width), kvHeads),
      q4(`${to}.attn_v.weight`, qkv(kv, width + kv)),
      q4(`${to}.attn_output.weight`, matrix(`${from}.self_attn.o_proj.weight`, hidden, width)),
      f32(`${to}.ffn_norm.weight`, `${from}.post_attention_layernorm.weight`, hidden),
      f32(`${to}.ffn_gate_inp.weight`, `${from}.block_sparse_moe.gate.weight`, experts, hidden),
      stack('ffn_gate_exps', 'w1', ffn, hidden),
      stack('ffn_up_exps', 'w3', ffn, hidden),
      stack('ffn_down_exps', 'w2', hidden, ffn),
    ];
  });
  return ggufFile(
    {
      'general.architecture': 'llama',
      'general.name': 'Bundled',
      'llama.block_count': layers.length,
      'llama.context_length': size('max_position_embeddings'),
      'llama.embedding_length': hidden,
      'llama.feed_forward_length': ffn,
      'llama.attention.head_count': heads,
      'llama.attention.head_count_kv': kvHeads,
      'llama.attention.key_length': headDim,
      'llama.attention.layer_norm_rms_epsilon': { float: size('rms_norm_eps') },
      'llama.rope.freq_base': { float: 1e6 },
      'llama.expert_count': experts,
      'llama.expert_used_count': size('num_experts_per_tok'),
      'tokenizer.chat_template': manifest.chatTemplate ?? '',
      ...vocabulary(manifest, vocab),
    },
    [
      q4('token_embd.weight', matrix('model.embed_tokens.weight', vocab, hidden)),
      ...layers.flat(),
      f32('output_norm.weight', 'model.norm.weight', hidden),
      q4('output.weight', matrix('lm_head.weight', vocab, hidden)),
    ],
  );
}

/** A merge's rank as the score of the token that it makes. */
function vocabulary(manifest: Manifest, size: number) {
  const { url } = manifest.tokenizer.files.find(({ name }) => name === 'tokenizer.json') ?? {};
  const { model, added_tokens: added } = JSON.parse(readFileSync(join(FOLDER, url ?? ''), 'utf8'));
  const ids: Record<string, number> = model.vocab;
  const tokens = Array<string>(size).fill('');
  for (const [token, id] of Object.entries(ids)) tokens[id] = token;
  const special = new Set(added.map(({ content }: { content: string }) => content));
  const scores = Array<number>(size).fill(0);
  for (const [rank, pair] of model.merges.entries()) scores[ids[pair.join('')] ?? 0] = -1 - rank;
  return {
    'tokenizer.ggml.model': 'llama',
    'tokenizer.ggml.tokens': tokens,
    'tokenizer.ggml.scores': scores,
    'tokenizer.ggml.token_type': tokens.map((token) =>
      token === '<unk>' ? 2 : special.has(token) ? 3 : /^<0x..>$/.test(token) ? 6 : 1,
    ),
    'tokenizer.ggml.bos_token_id': ids['<s>'] ?? 1,
    'tokenizer.ggml.eos_token_id': ids['</s>'] ?? 2,
  };
}
