/** Memory that shards are put together in while they arrive: a bounded amount of it, used over and over, because memory of that size is slow to come back. */

/** Larger shards (heads of 8x22B, hostile ones) are not put together. */
const LARGEST_BYTES = 192 * 1024 * 1024;

/** Memory for one shard, or null where it is too large or cannot be had. */
export function roomFor(bytes: number): Uint8Array<ArrayBuffer> | null {
  if (bytes > LARGEST_BYTES) return null;
  try {
    return new Uint8Array(bytes);
  } catch {
    return null;
  }
}

export class Rooms {
  readonly #budgetBytes: number;
  /** Given back, and waiting to be taken. */
  readonly #free: ArrayBuffer[] = [];
  /** Of all buffers, free or not. */
  #bytes = 0;

  constructor(budgetBytes: number) {
    this.#budgetBytes = budgetBytes;
  }

  /** @returns room for exactly so many bytes, with anything in it, until it is given back; null where the budget does not allow it */
  take(bytes: number): Uint8Array<ArrayBuffer> | null {
    const fitting = this.#free.findIndex((buffer) => buffer.byteLength >= bytes);
    const [buffer] = fitting < 0 ? [] : this.#free.splice(fitting, 1);
    if (buffer) return new Uint8Array(buffer, 0, bytes);
    // What is free is too small.
    while (this.#bytes + bytes > this.#budgetBytes && this.#free.length > 0) this.#bytes -= this.#free.pop()?.byteLength ?? 0;
    const room = this.#bytes + bytes > this.#budgetBytes ? null : roomFor(bytes);
    if (room) this.#bytes += bytes;
    return room;
  }

  give(room: Uint8Array<ArrayBuffer> | null): void {
    if (room) this.#free.push(room.buffer);
  }
}
