/** What the engine tells about its work: routing, residency, times. Plain data, structured-clonable. */

/** Where an expert's weights are at this moment. Order: the lower, the nearer to the arithmetic. */
export const TIERS = ['gpu', 'ram', 'disk', 'absent'] as const;
export type Tier = (typeof TIERS)[number];

/** One snapshot of where every expert is. */
export interface Residency {
  readonly layers: number;
  readonly experts: number;
  /** (layers, experts) row-major: index into TIERS. */
  readonly tiers: Uint8Array;
}

/** The routing of one token through every layer. */
export interface TokenRouting {
  /** Position in the context, 0 is the first token. */
  readonly position: number;
  /** (layers, topK): the chosen experts, strongest first. */
  readonly experts: Uint8Array;
  /** (layers, topK): their weights, which sum to 1 over the chosen. */
  readonly weights: Float32Array;
  /** (layers, experts): the raw router logits, from which all candidates' probabilities follow. */
  readonly logits: Float32Array;
}

/** What one tier of the expert cache did during a reply. */
export interface TierStats {
  readonly hits: number;
  readonly misses: number;
  /** Bytes copied out of this tier towards the GPU. */
  readonly bytes: number;
}

/** How one reply went. Times in milliseconds, from the moment the engine took the request. */
export interface ReplyStats {
  readonly promptTokens: number;
  /** Prompt tokens whose keys and values were still cached from the last turn. */
  readonly reusedTokens: number;
  /** Oldest messages left out because the conversation had outgrown the context. */
  readonly droppedMessages: number;
  readonly completionTokens: number;
  readonly timeToFirstTokenMs: number;
  /** Prompt processing and decoding, without the waiting in the queue. */
  readonly prefillMs: number;
  readonly decodeMs: number;
  /** Decoded tokens a second, the first one excluded; 0 where there was one token or none. */
  readonly tokensPerSecond: number;
  /** Expert look-ups that found the expert on the GPU (hits) or did not (misses); bytes uploaded to it. */
  readonly gpu: TierStats;
  /** Look-ups past the GPU that RAM could serve, and those it could not. */
  readonly ram: TierStats;
  /** Bytes read from browser storage. */
  readonly diskBytes: number;
  /** Decode steps interrupted by a missing expert. */
  readonly faults: number;
  readonly submits: number;
  readonly readbacks: number;
  /** Token counts of the chunks in which the prompt was processed. */
  readonly chunkPlan: readonly number[];
  /** The kernel variants pinned for this adapter, e.g. "f32", "f16+subgroups8". */
  readonly kernels: string;
}
