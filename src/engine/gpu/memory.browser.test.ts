import { expect, it } from 'vitest';
import { openDevice } from './device.ts';
import { Memory } from './memory.ts';

const EVERY_DEVICE = 128 * 2 ** 20;

it('a buffer that no kernel could bind is refused by name before anything computes with it', async () => {
  const { device } = await openDevice(navigator.gpu, { maxBindingBytes: EVERY_DEVICE });
  const memory = new Memory(device);
  expect(() => memory.storage('act', EVERY_DEVICE + 4)).toThrow(expect.objectContaining({ code: 'unsupported' }));
  expect(() => memory.storage('act', EVERY_DEVICE + 4)).toThrow(/"act" needs 129 MiB.*at most 128 MiB/);
  expect(memory.bytes).toBe(0);
  device.destroy();
});

it('what the device refuses in the middle of the work ends the next read-back, and every one after it', async () => {
  const { device } = await openDevice(navigator.gpu);
  const memory = new Memory(device);
  const buffer = memory.storage('slots', 64);
  const readout = memory.readback('readout', 64);
  const read = () => {
    const encoder = device.createCommandEncoder();
    encoder.copyBufferToBuffer(buffer, 0, readout, 0, 64);
    memory.submit(encoder);
    return memory.fetch(readout, 64);
  };
  await read();
  expect(memory.failed).toBe(false);
  // Beyond the end of the buffer: the write does not happen, and nothing else would say so.
  device.queue.writeBuffer(buffer, 60, new Uint32Array([1, 2]));
  await expect(read()).rejects.toMatchObject({ code: 'internal' });
  await expect(read()).rejects.toMatchObject({ code: 'internal' });
  expect(memory.failed).toBe(true);
  // The device itself is whole: another ledger, of the model loaded again, starts anew.
  expect(new Memory(device).failed).toBe(false);
  device.destroy();
});

it('uploads of any length arrive whole, whatever piece they are cut into', async () => {
  const { device } = await openDevice(navigator.gpu);
  const memory = new Memory(device);
  const data = Uint8Array.from({ length: (4 << 20) + 7 }, (_, index) => (index * 31) % 251);
  const buffer = memory.storageOf('data', data);
  const readout = memory.readback('readout', buffer.size);
  const encoder = device.createCommandEncoder();
  encoder.copyBufferToBuffer(buffer, 0, readout, 0, buffer.size);
  memory.submit(encoder);
  const arrived = new Uint8Array(await memory.fetch(readout, buffer.size));
  // Not `toEqual`, which takes seconds over millions of elements.
  expect(arrived.findIndex((byte, index) => byte !== (data[index] ?? 0))).toBe(-1);
  expect(memory).toMatchObject({ submits: 1, readbacks: 1 });
  memory.destroy();
  device.destroy();
});
