/** Scripted services for tests: a client that answers as told, storage in memory, frames and time by hand. */
import type { Client } from '../client/client.ts';
import { MixtralError } from '../protocol/errors.ts';
import type { LoadedModel, LoadInfo, ModelSummary, OperationName, Operations, WorldEvents } from '../protocol/messages.ts';
import type { ReplyStats, TokenRouting } from '../protocol/trace.ts';
import { byRecency, type Conversation, summaryOf } from './conversation-edits.ts';
import type { Services } from './services.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export interface ScriptedCall<O extends OperationName = OperationName> {
  readonly operation: O;
  readonly args: Operations[O]['args'];
  readonly signal: AbortSignal | undefined;
  progress(value: Operations[O]['progress']): void;
  resolve(value: Operations[O]['result']): void;
  reject(error: MixtralError): void;
}

type Listener = (value: WorldEvents[keyof WorldEvents]) => void;

export class ScriptedClient implements Client {
  readonly calls: ScriptedCall[] = [];
  /** What each fresh worker was told to load. */
  readonly restarts: (LoadedModel | null)[] = [];
  readonly #latest = new Map<string, WorldEvents[keyof WorldEvents]>();
  readonly #listeners = new Map<string, Set<Listener>>();

  readonly isLeader = () => true;

  call<O extends OperationName>(
    operation: O,
    args: Operations[O]['args'],
    options: { signal?: AbortSignal | undefined; onProgress?: ((value: Operations[O]['progress']) => void) | undefined } = {},
  ): Promise<Operations[O]['result']> {
    return new Promise((resolve, reject) => {
      const call: ScriptedCall<O> = {
        operation,
        args,
        signal: options.signal,
        progress: (value) => options.onProgress?.(value),
        resolve,
        reject,
      };
      this.calls.push(call as unknown as ScriptedCall);
    });
  }

  on<E extends keyof WorldEvents>(event: E, listener: (value: WorldEvents[E]) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener as Listener));
    const latest = this.#latest.get(event);
    if (latest !== undefined) listener(latest as WorldEvents[E]);
    return () => void listeners.delete(listener as Listener);
  }

  restart(resume: LoadedModel | null): void {
    this.restarts.push(resume);
  }

  emit<E extends keyof WorldEvents>(event: E, value: WorldEvents[E]): void {
    this.#latest.set(event, value);
    for (const listener of this.#listeners.get(event) ?? []) listener(value);
  }

  /** The latest call of an operation, which must have been made. */
  last<O extends OperationName>(operation: O): ScriptedCall<O> {
    const call = this.calls.findLast((entry) => entry.operation === operation);
    if (!call) throw new Error(`No call of ${operation}`);
    return call as unknown as ScriptedCall<O>;
  }

  count(operation: OperationName): number {
    return this.calls.filter((call) => call.operation === operation).length;
  }
}

export interface ScriptedServices extends Services {
  readonly client: ScriptedClient;
  readonly stored: Map<string, Conversation>;
  /** Files that were handed to the person, by name. */
  readonly saved: Map<string, Blob>;
  /** Runs what waits for the next frame. */
  frame(): void;
  /** How many frames were asked for. */
  readonly frames: () => number;
  /** How many keep the screen on. */
  readonly awake: () => number;
  readonly address: { conversation: string | null };
  /** Tells the stores that another tab changed a conversation. */
  announce(id: string): void;
}

