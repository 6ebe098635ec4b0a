/**
 * One token: encode as many layers as seem worth it, submit, read back once. Where an expert was missing, every kernel after
 * that layer's router has returned at once and the residual stream is as attention left it; so the expert is loaded and the
 * token goes on at the router that faulted, which is a pure function of that residual.
 */
import { cancelled, MixtralError } from '../../protocol/errors.ts';
import { HALT_NONE, haltLayer, readRecord } from '../kernels/control.ts';
import type { Step } from '../model.ts';
import type { Resume } from './forward.ts';
import { RoutingRecorder, submitAndRead } from './readout.ts';
import type { Runtime } from './runtime.ts';

/** Computes the token at `position`; its keys and values are in the cache once this resolves. */
export async function decodeToken(runtime: Runtime, token: number, position: number, signal?: AbortSignal): Promise<Step> {
  const { config, memory, buffers, pager, forward, ahead } = runtime;
  const { queue } = memory.device;
  queue.writeBuffer(buffers.tokens, 0, new Uint32Array([token]));
  queue.writeBuffer(buffers.step, 0, new Uint32Array([position, 1, 0, 0]));
  queue.writeBuffer(buffers.control, 0, new Uint32Array([HALT_NONE]));

  let from: Resume = { layer: 0, atRouter: false };
  let faults = 0;
  let misses = 0;
  for (;;) {
    if (signal?.aborted) throw cancelled();
    const to = Math.min(config.layers, from.layer + ahead.depth);
    const encoder = memory.device.createCommandEncoder();
    forward.token(encoder, from, to);
    const { control, logits } = await submitAndRead(runtime, encoder, to === config.layers);
    const halted = haltLayer(control);
    if (halted !== null) {
      faults += 1;
      const loaded = await pager.secure(halted, readRecord(control, config, halted).experts, 'decode', signal);
      if (loaded === 0) throw stuck(halted);
      misses += loaded;
      queue.writeBuffer(buffers.control, 0, new Uint32Array([HALT_NONE]));
      from = { layer: halted, atRouter: true };
    } else if (logits === null) {
      from = { layer: to, atRouter: false };
    } else {
      const recorder = new RoutingRecorder(config, position);
      for (let layer = 0; layer < config.layers; layer += 1) {
        recorder.take(layer, control, layer);
        for (const expert of readRecord(control, config, layer).experts) pager.table.touch(layer, expert);
      }
      ahead.observe(faults);
      runtime.counters.faults += faults;
      pager.count(config.layers * config.topK, misses);
      return { logits, routing: recorder.routing };
    }
  }
}

/** Without this, a device that no longer computes would have us resume for ever. */
function stuck(layer: number): MixtralError {
  return new MixtralError(
    'internal',
    `The graphics device reports a missing expert in layer ${layer}, but all it asked for are there.`,
    'Load the model again; if it happens again, report it with the name of the graphics adapter.',
  );
}
