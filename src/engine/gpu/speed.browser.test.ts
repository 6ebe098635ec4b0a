import { expect, it } from 'vitest';
import { openDevice } from './device.ts';
import { measureGpu } from './speed.ts';

it('an adapter’s memory has a speed, and measuring it takes a moment only', async () => {
  const { device } = await openDevice(navigator.gpu);
  const began = performance.now();
  const { memoryBytesPerSecond, uploadBytesPerSecond } = await measureGpu(device);
  expect(performance.now() - began).toBeLessThan(5_000);
  // Between a slow disk and what no memory reaches.
  for (const speed of [memoryBytesPerSecond, uploadBytesPerSecond]) {
    expect(speed).toBeGreaterThan(1e8);
    expect(speed).toBeLessThan(1e13);
  }
  device.destroy();
});
