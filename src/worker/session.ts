/**
 * The engine's life in this worker: one device, one loaded model, one operation at a time. A lost device ends the operation
 * that runs and the model with it; the next load opens another.
 */
import { SAFE_GPU_BYTES } from '../engine/experts/budget.ts';
import type { OpenDevice } from '../engine/gpu/device.ts';
import type { EngineSetup, MixtralEngine } from '../engine/mixtral/engine.ts';
import type { Tokenizer } from '../engine/text/tokenizer.ts';
import { MixtralError } from '../protocol/errors.ts';
import type {
  AdapterSummary,
  CompletionRequest,
  CompletionResult,
  EngineStatus,
  LoadedModel,
  LoadInfo,
  LoadOptions,
  Machine,
  WorldEvents,
} from '../protocol/messages.ts';
import type { ReplyStats } from '../protocol/trace.ts';
import type { ModelOffer } from '../weights/offer.ts';
import { complete } from './complete.ts';
import { OperationQueue } from './queue.ts';
import type { RequestContext } from './server.ts';

/** A model's parts, as they come out of storage. */
export interface OpenModel {
  readonly id: string;
  readonly chatTemplate: string | null;
  readonly tokenizer: Tokenizer;
  /** What the engine needs to know of the model. */
  readonly engine: Pick<EngineSetup, 'config' | 'shards' | 'source'>;
}

export type SessionEngine = Pick<
  MixtralEngine,
  'prefill' | 'decode' | 'clearCache' | 'contextTokens' | 'vocab' | 'info' | 'failed' | 'residency' | 'takeCounters' | 'destroy'
>;

export interface SessionOptions {
  readonly publish: <E extends 'engine' | 'residency' | 'routing'>(event: E, value: WorldEvents[E]) => void;
  /** @throws MixtralError `webgpu-unsupported` or `no-adapter`. */
  readonly openDevice: () => Promise<OpenDevice>;
  readonly createEngine: (setup: EngineSetup) => Promise<SessionEngine>;
  /** @throws MixtralError `not-found`. */
  readonly find: (id: string) => Promise<ModelOffer>;
  readonly open: (offer: ModelOffer, signal: AbortSignal) => Promise<OpenModel>;
  /** Expert copies kept in RAM where a load does not say how many, in bytes. */
  readonly ramBudgetBytes: number;
}

export interface Loaded {
  readonly info: LoadInfo;
  readonly options: LoadOptions;
  readonly model: OpenModel;
  readonly engine: SessionEngine;
}

interface Gpu extends OpenDevice {
  /** Never resolves; rejects when the device is lost. */
  readonly lost: Promise<never>;
}

/** Operations on a lost device fail a moment before the loss is announced. */
const LOSS_NOTICE_MS = 200;

