/** Tells every tab that a part of a model is being fetched again, for long enough that people can read it. */
import type { Healing } from '../protocol/messages.ts';

/** A small part is back within milliseconds; a sentence that is gone as fast is a flicker. */
export const SHOWN_MS = 2_000;

export class HealingNotice {
  readonly #publish: (healing: Healing | null) => void;
  /** In the order in which they began. */
  readonly #active: Healing[] = [];
  #shownSince = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(publish: (healing: Healing | null) => void) {
    this.#publish = publish;
  }

  begin(healing: Healing): void {
    clearTimeout(this.#timer);
    this.#active.push(healing);
    this.#show(healing);
  }

  /** That part is there again, or is not going to be. */
  end(model: string, shard: string): void {
    const index = this.#active.findIndex((healing) => healing.model === model && healing.shard === shard);
    if (index < 0) return;
    this.#active.splice(index, 1);
    const other = this.#active.at(-1);
    if (other) this.#show(other);
    else this.#timer = setTimeout(() => this.#publish(null), Math.max(0, this.#shownSince + SHOWN_MS - Date.now()));
  }

  #show(healing: Healing): void {
    this.#shownSince = Date.now();
    this.#publish(healing);
  }
}
