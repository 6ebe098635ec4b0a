import { describe, expect, it } from 'vitest';
import { Progress, progressLine } from './progress.ts';

function record(isTTY: boolean) {
  const lines: string[] = [];
  const clock = { now: 0 };
  const progress = new Progress({ isTTY, write: (text) => lines.push(text) }, () => clock.now);
  return { lines, clock, progress };
}

describe('progress', () => {
  it('names share, sizes, speed, time left and file, without counting what an earlier run did as speed', () => {
    const state = { done: 6e9, total: 10e9, resumed: 4e9, file: 'layer.3.expert.1' };
    expect(progressLine(state, 20_000)).toBe('60 %  6.0 of 10.0 GB  100 MB/s  40 s left  layer.3.expert.1');
  });

  it('promises no time before anything was done', () => {
    expect(progressLine({ done: 5e6, total: 1e7, resumed: 5e6, file: 'head' }, 0)).toBe('50 %  5.0 of 10.0 MB  head');
  });

  it('writes plain lines now and then where there is no terminal', () => {
    const { lines, clock, progress } = record(false);
    for (clock.now = 0; clock.now < 30_000; clock.now += 100)
      progress.update({ done: clock.now, total: 1e6, resumed: 0, file: 'x' });
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain('\r');
    expect(lines[0]).toMatch(/\n$/);
  });

  it('redraws one line on a terminal and ends it once', () => {
    const { lines, clock, progress } = record(true);
    clock.now = 1000;
    progress.update({ done: 5, total: 10, resumed: 0, file: 'x' });
    progress.end();
    progress.end();
    expect(lines).toEqual([expect.stringMatching(/^\r.*\[#{12}\.{12}\] 50 %/), '\n']);
  });
});