export class Session {
  readonly #options: SessionOptions;
  readonly #queue = new OperationQueue();
  #gpu: Gpu | null = null;
  #loaded: Loaded | null = null;
  #stats: ReplyStats | null = null;
  /** What runs now, on which model. */
  #current: { readonly model: string; readonly abort: AbortController } | null = null;
  /** A load's look for its model: until it ends, it is not known what runs. */
  #finding: Promise<unknown> = Promise.resolve();

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#status({ kind: 'starting' });
  }

  /** Looks for a device, and loads what the worker before this one had loaded, ahead of all requests. */
  start(resume: LoadedModel | null): void {
    const { signal } = new AbortController();
    const look = async () => {
      const { adapter } = await this.#device();
      if (resume === null) this.#idle(adapter);
    };
    // How these end is told by the state of the world; nobody has asked for them.
    this.#queue.run(signal, look).catch(() => {});
    if (resume !== null) this.load(resume, { signal }).catch((thrown) => this.#failed(resume.id, thrown));
  }

  load({ id, options }: LoadedModel, { signal }: Pick<RequestContext<'load'>, 'signal'>): Promise<LoadInfo> {
    return this.#queue.run(signal, async () => {
      const finding = this.#find(id);
      this.#finding = finding;
      const offer = await finding;
      const loaded = this.#loaded;
      if (loaded && loaded.info.id === offer.id && sameOptions(loaded.options, options)) return loaded.info;
      return await this.#running(offer.id, signal, (linked) => this.#load(offer, options, linked));
    });
  }

  unload({ signal }: Pick<RequestContext<'unload'>, 'signal'>): Promise<null> {
    return this.#queue.run(signal, async () => {
      this.#drop();
      return null;
    });
  }

  /** Stops what runs on a model and lets go of it, because its bytes are about to be deleted. */
  async release(id: string): Promise<void> {
    await this.#finding.catch(() => {});
    const runs = this.#current?.model === id;
    // The reply of another model goes on.
    if (!runs && this.#loaded?.info.id !== id) return;
    if (runs) this.#current?.abort.abort();
    await this.#queue.run(new AbortController().signal, async () => {
      if (this.#loaded?.info.id === id) this.#drop();
    });
  }

  complete(request: CompletionRequest, { signal, progress }: RequestContext<'complete'>): Promise<CompletionResult> {
    return this.#queue.run(signal, async () => {
      const loaded = this.#require();
      // A reply that was abandoned with its engine may come to its end later, unheard.
      const publish: SessionOptions['publish'] = (event, value) => {
        if (this.#loaded === loaded) this.#options.publish(event, value);
      };
      return await this.#running(loaded.info.id, signal, async (linked) => {
        this.#status({ kind: 'ready', info: loaded.info, options: loaded.options, busy: true });
        try {
          const result = await this.#onDevice(linked, () => complete(loaded, request, { signal: linked, progress, publish }));
          this.#stats = result.stats;
          return result;
        } catch (thrown) {
          if (this.#loaded === loaded && loaded.engine.failed) {
            this.#forget();
            this.#failed(loaded.info.id, thrown);
          }
          throw thrown;
        } finally {
          if (this.#loaded === loaded) this.#status({ kind: 'ready', info: loaded.info, options: loaded.options, busy: false });
        }
      });
    });
  }

  /** Needs no turn in the queue where a model is there; otherwise one may be about to be loaded. */
  tokenize(text: string, { signal }: Pick<RequestContext<'tokenize'>, 'signal'>): Promise<readonly number[]> {
    const encode = async () => this.#require().model.tokenizer.encode(text);
    return this.#loaded ? encode() : this.#queue.run(signal, encode);
  }

  /** Takes its turn: measured beside a reply both would be slow. */
  measure({ signal }: Pick<RequestContext<'machine.measure'>, 'signal'>): Promise<Machine> {
    return this.#queue.run(signal, async () => {
      const { device, adapter } = await this.#device();
      const { measureGpu } = await import('../engine/gpu/speed.ts');
      const speed = adapter.software ? null : await this.#onDevice(signal, () => measureGpu(device));
      return { speed, gpuBudgetBytes: SAFE_GPU_BYTES, ramBudgetBytes: this.#options.ramBudgetBytes };
    });
  }

  stats(): ReplyStats | null {
    return this.#stats;
  }

  loseDevice(): void {
    if (!this.#gpu) throw notLoaded();
    this.#gpu.device.destroy();
  }

  async #load(offer: ModelOffer, options: LoadOptions, signal: AbortSignal): Promise<LoadInfo> {
    const { createEngine, open, ramBudgetBytes } = this.#options;
    const { id } = offer;
    const progress: NonNullable<EngineSetup['onProgress']> = (phase, fraction) => {
      if (!signal.aborted) this.#status({ kind: 'loading', id, adapter: this.#gpu?.adapter ?? null, phase, fraction, options });
    };
    this.#forget();
    progress('weights', 0);
    try {
      const { device, adapter } = await this.#device();
      const model = await open(offer, signal);
      const engine = await this.#onDevice(signal, () =>
        createEngine({
          ...{ device, adapter, ...model.engine, onProgress: progress, signal },
          options: { ...options, ramBudgetBytes: options.ramBudgetBytes ?? ramBudgetBytes },
        }),
      );
      const info = { ...engine.info, id };
      this.#loaded = { info, options, model, engine };
      this.#options.publish('residency', engine.residency());
      this.#status({ kind: 'ready', info, options, busy: false });
      return info;
    } catch (error) {
      // Without a device, its loss or absence is what the status says already.
      if (this.#gpu) this.#idle(this.#gpu.adapter);
      throw error;
    }
  }

  /** A model that is gone must not leave the status at `starting`. */
  async #find(id: string): Promise<ModelOffer> {
    try {
      return await this.#options.find(id);
    } catch (error) {
      if (this.#gpu && !this.#loaded) this.#idle(this.#gpu.adapter);
      throw error;
    }
  }

  /** Runs an operation on a model so that its removal, or the loss of the device, can stop it. */
  async #running<T>(model: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const abort = new AbortController();
    this.#current = { model, abort };
    try {
      return await work(AbortSignal.any([signal, abort.signal]));
    } catch (error) {
      throw abort.signal.reason instanceof MixtralError ? abort.signal.reason : error;
    } finally {
      this.#current = null;
    }
  }

  /** The device there is, or another one. */
  async #device(): Promise<Gpu> {
    if (this.#gpu) return this.#gpu;
    try {
      const opened = await this.#options.openDevice();
      let announce = (_: MixtralError) => {};
      const lost = new Promise<never>((_, reject) => {
        announce = reject;
      });
      // It is the loss that counts, not that nothing was running when it came.
      lost.catch(() => {});
      const gpu: Gpu = { ...opened, lost };
      this.#gpu = gpu;
      void opened.device.lost.then(({ message }) => {
        const error = deviceLost(message);
        announce(error);
        if (this.#gpu === gpu) this.#deviceLost(error);
      });
      return gpu;
    } catch (thrown) {
      const error = MixtralError.from(thrown);
      this.#status({ kind: 'unavailable', error: error.toWire() });
      throw error;
    }
  }

  #deviceLost(error: MixtralError): void {
    const model = this.#loaded ? { id: this.#loaded.info.id, options: this.#loaded.options } : null;
    this.#gpu = null;
    this.#current?.abort.abort(error);
    this.#forget();
    this.#status({ kind: 'lost', model: model ?? this.#loading, error: error.toWire() });
  }

  /** Work that fails or hangs because the device is lost rejects with `device-lost`. */
  async #onDevice<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const lost = this.#gpu?.lost ?? Promise.reject(notLoaded());
    try {
      return await Promise.race([work(), lost]);
    } catch (error) {
      if (signal.aborted) throw error;
      await Promise.race([lost, new Promise((resolve) => setTimeout(resolve, LOSS_NOTICE_MS))]);
      throw error;
    }
  }

  #require(): Loaded {
    if (!this.#loaded) throw notLoaded();
    return this.#loaded;
  }

  #forget(): void {
    this.#loaded?.engine.destroy();
    this.#loaded = null;
  }

  #drop(): void {
    if (!this.#loaded) return;
    this.#forget();
    if (this.#gpu) this.#idle(this.#gpu.adapter);
  }

  /** A model is not there any more, or again, and nobody who asked for it hears of that. */
  #failed(id: string, thrown: unknown): void {
    const error = MixtralError.from(thrown);
    if (this.#gpu && !this.#loaded && error.code !== 'cancelled') this.#idle(this.#gpu.adapter, { id, error: error.toWire() });
  }

  #idle(adapter: AdapterSummary, failure: Extract<EngineStatus, { kind: 'idle' }>['failure'] = null): void {
    this.#status({ kind: 'idle', adapter, failure });
  }

  /** The model whose load the status tells of. */
  #loading: LoadedModel | null = null;

  #status(status: EngineStatus): void {
    this.#loading = status.kind === 'loading' ? { id: status.id, options: status.options } : null;
    this.#options.publish('engine', status);
  }
}

function sameOptions(a: LoadOptions, b: LoadOptions): boolean {
  const names = ['gpuBudgetBytes', 'ramBudgetBytes', 'chunkTokens', 'contextTokens', 'precision'] as const;
  return names.every((name) => a[name] === b[name]);
}

function notLoaded(): MixtralError {
  return new MixtralError('not-loaded', 'No model is loaded.', 'Load a model first.');
}

function deviceLost(reason: string): MixtralError {
  return new MixtralError(
    'device-lost',
    `The graphics device was lost${reason ? `: ${reason}` : '.'}`,
    'Load the model again; if it happens often, lower the GPU budget.',
  );
}
