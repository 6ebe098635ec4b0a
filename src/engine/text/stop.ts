/** Stop strings in streamed text: text goes out only once it can no longer be the beginning of one. */
import { MixtralError } from '../../protocol/errors.ts';

/** As many as make sense; each costs a search a token. */
const MAX_STOPS = 64;

/**
 * The earliest match is the one that is complete first, and among those complete at once the one that began first: so
 * the result does not depend on how the text was cut into pieces.
 */
export class StopMatcher {
  readonly #stops: readonly string[];
  #held = '';
  #stopped = false;

  /** @throws MixtralError `bad-request` for an empty stop string or too many of them. */
  constructor(stops: readonly string[]) {
    if (stops.length > MAX_STOPS || stops.some((stop) => typeof stop !== 'string' || stop === ''))
      throw new MixtralError(
        'bad-request',
        `stop must hold at most ${MAX_STOPS} strings, none of them empty.`,
        'Change the stop strings and send the request again.',
      );
    this.#stops = stops;
  }

  /** Whether a stop string has been found. Nothing comes out after it. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** The text that is safe to show now. */
  push(text: string): string {
    if (this.#stopped) return '';
    const all = this.#held + text;
    let cut = -1;
    let end = Number.POSITIVE_INFINITY;
    for (const stop of this.#stops) {
      const start = all.indexOf(stop);
      if (start === -1) continue;
      const stopEnd = start + stop.length;
      if (stopEnd < end || (stopEnd === end && start < cut)) {
        cut = start;
        end = stopEnd;
      }
    }
    if (cut !== -1) {
      this.#stopped = true;
      this.#held = '';
      return all.slice(0, cut);
    }
    const kept = this.#possibleStart(all);
    this.#held = all.slice(all.length - kept);
    return all.slice(0, all.length - kept);
  }

  /** What was held back and, now that the text ends, is no stop string. */
  flush(): string {
    const rest = this.#held;
    this.#held = '';
    return rest;
  }

  /** Length of the longest end of `text` with which a stop string could begin. */
  #possibleStart(text: string): number {
    let longest = 0;
    for (const stop of this.#stops)
      for (let length = Math.min(stop.length - 1, text.length); length > longest; length--)
        if (text.endsWith(stop.slice(0, length))) longest = length;
    return longest;
  }
}
