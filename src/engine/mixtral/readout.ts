/** The one read-back of a step: halt flag and routing records, and the logits behind them. */
import type { TokenRouting } from '../../protocol/trace.ts';
import { readRecord } from '../kernels/control.ts';
import type { MixtralConfig } from './config.ts';
import type { Runtime } from './runtime.ts';

export interface Readout {
  /** Halt flag and records: see kernels/control.ts. */
  readonly control: Uint32Array<ArrayBuffer>;
  /** (vocab), or null where they were not asked for. */
  readonly logits: Float32Array<ArrayBuffer> | null;
}

/** Submits what was encoded, with the copies for the read-back behind it, and waits for them. */
export async function submitAndRead(runtime: Runtime, encoder: GPUCommandEncoder, withLogits: boolean): Promise<Readout> {
  const { memory, buffers, config } = runtime;
  const logitsBytes = withLogits ? 4 * config.vocab : 0;
  encoder.copyBufferToBuffer(buffers.control, 0, buffers.readout, 0, buffers.controlBytes);
  if (withLogits) encoder.copyBufferToBuffer(buffers.logits, 0, buffers.readout, buffers.controlBytes, logitsBytes);
  memory.submit(encoder);
  const data = await memory.fetch(buffers.readout, buffers.controlBytes + logitsBytes);
  return {
    control: new Uint32Array(data, 0, buffers.controlBytes / 4),
    logits: withLogits ? new Float32Array(data, buffers.controlBytes, config.vocab) : null,
  };
}

/** Collects one token's routing, layer by layer. */
export class RoutingRecorder {
  readonly routing: TokenRouting;
  readonly #config: MixtralConfig;

  constructor(config: MixtralConfig, position: number) {
    this.#config = config;
    this.routing = {
      position,
      experts: new Uint8Array(config.layers * config.topK),
      weights: new Float32Array(config.layers * config.topK),
      logits: new Float32Array(config.layers * config.experts),
    };
  }

  /** Takes a layer's choice from record `index` of a control buffer. */
  take(layer: number, control: Uint32Array, index: number): void {
    const { topK, experts } = this.#config;
    const record = readRecord(control, this.#config, index);
    this.routing.experts.set(record.experts, layer * topK);
    this.routing.weights.set(record.weights, layer * topK);
    this.routing.logits.set(record.logits, layer * experts);
  }
}
