/**
 * A chunk of a prompt, layer by layer and in each layer expert by expert: route all tokens, read the routing back, load each
 * expert once, apply it to its tokens. Experts that are on the GPU go first; the others are read while those compute.
 */
import { cancelled } from '../../protocol/errors.ts';
import { HALT_NONE, readRecord } from '../kernels/control.ts';
import type { Step } from '../model.ts';
import type { MixtralConfig } from './config.ts';
import { decodeToken } from './decode.ts';
import { RoutingRecorder, submitAndRead } from './readout.ts';
import type { Runtime } from './runtime.ts';

/** Experts whose uploads may be queued before the GPU has caught up: bounds the staging memory behind `writeBuffer`. */
const UPLOADS_IN_FLIGHT = 2;

/** The tokens of a chunk that chose one expert: entries `token * topK + rank`, ascending. */
interface ExpertWork {
  readonly expert: number;
  readonly entries: number[];
}

/**
 * Processes `tokens` at positions `start`, `start + 1`, ... A chunk of one token takes the way of decoding.
 *
 * @returns the step after the last token if `last`, else undefined.
 */
export async function processChunk(
  runtime: Runtime,
  tokens: readonly number[],
  start: number,
  last: boolean,
  signal?: AbortSignal,
): Promise<Step | undefined> {
  const { config, memory, buffers, forward } = runtime;
  const count = tokens.length;
  const [only] = tokens;
  if (count === 1 && only !== undefined) return await decodeToken(runtime, only, start, signal);

  const { device } = memory;
  device.queue.writeBuffer(buffers.tokens, 0, new Uint32Array(tokens));
  device.queue.writeBuffer(buffers.step, 0, new Uint32Array([start, count, 0, 0]));
  device.queue.writeBuffer(buffers.control, 0, new Uint32Array([HALT_NONE]));
  const recorder = new RoutingRecorder(config, start + count - 1);

  let encoder = device.createCommandEncoder();
  forward.chunkEmbedding(encoder, count);
  for (let layer = 0; layer < config.layers; layer += 1) {
    if (signal?.aborted) throw cancelled();
    forward.chunkAttention(encoder, layer, count);
    const { control } = await submitAndRead(runtime, encoder, false);
    recorder.take(layer, control, count - 1);
    await runExperts(runtime, layer, workOf(config, control, count), signal);
    encoder = device.createCommandEncoder();
    forward.chunkCombine(encoder, count);
  }
  if (!last) {
    memory.submit(encoder);
    return undefined;
  }
  forward.chunkLogits(encoder, count);
  const { logits } = await submitAndRead(runtime, encoder, true);
  return logits ? { logits, routing: recorder.routing } : undefined;
}

/** Which expert has which tokens: the experts that were chosen at all, by index. */
function workOf(config: MixtralConfig, control: Uint32Array, count: number): readonly ExpertWork[] {
  const { topK, experts } = config;
  const work = Array.from({ length: experts }, (_, expert): ExpertWork => ({ expert, entries: [] }));
  for (let token = 0; token < count; token += 1) {
    for (const [rank, expert] of readRecord(control, config, token).experts.entries())
      work[expert]?.entries.push(token * topK + rank);
  }
  return work.filter(({ entries }) => entries.length > 0);
}

/** Applies the experts of one layer; each is looked up, and loaded if need be, exactly once. */
async function runExperts(runtime: Runtime, layer: number, work: readonly ExpertWork[], signal?: AbortSignal): Promise<void> {
  const { memory, buffers, pager, forward } = runtime;
  const present = work.filter(({ expert }) => pager.table.has(layer, expert));
  const missing = work.filter(({ expert }) => !pager.table.has(layer, expert));
  pager.count(work.length, missing.length);

  const apply = ({ expert, entries }: ExpertWork) => {
    memory.upload(buffers.rows, expert * buffers.rowsStride, new Uint32Array([entries.length, ...entries]));
    const encoder = memory.device.createCommandEncoder();
    forward.chunkExpert(encoder, layer, expert, entries.length);
    memory.submit(encoder);
  };
  // Not touched: a prompt wants nearly every expert, which says nothing of those that decoding will want.
  for (const each of present) apply(each);
  let coming = missing[0] && fetch(runtime, layer, missing[0], signal);
  for (const [index, each] of missing.entries()) {
    const data = await coming;
    const next = missing[index + 1];
    coming = next && fetch(runtime, layer, next, signal);
    if (index > 0 && index % UPLOADS_IN_FLIGHT === 0) await memory.idle();
    if (data) pager.install(layer, each.expert, data, [each.expert], 'prompt');
    apply(each);
  }
}

/** Starts reading an expert. A failure shows when it is awaited, which an earlier failure may prevent; hence the catch. */
function fetch({ pager }: Runtime, layer: number, { expert }: ExpertWork, signal?: AbortSignal): Promise<ArrayBuffer> {
  const data = pager.fetch(layer, expert, 'prompt', signal);
  data.catch(() => undefined);
  return data;
}
