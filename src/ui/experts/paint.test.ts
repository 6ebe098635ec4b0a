import { describe, expect, it } from 'vitest';
import { cellAt, geometryFor } from './paint.ts';

const SHAPE = { layers: 32, experts: 8 };

describe('the grid', () => {
  it('finds the expert under the pointer, whichever way the layers run', () => {
    const down = geometryFor(SHAPE, { width: 240, height: 338, direction: 'down', labels: true });
    expect(cellAt(down, 24 + 27 * 2 + 5, 18 + 10 * 5 + 5)).toEqual({ layer: 5, expert: 2 });
    const along = geometryFor(SHAPE, { width: 320, height: 48, direction: 'along', labels: false });
    expect(cellAt(along, 10 * 5 + 5, 6 * 2 + 3)).toEqual({ layer: 5, expert: 2 });
  });

  it('has nobody on its labels or beside it', () => {
    const down = geometryFor(SHAPE, { width: 240, height: 338, direction: 'down', labels: true });
    expect(cellAt(down, 5, 100)).toBeNull();
    expect(cellAt(down, 100, 5)).toBeNull();
    expect(cellAt(down, 241, 100)).toBeNull();
    expect(cellAt(down, 100, 339)).toBeNull();
  });
});
