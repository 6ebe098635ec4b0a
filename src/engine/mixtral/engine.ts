/**
 * A loaded Mixtral: weights, slots, cache and kernels on one device, behind the `Model` interface. Decoding halts on missing
 * experts and resumes; prompts go through each layer expert by expert.
 */
import { cancelled, MixtralError } from '../../protocol/errors.ts';
import type { AdapterSummary, LoadInfo, LoadOptions } from '../../protocol/messages.ts';
import type { Residency } from '../../protocol/trace.ts';
import { planSlots, SAFE_GPU_BYTES } from '../experts/budget.ts';
import { expertShape } from '../experts/expert-shape.ts';
import { ExpertPager, type PagerCounters } from '../experts/pager.ts';
import { RamTier } from '../experts/ram.ts';
import { EXACT, type KernelVariant, variantName } from '../gpu/kernel.ts';
import { Memory } from '../gpu/memory.ts';
import type { Model, Step } from '../model.ts';
import type { ShardLayout, WeightSource } from '../weights.ts';
import { createBuffers, type WorkingBuffers } from './buffers.ts';
import type { MixtralConfig } from './config.ts';
import { decodeToken } from './decode.ts';
import { loadDense } from './dense.ts';
import { EncodeAhead } from './encode-ahead.ts';
import { DEFAULT_CHUNK, DEFAULT_CONTEXT, fixedBytes } from './footprint.ts';
import { Forward } from './forward.ts';
import { processChunk } from './prefill.ts';
import type { Runtime } from './runtime.ts';

/** Beyond this, longer chunks only need more memory; 65,535 workgroups, one a token, are as many as a device must take. */
const MAX_CHUNK = 4096;

export interface EngineSetup {
  readonly device: GPUDevice;
  readonly adapter: AdapterSummary;
  readonly config: MixtralConfig;
  readonly shards: readonly ShardLayout[];
  readonly source: WeightSource;
  readonly options: LoadOptions;
  /** Slots by number instead of by budget: resident ones a layer, and landing ones. */
  readonly slots?: { readonly resident: number; readonly landing: number };
  readonly onProgress?: (phase: 'weights' | 'compiling' | 'warming-up', fraction: number) => void;
  readonly signal?: AbortSignal;
}

/** What was done since the counters were last taken. */
export interface EngineCounters extends PagerCounters {
  readonly faults: number;
  readonly submits: number;
  readonly readbacks: number;
}

export class MixtralEngine implements Model {
  readonly info: Omit<LoadInfo, 'id'>;
  readonly contextTokens: number;
  readonly vocab: number;
  readonly #runtime: Runtime;
  readonly #chunkTokens: number;
  /** The tokens whose keys and values the cache holds. */
  #cached: number[] = [];

  private constructor(runtime: Runtime, info: Omit<LoadInfo, 'id'>) {
    this.#runtime = runtime;
    this.info = info;
    this.contextTokens = info.contextTokens;
    this.#chunkTokens = info.chunkTokens;
    this.vocab = runtime.config.vocab;
  }

  /** @throws MixtralError `bad-manifest`, `bad-request` (options out of range), `out-of-memory`, `device-lost`, `cancelled`, and what the source throws. */
  static async create(setup: EngineSetup): Promise<MixtralEngine> {
    const { device, config, adapter, source, signal } = setup;
    const progress = setup.onProgress ?? (() => undefined);
    const plan = planModel(setup);
    const { variant, context, chunk, shape, shards, residentSlots, landingSlots } = plan;
    const memory = new Memory(device);
    try {
      const ram = new RamTier(setup.options.ramBudgetBytes ?? 0);
      const { weights, pager, buffers } = await withinMemory(device, async () => ({
        weights: await loadDense(config, shards, source, memory, (fraction) => progress('weights', fraction), signal),
        pager: new ExpertPager({ memory, config, shape, source, ram, residentSlots, landingSlots }),
        buffers: createBuffers(memory, config, { chunk, context, variant }),
      }));
      progress('compiling', 0);
      const { slotBytes } = shape;
      const forward = await Forward.create({ device, config, variant, context, slotBytes, weights, buffers, pager });
      if (signal?.aborted) throw cancelled();
      progress('warming-up', 0);
      await warmUp(memory, buffers, forward);
      if (signal?.aborted) throw cancelled();
      progress('warming-up', 1);
      const ahead = new EncodeAhead(config.layers);
      return new MixtralEngine(
        { config, memory, buffers, pager, forward, ahead, counters: { faults: 0 } },
        {
          ...{ adapter, residentSlots, landingSlots, gpuBytes: memory.bytes },
          ...{
            minimumGpuBytes: plan.minimumBytes,
            maximumGpuBytes: Math.max(plan.maximumBytes, memory.bytes),
            ramBudgetBytes: ram.budget,
          },
          ...{ chunkTokens: chunk, contextTokens: context, kernels: variantName(variant) },
        },
      );
    } catch (error) {
      memory.destroy();
      throw error;
    }
  }

