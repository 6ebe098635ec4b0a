/** The shard store on the browser's real IndexedDB and file system. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type BrowserShards, browserShards } from './shards.ts';

let store: BrowserShards;
let name: string;
beforeEach(() => {
  name = `test-shards-${crypto.randomUUID()}`;
  store = browserShards({ name, pieceBytes: 1_000 });
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
  indexedDB.deleteDatabase(name);
});

function bytes(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8) * 7 + seed) & 255);
}

function put(shard: string, data: Uint8Array<ArrayBuffer>, model = 'm@1'): Promise<void> {
  return store.put(model, shard, new Blob([data]), { bytes: data.length, sha256: `hash of ${shard}` });
}

/** How many entries an object store has. */
async function count(objectStore: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const counting = db.transaction(objectStore).objectStore(objectStore).count();
      counting.onsuccess = () => {
        db.close();
        resolve(counting.result);
      };
    };
  });
}

test('what is put is read back, with its record, also by another connection', async () => {
  await put('layer.0', bytes(700));
  const other = browserShards({ name });
  expect(new Uint8Array((await other.read('m@1', 'layer.0')) ?? new ArrayBuffer(0))).toEqual(bytes(700));
  expect(await other.records('m@1')).toEqual(new Map([['layer.0', { bytes: 700, sha256: 'hash of layer.0' }]]));
  other.close();
});

test('a shard above the piece size is stored as several values and read as one', async () => {
  for (const length of [999, 1_000, 1_001, 3_500]) {
    await put(`shard.${length}`, bytes(length));
    expect(new Uint8Array((await store.read('m@1', `shard.${length}`)) ?? new ArrayBuffer(0))).toEqual(bytes(length));
  }
  expect(await count('pieces')).toBe(1 + 1 + 2 + 4);
});

test('an empty shard is a shard', async () => {
  await put('empty', bytes(0));
  expect((await store.read('m@1', 'empty'))?.byteLength).toBe(0);
});

test('the record is written in a later transaction than the last byte', async () => {
  const opened: string[][] = [];
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, stores, mode, options) {
    if (mode === 'readwrite') opened.push([stores].flat().map(String));
    return begin.call(this, stores, mode, options);
  });
  await put('layer.0', bytes(2_500));
  // Forgetting an older copy: record, pieces. Then three pieces, one at a time, and last the record.
  expect(opened).toEqual([['records'], ['pieces'], ['pieces'], ['pieces'], ['pieces'], ['records']]);
});

test('a put that breaks off before the record leaves nothing that counts, not even of an older copy', async () => {
  await put('layer.0', bytes(1_500, 1));
  const write = IDBObjectStore.prototype.put;
  let writes = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (++writes === 2) throw new DOMException('pulled the plug', 'UnknownError');
    return write.call(this, value, key);
  });
  await expect(put('layer.0', bytes(1_500, 2))).rejects.toMatchObject({ code: 'storage-failed' });
  vi.restoreAllMocks();
  expect(await store.read('m@1', 'layer.0')).toBeNull();
  expect((await store.records('m@1')).size).toBe(0);
  expect(await count('pieces')).toBe(1);
  await put('layer.0', bytes(1_500, 2));
  expect(new Uint8Array((await store.read('m@1', 'layer.0')) ?? new ArrayBuffer(0))).toEqual(bytes(1_500, 2));
});

test('a put over a longer copy leaves none of its pieces behind', async () => {
  await put('layer.0', bytes(3_500, 1));
  await put('layer.0', bytes(1_200, 2));
  expect(new Uint8Array((await store.read('m@1', 'layer.0')) ?? new ArrayBuffer(0))).toEqual(bytes(1_200, 2));
  expect(await count('pieces')).toBe(2);
});

test('a refusal for lack of room is storage-full and says what to do', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });
  await expect(put('layer.0', bytes(10))).rejects.toMatchObject({
    code: 'storage-full',
    advice: expect.stringContaining('Delete'),
  });
});

test('a browser without storage is storage-failed and says what to do', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const failure = { code: 'storage-failed', advice: expect.stringContaining('private window') };
  await expect(store.read('m@1', 'layer.0')).rejects.toMatchObject(failure);
  vi.restoreAllMocks();
  expect(await store.read('m@1', 'layer.0')).toBeNull();
});

test('a connection that was closed from outside is opened again', async () => {
  await put('layer.0', bytes(10));
  const open = indexedDB.open(name, 2);
  await new Promise((resolve, reject) => {
    open.onsuccess = resolve;
    open.onblocked = reject;
  });
  open.result.close();
  // The newer version stays, so this page must say that it is too old instead of hanging.
  await expect(store.read('m@1', 'layer.0')).rejects.toMatchObject({ code: 'storage-failed' });
});

test('deleting one shard or one model touches no other', async () => {
  await put('layer.0', bytes(10));
  await put('layer.0.expert.0', bytes(10));
  await put('layer.0', bytes(10), 'm@10');
  await store.delete('m@1', 'layer.0');
  expect([...(await store.records('m@1')).keys()]).toEqual(['layer.0.expert.0']);
  await store.deleteModel('m@1');
  expect((await store.records('m@1')).size).toBe(0);
  expect(await store.read('m@1', 'layer.0.expert.0')).toBeNull();
  expect([...(await store.records('m@10')).keys()]).toEqual(['layer.0']);
  expect(await count('pieces')).toBe(1);
});

test('a shard that memory does not suffice for is not called unreadable', async () => {
  await put('layer.0', bytes(2_500));
  vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(new RangeError('Array buffer allocation failed'));
  await expect(store.read('m@1', 'layer.0')).rejects.toMatchObject({ code: 'out-of-memory' });
});

