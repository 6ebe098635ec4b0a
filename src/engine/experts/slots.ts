/**
 * Which expert lies in which GPU slot: bookkeeping only, no GPU.
 *
 * Each layer owns resident slots; all layers share a landing pool. A slot number is an index into the layer's resident slab,
 * or LANDING_BIT | index into the landing slab, or ABSENT: the very words that the kernels read from `slotOf`.
 */
import { ABSENT, LANDING_BIT } from '../kernels/control.ts';

/** A token being decoded wants its experts again soon; a prompt runs through all of them once. */
export type Phase = 'decode' | 'prompt';

interface Occupant {
  layer: number;
  expert: number;
  /** Clock of the last use. */
  used: number;
}

export class SlotTable {
  readonly layers: number;
  readonly experts: number;
  /** (layers, experts) u32, the table that the kernels read. */
  readonly slotOf: Uint32Array<ArrayBuffer>;
  readonly #residents: (Occupant | null)[][];
  readonly #landing: (Occupant | null)[];
  #clock = 0;

  /**
   * @param residents resident slots of each layer, zero allowed.
   * @param landing landing slots; at least as many as a token has experts in a layer.
   */
  constructor(experts: number, residents: readonly number[], landing: number) {
    this.layers = residents.length;
    this.experts = experts;
    this.slotOf = new Uint32Array(this.layers * experts).fill(ABSENT);
    this.#residents = residents.map((count) => new Array<Occupant | null>(count).fill(null));
    this.#landing = new Array<Occupant | null>(landing).fill(null);
  }

  /** The expert's slot, or ABSENT. */
  slot(layer: number, expert: number): number {
    return this.slotOf[layer * this.experts + expert] ?? ABSENT;
  }

  has(layer: number, expert: number): boolean {
    return this.slot(layer, expert) !== ABSENT;
  }

  /** Marks an expert as used now, for the eviction policy. */
  touch(layer: number, expert: number): void {
    const slot = this.slot(layer, expert);
    if (slot === ABSENT) return;
    const home = slot >= LANDING_BIT ? this.#landing[slot - LANDING_BIT] : this.#residents[layer]?.[slot];
    if (home) home.used = ++this.#clock;
  }

  /**
   * Gives a slot to an absent expert and forgets whoever was there, the least recently used first. Experts in `pinned` (of
   * the same layer) keep theirs. While decoding, a resident slot is preferred; a prompt takes free resident slots only and
   * streams the rest through the landing pool, so that it does not wipe what decoding has gathered.
   */
  place(layer: number, expert: number, pinned: readonly number[], phase: Phase): number {
    const residents = this.#residents[layer] ?? [];
    const home =
      phase === 'decode'
        ? (victim(residents, layer, pinned) ?? victim(this.#landing, layer, pinned))
        : (free(residents) ?? victim(this.#landing, layer, pinned));
    if (home === undefined) throw new RangeError(`no slot for expert ${expert} of layer ${layer}: all are pinned`);
    const row = home.within;
    const evicted = row[home.index];
    if (evicted) this.slotOf[evicted.layer * this.experts + evicted.expert] = ABSENT;
    row[home.index] = { layer, expert, used: ++this.#clock };
    const slot = row === this.#landing ? LANDING_BIT + home.index : home.index;
    this.slotOf[layer * this.experts + expert] = slot;
    return slot;
  }
}

interface Home {
  within: (Occupant | null)[];
  index: number;
}

function free(slots: (Occupant | null)[]): Home | undefined {
  const index = slots.indexOf(null);
  return index < 0 ? undefined : { within: slots, index };
}

/** A free slot, else the least recently used one whose expert is not pinned. */
function victim(slots: (Occupant | null)[], layer: number, pinned: readonly number[]): Home | undefined {
  let oldest: Home | undefined;
  let used = Number.POSITIVE_INFINITY;
  for (const [index, occupant] of slots.entries()) {
    if (occupant === null) return { within: slots, index };
    if (occupant.layer === layer && pinned.includes(occupant.expert)) continue;
    if (occupant.used < used) {
      used = occupant.used;
      oldest = { within: slots, index };
    }
  }
  return oldest;
}
