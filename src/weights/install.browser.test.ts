/** An install into the browser's real storage, broken off and taken up by a fresh page. */
import { afterEach, expect, test } from 'vitest';
import { fileShard, indexedDbModels } from '../storage/models.ts';
import { browserShards } from '../storage/shards.ts';
import { installModel, removeModel } from './install.ts';
import { sha256Hex } from './sha256.ts';

const FOLDER = 'https://example.org/m/';
const SHARDS = 10;
const BYTES = 30_000;
const databases = { shards: `test-install-${crypto.randomUUID()}`, models: `test-install-models-${crypto.randomUUID()}` };

afterEach(() => {
  for (const name of Object.values(databases)) indexedDB.deleteDatabase(name);
});

/** Storage as a page finds it that has just been loaded. */
function freshPage() {
  return { store: browserShards({ name: databases.shards }), models: indexedDbModels(databases.models) };
}

async function publish(): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const file = async (url: string, data: Uint8Array<ArrayBuffer>) => {
    files.set(FOLDER + url, data);
    return { bytes: data.length, hash: { algorithm: 'sha-256', value: await sha256Hex(data) } };
  };
  const shards = [];
  for (let i = 0; i < SHARDS; i++)
    shards.push({
      id: `layer.0.expert.${i}`,
      ...(await file(
        `${i}.bin`,
        Uint8Array.from({ length: BYTES }, (_, at) => (at * 7 + i) & 255),
      )),
      parts: [{ url: `${i}.bin`, offset: 0, length: BYTES }],
      tensors: [{ name: `tensor.${i}`, format: 'f32', shape: [8], offset: 0 }],
    });
  const tokenizer = { name: 'tokenizer.json', url: 'tokenizer.json', ...(await file('tokenizer.json', Uint8Array.of(123, 125))) };
  const manifest = { formatVersion: 1, name: 'test', config: {}, chatTemplate: null, tokenizer: { files: [tokenizer] }, shards };
  await file('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  return files;
}

test('a reload in the middle costs only the shards that were not complete', async () => {
  const files = await publish();
  const fetched: string[] = [];
  const serve: typeof fetch = async (url) => {
    const data = files.get(String(url));
    if (String(url).endsWith('.bin')) fetched.push(String(url));
    return data ? new Response(data) : new Response(null, { status: 404 });
  };
  const controller = new AbortController();
  const first = freshPage();
  const halting: typeof fetch = (url, init) => {
    if (fetched.length === 5) controller.abort();
    return serve(url, init);
  };
  const broken = installModel({ source: FOLDER, ...first, fetch: halting, signal: controller.signal });
  await expect(broken).rejects.toMatchObject({ code: 'cancelled' });
  first.store.close();

  const second = freshPage();
  const [unfinished] = await second.models.list();
  expect(unfinished?.state).toBe('installing');
  const kept = await second.store.records(unfinished?.id ?? '');
  const keptShards = [...kept.keys()].filter((shard) => shard !== fileShard('tokenizer.json'));
  expect(keptShards.length).toBeGreaterThan(0);
  fetched.length = 0;
  const { id } = await installModel({ source: FOLDER, ...second, fetch: serve });
  expect(id).toBe(unfinished?.id);
  expect(fetched).toHaveLength(SHARDS - keptShards.length);
  expect(await second.models.get(id)).toMatchObject({ state: 'installed' });
  expect(new Uint8Array((await second.store.read(id, 'layer.0.expert.9')) ?? new ArrayBuffer(0))).toEqual(
    files.get(`${FOLDER}9.bin`),
  );

  await removeModel(id, second);
  expect((await second.store.records(id)).size).toBe(0);
  expect(await second.models.list()).toEqual([]);
  second.store.close();
});
