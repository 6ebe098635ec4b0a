/** Memory and speed of the converter on a checkpoint far larger than the memory it may use. `npm run bench -- convert [GB]`. */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FIXTURE_TOKENIZER, FIXTURE_TOKENIZER_CONFIG } from '../tools/convert/fixture.ts';
import type { Measurement } from './main.ts';

const HIDDEN = 4096;
const FFN = 14336;
const VOCAB = 2048;
const EXPERTS = 8;
/** Hugging Face splits large checkpoints into files of about this size. */
const FILE_BYTES = 1 << 30;
const BLOCK_BYTES = 16 << 20;
/** The child prints what it used when it ends; Node measures memory in kilobytes and time in microseconds on every system. */
const USAGE = 'resource-usage';
const REPORT_USAGE = `data:text/javascript,process.on('exit',()=>console.error('${USAGE} '+JSON.stringify(process.resourceUsage())))`;

/** Weights like a trained model's, as bf16 bits: a bell of standard deviation 0.02. */
function weightBlock(): Uint8Array {
  const block = new Uint16Array(BLOCK_BYTES / 2);
  const value = new Float32Array(1);
  const bits = new Uint32Array(value.buffer);
  for (let i = 0; i < block.length; i++) {
    let sum = -6;
    for (let j = 0; j < 12; j++) sum += Math.random();
    value[0] = sum * 0.02;
    block[i] = (bits[0] ?? 0) >>> 16;
  }
  return new Uint8Array(block.buffer);
}

function shapes(layers: number): [string, readonly number[]][] {
  const expert = (at: string): [string, readonly number[]][] => [
    [`${at}.w1.weight`, [FFN, HIDDEN]],
    [`${at}.w2.weight`, [HIDDEN, FFN]],
    [`${at}.w3.weight`, [FFN, HIDDEN]],
  ];
  const layer = (index: number): [string, readonly number[]][] => {
    const at = `model.layers.${index}`;
    return [
      [`${at}.input_layernorm.weight`, [HIDDEN]],
      [`${at}.post_attention_layernorm.weight`, [HIDDEN]],
      [`${at}.self_attn.q_proj.weight`, [HIDDEN, HIDDEN]],
      [`${at}.self_attn.k_proj.weight`, [HIDDEN / 4, HIDDEN]],
      [`${at}.self_attn.v_proj.weight`, [HIDDEN / 4, HIDDEN]],
      [`${at}.self_attn.o_proj.weight`, [HIDDEN, HIDDEN]],
      [`${at}.block_sparse_moe.gate.weight`, [EXPERTS, HIDDEN]],
      ...Array.from({ length: EXPERTS }, (_, e) => expert(`${at}.block_sparse_moe.experts.${e}`)).flat(),
    ];
  };
  return [
    ['model.embed_tokens.weight', [VOCAB, HIDDEN]],
    ['model.norm.weight', [HIDDEN]],
    ['lm_head.weight', [VOCAB, HIDDEN]],
    ...Array.from({ length: layers }, (_, index) => layer(index)).flat(),
  ];
}

function writeTensors(path: string, tensors: readonly (readonly [string, readonly number[], number])[], block: Uint8Array): void {
  let end = 0;
  const header = Object.fromEntries(
    tensors.map(([name, shape, bytes]) => {
      end += bytes;
      return [name, { dtype: 'BF16', shape, data_offsets: [end - bytes, end] }];
    }),
  );
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(text.length), true);
  const file = openSync(path, 'w');
  writeSync(file, length);
  writeSync(file, text);
  for (let left = end; left > 0; left -= BLOCK_BYTES) writeSync(file, block, 0, Math.min(left, BLOCK_BYTES));
  closeSync(file);
}

/** @returns bytes of weights written. */
function writeCheckpoint(folder: string, layers: number): number {
  const block = weightBlock();
  const files: [string, readonly number[], number][][] = [[]];
  let inFile = 0;
  let total = 0;
  for (const [name, shape] of shapes(layers)) {
    const bytes = shape.reduce((product, size) => product * size, 2);
    if (inFile + bytes > FILE_BYTES) {
      files.push([]);
      inFile = 0;
    }
    files.at(-1)?.push([name, shape, bytes]);
    inFile += bytes;
    total += bytes;
  }
  const map: Record<string, string> = {};
  for (const [index, tensors] of files.entries()) {
    const name = `model-${String(index + 1).padStart(5, '0')}-of-${String(files.length).padStart(5, '0')}.safetensors`;
    writeTensors(join(folder, name), tensors, block);
    for (const [tensor] of tensors) map[tensor] = name;
  }
  const config = {
    ...{ architectures: ['MixtralForCausalLM'], model_type: 'mixtral', hidden_act: 'silu', vocab_size: VOCAB },
    ...{
      hidden_size: HIDDEN,
      intermediate_size: FFN,
      num_hidden_layers: layers,
      num_attention_heads: 32,
      num_key_value_heads: 8,
    },
    ...{
      num_local_experts: EXPERTS,
      num_experts_per_tok: 2,
      max_position_embeddings: 32768,
      rope_theta: 1e6,
      rms_norm_eps: 1e-5,
    },
  };
  for (const [name, json] of Object.entries({
    'model.safetensors.index.json': { weight_map: map },
    'config.json': config,
    'tokenizer.json': FIXTURE_TOKENIZER,
    'tokenizer_config.json': FIXTURE_TOKENIZER_CONFIG,
  }))
    writeFileSync(join(folder, name), JSON.stringify(json));
  return total;
}

/** Converts in a process of its own. @returns its peak resident memory in bytes and its processor time in seconds. */
async function convertInChild(source: string, out: string): Promise<{ readonly peak: number; readonly processor: number }> {
  const args = [
    '--import',
    REPORT_USAGE,
    resolve('tools/run.mjs'),
    resolve('tools/convert/main.ts'),
    source,
    out,
    '--name',
    'bench',
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done));
  const report = new RegExp(`${USAGE} (.*)`).exec(log)?.[1];
  if (code !== 0 || report === undefined) throw new Error(`the converter ended with ${code}: ${log}`);
  const usage = JSON.parse(report) as NodeJS.ResourceUsage;
  return { peak: usage.maxRSS * 1024, processor: (usage.userCPUTime + usage.systemCPUTime) / 1e6 };
}

export async function* run([gigabytes = '3']: readonly string[]): AsyncGenerator<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'convert-bench-'));
  try {
    const title = `${gigabytes}GB`;
    const bytes = writeCheckpoint(folder, Math.max(1, Math.round(Number(gigabytes) / 2.9)));
    const start = performance.now();
    const { peak, processor } = await convertInChild(folder, join(folder, 'out'));
    const seconds = (performance.now() - start) / 1e3;
    const conditions = { bench: 'convert', checkpointBytes: bytes } as const;
    yield { ...conditions, case: title, value: Math.round(peak / 1e6), unit: 'MB' };
    yield { ...conditions, case: `${title} time`, value: Number(seconds.toFixed(1)), unit: 's' };
    yield { ...conditions, case: `${title} processor time`, value: Number(processor.toFixed(1)), unit: 's' };
    yield { ...conditions, case: `${title} speed`, value: Number((bytes / 1e6 / seconds).toFixed(1)), unit: 'MB/s' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