export function scriptedServices(
  options: { settings?: Partial<Settings>; requestedModel?: string; freeBytes?: number } = {},
): ScriptedServices {
  const client = new ScriptedClient();
  const stored = new Map<string, Conversation>();
  let settings: Settings = { ...DEFAULT_SETTINGS, ...options.settings };
  let waiting: (() => void)[] = [];
  let frames = 0;
  let awake = 0;
  let clock = 1_000;
  let ids = 0;
  let kept = false;
  const saved = new Map<string, Blob>();
  const address: { conversation: string | null } = { conversation: null };
  const subscribers = new Set<(id: string) => void>();
  return {
    client,
    stored,
    address,
    conversations: {
      list: async () => [...stored.values()].map(summaryOf).sort(byRecency),
      get: async (id) => stored.get(id) ?? null,
      edit: async (id, edit) => {
        const conversation = edit(stored.get(id) ?? null);
        if (conversation) stored.set(id, conversation);
        return conversation;
      },
      delete: async (id) => void stored.delete(id),
      subscribe: (listener) => {
        subscribers.add(listener);
        return () => void subscribers.delete(listener);
      },
    },
    settings: {
      read: async () => settings,
      patch: async (patch) => {
        settings = { ...settings, ...patch };
        return settings;
      },
      subscribe: () => () => {},
    },
    route: {
      read: () => address.conversation,
      write: (conversation) => {
        address.conversation = conversation;
      },
      subscribe: () => () => {},
    },
    requestedModel: options.requestedModel ?? null,
    now: () => ++clock,
    newId: () => `id${++ids}`,
    nextFrame: (run) => {
      frames += 1;
      waiting.push(run);
    },
    frame() {
      const due = waiting;
      waiting = [];
      for (const run of due) run();
    },
    frames: () => frames,
    awake: () => awake,
    announce: (id) => {
      for (const listener of subscribers) listener(id);
    },
    keepStorage: async () => {
      kept = true;
      return kept;
    },
    storageRoom: async () => ({ kept, freeBytes: options.freeBytes ?? 10 * 2 ** 30 }),
    isMetered: () => false,
    saved,
    saveFile: (name, data) => void saved.set(name, data),
    keepAwake: () => {
      awake += 1;
      return () => {
        awake -= 1;
      };
    },
  };
}

/** Lets everything that waits for nothing but promises run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

export const MODEL: ModelSummary = {
  id: 'tiny@1',
  name: 'tiny',
  source: 'https://page.test/models/tiny/manifest.json',
  totalBytes: 4_000_000,
  layers: 2,
  experts: 4,
  expertBytes: 100_000,
  fixedBytes: 500_000,
  contextLength: 1024,
  bundled: true,
  store: 'indexeddb',
  state: { kind: 'installed' },
};

export const LOADED: LoadInfo = {
  id: 'tiny@1',
  adapter: { name: 'Test', software: true, f16: false, subgroups: 0, maxBindingBytes: 2 ** 27, maxBufferBytes: 2 ** 30 },
  residentSlots: [4, 4],
  landingSlots: 2,
  gpuBytes: 4_000_000,
  minimumGpuBytes: 1_000_000,
  maximumGpuBytes: 4_000_000,
  ramBudgetBytes: 1_000_000,
  chunkTokens: 32,
  contextTokens: 1024,
  kernels: 'f32',
};

/** A machine with the bundled model loaded. */
export function makeReady(client: ScriptedClient): void {
  client.emit('models', [MODEL]);
  client.emit('engine', { kind: 'ready', info: LOADED, options: {}, busy: false });
}

export const ROUTING: TokenRouting = {
  position: 0,
  experts: Uint8Array.of(1, 3, 0, 2),
  weights: Float32Array.of(0.75, 0.25, 0.5, 0.5),
  logits: new Float32Array(8),
};

export const STATS: ReplyStats = {
  promptTokens: 12,
  reusedTokens: 0,
  droppedMessages: 0,
  completionTokens: 3,
  timeToFirstTokenMs: 120,
  prefillMs: 100,
  decodeMs: 200,
  tokensPerSecond: 10.5,
  gpu: { hits: 9, misses: 3, bytes: 300_000 },
  ram: { hits: 2, misses: 1, bytes: 200_000 },
  diskBytes: 100_000,
  faults: 2,
  submits: 5,
  readbacks: 5,
  chunkPlan: [12],
  kernels: 'f32',
};

export function failure(code: ConstructorParameters<typeof MixtralError>[0]): MixtralError {
  return new MixtralError(code, `It failed with ${code}.`, 'Do something about it.');
}
