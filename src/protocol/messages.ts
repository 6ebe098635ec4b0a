/**
 * What crosses between page and worker, and between tabs: operations (one request, one outcome, progress in between) and
 * broadcast events.
 */
import type { WireError } from './errors.ts';
import type { ReplyStats, Residency, TokenRouting } from './trace.ts';

// ------------------------------------------------------------------------------------------------ models

/** Where an install stands: `bytes` of `totalBytes` have arrived, `shards` of `totalShards` are stored and verified. */
export interface InstallProgress {
  readonly id: string;
  readonly bytes: number;
  readonly totalBytes: number;
  /** Bytes a second over the last few seconds. */
  readonly bytesPerSecond: number;
  /** Seconds left at this speed; null while unknown. */
  readonly secondsLeft: number | null;
  readonly shards: number;
  readonly totalShards: number;
  /** Failed attempts so far that are being retried. */
  readonly retries: number;
  /** Once all has arrived: how much of it has been compared with the publisher's digests of whole files, 0..1; null before, and where there are none. */
  readonly verified: number | null;
}

/** What holds the bytes of a model: IndexedDB, or the origin private file system. */
export type StoreName = 'indexeddb' | 'opfs';

/** How fast a store is on this machine, measured with a few MB. */
export interface StoreSpeed {
  readonly store: StoreName;
  readonly readBytesPerSecond: number;
  readonly writeBytesPerSecond: number;
}

/** How fast an adapter's memory is, measured with some MB. */
export interface GpuSpeed {
  /** What kernels read and write together. */
  readonly memoryBytesPerSecond: number;
  /** From the page's memory into the adapter's. */
  readonly uploadBytesPerSecond: number;
}

/** What a model finds here: how fast the adapter's memory is, and how much it takes where nobody says otherwise. */
export interface Machine {
  /** Null for an adapter that computes on the CPU, of which the speed of its memory says nothing. */
  readonly speed: GpuSpeed | null;
  readonly gpuBudgetBytes: number;
  readonly ramBudgetBytes: number;
}

export interface MoveProgress {
  readonly bytes: number;
  readonly totalBytes: number;
}

export type InstallState =
  | { readonly kind: 'available' }
  | { readonly kind: 'partial'; readonly bytes: number }
  | { readonly kind: 'installing'; readonly progress: InstallProgress }
  | { readonly kind: 'failed'; readonly bytes: number; readonly error: WireError }
  | { readonly kind: 'installed' };

export interface ModelSummary {
  /** Name and manifest hash: `tiny@1a2b3c4d`. */
  readonly id: string;
  readonly name: string;
  /** The manifest's absolute URL. */
  readonly source: string;
  /** Download size, and the size in storage. */
  readonly totalBytes: number;
  readonly layers: number;
  readonly experts: number;
  readonly expertBytes: number;
  /** GPU bytes besides the experts, loaded with the usual context. */
  readonly fixedBytes: number;
  readonly contextLength: number;
  readonly bundled: boolean;
  /** Where its shards are kept, or would be. */
  readonly store: StoreName;
  readonly state: InstallState;
}

// ------------------------------------------------------------------------------------------------ engine

export interface AdapterSummary {
  /** As a person would say it: "NVIDIA GeForce RTX 4070", "SwiftShader (software)". */
  readonly name: string;
  readonly software: boolean;
  readonly f16: boolean;
  /** Smallest guaranteed subgroup size; 0 where the adapter has no subgroups. */
  readonly subgroups: number;
  readonly maxBindingBytes: number;
  readonly maxBufferBytes: number;
}

/** Numeric precision of the kernels. `auto` is what ships: f16 where the adapter has it. `f32` is exact throughout. */
export type Precision = 'auto' | 'f32';

export interface LoadOptions {
  /** Ceiling for all GPU allocations, in bytes; below the minimum means the minimum; absent means a safe share. */
  readonly gpuBudgetBytes?: number;
  /** Ceiling for expert copies kept in RAM, in bytes. */
  readonly ramBudgetBytes?: number;
  /** Prompt tokens processed together. Part of what makes results reproducible. */
  readonly chunkTokens?: number;
  /** Context to reserve key/value cache for, in tokens. */
  readonly contextTokens?: number;
  readonly precision?: Precision;
}