test('deleting a model forgets its records before its bytes', async () => {
  await put('layer.0', bytes(10));
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, stores, mode, options) {
    if (mode === 'readwrite' && [stores].flat().includes('pieces')) throw new DOMException('pulled the plug', 'UnknownError');
    return begin.call(this, stores, mode, options);
  });
  await expect(store.deleteModel('m@1')).rejects.toMatchObject({ code: 'storage-failed' });
  vi.restoreAllMocks();
  expect((await store.records('m@1')).size).toBe(0);
  expect(await store.read('m@1', 'layer.0')).toBeNull();
});

/** The names of a model's files in the origin private file system. */
async function files(model = 'm@1'): Promise<string[]> {
  const root = await navigator.storage.getDirectory();
  try {
    const folder = await (await root.getDirectoryHandle(name)).getDirectoryHandle(encodeURIComponent(model));
    return (await Array.fromAsync(folder.keys())).sort();
  } catch {
    return [];
  }
}

async function readBytes(shard: string): Promise<Uint8Array> {
  return new Uint8Array((await store.read('m@1', shard)) ?? new ArrayBuffer(0));
}

test('a model kept in the file system is read, replaced and deleted there', async () => {
  const local = browserShards({ name, placeOf: async () => 'opfs' });
  const write = (shard: string, data: Uint8Array<ArrayBuffer>) =>
    local.put('m@1', shard, new Blob([data]), { bytes: data.length, sha256: shard });
  await write('layer.0', bytes(5_000));
  await write('layer.0.expert.0', bytes(0));
  // Another connection, with another preference, reads where the record says.
  expect(await readBytes('layer.0')).toEqual(bytes(5_000));
  expect(await count('pieces')).toBe(0);
  expect(await files()).toEqual(['layer.0', 'layer.0.expert.0']);
  await write('layer.0', bytes(300, 2));
  expect(await readBytes('layer.0')).toEqual(bytes(300, 2));
  await local.delete('m@1', 'layer.0');
  expect(await files()).toEqual(['layer.0.expert.0']);
  expect(await store.read('m@1', 'layer.0')).toBeNull();
  await local.deleteModel('m@1');
  expect(await files()).toEqual([]);
  local.close();
});

test('moving takes each shard over with its record, there and back, and leaves nothing behind', async () => {
  await put('layer.0', bytes(2_500));
  await put('layer.1', bytes(10, 2));
  const before = await store.records('m@1');
  const moved: number[] = [];
  await store.move('m@1', 'opfs', { onMoved: (count) => moved.push(count) });
  expect(moved).toEqual([2_500, 10]);
  expect([...(await store.places('m@1')).values()]).toEqual(['opfs', 'opfs']);
  expect([await count('pieces'), await files()]).toEqual([0, ['layer.0', 'layer.1']]);
  expect([await readBytes('layer.0'), await readBytes('layer.1')]).toEqual([bytes(2_500), bytes(10, 2)]);
  await store.move('m@1', 'indexeddb');
  expect([await count('pieces'), await files()]).toEqual([3 + 1, []]);
  expect([await readBytes('layer.0'), await readBytes('layer.1')]).toEqual([bytes(2_500), bytes(10, 2)]);
  expect(await store.records('m@1')).toEqual(before);
});

test('a move that breaks off leaves every shard readable, and can be taken up again', async () => {
  await put('layer.0', bytes(100));
  await put('layer.1', bytes(200));
  const abort = new AbortController();
  await expect(store.move('m@1', 'opfs', { signal: abort.signal, onMoved: () => abort.abort() })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect([...(await store.places('m@1')).values()]).toEqual(['opfs', 'indexeddb']);
  expect([await readBytes('layer.0'), await readBytes('layer.1')]).toEqual([bytes(100), bytes(200)]);
  await store.move('m@1', 'opfs');
  expect([...(await store.places('m@1')).values()]).toEqual(['opfs', 'opfs']);
});

test('a file that has gone is storage-failed, so that it heals', async () => {
  await put('layer.0', bytes(100));
  await store.move('m@1', 'opfs');
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(name, { recursive: true });
  await expect(store.read('m@1', 'layer.0')).rejects.toMatchObject({ code: 'storage-failed' });
});

test('a browser without a file system deletes what is in the database', async () => {
  await put('layer.0', bytes(100));
  vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('denied', 'SecurityError'));
  await store.deleteModel('m@1');
  expect((await store.records('m@1')).size).toBe(0);
});

for (const place of ['indexeddb', 'opfs'] as const) {
  test(`a shard in memory is stored in ${place} as it was at that moment, and can be had as a Blob`, async () => {
    const placed = browserShards({ name: `${name}-${place}`, pieceBytes: 1_000, placeOf: async () => place });
    // A part of a larger buffer, which is used again at once.
    const buffer = new Uint8Array(4_000).fill(9);
    const room = buffer.subarray(500, 2_000);
    room.set(bytes(1_500));
    await placed.put('m@1', 'layer.0', room, { bytes: 1_500, sha256: 'x' });
    room.fill(0);
    expect(new Uint8Array((await placed.read('m@1', 'layer.0')) ?? new ArrayBuffer(0))).toEqual(bytes(1_500));
    const blob = await placed.blob('m@1', 'layer.0');
    expect(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes(1_500));
    expect(await placed.blob('m@1', 'layer.1')).toBeNull();
    await placed.deleteModel('m@1');
    placed.close();
    indexedDB.deleteDatabase(`${name}-${place}`);
  });
}
