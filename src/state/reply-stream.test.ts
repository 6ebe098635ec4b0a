import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ReplyProgress, ReplyStream, SAVE_INTERVAL_MS } from './reply-stream.ts';

function open() {
  const frames: (() => void)[] = [];
  const shown: ReplyProgress[] = [];
  const saved: string[] = [];
  const clock = { time: 0 };
  const stream = new ReplyStream({
    now: () => clock.time,
    nextFrame: (run) => frames.push(run),
    show: (progress) => shown.push(progress),
    save: (text) => saved.push(text),
  });
  return { stream, frames, shown, saved, clock, paint: () => frames.splice(0).map((run) => run()) };
}

describe('ReplyStream', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows many tokens of one frame at once', () => {
    const { stream, frames, shown, paint } = open();
    for (const text of ['a', 'b', 'c']) stream.push(text);
    expect(frames).toHaveLength(1);
    expect(shown).toHaveLength(0);
    paint();
    expect(shown.map(({ text, tokens }) => [text, tokens])).toEqual([['abc', 3]]);
    stream.push('d');
    paint();
    expect(shown.at(-1)?.text).toBe('abcd');
  });

  it('saves what has come while it streams, once an interval', () => {
    const { stream, saved } = open();
    stream.push('a');
    stream.push('b');
    vi.advanceTimersByTime(SAVE_INTERVAL_MS);
    expect(saved).toEqual(['ab']);
    vi.advanceTimersByTime(5 * SAVE_INTERVAL_MS);
    expect(saved).toEqual(['ab']);
    stream.push('c');
    vi.advanceTimersByTime(SAVE_INTERVAL_MS);
    expect(saved).toEqual(['ab', 'abc']);
  });

  it('says and saves nothing after it was closed', () => {
    const { stream, shown, saved, paint } = open();
    stream.push('a');
    stream.close();
    paint();
    vi.advanceTimersByTime(SAVE_INTERVAL_MS);
    expect(shown).toEqual([]);
    expect(saved).toEqual([]);
    expect(stream.text).toBe('a');
  });

  it('measures the speed without the first token, whose time is the prompt’s', () => {
    const { stream, clock } = open();
    clock.time = 5_000;
    stream.push('a');
    expect(stream.progress().tokensPerSecond).toBeNull();
    clock.time = 5_500;
    stream.push('b');
    clock.time = 6_000;
    stream.push('c');
    expect(stream.progress().tokensPerSecond).toBe(2);
  });
});
