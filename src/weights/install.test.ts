/** Installs: resume, cancel, replacement, and what remains when they fail. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InstallProgress } from '../protocol/messages.ts';
import { type InstallOptions, installModel, removeModel } from './install.ts';
import { inspectModel, manifestUrl, storedState } from './offer.ts';
import { speedOf } from './progress-meter.ts';
import { memoryModels, memoryStore, publishModel, type TestServer, testPacing, testServer } from './testing.ts';

let server: TestServer;
let store = memoryStore();
let models = memoryModels();
beforeEach(async () => {
  server = await testServer({ delayMs: 5 });
  store = memoryStore();
  models = memoryModels();
});
afterEach(() => server.close());

function install(source: string, options: Partial<InstallOptions> = {}): Promise<{ id: string }> {
  return installModel({ source, store, models, pacing: testPacing(), ...options });
}

function shardRequests(): string[] {
  return server.requests.map(({ path }) => path).filter((path) => path.endsWith('.bin'));
}

describe('a whole install', () => {
  test('stores every shard and tokenizer file, several at a time, and says how far it is', async () => {
    const { url, totalBytes } = publishModel(server, { shards: 20 });
    const seen: InstallProgress[] = [];
    const { id } = await install(url, { onProgress: (progress) => seen.push(progress) });
    expect(id).toMatch(/^test@[0-9a-f]{8}$/);
    expect(await models.get(id)).toMatchObject({ id, source: `${url}manifest.json`, state: 'installed' });
    const records = await store.records(id);
    expect(records.size).toBe(21);
    expect(records.has('file:tokenizer.json')).toBe(true);
    expect(store.bytes.get(`${id}/layer.0.expert.3`)).toEqual(server.files.get('m/1/3.bin'));
    expect(server.peak()).toBeGreaterThan(1);
    expect(server.peak()).toBeLessThanOrEqual(6);
    expect(seen[0]).toMatchObject({ id, bytes: 0, totalBytes, shards: 0, totalShards: 21, secondsLeft: null });
    expect(seen.at(-1)).toMatchObject({ bytes: totalBytes, shards: 21, secondsLeft: 0, retries: 0 });
  });

  test('is done at once where everything is there, even without the server', async () => {
    const { url } = publishModel(server, { shards: 2 });
    const { id } = await install(url);
    server.requests.length = 0;
    expect(await install(url)).toEqual({ id });
    expect(shardRequests()).toEqual([]);
    await server.close();
    expect(await install(url)).toEqual({ id });
    server = await testServer();
  });

  test('the state of a model follows what is stored', async () => {
    const { url } = publishModel(server, { shards: 2 });
    const offer = await inspectModel(url);
    expect(await storedState(offer, store, models)).toEqual({ kind: 'available' });
    await install(url);
    expect(await storedState(offer, store, models)).toEqual({ kind: 'installed' });
    await store.delete(offer.id, 'layer.0.expert.0');
    expect(await storedState(offer, store, models)).toMatchObject({ kind: 'partial', bytes: offer.totalBytes - 2_000 });
  });
});

describe('an install that broke off', () => {
  test('takes up with the shards that are missing', async () => {
    const { url, totalBytes } = publishModel(server, { shards: 8 });
    const controller = new AbortController();
    const put = store.put;
    let stored = 0;
    store.put = async (...shard) => {
      await put(...shard);
      stored++;
      if (stored === 4) controller.abort();
    };
    await expect(install(url, { signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' });
    const offer = await inspectModel(url);
    const kept = await store.records(offer.id);
    expect(kept.size).toBeGreaterThanOrEqual(4);
    expect(kept.size).toBeLessThan(9);
    expect(await models.get(offer.id)).toMatchObject({ state: 'installing' });
    expect(await storedState(offer, store, models)).toMatchObject({ kind: 'partial' });

    server.requests.length = 0;
    const seen: InstallProgress[] = [];
    await install(url, { onProgress: (progress) => seen.push(progress) });
    const before = offer.downloads.filter(({ shard }) => kept.has(shard)).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(seen[0]).toMatchObject({ bytes: before, shards: kept.size });
    expect(seen.at(-1)).toMatchObject({ bytes: totalBytes, shards: 9 });
    const missing = offer.downloads.filter(({ shard }) => !kept.has(shard) && !shard.startsWith('file:'));
    expect(shardRequests()).toHaveLength(missing.length);
    expect(await models.get(offer.id)).toMatchObject({ state: 'installed' });
  });

  test('a full disk ends it with storage-full and keeps what fitted', async () => {
    const { url } = publishModel(server, { shards: 8 });
    const put = store.put;
    let stored = 0;
    store.put = async (...shard) => {
      if (++stored > 3) store.failPut = 'storage-full';
      await put(...shard);
    };
    await expect(install(url)).rejects.toMatchObject({ code: 'storage-full' });
    const { id } = await inspectModel(url);
    expect((await store.records(id)).size).toBe(3);
    store.failPut = null;
    store.put = put;
    expect(await install(url)).toEqual({ id });
  });

  test('a shard that is damaged for good ends it with corrupt-shard and is not stored', async () => {
    const { url } = publishModel(server, { shards: 3 });
    server.misbehave('m/1/1.bin', { kind: 'corrupt' }, { kind: 'corrupt' });
    await expect(install(url)).rejects.toMatchObject({ code: 'corrupt-shard' });
    expect([...store.bytes.keys()].some((key) => key.endsWith('expert.1'))).toBe(false);
  });

  test('a server that goes away for good ends it with a network error that counts the retries', async () => {
    const { url } = publishModel(server, { shards: 1 });
    server.misbehave('m/1/0.bin', ...Array.from({ length: 9 }, () => ({ kind: 'cut', after: 10 }) as const));
    const seen: InstallProgress[] = [];
    const outcome = install(url, { onProgress: (progress) => seen.push(progress) });
    await expect(outcome).rejects.toMatchObject({ code: 'network' });
    expect(seen.at(-1)?.retries).toBe(3);
  });
});

describe('a new version of a model', () => {
  test('replaces the old one when it is complete', async () => {
    const { url } = publishModel(server, { shards: 2, seed: 1 });
    const old = await install(url);
    publishModel(server, { shards: 2, seed: 2 });
    const replaced: string[] = [];
    const onReplace = async (oldId: string, newId: string) => {
      expect(await models.get(newId)).toMatchObject({ state: 'installed' });
      expect((await store.records(oldId)).size).toBe(3);
      replaced.push(oldId);
    };
    const fresh = await install(url, { onReplace });
    expect(fresh.id).not.toBe(old.id);
    expect(replaced).toEqual([old.id]);
    expect((await models.list()).map(({ id }) => id)).toEqual([fresh.id]);
    expect((await store.records(old.id)).size).toBe(0);
  });

  test('leaves the old one alone while it cannot be completed', async () => {
    const { url } = publishModel(server, { shards: 2, seed: 1 });
    const old = await install(url);
    publishModel(server, { shards: 2, seed: 2 });
    server.files.delete('m/2/1.bin');
    await expect(install(url)).rejects.toMatchObject({ code: 'not-found' });
    expect(await models.get(old.id)).toMatchObject({ state: 'installed' });
    expect((await store.records(old.id)).size).toBe(3);
  });

  test('a manifest broken on the server does not hurt the model that is here', async () => {
    const { url } = publishModel(server, { shards: 1 });
    const { id } = await install(url);
    server.files.set('m/manifest.json', new TextEncoder().encode('<!doctype html>'));
    expect(await install(url)).toEqual({ id });
  });
});

test('removing a model deletes its shards and its record, and no other model', async () => {
  const one = await install(publishModel(server, { shards: 1, seed: 1 }).url);
  await models.put({
    id: 'other@1',
    source: 'https://example.org/manifest.json',
    base: 'https://example.org/manifest.json',
    manifest: new Uint8Array(),
    store: 'indexeddb',
    state: 'installed',
    createdAt: 1,
  });
  await store.put('other@1', 'a', new Blob(['x']), { bytes: 1, sha256: '' });
  await removeModel(one.id, { store, models });
  expect((await models.list()).map(({ id }) => id)).toEqual(['other@1']);
  expect([...store.bytes.keys()]).toEqual(['other@1/a']);
});

describe('sources', () => {
  test('a folder means its manifest.json, a JSON file itself', () => {
    expect(manifestUrl('https://example.org/m')).toBe('https://example.org/m/manifest.json');
    expect(manifestUrl('https://example.org/m/#x')).toBe('https://example.org/m/manifest.json');
    expect(manifestUrl('https://example.org/m/other.json')).toBe('https://example.org/m/other.json');
  });

  test('what is no web address, no JSON or no manifest is refused with its own code', async () => {
    for (const source of ['tiny', 'ftp://host/tiny', 'javascript:1'])
      await expect(install(source)).rejects.toMatchObject({ code: 'bad-request' });
    server.files.set('m/manifest.json', new TextEncoder().encode('<html>'));
    await expect(install(`${server.url}m`)).rejects.toMatchObject({ code: 'bad-manifest' });
    server.files.set('m/manifest.json', new TextEncoder().encode('{}'));
    await expect(install(`${server.url}m`)).rejects.toMatchObject({ code: 'bad-manifest' });
    server.files.set('m/manifest.json', new Uint8Array(17 * 1024 * 1024));
    await expect(install(`${server.url}m`)).rejects.toMatchObject({ code: 'bad-manifest' });
    await expect(install(`${server.url}nothing`)).rejects.toMatchObject({ code: 'not-found' });
    expect(await models.list()).toEqual([]);
  });
});

test('speed is the mean over the samples and never negative', () => {
  expect(speedOf([])).toBe(0);
  expect(
    speedOf([
      [0, 0],
      [500, 100],
      [2_000, 1_000],
    ]),
  ).toBe(500);
  expect(
    speedOf([
      [0, 1_000],
      [1_000, 0],
    ]),
  ).toBe(0);
});
