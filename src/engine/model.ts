/** What text generation needs of a model: the boundary between `text/` and the forward pass. */
import type { TokenRouting } from '../protocol/trace.ts';

/** What one step leaves behind. Both are the caller's to keep. */
export interface Step {
  /** (vocab) raw logits of the token to come. */
  readonly logits: Float32Array;
  /** How the last token was routed. */
  readonly routing: TokenRouting;
}

export interface Model {
  /** Positions there is key/value cache for. */
  readonly contextTokens: number;
  readonly vocab: number;
  /**
   * Makes the cache hold exactly `tokens` and computes the step after the last of them. What the cache shares with them from
   * the start is kept, the rest is processed in chunks; at least one token is always processed.
   *
   * @throws MixtralError `context-overflow`, `bad-request` (no tokens), `cancelled`, `device-lost`, or what the source throws.
   *   The cache then still holds whole tokens only.
   */
  prefill(
    tokens: readonly number[],
    signal?: AbortSignal,
  ): Promise<Step & { readonly reused: number; readonly chunkPlan: readonly number[] }>;
  /** Appends one token. Throws as `prefill`; a token that was stopped leaves no trace in the cache. */
  decode(token: number, signal?: AbortSignal): Promise<Step>;
}
