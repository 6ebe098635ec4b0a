/** A model saved to one file, and what becomes of it on another machine. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportModel } from './export.ts';
import { installModel } from './install.ts';
import { LocalFiles } from './local-files.ts';
import { inspectModel } from './offer.ts';
import { InstalledSource } from './source.ts';
import { memoryModels, memoryStore, publishModel, sha256, type TestServer, testPacing, testServer } from './testing.ts';

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
});
afterEach(() => server.close());

async function exported(tamper: (store: ReturnType<typeof memoryStore>, id: string) => void = () => {}) {
  const store = memoryStore();
  const { url } = publishModel(server, { shards: 3, hashes: false });
  await installModel({ source: url, store, models: memoryModels(), pacing: testPacing() });
  const offer = await inspectModel(url, { pacing: testPacing() });
  tamper(store, offer.id);
  const read = async (model: string, shard: string) => {
    const data = await store.read(model, shard);
    return data && { data, sha256: sha256(new Uint8Array(data)) };
  };
  const source = new InstalledSource({ model: offer, store, read, pacing: testPacing() });
  const fractions: number[] = [];
  const onProgress = ({ bytes, totalBytes }: { bytes: number; totalBytes: number }) => fractions.push(bytes / totalBytes);
  const archive = await exportModel(offer, store, source, { onProgress });
  return { store, offer, fractions, file: new File([archive], 'test.tar') };
}

it('it installs from the file with the same shards, each held to its hash', async () => {
  const { store, offer, fractions, file } = await exported();
  expect(fractions.at(-1)).toBe(1);
  await server.close();
  const local = new LocalFiles();
  const other = memoryStore();
  const source = await local.add([file]);
  expect(source).toBe('file:///test.tar/manifest.json');
  const { id } = await installModel({ source, store: other, models: memoryModels(), fetch: local.fetch, pacing: testPacing() });
  for (const { id: shard } of offer.manifest.shards)
    expect(other.bytes.get(`${id}/${shard}`)).toEqual(store.bytes.get(`${offer.id}/${shard}`));
  const { manifest } = await inspectModel(source, { fetch: local.fetch });
  expect(manifest.shards.every(({ hash }) => hash !== null)).toBe(true);
  server = await testServer();
});

it('a part that was damaged in storage is healed before it is saved', async () => {
  const { store, offer } = await exported((damaged, id) => {
    const bytes = damaged.bytes.get(`${id}/layer.0.expert.1`);
    if (bytes) bytes[5] = (bytes[5] ?? 0) ^ 1;
  });
  expect(store.bytes.get(`${offer.id}/layer.0.expert.1`)).toEqual(server.files.get('m/1/1.bin'));
});

it('a part that was damaged on the way is told with what to do about it', async () => {
  const { file } = await exported();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const at = Buffer.from(bytes).lastIndexOf('shards/layer.0.expert.2.bin') + 512;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const local = new LocalFiles();
  const source = await local.add([new File([bytes], 'test.tar')]);
  const install = installModel({
    source,
    store: memoryStore(),
    models: memoryModels(),
    fetch: local.fetch,
    pacing: testPacing(),
  });
  await expect(install).rejects.toMatchObject({ code: 'corrupt-shard', advice: expect.stringMatching(/^Copy the file again/) });
});
