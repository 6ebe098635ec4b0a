/** How many layers of a token to encode before looking: all of them while experts are at hand, few while each step faults. */

/** Weight of the newest token in the running rate: a change of topic shows within some ten tokens. */
const NEWEST = 0.2;

/** Encoding twice the expected run without a fault wastes little and seldom stops short. */
const MARGIN = 2;

export class EncodeAhead {
  readonly #layers: number;
  /** Faults a token, averaged. */
  #faults = 0;

  constructor(layers: number) {
    this.#layers = layers;
  }

  /** Layers to encode at once, at least 1. A token after a fault-free stretch is encoded whole. */
  get depth(): number {
    if (this.#faults < 0.5) return this.#layers;
    return Math.max(1, Math.min(this.#layers, Math.ceil((MARGIN * this.#layers) / this.#faults)));
  }

  /** Takes note of a completed token. */
  observe(faults: number): void {
    this.#faults += NEWEST * (faults - this.#faults);
  }
}
