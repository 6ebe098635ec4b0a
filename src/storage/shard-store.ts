/**
 * Where shards stay. One interface whatever holds the bytes; a shard counts as stored only once its completion record, written
 * last, is there. Keys are (model id, shard id).
 */

export interface ShardRecord {
  readonly bytes: number;
  /** SHA-256 of the bytes as they arrived, lower-case hexadecimal. */
  readonly sha256: string;
}

/** What holds the bytes: IndexedDB, or the origin private file system. */
export type ShardPlace = 'indexeddb' | 'opfs';

export const SHARD_PLACES: readonly ShardPlace[] = ['indexeddb', 'opfs'];

export interface ShardStore {
  /** Stores the bytes, then the record. Throws `storage-full` or `storage-failed`; nothing then counts as stored. */
  put(model: string, shard: string, data: Blob, record: ShardRecord): Promise<void>;
  /** The bytes of a stored shard, or null where there is no completion record. Throws `storage-failed`. */
  read(model: string, shard: string): Promise<ArrayBuffer | null>;
  /** The completion records of a model by shard id: what is stored. */
  records(model: string): Promise<ReadonlyMap<string, ShardRecord>>;
  /** Forgets one shard: the record first, then the bytes. */
  delete(model: string, shard: string): Promise<void>;
  /** Forgets a model: every record first, then all bytes. */
  deleteModel(model: string): Promise<void>;
}
