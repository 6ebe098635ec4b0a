/** The worker of storage.bench.ts: times the shard store and, in turn with it, the bare store below. */

import type { StoreName } from '../src/protocol/messages.ts';
import { browserShards } from '../src/storage/shards.ts';

/** Milliseconds, pair by pair. */
export interface StorageTimes {
  readonly store: StoreName;
  readonly read: number[];
  readonly bareRead: number[];
  readonly write: number[];
  readonly bareWrite: number[];
}

/** Shards that are written, to be read over and over. */
const WRITES = 6;

interface Bare {
  write(shard: string, data: Blob): Promise<void>;
  read(shard: string): Promise<ArrayBuffer>;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function bareIndexedDb(): Promise<Bare> {
  const opening = indexedDB.open('bare');
  opening.onupgradeneeded = () => opening.result.createObjectStore('blobs');
  const db = await settled(opening);
  return {
    write: (shard, data) =>
      new Promise((resolve, reject) => {
        const transaction = db.transaction('blobs', 'readwrite', { durability: 'strict' });
        transaction.objectStore('blobs').put(data, shard);
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      }),
    read: async (shard) => {
      const blob: Blob = await settled(db.transaction('blobs').objectStore('blobs').get(shard));
      return blob.arrayBuffer();
    },
  };
}

async function bareOpfs(): Promise<Bare> {
  const root = await navigator.storage.getDirectory();
  return {
    async write(shard, data) {
      const handle = await root.getFileHandle(shard, { create: true });
      await data.stream().pipeTo(await handle.createWritable());
    },
    async read(shard) {
      const handle = await root.getFileHandle(shard);
      const access = await handle.createSyncAccessHandle();
      const data = new ArrayBuffer(access.getSize());
      access.read(new Uint8Array(data), { at: 0 });
      access.close();
      return data;
    },
  };
}

async function measure(store: StoreName, data: Blob, pairs: number): Promise<StorageTimes> {
  const shards = browserShards({ name: 'bench', placeOf: async () => store });
  const bare = store === 'opfs' ? await bareOpfs() : await bareIndexedDb();
  const times: StorageTimes = { store, read: [], bareRead: [], write: [], bareWrite: [] };
  const record = { bytes: data.size, sha256: '' };
  // Each shard is new, as in an install. Whoever comes second finds the memory of the first to be cleared away: they take turns.
  const pair = async (i: number, ours: () => Promise<void>, bares: () => Promise<void>) => {
    for (const run of i % 2 === 0 ? [ours, bares] : [bares, ours]) await run();
  };
  for (let i = 0; i < WRITES; i++)
    await pair(
      i,
      async () => void times.write.push(await timed(() => shards.put('m', `shard.${i}`, data, record))),
      async () => void times.bareWrite.push(await timed(() => bare.write(`shard.${i}`, data))),
    );
  for (let i = 0; i < pairs; i++)
    await pair(
      i,
      async () => void times.read.push(await timed(() => shards.read('m', `shard.${i % WRITES}`))),
      async () => void times.bareRead.push(await timed(() => bare.read(`shard.${i % WRITES}`))),
    );
  await shards.deleteModel('m');
  return times;
}

self.onmessage = async ({ data: { bytes, pairs } }: MessageEvent<{ bytes: number; pairs: number }>) => {
  const random = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(random.subarray(at, Math.min(at + 65_536, bytes)));
  const data = new Blob([random]);
  self.postMessage([await measure('indexeddb', data, pairs), await measure('opfs', data, pairs)]);
};
