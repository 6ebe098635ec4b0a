/**
 * Text arrives token by token, the page changes once a frame, storage once a second: one place that gathers what came and
 * says when to show and when to save it.
 */

/** How much of a reply a crash may lose at most. */
export const SAVE_INTERVAL_MS = 1_000;

export interface ReplyProgress {
  readonly text: string;
  readonly tokens: number;
  /** Decoded tokens a second so far, the first one excluded; null until there are two. */
  readonly tokensPerSecond: number | null;
}

export interface ReplyStreamOptions {
  readonly now: () => number;
  readonly nextFrame: (run: () => void) => void;
  readonly show: (progress: ReplyProgress) => void;
  readonly save: (text: string) => void;
}

export class ReplyStream {
  readonly #options: ReplyStreamOptions;
  #text = '';
  #tokens = 0;
  #firstAt = 0;
  #lastAt = 0;
  #framePending = false;
  #saver: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(options: ReplyStreamOptions) {
    this.#options = options;
  }

  get text(): string {
    return this.#text;
  }

  push(text: string): void {
    if (this.#closed) return;
    this.#text += text;
    this.#tokens += 1;
    this.#lastAt = this.#options.now();
    if (this.#tokens === 1) this.#firstAt = this.#lastAt;
    if (!this.#framePending) {
      this.#framePending = true;
      this.#options.nextFrame(() => {
        this.#framePending = false;
        if (!this.#closed) this.#options.show(this.progress());
      });
    }
    this.#saver ??= setTimeout(() => {
      this.#saver = undefined;
      this.#options.save(this.#text);
    }, SAVE_INTERVAL_MS);
  }

  progress(): ReplyProgress {
    const seconds = (this.#lastAt - this.#firstAt) / 1000;
    const tokensPerSecond = this.#tokens > 1 && seconds > 0 ? (this.#tokens - 1) / seconds : null;
    return { text: this.#text, tokens: this.#tokens, tokensPerSecond };
  }

  /** Nothing is shown or saved from here on; whoever closes it stores the outcome. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#saver);
    this.#saver = undefined;
  }
}
