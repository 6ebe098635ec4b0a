import { Tokenizer as Library } from '@huggingface/tokenizers';
import { describe, expect, it, vi } from 'vitest';
import { integers, smallFiles, smallTokenizer } from './test-files.ts';

const tokenizer = smallTokenizer();
const { json, config } = smallFiles();
const library = new Library(json, config);

/** Random sequences, rich in single bytes so that characters come in pieces, whole and broken. */
function randomIds(seed: number): number[] {
  const next = integers(seed);
  const bytes = [...new TextEncoder().encode('é€👍🏽 ▁\n')].map((byte) => byte + 3);
  return Array.from({ length: 1 + next(40) }, () => {
    switch (next(4)) {
      case 0:
        return next(tokenizer.vocabSize);
      case 1:
        return next(3);
      default:
        return bytes[next(bytes.length)] ?? 0;
    }
  });
}

describe('TextStream', () => {
  it("agrees with the library's decoding of the whole, for any tokens", () => {
    let replaced = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const ids = randomIds(seed);
      for (const skipSpecialTokens of [true, false]) {
        const stream = tokenizer.stream({ skipSpecialTokens });
        const streamed = ids.map((id) => stream.push(id)).join('') + stream.flush();
        expect(streamed).toBe(
          library.decode(ids, { skip_special_tokens: skipSpecialTokens, clean_up_tokenization_spaces: false }),
        );
        expect(streamed).toBe(tokenizer.decode(ids, { skipSpecialTokens }));
        if (streamed.includes('\ufffd')) replaced++;
      }
    }
    expect(replaced).toBeGreaterThan(300);
  });

  it('never takes back what it said: each prefix of the tokens gives a prefix of the text', () => {
    const ids = tokenizer.encode('Well 👍🏽, naïve “fox”…', { addSpecialTokens: false });
    const stream = tokenizer.stream();
    const whole = tokenizer.decode(ids);
    let text = '';
    for (const id of ids) {
      text += stream.push(id);
      expect(whole.startsWith(text)).toBe(true);
      expect(text).not.toContain('\ufffd');
    }
    expect(text).toBe(whole);
  });

  it('holds the bytes of a character back until the last one', () => {
    const ids = tokenizer.encode('€', { addSpecialTokens: false }).slice(-3);
    const stream = tokenizer.stream();
    expect(ids.map((id) => stream.push(id))).toEqual(['', '', '€']);
    expect(stream.flush()).toBe('');
  });

  it('ends an unfinished character with U+FFFD, also where another token cuts it short', () => {
    const [first = 0, second = 0] = tokenizer.encode('€', { addSpecialTokens: false }).slice(-3);
    const [letter = 0] = tokenizer.encode('a', { addSpecialTokens: false });
    const open = tokenizer.stream({ continues: true });
    expect([open.push(first), open.push(second), open.flush()]).toEqual(['', '', '\ufffd']);
    const cut = tokenizer.stream({ continues: true });
    expect([cut.push(first), cut.push(letter), cut.flush()]).toEqual(['', '\ufffd a', '']);
  });

  it('keeps a byte order mark, which is text like any other', () => {
    const stream = tokenizer.stream();
    expect([0xef, 0xbb, 0xbf].map((byte) => stream.push(3 + byte)).join('')).toBe('\ufeff');
  });

  it('keeps a leading space only where the text goes on', () => {
    const ids = tokenizer.encode('fox the fox', { addSpecialTokens: false });
    const said = (continues: boolean) => {
      const stream = tokenizer.stream({ continues });
      return ids.map((id) => stream.push(id)).join('') + stream.flush();
    };
    expect(said(false)).toBe('fox the fox');
    expect(said(true)).toBe(' fox the fox');
    const [head = []] = [ids.slice(0, 2)];
    expect(tokenizer.decode(head) + tokenizer.decode(ids.slice(2), { continues: true })).toBe('fox the fox');
  });

  it('decodes each byte once, however long the text already is', () => {
    const ids = Array.from({ length: 200 }, () => tokenizer.encode('fox €', { addSpecialTokens: false })).flat();
    const decode = vi.spyOn(TextDecoder.prototype, 'decode');
    try {
      const stream = tokenizer.stream();
      const text = ids.map((id) => stream.push(id)).join('') + stream.flush();
      const sizes = decode.mock.calls.map(([bytes]) => bytes?.byteLength ?? 0);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      // The space that is stripped from the start is decoded, too.
      expect(total).toBe(new TextEncoder().encode(text).length + 1);
    } finally {
      decode.mockRestore();
    }
  });
});
