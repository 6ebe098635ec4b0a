/**
 * Where shards stay. One interface whatever holds the bytes; a shard counts as stored only once its completion record, written
 * last, is there. Keys are (model id, shard id).
 */

import type { StoreName } from '../protocol/messages.ts';

export interface ShardRecord {
  readonly bytes: number;
  /** SHA-256 of the bytes as they arrived, lower-case hexadecimal. */
  readonly sha256: string;
}

export const STORE_NAMES: readonly StoreName[] = ['indexeddb', 'opfs'];

/** A shard to be stored: in memory, or where the browser keeps it. */
export type ShardBytes = Blob | Uint8Array<ArrayBuffer>;

/** Its bytes alone: those in memory themselves, where nothing else is in that buffer. */
export async function bufferOf(data: ShardBytes): Promise<ArrayBuffer> {
  if (data instanceof Blob) return data.arrayBuffer();
  return data.byteLength === data.buffer.byteLength ? data.buffer : data.slice().buffer;
}

export interface MoveOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told of each shard that has arrived. */
  readonly onMoved?: ((bytes: number) => void) | undefined;
}

export interface ShardStore {
  /** Stores the bytes, then the record. Throws `storage-full` or `storage-failed`; nothing then counts as stored. Once it has resolved, memory can be used again. */
  put(model: string, shard: string, data: ShardBytes, record: ShardRecord): Promise<void>;
  /** The bytes of a stored shard, or null where there is no completion record. Throws `storage-failed`. */
  read(model: string, shard: string): Promise<ArrayBuffer | null>;
  /** The same as a Blob, of which nothing is read yet. */
  blob(model: string, shard: string): Promise<Blob | null>;
  /** The completion records of a model by shard id: what is stored. */
  records(model: string): Promise<ReadonlyMap<string, ShardRecord>>;
  /** Forgets one shard: the record first, then the bytes. */
  delete(model: string, shard: string): Promise<void>;
  /** Forgets a model: every record first, then all bytes. */
  deleteModel(model: string): Promise<void>;
  /**
   * Moves what is stored of a model, shard by shard: each counts as stored throughout, and is read where it is.
   *
   * @throws MixtralError `storage-full`, `storage-failed` or `cancelled`; what has moved by then has.
   */
  move(model: string, to: StoreName, options?: MoveOptions): Promise<void>;
}
