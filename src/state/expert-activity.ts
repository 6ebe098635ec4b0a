/** The warmth of each expert: its routing weight at the moment it was chosen, then fading. Plain numbers, no clock, no canvas. */
import type { TokenRouting } from '../protocol/trace.ts';

/** Time in which warmth falls to half: long enough to see one token, short enough to tell it from the next few. */
export const HALF_LIFE_MS = 130;
/** Below this nothing is visible, and drawing may stop. */
const COLD = 0.012;

export class ExpertActivity {
  readonly layers: number;
  readonly experts: number;
  /** (layers, experts) row-major: 0 is cold, 1 is a weight of 1 just now. */
  readonly levels: Float32Array;
  #time = 0;

  constructor(layers: number, experts: number) {
    this.layers = layers;
    this.experts = experts;
    this.levels = new Float32Array(layers * experts);
  }

  /** Warms the experts that a token was routed to. Layers or experts beyond the grid are ignored. */
  add(routing: TokenRouting, now: number): void {
    this.fadeTo(now);
    const topK = Math.floor(routing.experts.length / this.layers);
    for (let layer = 0; layer < this.layers; layer++) {
      for (let rank = 0; rank < topK; rank++) {
        const expert = routing.experts[layer * topK + rank] ?? this.experts;
        const weight = routing.weights[layer * topK + rank] ?? 0;
        const cell = layer * this.experts + expert;
        if (expert < this.experts) this.levels[cell] = Math.max(this.levels[cell] ?? 0, weight);
      }
    }
  }

  /** Only the last token's experts stay lit, without fading: for people who asked for less motion. */
  replace(routing: TokenRouting, now: number): void {
    this.levels.fill(0);
    this.add(routing, now);
  }

  /** @returns whether anything is still warm. */
  fadeTo(now: number): boolean {
    const factor = 0.5 ** (Math.max(0, now - this.#time) / HALF_LIFE_MS);
    this.#time = Math.max(this.#time, now);
    let warm = false;
    for (let cell = 0; cell < this.levels.length; cell++) {
      const level = (this.levels[cell] ?? 0) * factor;
      this.levels[cell] = level < COLD ? 0 : level;
      if (level >= COLD) warm = true;
    }
    return warm;
  }
}
