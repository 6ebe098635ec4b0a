/**
 * The shard store of a browser. Completion records are in IndexedDB and say where the bytes are: there as well, as Blobs, which the browser
 * keeps in files of their own and which read twice as fast as stored ArrayBuffers, or in the origin private file system. A record is written
 * last, in a later transaction than the bytes.
 */
import { promisifyRequest } from 'idb-keyval';
import { cancelled, noMemory } from '../protocol/errors.ts';
import type { StoreName } from '../protocol/messages.ts';
import { database, storageError } from './database.ts';
import { fieldsOf, number, oneOf, string } from './fields.ts';
import { opfs } from './opfs.ts';
import { type ShardBytes, type ShardRecord, type ShardStore, STORE_NAMES } from './shard-store.ts';

/** No stored Blob is larger: browsers limit a single value (Firefox to 255 MiB), and an 8x22B expert is 170 MB. */
export const PIECE_BYTES = 128 * 1024 * 1024;

const DATABASE = 'mixtral-shards';
/** Key [model, shard, piece number] -> Blob. */
const PIECES = 'pieces';
/** Key [model, shard] -> StoredRecord. A shard without one does not count. */
const RECORDS = 'records';

/** A completion record, where the bytes are, and into how many Blobs they were cut, if they were. */
interface StoredRecord extends ShardRecord {
  readonly place: StoreName;
  readonly pieces: number;
}

function parseRecord(value: unknown): StoredRecord | null {
  const fields = fieldsOf(value);
  const bytes = number(fields?.['bytes']);
  const sha256 = string(fields?.['sha256']);
  const pieces = number(fields?.['pieces']);
  // Records without a place are from when there was one only.
  const place = oneOf(fields?.['place'], STORE_NAMES) ?? 'indexeddb';
  return bytes === undefined || sha256 === undefined || pieces === undefined ? null : { bytes, sha256, place, pieces };
}

/** Every key that starts with `prefix`: arrays sort after all numbers and strings, so [] is above whatever may follow. */
function under(...prefix: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...prefix], [...prefix, []]);
}

export interface BrowserShards extends ShardStore {
  /** Where each stored shard of a model is. */
  places(model: string): Promise<ReadonlyMap<string, StoreName>>;
  close(): void;
}

export interface BrowserShardsOptions {
  /** Where the bytes of a model's new shards go; IndexedDB where it does not say. */
  readonly placeOf?: (model: string) => Promise<StoreName>;
  /** The largest Blob to store, and the database: for tests. */
  readonly pieceBytes?: number;
  readonly name?: string;
}