  async prefill(
    tokens: readonly number[],
    signal?: AbortSignal,
  ): Promise<Step & { reused: number; chunkPlan: readonly number[] }> {
    this.#check(tokens, tokens.length);
    const reused = Math.min(commonPrefix(this.#cached, tokens), tokens.length - 1);
    this.#cached.length = reused;
    const chunkPlan: number[] = [];
    let step: Step | undefined;
    for (let start = reused; start < tokens.length; ) {
      if (signal?.aborted) throw cancelled();
      const chunk = tokens.slice(start, start + this.#chunkTokens);
      const last = start + chunk.length === tokens.length;
      step = await processChunk(this.#runtime, chunk, start, last, signal);
      this.#cached.push(...chunk);
      chunkPlan.push(chunk.length);
      start += chunk.length;
    }
    if (!step) throw new RangeError('unreachable: at least one token is processed');
    return { ...step, reused, chunkPlan };
  }

  async decode(token: number, signal?: AbortSignal): Promise<Step> {
    this.#check([token], this.#cached.length + 1);
    const step = await decodeToken(this.#runtime, token, this.#cached.length, signal);
    this.#cached.push(token);
    return step;
  }

  /** Empties the cache: the next prompt is processed from its start, in the chunks that any other run of it would take. */
  clearCache(): void {
    this.#cached.length = 0;
  }

  /** Whether the device failed in the middle of the work: this engine answers nothing any more. */
  get failed(): boolean {
    return this.#runtime.memory.failed;
  }

  residency(): Residency {
    return this.#runtime.pager.residency();
  }

  takeCounters(): EngineCounters {
    const { memory, pager, counters } = this.#runtime;
    const taken = { ...pager.takeCounters(), faults: counters.faults, submits: memory.submits, readbacks: memory.readbacks };
    counters.faults = memory.submits = memory.readbacks = 0;
    return taken;
  }

  destroy(): void {
    this.#runtime.memory.destroy();
  }

  /** Refuses tokens that are none, and a text of `length` tokens that does not fit. */
  #check(tokens: readonly number[], length: number): void {
    if (tokens.length === 0)
      throw new MixtralError('bad-request', 'There is no token to process.', 'Send a prompt that is not empty.');
    if (length > this.contextTokens) {
      throw new MixtralError(
        'context-overflow',
        `The text has ${length} tokens, the context holds ${this.contextTokens}.`,
        'Shorten the text, start a new chat, or load the model with a longer context.',
      );
    }
    const unknown = tokens.find((token) => !Number.isInteger(token) || token < 0 || token >= this.vocab);
    if (unknown !== undefined) {
      throw new MixtralError(
        'bad-request',
        `Token ${unknown} is not in the vocabulary of ${this.vocab}.`,
        'Use the tokenizer of this model.',
      );
    }
  }
}

/** Every size that follows from the model, the adapter and the options, before anything is allocated. */
function planModel({ adapter, config, options, shards, slots }: EngineSetup) {
  const variant = variantFor(adapter, options);
  const context = wholeNumber(
    'contextTokens',
    options.contextTokens,
    Math.min(config.contextLength, DEFAULT_CONTEXT),
    config.contextLength,
  );
  const chunk = wholeNumber('chunkTokens', options.chunkTokens, Math.min(DEFAULT_CHUNK, context), Math.min(MAX_CHUNK, context));
  const shardsById = new Map(shards.map((shard) => [shard.id, shard]));
  const shape = expertShape(config, shardsById);
  const plan = planSlots(
    config,
    shape.slotBytes,
    fixedBytes(config, { chunk, context, variant }),
    options.gpuBudgetBytes ?? SAFE_GPU_BYTES,
    adapter,
  );
  const residentSlots = slots ? plan.residents.map(() => slots.resident) : plan.residents;
  return {
    ...plan,
    variant,
    context,
    chunk,
    shape,
    shards: shardsById,
    residentSlots,
    landingSlots: slots?.landing ?? plan.landing,
  };
}

/** Allocates; a refusal of the device becomes an error, whatever else happens on the way. */
async function withinMemory<T>(device: GPUDevice, allocate: () => Promise<T>): Promise<T> {
  device.pushErrorScope('out-of-memory');
  const [outcome] = await Promise.allSettled([allocate()]);
  const refused = await device.popErrorScope().catch(() => null);
  if (refused) throw outOfMemory(refused.message);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}

/** Lets the driver finish compiling; the halt flag keeps the kernels from computing. */
async function warmUp(memory: Memory, buffers: WorkingBuffers, forward: Forward): Promise<void> {
  memory.device.queue.writeBuffer(buffers.control, 0, new Uint32Array([0]));
  memory.device.queue.writeBuffer(buffers.step, 0, new Uint32Array([0, 1, 0, 0]));
  const encoder = memory.device.createCommandEncoder();
  forward.warmUp(encoder);
  memory.submit(encoder);
  await memory.idle();
  memory.submits = 0;
}

/** The kernels that ship on this adapter, or the exact ones. */
function variantFor(adapter: AdapterSummary, options: LoadOptions): KernelVariant {
  if (options.precision === 'f32') return EXACT;
  return { f16: adapter.f16, subgroups: adapter.subgroups, cache: 'f16' };
}

function wholeNumber(name: string, value: number | undefined, fallback: number, most: number): number {
  if (value === undefined) return fallback;
  if (!Number.isInteger(value) || value < 1 || value > most) {
    throw new MixtralError(
      'bad-request',
      `${name} must be a whole number from 1 to ${most}, not ${value}.`,
      'Choose a value in that range.',
    );
  }
  return value;
}

function commonPrefix(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function outOfMemory(message: string): MixtralError {
  return new MixtralError(
    'out-of-memory',
    `The graphics device refused the memory for this model: ${message}`,
    'Lower the GPU budget in the model panel, close other tabs that use the GPU, and load the model again.',
  );
}
