/** Reader workers over the browser's real IndexedDB, and the weight source on top of them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BrowserShards, browserShards } from '../storage/shards.ts';
import { sha256Hex } from '../weights/sha256.ts';
import { InstalledSource } from '../weights/source.ts';
import { createReaders, type Readers, type ReaderWorker } from './readers.ts';

const MODEL = 'm@1';
let store: BrowserShards;
let database: string;
let readers: Readers | undefined;

beforeEach(() => {
  database = `test-readers-${crypto.randomUUID()}`;
  store = browserShards({ name: database });
});
afterEach(() => {
  readers?.close();
  store.close();
  indexedDB.deleteDatabase(database);
});

async function put(shard: string, data: Uint8Array<ArrayBuffer>): Promise<string> {
  const sha256 = await sha256Hex(data);
  await store.put(MODEL, shard, new Blob([data]), { bytes: data.length, sha256 });
  return sha256;
}

function pattern(length: number, seed: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, i) => (i * 13 + seed) & 255);
}

describe('the pool', () => {
  test('reads in workers, hashes on request, and gives null for what is not stored', async () => {
    const sha256 = await put('a', pattern(100_000, 1));
    readers = createReaders(2, { database });
    const found = await readers.read(MODEL, 'a', { hash: true });
    expect(found?.sha256).toBe(sha256);
    expect(new Uint8Array(found?.data ?? new ArrayBuffer(0))).toEqual(pattern(100_000, 1));
    expect(await readers.read(MODEL, 'a', { hash: false })).toMatchObject({ sha256: null });
    expect(await readers.read(MODEL, 'b', { hash: true })).toBeNull();
    expect(readers.workers()).toBe(2);
  });

  test('reads what is kept in the file system too, there through a handle that others may share', async () => {
    const sha256 = await put('a', pattern(9_000_000, 1));
    await store.move(MODEL, 'opfs');
    const pool = createReaders(2, { database });
    readers = pool;
    const both = await Promise.all([1, 2].map(() => pool.read(MODEL, 'a', { hash: true })));
    expect(both.map((found) => [found?.sha256, found?.data.byteLength])).toEqual(Array(2).fill([sha256, 9_000_000]));
    await store.deleteModel(MODEL);
  });

  test('serves many reads at once, each with its own bytes', async () => {
    for (let i = 0; i < 12; i++) await put(`s${i}`, pattern(5_000, i));
    const pool = createReaders(2, { database });
    readers = pool;
    const all = await Promise.all(Array.from({ length: 12 }, (_, i) => pool.read(MODEL, `s${i}`, { hash: false })));
    for (const [i, found] of all.entries()) expect(new Uint8Array(found?.data ?? new ArrayBuffer(0))).toEqual(pattern(5_000, i));
  });

  test('drops a read that is cancelled and goes on with the others', async () => {
    await put('a', pattern(10, 1));
    readers = createReaders(1, { database });
    const controller = new AbortController();
    const first = readers.read(MODEL, 'a', { hash: false });
    const second = readers.read(MODEL, 'a', { hash: false, signal: controller.signal });
    const third = readers.read(MODEL, 'a', { hash: false });
    controller.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    expect((await first)?.data.byteLength).toBe(10);
    expect((await third)?.data.byteLength).toBe(10);
  });

  test('reads in this thread where workers cannot be started', async () => {
    await put('a', pattern(10, 1));
    const start = () => {
      throw new ReferenceError('Worker is not defined');
    };
    readers = createReaders(2, { database, start });
    expect(readers.workers()).toBe(0);
    expect((await readers.read(MODEL, 'a', { hash: true }))?.data.byteLength).toBe(10);
  });

  test('a worker whose script does not load costs no read', async () => {
    await put('a', pattern(10, 1));
    const start = (): ReaderWorker =>
      new Worker(URL.createObjectURL(new Blob(['throw new Error("broken")'])), { type: 'module' });
    readers = createReaders(2, { database, start });
    expect((await readers.read(MODEL, 'a', { hash: false }))?.data.byteLength).toBe(10);
  });

  test('a failing store is a typed error', async () => {
    await put('a', pattern(10, 1));
    await new Promise((resolve) => {
      indexedDB.open(database, 2).onsuccess = (event) => {
        (event.target as IDBOpenDBRequest).result.close();
        resolve(null);
      };
    });
    readers = createReaders(1, { database });
    await expect(readers.read(MODEL, 'a', { hash: false })).rejects.toMatchObject({
      name: 'MixtralError',
      code: 'storage-failed',
    });
  });

  test('after closing, reads are cancelled', async () => {
    readers = createReaders(1, { database });
    const pending = readers.read(MODEL, 'a', { hash: false });
    readers.close();
    await expect(pending).rejects.toMatchObject({ code: 'cancelled' });
    await expect(readers.read(MODEL, 'a', { hash: false })).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a shard damaged in IndexedDB', () => {
  /** Replaces a stored piece behind the store's back. */
  async function damage(shard: string, data: Uint8Array<ArrayBuffer>): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(database);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const transaction = request.result.transaction('pieces', 'readwrite');
        transaction.objectStore('pieces').put(new Blob([data]), [MODEL, shard, 0]);
        transaction.oncomplete = () => {
          request.result.close();
          resolve();
        };
      };
    });
  }

  test('is found at its first read, fetched again, stored, and right', async () => {
    const good = pattern(50_000, 3);
    const sha256 = await put('layer.0.expert.0', good);
    const bad = good.slice();
    bad[25_000] = (bad[25_000] ?? 0) ^ 16;
    await damage('layer.0.expert.0', bad);

    readers = createReaders(2, { database });
    const url = 'https://example.org/0.bin';
    let fetched = 0;
    const healed: string[] = [];
    const source = new InstalledSource({
      model: {
        id: MODEL,
        downloads: [
          {
            shard: 'layer.0.expert.0',
            bytes: good.length,
            parts: [{ url, offset: 0, length: good.length, whole: true }],
            sha256,
            recoding: null,
          },
        ],
      },
      store,
      read: readers.read,
      fetch: async () => {
        fetched++;
        return new Response(good);
      },
      onHeal: (shard, reason) => healed.push(`${shard} ${reason}`),
    });
    expect(await sha256Hex(await source.read('layer.0.expert.0'))).toBe(sha256);
    expect(healed).toEqual(['layer.0.expert.0 wrong-hash']);
    const stored = await readers.read(MODEL, 'layer.0.expert.0', { hash: true });
    expect(stored?.sha256).toBe(sha256);
    await source.read('layer.0.expert.0');
    expect(fetched).toBe(1);
  });
});
