import { describe, expect, it } from 'vitest';
import {
  formatAdapter,
  formatBinary,
  formatBytes,
  formatMilliseconds,
  formatPercent,
  formatRate,
  formatTimeLeft,
} from './format.ts';

describe('figures as people read them', () => {
  it('bytes in decimal units, three digits at most', () => {
    expect([0, 999, 1_000, 999_600, 99_090_432, 26_400_000_000].map(formatBytes)).toEqual([
      '0 bytes',
      '999 bytes',
      '1 kB',
      '1 MB',
      '99.1 MB',
      '26.4 GB',
    ]);
  });

  it('graphics limits in binary units', () => {
    expect([2 ** 27, 2 ** 30, 1.5 * 2 ** 30].map(formatBinary)).toEqual(['128 MiB', '1 GiB', '1.5 GiB']);
  });

  it('never rounds up to all', () => {
    expect([0, 0.005, 0.5, 0.9996, 1].map(formatPercent)).toEqual(['0 %', '0.5 %', '50 %', '99.9 %', '100 %']);
  });

  it('spells the makers of adapters as they do', () => {
    expect(['nvidia lovelace', 'google swiftshader', 'NVIDIA GeForce RTX 4070'].map(formatAdapter)).toEqual([
      'NVIDIA lovelace',
      'Google SwiftShader',
      'NVIDIA GeForce RTX 4070',
    ]);
  });

  it('times and rates without more digits than they mean', () => {
    expect([0.4, 312, 1_240, 61_000].map(formatMilliseconds)).toEqual(['0 ms', '312 ms', '1.2 s', '61 s']);
    expect([0.4, 30, 3_600, 9_000].map(formatTimeLeft)).toEqual(['1 s', '30 s', '60 min', '2 h 30 min']);
    expect([0.25, 24.6, 312.4].map(formatRate)).toEqual(['0.3', '24.6', '312']);
  });
});
