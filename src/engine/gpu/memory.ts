/**
 * GPU buffers with a ledger: what is allocated is counted, uploads are cut into pieces, read-backs are counted. WebGPU reports
 * failures to nobody in particular and goes on; here they end the next read-back.
 */
import { MixtralError } from '../../protocol/errors.ts';

/** Offsets of storage bindings must be multiples of this. */
export const BINDING_ALIGNMENT = 256;

// Spelt out because Node has no GPUBufferUsage and GPUMapMode globals.
const STORAGE = 0x80;
const UNIFORM = 0x40;
const COPY_DST = 0x8;
const COPY_SRC = 0x4;
const MAP_READ = 0x1;

/** `writeBuffer` of 99 MB is twice as fast in pieces of this size as in pieces of 1 MB, and no slower than in larger ones. */
const UPLOAD_PIECE = 4 << 20;

export class Memory {
  readonly device: GPUDevice;
  readonly #buffers: GPUBuffer[] = [];
  #bytes = 0;
  submits = 0;
  readbacks = 0;
  #lost = false;
  /** The first failure of the device since this ledger was opened: from then on nothing it computes can be trusted. */
  #failure: MixtralError | null = null;

  constructor(device: GPUDevice) {
    this.device = device;
    void device.lost.then(() => {
      this.#lost = true;
    });
    device.addEventListener('uncapturederror', this.#onError);
  }

  /** Whether the device failed in the middle of the work, so that the model has to be loaded again. */
  get failed(): boolean {
    return this.#failure !== null;
  }

  /** Bytes allocated through this ledger. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * A storage buffer of at least 16 bytes, a multiple of 16, zeroed.
   *
   * @throws MixtralError `unsupported` where the device cannot bind that much at once.
   */
  storage(label: string, bytes: number): GPUBuffer {
    const size = Math.max(16, Math.ceil(bytes / 16) * 16);
    const { maxStorageBufferBindingSize, maxBufferSize } = this.device.limits;
    const most = Math.min(maxStorageBufferBindingSize, maxBufferSize);
    // WebGPU itself would refuse only when the buffer is used, and go on without the kernel that uses it.
    if (size > most) throw tooLarge(label, size, most);
    return this.#create(label, size, STORAGE | COPY_DST | COPY_SRC);
  }

  /** A storage buffer holding `data`. */
  storageOf(label: string, data: Float32Array | Uint32Array | Uint8Array): GPUBuffer {
    const buffer = this.storage(label, data.byteLength);
    this.upload(buffer, 0, data);
    return buffer;
  }

  uniform(label: string, words: readonly number[]): GPUBuffer {
    const buffer = this.#create(label, Math.max(16, words.length * 4), UNIFORM | COPY_DST);
    this.device.queue.writeBuffer(buffer, 0, new Uint32Array(words));
    return buffer;
  }

  readback(label: string, bytes: number): GPUBuffer {
    return this.#create(label, bytes, MAP_READ | COPY_DST);
  }

  /** Copies bytes into a buffer. `data` may be reused at once. Lengths that are no multiple of 4 are rounded up with zeros. */
  upload(buffer: GPUBuffer, offset: number, data: ArrayBufferView<ArrayBufferLike>): void {
    const bytes = new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
    const whole = bytes.byteLength & ~3;
    for (let at = 0; at < whole; at += UPLOAD_PIECE) {
      this.device.queue.writeBuffer(buffer, offset + at, bytes, at, Math.min(UPLOAD_PIECE, whole - at));
    }
    if (whole < bytes.byteLength) {
      const tail = new Uint8Array(4);
      tail.set(bytes.subarray(whole));
      this.device.queue.writeBuffer(buffer, offset + whole, tail);
    }
  }

  submit(encoder: GPUCommandEncoder): void {
    this.device.queue.submit([encoder.finish()]);
    this.submits += 1;
  }

  /**
   * Waits for a readback buffer and copies it out.
   *
   * @throws MixtralError `device-lost`, or what went wrong on the device in the work before: `out-of-memory`, `internal`.
   */
  async fetch(buffer: GPUBuffer, bytes: number): Promise<ArrayBuffer> {
    this.readbacks += 1;
    try {
      await buffer.mapAsync(1 /* GPUMapMode.READ */, 0, bytes);
    } catch (cause) {
      throw this.#failure ?? this.#deviceLost(cause);
    }
    if (this.#failure) {
      buffer.unmap();
      throw this.#failure;
    }
    const copy = buffer.getMappedRange(0, bytes).slice(0);
    buffer.unmap();
    return copy;
  }

  /** Waits until the queue has done what was submitted. @throws as `fetch`. */
  async idle(): Promise<void> {
    await this.device.queue.onSubmittedWorkDone().catch((cause: unknown) => {
      throw this.#deviceLost(cause);
    });
    if (this.#lost) throw this.#deviceLost(null);
    if (this.#failure) throw this.#failure;
  }

  destroy(): void {
    this.device.removeEventListener('uncapturederror', this.#onError);
    for (const buffer of this.#buffers) buffer.destroy();
    this.#buffers.length = 0;
    this.#bytes = 0;
  }

  readonly #onError = ({ error }: GPUUncapturedErrorEvent): void => {
    // By name, because Node has no global classes for them.
    const outOfMemory = error.constructor.name === 'GPUOutOfMemoryError';
    this.#failure ??= new MixtralError(
      outOfMemory ? 'out-of-memory' : 'internal',
      outOfMemory
        ? 'The graphics device ran out of memory in the middle of the work.'
        : `The graphics device refused a step: ${error.message}`,
      outOfMemory
        ? 'Lower the GPU budget in the model panel, then load the model again.'
        : 'Load the model again; if it happens again, report it with this text.',
    );
  };

  #deviceLost(cause: unknown): MixtralError {
    return new MixtralError(
      'device-lost',
      'The graphics device was lost in the middle of the work.',
      'Load the model again; if it happens often, lower the GPU budget.',
      { cause },
    );
  }

  #create(label: string, size: number, usage: number): GPUBuffer {
    const buffer = this.device.createBuffer({ label, size, usage });
    this.#buffers.push(buffer);
    this.#bytes += size;
    return buffer;
  }
}

function tooLarge(label: string, size: number, most: number): MixtralError {
  const mib = (bytes: number) => `${Math.ceil(bytes / 2 ** 20)} MiB`;
  return new MixtralError(
    'unsupported',
    `The buffer "${label}" needs ${mib(size)}, but this graphics device handles at most ${mib(most)} in one piece.`,
    'Load the model on a device with larger buffers; where this one grows with the context or the chunks, shorten them (contextTokens, chunkTokens).',
  );
}