export interface LoadInfo {
  readonly id: string;
  readonly adapter: AdapterSummary;
  /** Resident slots of each layer. */
  readonly residentSlots: readonly number[];
  readonly landingSlots: number;
  /** GPU bytes in use, and the least this model can run with. */
  readonly gpuBytes: number;
  readonly minimumGpuBytes: number;
  /** GPU bytes with every expert resident. */
  readonly maximumGpuBytes: number;
  readonly ramBudgetBytes: number;
  readonly chunkTokens: number;
  readonly contextTokens: number;
  readonly kernels: string;
}

export type EngineStatus =
  | { readonly kind: 'starting' }
  | { readonly kind: 'unavailable'; readonly error: WireError }
  | {
      readonly kind: 'idle';
      readonly adapter: AdapterSummary;
      /** Why a model is not loaded any more, or not again by this worker: nobody has asked for that. */
      readonly failure: { readonly id: string; readonly error: WireError } | null;
    }
  | {
      readonly kind: 'loading';
      readonly id: string;
      /** Null until a device is open. */
      readonly adapter: AdapterSummary | null;
      readonly phase: 'weights' | 'compiling' | 'warming-up';
      /** 0..1 within the phase. */
      readonly fraction: number;
      /** As they were asked for, so that whoever takes over can load the same again. */
      readonly options: LoadOptions;
    }
  | { readonly kind: 'ready'; readonly info: LoadInfo; readonly options: LoadOptions; readonly busy: boolean }
  /** The device or the worker went away; `model` was loaded or loading. */
  | { readonly kind: 'lost'; readonly model: LoadedModel | null; readonly error: WireError };

/** Which model, and how it was asked to be loaded. */
export interface LoadedModel {
  readonly id: string;
  readonly options: LoadOptions;
}

// ------------------------------------------------------------------------------------------------ healing

/** What was wrong with a stored shard. */
export type HealReason = 'missing' | 'unreadable' | 'wrong-length' | 'wrong-hash';

/** A stored part of a model that is being fetched again while what needs it waits. */
export interface Healing {
  readonly model: string;
  readonly shard: string;
  readonly reason: HealReason;
}

// ------------------------------------------------------------------------------------------------ completions

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** Every field is optional on the outside; `temperature: 0` is greedy. */
export interface SamplingOptions {
  readonly temperature?: number;
  readonly topK?: number;
  readonly topP?: number;
  readonly minP?: number;
  readonly repetitionPenalty?: number;
  readonly frequencyPenalty?: number;
  readonly presencePenalty?: number;
  /** The same request with the same seed gives the same reply; the prompt is then processed from its start, without the cache. */
  readonly seed?: number;
}

export interface CompletionRequest {
  readonly input:
    | { readonly kind: 'chat'; readonly messages: readonly ChatMessage[] }
    | { readonly kind: 'text'; readonly prompt: string };
  readonly sampling: SamplingOptions;
  readonly maxTokens?: number;
  readonly stop?: readonly string[];
  /** Log-probabilities of the raw logits for each token: this many alternatives besides the chosen one. */
  readonly topLogprobs?: number;
}

export interface TokenLogprob {
  readonly id: number;
  readonly text: string;
  readonly logprob: number;
}

/** One step of a streamed reply: one token, and the text that it completed (empty in the middle of a character). */
export interface CompletionChunk {
  readonly text: string;
  readonly token: number;
  readonly logprob?: TokenLogprob;
  readonly topLogprobs?: readonly TokenLogprob[];
  readonly routing: TokenRouting;
}

export interface CompletionResult {
  readonly text: string;
  readonly finishReason: 'stop' | 'length' | 'cancelled';
  readonly stats: ReplyStats;
}

// ------------------------------------------------------------------------------------------------ operations

