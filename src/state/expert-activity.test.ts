import { describe, expect, it } from 'vitest';
import { ExpertActivity, HALF_LIFE_MS } from './expert-activity.ts';
import { ROUTING } from './services.fixture.ts';

describe('ExpertActivity', () => {
  it('warms each chosen expert by its weight', () => {
    const activity = new ExpertActivity(2, 4);
    activity.add(ROUTING, 0);
    expect([...activity.levels]).toEqual([0, 0.75, 0, 0.25, 0.5, 0, 0.5, 0]);
  });

  it('halves in a half-life and goes cold in the end', () => {
    const activity = new ExpertActivity(2, 4);
    activity.add(ROUTING, 0);
    expect(activity.fadeTo(HALF_LIFE_MS)).toBe(true);
    expect(activity.levels[1]).toBeCloseTo(0.375);
    expect(activity.fadeTo(HALF_LIFE_MS * 20)).toBe(false);
    expect(Math.max(...activity.levels)).toBe(0);
  });

  it('never cools an expert that is chosen again with less weight', () => {
    const activity = new ExpertActivity(1, 2);
    activity.add({ ...ROUTING, experts: Uint8Array.of(0, 1), weights: Float32Array.of(0.75, 0.25) }, 0);
    activity.add({ ...ROUTING, experts: Uint8Array.of(1, 0), weights: Float32Array.of(0.75, 0.25) }, 0);
    expect([...activity.levels]).toEqual([0.75, 0.75]);
  });

  it('shows only the last token where motion is unwelcome', () => {
    const activity = new ExpertActivity(2, 4);
    activity.add({ ...ROUTING, experts: Uint8Array.of(0, 2, 1, 3) }, 0);
    activity.replace(ROUTING, 0);
    expect(activity.levels[0]).toBe(0);
    expect(activity.levels[1]).toBe(0.75);
  });

  it('ignores experts of a larger model than the grid was made for', () => {
    const activity = new ExpertActivity(2, 2);
    activity.add(ROUTING, 0);
    expect([...activity.levels]).toEqual([0, 0.75, 0.5, 0]);
  });
});
