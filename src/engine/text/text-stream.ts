/** Tokens into text, one token at a time: what each token completes, and nothing that a later token could still change. */
import type { TokenPieces } from './token-bytes.ts';

export interface TextStreamOptions {
  /** Leave out `<s>`, `</s>` and their like. Default true. */
  readonly skipSpecialTokens?: boolean;
  /** The tokens go on from a text before them, so that a space in front is the text's own. Default false. */
  readonly continues?: boolean;
}

/**
 * A token costs time in proportion to its own bytes, however long the text already is. Bytes that begin a character wait for
 * the rest of it; bytes that can begin none become U+FFFD, by the WHATWG Encoding Standard's rule.
 */
export class TextStream {
  readonly #pieces: TokenPieces;
  readonly #skipSpecial: boolean;
  readonly #utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  /** Characters that may still be stripped from the start of the text. */
  #toStrip: number;

  constructor(pieces: TokenPieces, options: TextStreamOptions = {}) {
    this.#pieces = pieces;
    this.#skipSpecial = options.skipSpecialTokens ?? true;
    this.#toStrip = options.continues ? 0 : pieces.stripStart.count;
  }

  /** The text that this token completes; empty in the middle of a character. */
  push(id: number): string {
    if (this.#skipSpecial && this.#pieces.isSpecial(id)) return '';
    return this.#strip(this.#utf8.decode(this.#pieces.bytes(id), { stream: true }));
  }

  /** The end of the text: U+FFFD where a character was left unfinished. */
  flush(): string {
    return this.#strip(this.#utf8.decode());
  }

  #strip(text: string): string {
    const { content } = this.#pieces.stripStart;
    let rest = text;
    while (this.#toStrip > 0 && rest !== '') {
      if (!rest.startsWith(content)) {
        this.#toStrip = 0;
        break;
      }
      rest = rest.slice(content.length);
      this.#toStrip--;
    }
    return rest;
  }
}
