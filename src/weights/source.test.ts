/** Reading an installed model: verified once, shared, and healed. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type MixtralError, noMemory } from '../protocol/errors.ts';
import type { HealReason } from '../protocol/messages.ts';
import { installModel } from './install.ts';
import { inspectModel } from './offer.ts';
import { InstalledSource, type ReadShard } from './source.ts';
import {
  type MemoryStore,
  memoryModels,
  memoryStore,
  publishModel,
  sha256,
  type TestServer,
  testPacing,
  testServer,
} from './testing.ts';

const SHARD = 'layer.0.expert.1';
let server: TestServer;
let store: MemoryStore;
let id = '';
let source: InstalledSource;
let reads: { shard: string; hash: boolean }[];
let healed: [shard: string, reason: HealReason][];
let over: string[];
/** What reading from storage fails with. */
let refusal: MixtralError | null;

async function setUp(options: { hashes?: boolean } = {}): Promise<void> {
  server = await testServer();
  store = memoryStore();
  const { url } = publishModel(server, { shards: 2, ...options });
  ({ id } = await installModel({ source: url, store, models: memoryModels(), pacing: testPacing() }));
  reads = [];
  healed = [];
  over = [];
  refusal = null;
  const read: ReadShard = async (model, shard, { hash }) => {
    reads.push({ shard, hash });
    if (refusal) throw refusal;
    const data = await store.read(model, shard);
    return data && { data, sha256: hash ? sha256(new Uint8Array(data)) : null };
  };
  const onHeal = (shard: string, reason: HealReason) => healed.push([shard, reason]);
  source = new InstalledSource({
    model: await inspectModel(url),
    store,
    read,
    pacing: testPacing(),
    onHeal,
    onHealed: (shard) => over.push(shard),
  });
  server.requests.length = 0;
}

beforeEach(() => setUp());
afterEach(() => server.close());

function original(): Uint8Array | undefined {
  return server.files.get('m/1/1.bin');
}

function tamper(change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): void {
  const key = `${id}/${SHARD}`;
  store.bytes.set(key, change(store.bytes.get(key)?.slice() ?? new Uint8Array()));
}

function flip(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  return bytes;
}

describe('a good shard', () => {
  test('is hashed at its first read only', async () => {
    expect(new Uint8Array(await source.read(SHARD))).toEqual(original());
    await source.read(SHARD);
    expect(reads.map(({ hash }) => hash)).toEqual([true, false]);
    expect(healed).toEqual([]);
  });

  test('is read once for callers at the same time, who each get a buffer of their own', async () => {
    const [a, b, c] = await Promise.all([source.read(SHARD), source.read(SHARD), source.read(SHARD)]);
    expect(reads).toHaveLength(1);
    expect(new Set([a, b, c]).size).toBe(3);
    structuredClone(a, { transfer: [a] });
    expect(new Uint8Array(b)).toEqual(original());
    expect(new Uint8Array(c)).toEqual(original());
  });

  test('still reaches the others when one caller gives up', async () => {
    const controller = new AbortController();
    const first = source.read(SHARD, controller.signal);
    const second = source.read(SHARD);
    controller.abort();
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    expect((await second).byteLength).toBe(2_000);
  });

  test('a copy that memory does not suffice for fails its caller alone', async () => {
    const slice = vi.spyOn(ArrayBuffer.prototype, 'slice').mockImplementation(() => {
      throw new RangeError('Array buffer allocation failed');
    });
    const outcomes = await Promise.allSettled([source.read(SHARD), source.read(SHARD)]).finally(() => slice.mockRestore());
    expect(outcomes).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'out-of-memory' } }]);
  });

  test('can be read again after every caller gave up', async () => {
    const controller = new AbortController();
    const first = source.read(SHARD, controller.signal);
    controller.abort();
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    expect((await source.read(SHARD)).byteLength).toBe(2_000);
  });
});

describe('healing', () => {
  test.each<[HealReason, () => unknown]>([
    ['wrong-hash', () => tamper(flip)],
    ['wrong-length', () => tamper((bytes) => bytes.slice(1))],
    ['missing', () => store.delete(id, SHARD)],
  ])('%s: the shard is fetched again, stored, and handed out', async (reason, damage) => {
    await damage();
    expect(new Uint8Array(await source.read(SHARD))).toEqual(original());
    expect(healed).toEqual([[SHARD, reason]]);
    expect(over).toEqual([SHARD]);
    expect(store.bytes.get(`${id}/${SHARD}`)).toEqual(original());
    await source.read(SHARD);
    expect(server.requests).toHaveLength(1);
  });

  test('a wrong length is noticed after the first read too', async () => {
    await source.read(SHARD);
    tamper((bytes) => bytes.slice(1));
    expect(new Uint8Array(await source.read(SHARD))).toEqual(original());
    expect(healed).toEqual([[SHARD, 'wrong-length']]);
  });

  test('without a hash in the manifest, the record of the install decides', async () => {
    await server.close();
    await setUp({ hashes: false });
    tamper(flip);
    expect(new Uint8Array(await source.read(SHARD))).toEqual(original());
    expect(healed).toEqual([[SHARD, 'wrong-hash']]);
  });

  test('without a hash in the manifest, a server that has changed cannot replace a shard', async () => {
    await server.close();
    await setUp({ hashes: false });
    tamper(flip);
    server.files.set('m/1/1.bin', new Uint8Array(2_000));
    await expect(source.read(SHARD)).rejects.toMatchObject({ code: 'corrupt-shard' });
  });

  test('a shard that there is no memory for is not damaged', async () => {
    refusal = noMemory(2_000, null);
    await expect(source.read(SHARD)).rejects.toMatchObject({ code: 'out-of-memory' });
    expect(healed).toEqual([]);
  });

  test('a read that was given up while the shard was on its way stores nothing', async () => {
    await store.deleteModel(id);
    const controller = new AbortController();
    const download: typeof fetch = async (...request) => {
      const response = await fetch(...request);
      const body = await response.arrayBuffer();
      queueMicrotask(() => controller.abort());
      return new Response(body, response);
    };
    const model = await inspectModel(`${server.url}m/`);
    const late = new InstalledSource({ model, store, read: async () => null, fetch: download, pacing: testPacing() });
    await expect(late.read(SHARD, controller.signal)).rejects.toMatchObject({ code: 'cancelled' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(store.bytes.size).toBe(0);
  });

  test('a full disk does not cost the reply', async () => {
    tamper(flip);
    store.failPut = 'storage-full';
    expect(new Uint8Array(await source.read(SHARD))).toEqual(original());
  });

  test('an unreachable server is a network error with advice, and the next read tries again', async () => {
    tamper(flip);
    const down = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'));
    await expect(source.read(SHARD)).rejects.toMatchObject({ code: 'network', advice: expect.stringContaining('Connect') });
    expect(over, 'a healing that failed is over too').toEqual([SHARD]);
    down.mockRestore();
    expect(new Uint8Array(await source.read(SHARD))).toEqual(original());
  });

  test('a server with other bytes cannot slip them in', async () => {
    tamper(flip);
    server.files.set('m/1/1.bin', new Uint8Array(2_000));
    await expect(source.read(SHARD)).rejects.toMatchObject({ code: 'corrupt-shard' });
  });
});

test('a shard that the manifest does not know is not found', async () => {
  await expect(source.read('layer.9.expert.9')).rejects.toMatchObject({ code: 'not-found' });
});
