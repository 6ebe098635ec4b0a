/** Opening and reopening databases in a real browser. */
import { get, set } from 'idb-keyval';
import { afterEach, expect, test } from 'vitest';
import { type Database, database } from './database.ts';

const NAME = 'test-database';
let db: Database | undefined;
afterEach(() => {
  db?.close();
  indexedDB.deleteDatabase(NAME);
});

function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

test('a database that another tab is deleting is let go of, and opened afresh', async () => {
  db = database(NAME, ['a']);
  await set('key', 1, db.store('a'));
  await opened(indexedDB.deleteDatabase(NAME));
  expect(await get('key', db.store('a'))).toBeUndefined();
});

test('a database that does not open is an error that names the other tabs, not a wait without end', async () => {
  // A connection that ignores its `versionchange` event holds up the deletion, and that everything after it.
  const stubborn = await opened(indexedDB.open(NAME, 1));
  const deletion = opened(indexedDB.deleteDatabase(NAME));
  db = database(NAME, ['a'], 200);
  await expect(get('key', db.store('a'))).rejects.toMatchObject({
    code: 'storage-failed',
    advice: expect.stringContaining('other tabs'),
  });
  stubborn.close();
  await deletion;
  expect(await get('key', db.store('a'))).toBeUndefined();
});

test('a transaction whose work fails changes nothing', async () => {
  db = database(NAME, ['a', 'b']);
  await set('key', 1, db.store('a'));
  const broken = db.transact(['a', 'b'], 'readwrite', (transaction) => {
    transaction.objectStore('a').put(2, 'key');
    throw new Error('changed my mind');
  });
  await expect(broken).rejects.toMatchObject({ code: 'storage-failed' });
  expect(await get('key', db.store('a'))).toBe(1);
});

test('a value that cannot be stored is an error that leaves the database usable', async () => {
  db = database(NAME, ['a']);
  await expect(set('key', () => 1, db.store('a'))).rejects.toMatchObject({ code: 'storage-failed' });
  await set('key', 1, db.store('a'));
  expect(await get('key', db.store('a'))).toBe(1);
});