export function browserShards(options: BrowserShardsOptions = {}): BrowserShards {
  const pieceBytes = options.pieceBytes ?? PIECE_BYTES;
  const name = options.name ?? DATABASE;
  const db = database(name, [PIECES, RECORDS]);
  const files = opfs(name);
  const recordStore = db.store(RECORDS);

  async function removeRecords(range: IDBKeyRange | IDBValidKey): Promise<void> {
    await db.transact([RECORDS], 'readwrite', (transaction) => {
      transaction.objectStore(RECORDS).delete(range);
    });
  }

  async function removePieces(pieces: IDBKeyRange): Promise<void> {
    await db.transact([PIECES], 'readwrite', (transaction) => {
      transaction.objectStore(PIECES).delete(pieces);
    });
  }

  async function recordOf(model: string, shard: string): Promise<StoredRecord | null> {
    return parseRecord(await recordStore('readonly', (store) => promisifyRequest<unknown>(store.get([model, shard]))));
  }

  async function writeRecord(model: string, shard: string, record: StoredRecord): Promise<void> {
    await db.transact([RECORDS], 'readwrite', (transaction) => {
      transaction.objectStore(RECORDS).put(record, [model, shard]);
    });
  }

  /** Each record of a model, by its shard. */
  async function allRecords(model: string): Promise<Map<string, StoredRecord>> {
    const records = new Map<string, StoredRecord>();
    const range = under(model);
    await recordStore('readonly', async (store) => {
      const [keys, values] = await Promise.all([
        promisifyRequest(store.getAllKeys(range)),
        promisifyRequest<unknown[]>(store.getAll(range)),
      ]);
      keys.forEach((key, i) => {
        const record = parseRecord(values[i]);
        if (record && Array.isArray(key)) records.set(String(key[1]), record);
      });
    });
    return records;
  }

  /** @returns into how many pieces the bytes were cut */
  async function write(place: StoreName, model: string, shard: string, bytes: ShardBytes): Promise<number> {
    if (place === 'opfs') {
      await files.write(model, shard, bytes);
      return 0;
    }
    const data = bytes instanceof Blob ? bytes : new Blob([bytes]);
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
    return pieces;
  }

  async function removeBytes(place: StoreName, model: string, shard: string): Promise<void> {
    if (place === 'opfs') await files.delete(model, shard);
    else await removePieces(under(model, shard));
  }

  /** A shard's record and, where the bytes are in IndexedDB, those: as they were at one moment. */
  async function find(model: string, shard: string): Promise<{ record: StoredRecord; blob: Blob | null } | null> {
    return db.transact([RECORDS, PIECES], 'readonly', async (transaction) => {
      const record = parseRecord(await promisifyRequest<unknown>(transaction.objectStore(RECORDS).get([model, shard])));
      if (record === null) return null;
      if (record.place === 'opfs') return { record, blob: null };
      const pieces = transaction.objectStore(PIECES).getAll(under(model, shard), record.pieces);
      const blobs = (await promisifyRequest<unknown[]>(pieces)).filter((piece) => piece instanceof Blob);
      return { record, blob: blobs[0] && blobs.length === 1 ? blobs[0] : new Blob(blobs) };
    });
  }

  return {
    async put(model, shard, data, record) {
      const place = (await options.placeOf?.(model)) ?? 'indexeddb';
      // An older copy stops counting before its bytes are touched.
      const older = await recordOf(model, shard);
      await removeRecords([model, shard]);
      await removeBytes('indexeddb', model, shard);
      if (older?.place === 'opfs') await removeBytes('opfs', model, shard);
      const pieces = await write(place, model, shard, data);
      await writeRecord(model, shard, { bytes: record.bytes, sha256: record.sha256, place, pieces });
    },

    async read(model, shard) {
      const found = await find(model, shard);
      if (found === null) return null;
      const { blob } = found;
      if (blob === null) return await files.read(model, shard);
      try {
        return await blob.arrayBuffer();
      } catch (error) {
        // An ArrayBuffer that cannot be had says nothing about the bytes on the disk.
        if (error instanceof RangeError) throw noMemory(blob.size, error);
        // The file behind a Blob may be gone or unreadable although its entry is there.
        throw storageError(error);
      }
    },

    async blob(model, shard) {
      const found = await find(model, shard);
      return found && (found.blob ?? (await files.file(model, shard)));
    },

    async records(model) {
      const records = await allRecords(model);
      return new Map([...records].map(([shard, { bytes, sha256 }]) => [shard, { bytes, sha256 }]));
    },

    async places(model) {
      const records = await allRecords(model);
      return new Map([...records].map(([shard, { place }]) => [shard, place]));
    },

    async delete(model, shard) {
      const place = (await recordOf(model, shard))?.place ?? 'indexeddb';
      await removeRecords([model, shard]);
      await removeBytes(place, model, shard);
    },

    async deleteModel(model) {
      await removeRecords(under(model));
      await removePieces(under(model));
      await files.deleteModel(model);
    },

    async move(model, to, { signal, onMoved } = {}) {
      for (const [shard, record] of await allRecords(model)) {
        if (signal?.aborted) throw cancelled();
        if (record.place !== to) {
          // Of a file IndexedDB would keep no bytes of its own, and lose them with it.
          const blob = (await find(model, shard))?.blob ?? new Blob([await files.read(model, shard)]);
          const pieces = await write(to, model, shard, blob);
          // Deleted meanwhile, it stays so.
          const current = await recordOf(model, shard);
          if (current) await writeRecord(model, shard, { ...record, place: to, pieces });
          await removeBytes(current ? record.place : to, model, shard);
        }
        onMoved?.(record.bytes);
      }
    },

    close: () => db.close(),
  };
}
