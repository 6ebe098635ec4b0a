/**
 * A trained model's perplexity on held-out conversations, through the WebGPU engine in Node on its 4-bit shards, beside what PyTorch
 * measured on the same tokens before the weights were quantised: `npm run bench -- perplexity MODEL HELD_OUT`, MODEL being the folder
 * of a manifest and HELD_OUT the file that `tools/train/evaluate.py` wrote for that model.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create } from 'webgpu';
import { openDevice } from '../src/engine/gpu/device.ts';
import { parseConfig } from '../src/engine/mixtral/config.ts';
import { MixtralEngine } from '../src/engine/mixtral/engine.ts';
import { logprobs } from '../src/engine/text/sampling.ts';
import type { WeightSource } from '../src/engine/weights.ts';
import { parseManifest } from '../src/weights/parse-manifest.ts';
import type { Measurement } from './main.ts';

interface HeldOut {
  /** Nats a token of the assistant, by PyTorch. */
  readonly loss: { readonly f32: number; readonly q4f16_1: number };
  /** `spoken[i]` is 1 where the assistant says token i. */
  readonly rows: readonly { readonly ids: readonly number[]; readonly spoken: readonly number[] }[];
}

// The package frees its GPU when this is collected, and then crashes.
const gpu = create([]);

export async function* run([model, heldOutFile]: readonly string[]): AsyncGenerator<Measurement> {
  if (!model || !heldOutFile) throw new Error('usage: npm run bench -- perplexity MODEL HELD_OUT');
  const manifest = parseManifest(JSON.parse(await readFile(join(model, 'manifest.json'), 'utf8')));
  const heldOut = JSON.parse(await readFile(heldOutFile, 'utf8')) as HeldOut;
  const source: WeightSource = {
    async read(id) {
      const parts = manifest.shards.find((shard) => shard.id === id)?.parts ?? [];
      const pieces = parts.map(async ({ url, offset, length }) =>
        (await readFile(join(model, url))).subarray(offset, offset + length),
      );
      return new Uint8Array(Buffer.concat(await Promise.all(pieces))).buffer;
    },
  };
  const { device, adapter } = await openDevice(gpu);
  const config = parseConfig(manifest.config);
  const engine = await MixtralEngine.create({ device, adapter, config, shards: manifest.shards, source, options: {} });
  let nats = 0;
  let tokens = 0;
  for (const { ids, spoken } of heldOut.rows) {
    engine.clearCache();
    for (const [position, id] of ids.slice(0, -1).entries()) {
      const { logits } = position === 0 ? await engine.prefill([id]) : await engine.decode(id);
      if (spoken[position + 1] !== 1) continue;
      nats -= logprobs(logits, ids[position + 1] ?? 0, 0).logprob;
      tokens += 1;
    }
  }
  engine.destroy();
  device.destroy();
  const conditions = { bench: 'perplexity', adapter: adapter.name, kernels: engine.info.kernels, tokens } as const;
  const perplexity = Math.exp(nats / tokens);
  yield { ...conditions, case: 'WebGPU, 4 bits', value: perplexity, unit: 'perplexity' };
  yield { ...conditions, case: 'PyTorch, 4 bits', value: Math.exp(heldOut.loss.q4f16_1), unit: 'perplexity' };
  yield { ...conditions, case: 'PyTorch, f32', value: Math.exp(heldOut.loss.f32), unit: 'perplexity' };
  yield { ...conditions, case: 'WebGPU above f32', value: 100 * (perplexity / Math.exp(heldOut.loss.f32) - 1), unit: '%' };
}
