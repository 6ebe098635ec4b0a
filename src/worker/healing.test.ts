import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Healing } from '../protocol/messages.ts';
import { HealingNotice, SHOWN_MS } from './healing.ts';

const FIRST: Healing = { model: 'tiny@1', shard: 'layer.0.expert.1', reason: 'wrong-hash' };
const SECOND: Healing = { model: 'tiny@1', shard: 'layer.1.expert.0', reason: 'missing' };

let told: (Healing | null)[];
let notice: HealingNotice;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  notice = new HealingNotice((healing) => told.push(healing));
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the news of a part that is fetched again', () => {
  it('stands until that is over', () => {
    notice.begin(FIRST);
    vi.advanceTimersByTime(10 * SHOWN_MS);
    expect(told).toEqual([FIRST]);
    notice.end(FIRST.model, FIRST.shard);
    vi.advanceTimersByTime(0);
    expect(told).toEqual([FIRST, null]);
  });

  it('stands long enough to be read where the part is back at once', () => {
    notice.begin(FIRST);
    notice.end(FIRST.model, FIRST.shard);
    vi.advanceTimersByTime(SHOWN_MS - 1);
    expect(told).toEqual([FIRST]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([FIRST, null]);
  });

  it('goes on with the parts that are still under way, and ends with the last of them', () => {
    notice.begin(FIRST);
    notice.begin(SECOND);
    notice.end(SECOND.model, SECOND.shard);
    vi.advanceTimersByTime(10 * SHOWN_MS);
    expect(told).toEqual([FIRST, SECOND, FIRST]);
    notice.end(FIRST.model, FIRST.shard);
    vi.advanceTimersByTime(SHOWN_MS);
    expect(told.at(-1)).toBeNull();
  });

  it('is not cut off by the end of the part before it', () => {
    notice.begin(FIRST);
    notice.end(FIRST.model, FIRST.shard);
    vi.advanceTimersByTime(SHOWN_MS / 2);
    notice.begin(SECOND);
    vi.advanceTimersByTime(10 * SHOWN_MS);
    expect(told).toEqual([FIRST, SECOND]);
  });
});
