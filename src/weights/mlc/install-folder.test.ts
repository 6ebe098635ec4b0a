/** MLC folders through the real installer: what is stored is what the converter makes of the same checkpoint. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { convert } from '../../../tools/convert/convert.ts';
import { FIXTURE_CONFIG, temporaryFolder, writeFixture } from '../../../tools/convert/fixture.ts';
import { floatsOf } from '../../engine/mixtral/floats.ts';
import { checkModel } from '../../worker/check-model.ts';
import { installModel } from '../install.ts';
import { type Manifest, type ShardEntry, tensorBytes } from '../manifest.ts';
import { inspectModel, type ModelOffer } from '../offer.ts';
import { type MemoryStore, memoryModels, memoryStore, sha256, type TestServer, testPacing, testServer } from '../testing.ts';
import { ALIGNED_CONFIG, type MlcFolderOptions, mlcFolder } from './folder.fixture.ts';

const FOLDER = 'someone/Tiny-Mixtral-q4f16_1-MLC';

let server: TestServer;
let store: MemoryStore;
let models = memoryModels();
let root: string;

beforeEach(async () => {
  server = await testServer();
  store = memoryStore();
  models = memoryModels();
  root = temporaryFolder();
});
afterEach(async () => {
  rmSync(root, { recursive: true, force: true });
  await server.close();
});

function publish(options: MlcFolderOptions = {}) {
  const folder = mlcFolder(options);
  server.files.clear();
  for (const [name, data] of folder.files) server.files.set(`${FOLDER}/${name}`, data);
  return { ...folder, url: `${server.url}${FOLDER}` };
}

async function install(url: string): Promise<ModelOffer> {
  await installModel({ source: url, store, models, pacing: testPacing() });
  const offer = await inspectModel(url);
  checkModel(offer);
  return offer;
}

function stored(offer: ModelOffer, shard: ShardEntry, tensor: ShardEntry['tensors'][number]): Uint8Array {
  const bytes = store.bytes.get(`${offer.id}/${shard.id}`);
  if (!bytes) throw new Error(`no shard ${shard.id}`);
  return bytes.subarray(tensor.offset, tensor.offset + tensorBytes(tensor));
}

/** The same checkpoint, converted: its manifest, and a shard's bytes. */
function converted({ config = FIXTURE_CONFIG }: MlcFolderOptions) {
  const { tensors } = mlcFolder({ config });
  const [source, out] = [join(root, 'source'), join(root, 'out')];
  const manifest = convert({ source: writeFixture(source, { config, tensors }), out, name: 'converted' });
  const read = (shard: ShardEntry): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(
      shard.parts.flatMap(({ url, offset, length }) => [...readFileSync(join(out, url)).subarray(offset, offset + length)]),
    );
  return { manifest, read };
}

const shardOf = (manifest: Manifest, id: string) => manifest.shards.find((shard) => shard.id === id);