/** Name -> arguments, outcome, and what may arrive in between. */
export interface Operations {
  'models.list': { args: Record<string, never>; result: readonly ModelSummary[]; progress: never };
  /** Makes files of this machine known to the worker, and says by which address the model in them goes. */
  'models.openFiles': { args: { files: readonly File[] }; result: { source: string }; progress: never };
  /** Reads a manifest and says what it is; stores nothing. */
  'models.inspect': { args: { source: string }; result: ModelSummary; progress: never };
  /** `store` counts for what is not here yet. */
  'models.install': { args: { source: string; store?: StoreName }; result: { id: string }; progress: InstallProgress };
  /** Ends an install, whoever asked for it; what is stored stays. Its callers are told `cancelled`. */
  'models.cancel': { args: { source: string }; result: null; progress: never };
  /** Takes what is stored of a model to another store. Broken off, it can be asked again; the model is whole throughout. */
  'models.move': { args: { id: string; store: StoreName }; result: null; progress: MoveProgress };
  /** An installed model as one file, once every part has been held to its hash; it is read when it is saved. */
  'models.export': { args: { id: string }; result: Blob; progress: MoveProgress };
  /** The token for gated repositories of Hugging Face: kept if one is given, forgotten if it is null. */
  'hub.token': { args: { token?: string | null }; result: { kept: boolean }; progress: never };
  'storage.measure': { args: Record<string, never>; result: readonly StoreSpeed[]; progress: never };
  'machine.measure': { args: Record<string, never>; result: Machine; progress: never };
  'models.remove': { args: { id: string }; result: null; progress: never };
  load: { args: { id: string; options: LoadOptions }; result: LoadInfo; progress: never };
  unload: { args: Record<string, never>; result: null; progress: never };
  complete: { args: CompletionRequest; result: CompletionResult; progress: CompletionChunk };
  tokenize: { args: { text: string }; result: readonly number[]; progress: never };
  stats: { args: Record<string, never>; result: ReplyStats | null; progress: never };
  /** For tests and for people who want to see recovery: destroys the GPU device as a crash would. */
  'debug.loseDevice': { args: Record<string, never>; result: null; progress: never };
}
export type OperationName = keyof Operations;

/** State that every tab sees, sent whole whenever it changes and to each tab that says hello. */
export interface WorldEvents {
  models: readonly ModelSummary[];
  engine: EngineStatus;
  residency: Residency;
  /** One decoded token's path, for the live grid. */
  routing: TokenRouting;
  /** The part that is being fetched again at present; null where none is. */
  healing: Healing | null;
}

// ------------------------------------------------------------------------------------------------ envelopes

export type ToWorker =
  /** First of all, from the tab that owns the worker. `base` is the page's base URL; `channel` reaches the other tabs. */
  | {
      readonly kind: 'start';
      readonly epoch: string;
      readonly base: string;
      readonly channel: string | null;
      /** What the worker before had loaded. */
      readonly resume: LoadedModel | null;
    }
  /** Answered by `welcome` and the state of the world; requests may follow then. */
  | { readonly kind: 'hello'; readonly client: string }
  | {
      readonly [O in OperationName]: {
        readonly kind: 'request';
        readonly client: string;
        readonly request: number;
        readonly operation: O;
        readonly args: Operations[O]['args'];
      };
    }[OperationName]
  | { readonly kind: 'abort'; readonly client: string; readonly request: number }
  /** The tab is closing: its unfinished requests are aborted. */
  | { readonly kind: 'bye'; readonly client: string }
  /** From a follower to the leader's page: replace the worker by a fresh one, which loads `resume` first. */
  | { readonly kind: 'restart'; readonly resume: LoadedModel | null };

export type FromWorker =
  | {
      readonly kind: 'progress';
      readonly client: string;
      readonly request: number;
      readonly value: Operations[OperationName]['progress'];
    }
  | {
      readonly kind: 'result';
      readonly client: string;
      readonly request: number;
      readonly value: Operations[OperationName]['result'];
    }
  | { readonly kind: 'error'; readonly client: string; readonly request: number; readonly error: WireError }
  | {
      readonly [E in keyof WorldEvents]: { readonly kind: 'event'; readonly event: E; readonly value: WorldEvents[E] };
    }[keyof WorldEvents]
  /** Answers `hello`. */
  | { readonly kind: 'welcome'; readonly client: string; readonly epoch: string }
  /** A worker has taken office: every tab says hello again and sends again what was not answered. */
  | { readonly kind: 'leader'; readonly epoch: string }
  /** The worker died; said by its tab. What was asked is not going to be answered. */
  | { readonly kind: 'gone'; readonly error: WireError };

/** Raised when messages change meaning: tabs that run different versions of the page must not talk to each other. */
export const PROTOCOL_VERSION = 1;

/** Names of the channels between tabs: requests go `up` to the leader's worker, its broadcasts `down`, answers to one `tab` only. */
export function channelNames(channel: string) {
  return {
    up: `${channel}/up`,
    down: `${channel}/down`,
    tab: (client: string) => `${channel}/tab/${client}`,
    /** Web Locks: one held by the leader, one by each tab for as long as it lives. */
    leaderLock: `${channel}/leader`,
    tabLock: (client: string) => `${channel}/alive/${client}`,
  } as const;
}
