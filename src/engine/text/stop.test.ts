import { describe, expect, it } from 'vitest';
import { StopMatcher } from './stop.ts';
import { integers } from './test-files.ts';

function feed(stops: string[], pieces: string[]): { text: string; stopped: boolean; out: string[] } {
  const matcher = new StopMatcher(stops);
  const out = pieces.map((piece) => matcher.push(piece));
  return { text: out.join('') + matcher.flush(), stopped: matcher.stopped, out };
}

describe('StopMatcher', () => {
  it('cuts a stop string that arrives in pieces, and nothing follows it', () => {
    expect(feed(['\nUser:'], ['Hello', '\n', 'Us', 'er', ': more', 'and more'])).toEqual({
      text: 'Hello',
      stopped: true,
      out: ['Hello', '', '', '', '', ''],
    });
  });

  it('releases what turns out to be no stop string as soon as that is known', () => {
    const { out, text, stopped } = feed(['abcd'], ['xab', 'c', 'e', 'ab']);
    expect(out).toEqual(['x', '', 'abce', '']);
    expect({ text, stopped }).toEqual({ text: 'xabceab', stopped: false });
  });

  it('finds a match that begins inside a failed one', () => {
    expect(feed(['aab'], ['a', 'a', 'a', 'b'])).toMatchObject({ text: 'a', stopped: true });
  });

  it('the match that is complete first wins, the one that began first among equals', () => {
    expect(feed(['abcd', 'bc'], ['abcd'])).toMatchObject({ text: 'a', stopped: true });
    expect(feed(['cd', 'bcd'], ['abcd'])).toMatchObject({ text: 'a', stopped: true });
    expect(feed(['d', 'b'], ['abcd'])).toMatchObject({ text: 'a', stopped: true });
  });

  it('gives the same text however it is cut into pieces', () => {
    let stops = 0;
    for (let seed = 0; seed < 800; seed++) {
      const next = integers(seed);
      const word = (length: number): string => Array.from({ length }, () => 'ab'[next(2)]).join('');
      const strings = Array.from({ length: 1 + next(3) }, () => word(1 + next(4)));
      const text = word(next(12));
      const pieces: string[] = [];
      for (let at = 0; at < text.length; ) {
        const end = at + 1 + next(4);
        pieces.push(text.slice(at, end));
        at = end;
      }
      const { text: whole, stopped } = feed(strings, [text]);
      expect(feed(strings, pieces)).toMatchObject({ text: whole, stopped });
      expect(stopped ? strings.some((stop) => whole.includes(stop)) : whole !== text).toBe(false);
      expect(stopped).toBe(strings.some((stop) => text.includes(stop)));
      if (stopped) stops++;
    }
    expect(stops).toBeGreaterThan(200);
  });

  it('refuses empty stop strings, and more than can be meant', () => {
    for (const stops of [[''], ['a', ''], new Array<string>(65).fill('a')])
      expect(() => new StopMatcher(stops)).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });
});