describe('an installed MLC folder', () => {
  it.each([
    ['one of real alignment, in many files', { config: ALIGNED_CONFIG, capBytes: 20_000 }],
    ['one of real alignment, in one file', { config: ALIGNED_CONFIG, capBytes: 1e9 }],
    ['a file for each tensor', { config: ALIGNED_CONFIG, capBytes: 1 }],
    ['one whose tensors need padding, in files of a few', { capBytes: 2_000 }],
    ['one whose tensors need padding, in one file', { capBytes: 1e9 }],
  ])('has the tensors of the converter: %s', async (_, options) => {
    const { url, records } = publish(options);
    if (options.capBytes === 20_000) expect(records.map((file) => file.records.length).some((count) => count > 1)).toBe(true);
    const offer = await install(url);
    const reference = converted(options);
    const layouts = (manifest: Manifest) =>
      manifest.shards.map(({ id, tensors }) => [id, tensors.map(({ name, shape }) => [name, shape])]);
    expect(layouts(offer.manifest)).toEqual(layouts(reference.manifest));
    for (const shard of reference.manifest.shards) {
      const ours = shardOf(offer.manifest, shard.id);
      const bytes = reference.read(shard);
      for (const [index, tensor] of shard.tensors.entries()) {
        const mine = ours?.tensors[index];
        if (!ours || !mine) throw new Error(`no tensor ${tensor.name}`);
        const data = stored(offer, ours, mine);
        const wanted = bytes.subarray(tensor.offset, tensor.offset + tensorBytes(tensor));
        if (tensor.format === 'q4f16_1') expect(sha256(data)).toBe(sha256(wanted));
        // MLC stores norms and routers as f16, the converter as f32.
        else expect(floatsOf(Uint8Array.from(data).buffer, { ...mine, offset: 0 })).toEqual(floatsOf(bytes.buffer, tensor));
      }
    }
  });

  it('has shards that are the converter’s, byte for byte, where tensors are aligned', async () => {
    const offer = await install(publish({ config: ALIGNED_CONFIG }).url);
    const records = await store.records(offer.id);
    const quantised = converted({ config: ALIGNED_CONFIG }).manifest.shards.filter(({ tensors }) =>
      tensors.every(({ format }) => format === 'q4f16_1'),
    );
    expect(quantised.map(({ id }) => id)).toHaveLength(2 + 2 * 3);
    for (const { id, hash } of quantised) expect([id, records.get(id)?.sha256]).toEqual([id, hash?.value]);
  });

  it('keeps the SHA-256 of what arrived, and fetches a lost expert again in its few ranges', async () => {
    const { url, files } = publish({ config: ALIGNED_CONFIG, capBytes: 1 });
    const { id, manifest } = await install(url);
    const records = await store.records(id);
    for (const { id: shard, hash } of manifest.shards) {
      expect(hash).toBeNull();
      expect(records.get(shard)?.sha256).toBe(sha256(store.bytes.get(`${id}/${shard}`) ?? new Uint8Array()));
    }
    expect(records.get('file:tokenizer.json')?.sha256).toBe(sha256(files.get('tokenizer.json') ?? new Uint8Array()));
    await store.delete(id, 'layer.1.expert.2');
    server.requests.length = 0;
    expect((await install(url)).id).toBe(id);
    expect(server.requests.filter(({ path }) => path.endsWith('.bin'))).toHaveLength(6);
  });

  it.each([1, 20_000, 1e9])(
    'is refused where a file is not what its MD5 says (files of %d bytes), and only that one is fetched again',
    async (capBytes) => {
      const { url, records } = publish({ config: ALIGNED_CONFIG, capBytes });
      const spoilt = records.at(-2) ?? records.at(-1);
      const path = `${FOLDER}/${spoilt?.dataPath}`;
      const good = server.files.get(path) ?? new Uint8Array();
      server.files.set(
        path,
        good.map((byte, i) => (i === 100 ? byte ^ 1 : byte)),
      );
      await expect(install(url)).rejects.toMatchObject({
        code: 'corrupt-shard',
        message: expect.stringContaining(spoilt?.dataPath ?? ''),
      });
      expect((await models.list())[0]?.state).toBe('installing');
      server.files.set(path, good);
      server.requests.length = 0;
      const verified: (number | null)[] = [];
      await installModel({
        source: url,
        store,
        models,
        pacing: testPacing(),
        onProgress: (progress) => verified.push(progress.verified),
      });
      expect(verified.at(-1)).toBe(1);
      expect((await models.list())[0]?.state).toBe('installed');
      const fetched = new Set(server.requests.map((request) => request.path).filter((each) => each.endsWith('.bin')));
      expect(fetched).toContain(path);
      if (capBytes === 1) expect(fetched.size).toBeLessThan(records.length);
    },
  );

  it('may have its routers in 4 bits', async () => {
    const { url, tensors } = publish({ config: ALIGNED_CONFIG, quantisedGate: true });
    const offer = await install(url);
    const name = 'model.layers.1.block_sparse_moe.gate.weight';
    const shard = shardOf(offer.manifest, 'layer.1');
    const gate = shard?.tensors.find((tensor) => tensor.name === name);
    if (!shard || !gate) throw new Error('no router');
    expect(gate).toMatchObject({ format: 'q4f16_1', shape: [3, 128] });
    const values = floatsOf(Uint8Array.from(stored(offer, shard, gate)).buffer, { ...gate, offset: 0 });
    const exact = tensors.find((tensor) => tensor.name === name)?.values ?? [];
    // Half a level of a scale that is at most .25 / 7.
    for (const [i, value] of values.entries()) expect(Math.abs(value - (exact[i] ?? NaN))).toBeLessThan(0.25 / 7 / 2 + 1e-3);
  });

  it('has the head that is its embedding where they are one', async () => {
    const { files, url } = publish({ config: ALIGNED_CONFIG, capBytes: 1 });
    const index = JSON.parse(new TextDecoder().decode(files.get('ndarray-cache.json')));
    index.records = index.records.filter((file: { records: { name: string }[] }) => !file.records[0]?.name.startsWith('lm_head'));
    const config = JSON.parse(new TextDecoder().decode(files.get('mlc-chat-config.json')));
    config.model_config.tie_word_embeddings = true;
    server.files.set(`${FOLDER}/ndarray-cache.json`, new TextEncoder().encode(JSON.stringify(index)));
    server.files.set(`${FOLDER}/mlc-chat-config.json`, new TextEncoder().encode(JSON.stringify(config)));
    const { id } = await install(url);
    expect(store.bytes.get(`${id}/head`)).toEqual(store.bytes.get(`${id}/embedding`));
  });
});
