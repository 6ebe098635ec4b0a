/**
 * The shard store on IndexedDB. Bytes are Blobs, which the browser keeps in files of their own and which read twice as fast
 * as stored ArrayBuffers; completion records have their own object store and are written last, in a later transaction.
 */
import { promisifyRequest } from 'idb-keyval';
import { noMemory } from '../protocol/errors.ts';
import { database, storageError } from './database.ts';
import { fieldsOf, number, string } from './fields.ts';
import type { ShardRecord, ShardStore } from './shard-store.ts';

/** No stored Blob is larger: browsers limit a single value (Firefox to 255 MiB), and an 8x22B expert is 170 MB. */
export const PIECE_BYTES = 128 * 1024 * 1024;

const DATABASE = 'mixtral-shards';
/** Key [model, shard, piece number] -> Blob. */
const PIECES = 'pieces';
/** Key [model, shard] -> StoredRecord. A shard without one does not count. */
const RECORDS = 'records';

/** A completion record, and into how many Blobs the shard was cut. */
interface StoredRecord extends ShardRecord {
  readonly pieces: number;
}

function parseRecord(value: unknown): StoredRecord | null {
  const fields = fieldsOf(value);
  const bytes = number(fields?.['bytes']);
  const sha256 = string(fields?.['sha256']);
  const pieces = number(fields?.['pieces']);
  return bytes === undefined || sha256 === undefined || pieces === undefined ? null : { bytes, sha256, pieces };
}

/** Every key that starts with `prefix`: arrays sort after all numbers and strings, so [] is above whatever may follow. */
function under(...prefix: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...prefix], [...prefix, []]);
}

export interface IndexedDbShards extends ShardStore {
  close(): void;
}

/** @param options.pieceBytes largest Blob to store, @param options.name the database; both are for tests. */
export function indexedDbShards(options: { readonly pieceBytes?: number; readonly name?: string } = {}): IndexedDbShards {
  const pieceBytes = options.pieceBytes ?? PIECE_BYTES;
  const db = database(options.name ?? DATABASE, [PIECES, RECORDS]);
  const recordStore = db.store(RECORDS);

  async function remove(range: IDBKeyRange | IDBValidKey, pieces: IDBKeyRange): Promise<void> {
    await db.transact([RECORDS], 'readwrite', (transaction) => {
      transaction.objectStore(RECORDS).delete(range);
    });
    await db.transact([PIECES], 'readwrite', (transaction) => {
      transaction.objectStore(PIECES).delete(pieces);
    });
  }

  return {
    async put(model, shard, data, record) {
      // An older copy stops counting before its bytes are touched.
      await remove([model, shard], under(model, shard));
      const pieces = Math.max(1, Math.ceil(data.size / pieceBytes));
      for (let piece = 0; piece < pieces; piece++) {
        const blob = data.slice(piece * pieceBytes, (piece + 1) * pieceBytes);
        // Strict: on the disk before the record says so, even if the machine loses power in between.
        await db.transact(
          [PIECES],
          'readwrite',
          (transaction) => {
            transaction.objectStore(PIECES).put(blob, [model, shard, piece]);
          },
          { durability: 'strict' },
        );
      }
      const stored: StoredRecord = { bytes: record.bytes, sha256: record.sha256, pieces };
      await db.transact([RECORDS], 'readwrite', (transaction) => {
        transaction.objectStore(RECORDS).put(stored, [model, shard]);
      });
    },

    async read(model, shard) {
      const blobs = await db.transact([RECORDS, PIECES], 'readonly', async (transaction) => {
        const record = parseRecord(await promisifyRequest<unknown>(transaction.objectStore(RECORDS).get([model, shard])));
        if (record === null) return null;
        const pieces = transaction.objectStore(PIECES).getAll(under(model, shard), record.pieces);
        return (await promisifyRequest<unknown[]>(pieces)).filter((piece) => piece instanceof Blob);
      });
      if (blobs === null) return null;
      try {
        const [first] = blobs;
        return await (first && blobs.length === 1 ? first : new Blob(blobs)).arrayBuffer();
      } catch (error) {
        // An ArrayBuffer that cannot be had says nothing about the bytes on the disk.
        if (error instanceof RangeError)
          throw noMemory(
            blobs.reduce((sum, { size }) => sum + size, 0),
            error,
          );
        // The file behind a Blob may be gone or unreadable although its entry is there.
        throw storageError(error);
      }
    },

    async records(model) {
      const records = new Map<string, ShardRecord>();
      const range = under(model);
      await recordStore('readonly', async (store) => {
        const [keys, values] = await Promise.all([
          promisifyRequest(store.getAllKeys(range)),
          promisifyRequest<unknown[]>(store.getAll(range)),
        ]);
        keys.forEach((key, i) => {
          const record = parseRecord(values[i]);
          if (record && Array.isArray(key)) records.set(String(key[1]), { bytes: record.bytes, sha256: record.sha256 });
        });
      });
      return records;
    },

    async delete(model, shard) {
      await remove([model, shard], under(model, shard));
    },

    async deleteModel(model) {
      await remove(under(model), under(model));
    },

    close: () => db.close(),
  };
}
