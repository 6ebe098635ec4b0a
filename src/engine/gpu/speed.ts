/** How fast an adapter's memory is: what a token costs on it follows from that. */
import { noMemory } from '../../protocol/errors.ts';
import type { GpuSpeed } from '../../protocol/messages.ts';

/** As much as the largest caches of graphics cards hold, twice: their memory is to be measured, not those. */
const BYTES = 128 * 2 ** 20;
const UPLOAD_BYTES = 32 * 2 ** 20;
const PIECE_BYTES = 4 * 2 ** 20;
/** Copies between two looks at the clock; the first look pays for what only beginnings cost. */
const COPIES = 8;

const COPY_SRC = 0x4;
const COPY_DST = 0x8;

/**
 * Copies within the GPU's memory, and from the page's into it. Takes some 20 ms, and 256 MiB meanwhile. The better of two rounds counts.
 *
 * @throws MixtralError `out-of-memory` where the GPU has not that much left; nothing else on the device is hurt by it.
 */
export async function measureGpu(device: GPUDevice): Promise<GpuSpeed> {
  const usage = COPY_SRC | COPY_DST;
  const bytes = Math.min(BYTES, device.limits.maxBufferSize);
  // Without a scope the failure would count against the model that is loaded.
  device.pushErrorScope('out-of-memory');
  const [from, to] = [device.createBuffer({ size: bytes, usage }), device.createBuffer({ size: bytes, usage })];
  if (await device.popErrorScope()) {
    from.destroy();
    to.destroy();
    throw noMemory(2 * bytes, null);
  }
  const copy = async (times: number) => {
    const encoder = device.createCommandEncoder();
    for (let n = 0; n < times; n++) encoder.copyBufferToBuffer(from, 0, to, 0, bytes);
    const began = performance.now();
    device.queue.submit([encoder.finish()]);
    await device.queue.onSubmittedWorkDone();
    return performance.now() - began;
  };
  const piece = new Uint8Array(PIECE_BYTES).fill(1);
  const upload = async (total: number) => {
    const began = performance.now();
    for (let at = 0; at < total; at += PIECE_BYTES) device.queue.writeBuffer(to, at, piece);
    await device.queue.onSubmittedWorkDone();
    return performance.now() - began;
  };
  try {
    await copy(1);
    await upload(PIECE_BYTES);
    const copies = [await copy(COPIES), await copy(COPIES)];
    const uploads = [await upload(UPLOAD_BYTES), await upload(UPLOAD_BYTES)];
    // A clock that is kept coarse must not make a speed infinite.
    const perSecond = (moved: number, milliseconds: readonly number[]) =>
      (1000 * moved) / Math.max(Math.min(...milliseconds), 0.1);
    return {
      // Read once and written once.
      memoryBytesPerSecond: perSecond(2 * COPIES * bytes, copies),
      uploadBytesPerSecond: perSecond(UPLOAD_BYTES, uploads),
    };
  } finally {
    from.destroy();
    to.destroy();
  }
}
