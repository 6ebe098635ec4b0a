/**
 * The RAM tier: copies of experts behind the GPU, within a budget of bytes. Decoding puts out what was used longest ago. A prompt
 * runs through all experts in turn, chunk after chunk, where that rule would always put out what is wanted next: it takes free
 * room only, and leaves the order of use alone.
 */
import type { Phase } from './slots.ts';

export class RamTier {
  #budget: number;
  #bytes = 0;
  /** Insertion order is order of use: the first is the least recent. */
  readonly #shards = new Map<string, ArrayBuffer>();

  constructor(budgetBytes: number) {
    this.#budget = budgetBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get budget(): number {
    return this.#budget;
  }

  has(shard: string): boolean {
    return this.#shards.has(shard);
  }

  get(shard: string, phase: Phase): ArrayBuffer | undefined {
    const data = this.#shards.get(shard);
    if (data && phase === 'decode') {
      this.#shards.delete(shard);
      this.#shards.set(shard, data);
    }
    return data;
  }

  /** Keeps a shard if it fits the budget at all; while decoding, lets go of the oldest until it does. */
  put(shard: string, data: ArrayBuffer, phase: Phase): void {
    if (this.#shards.has(shard) || data.byteLength > this.#budget) return;
    if (phase === 'prompt' && this.#bytes + data.byteLength > this.#budget) return;
    this.#evictTo(this.#budget - data.byteLength);
    this.#shards.set(shard, data);
    this.#bytes += data.byteLength;
  }

  /** Halves what is kept, for good: the answer to an allocation that failed. */
  shrink(): void {
    this.#budget = Math.floor(this.#bytes / 2);
    this.#evictTo(this.#budget);
  }

  #evictTo(bytes: number): void {
    for (const [shard, data] of this.#shards) {
      if (this.#bytes <= bytes) return;
      this.#shards.delete(shard);
      this.#bytes -= data.byteLength;
    }
  }
}
