/** What an address means, what is asked of its server, and which model it then is. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelLibrary } from '../../worker/models.ts';
import { inspectModel, manifestUrl } from '../offer.ts';
import {
  type Misbehaviour,
  memoryModels,
  memoryStore,
  publishModel,
  type TestServer,
  testPacing,
  testServer,
} from '../testing.ts';
import { type MlcFolderOptions, mlcFolder } from './folder.fixture.ts';

const NAME = 'Tiny-Mixtral-q4f16_1-MLC';
const FOLDER = `someone/${NAME}`;
const CONFIG = `${FOLDER}/mlc-chat-config.json`;
const INDEX = `${FOLDER}/ndarray-cache.json`;

/** What S3 says of a missing file to those who may not list its folder. */
const FORBIDDEN: Misbehaviour = { kind: 'status', status: 403 };

let server: TestServer;
let url: string;
beforeEach(async () => {
  server = await testServer();
  url = `${server.url}${FOLDER}`;
});
afterEach(() => server.close());

function publish(options: MlcFolderOptions = {}, folder = FOLDER) {
  for (const [name, data] of mlcFolder(options).files) server.files.set(`${folder}/${name}`.replace(/^\//, ''), data);
}

/** Replaces a JSON file by what `change` makes of it. */
function edit(path: string, change: (json: never) => unknown): void {
  const json = JSON.parse(new TextDecoder().decode(server.files.get(path))) as never;
  server.files.set(path, new TextEncoder().encode(JSON.stringify(change(json), null, 1)));
}

const inspect = (source = url) => inspectModel(source, { pacing: testPacing() });
const refusal = (source = url) => inspect(source).catch((error: unknown) => error);
const requested = () => server.requests.map(({ path }) => path.split('/').at(-1));

describe('an address', () => {
  it('of an MLC folder, or of a file that makes it one, leads to the same model', async () => {
    publish();
    const { id, manifest, source } = await inspect();
    expect(source).toBe(manifestUrl(url));
    expect(manifest).toMatchObject({ name: NAME, config: { hidden_size: 64, eos_token_id: [2] } });
    expect(manifest.chatTemplate).toContain('[INST]');
    for (const file of ['', 'mlc-chat-config.json', 'ndarray-cache.json', 'tensor-cache.json?download=true'])
      expect((await inspect(`${url}/${file}`)).id).toBe(id);
    expect(manifestUrl(`${url}/tensor-cache.json`)).toBe(`${url}/mlc-chat-config.json`);
  });

  it('of a folder with a manifest leads to that, though it is an MLC folder as well', async () => {
    publish({}, 'm');
    publishModel(server, { shards: 1 });
    expect((await inspect(`${server.url}m`)).manifest.name).toBe('test');
    expect((await inspect(`${server.url}m/mlc-chat-config.json`)).manifest.name).toBe('m');
  });

  it('of a folder that is neither is not found, and a file that is missing neither', async () => {
    expect(await refusal()).toMatchObject({ code: 'not-found', message: expect.stringContaining('neither a manifest nor') });
    expect(await refusal(`${url}/mlc-chat-config.json`)).toMatchObject({ code: 'not-found' });
    publish();
    expect(await refusal(`${url}/other.json`)).toMatchObject({ code: 'not-found' });
  });

  it('of a server that is busy is no reason to look for something else', async () => {
    publish();
    const busy = Array.from({ length: 1 + testPacing().retries }, () => ({ kind: 'status', status: 503 }) as const);
    server.misbehave(`${FOLDER}/manifest.json`, ...busy);
    expect(await refusal()).toMatchObject({ code: 'network' });
    expect(new Set(requested())).toEqual(new Set(['manifest.json']));
  });

  it('of a host that answers 403 for what is missing leads to the same model', async () => {
    publish();
    const { id } = await inspect();
    for (const name of ['manifest.json', 'tensor-cache.json']) server.misbehave(`${FOLDER}/${name}`, FORBIDDEN);
    expect((await inspect()).id).toBe(id);
  });

  it.each<[string, Misbehaviour]>([
    ['is missing', { kind: 'status', status: 404 }],
    ['is refused', { kind: 'status', status: 403 }],
    ['asks for a password', { kind: 'status', status: 401 }],
  ])('that is refused says so first, with both names, where the config %s too', async (_, answer) => {
    server.misbehave(`${FOLDER}/manifest.json`, FORBIDDEN);
    server.misbehave(CONFIG, answer);
    const error = await refusal();
    expect(error).toMatchObject({ code: 'network', message: expect.stringContaining('status 403') });
    expect(error).toMatchObject({ advice: expect.stringMatching(/manifest\.json.*mlc-chat-config\.json/) });
    expect(requested()).toEqual(['manifest.json', 'mlc-chat-config.json']);
  });

  it('that is refused is told from one that holds something else', async () => {
    publish({ chatConfig: { model_type: 'mistral' } });
    server.misbehave(`${FOLDER}/manifest.json`, FORBIDDEN);
    expect(await refusal()).toMatchObject({ code: 'not-mixtral' });
  });

  it.each([
    ['models/My%20Mixtral%20(v1)', 'My-Mixtral--v1-'],
    ['models/.hidden', 'hidden'],
    ['models/%C3%A4', 'model'],
    ['', '127.0.0.1'],
  ])('names the model: %s', async (folder, name) => {
    publish({}, folder);
    expect((await inspect(`${server.url}${folder}`)).manifest.name).toBe(name);
  });
});

describe('a folder', () => {
  it('has its newer index read first', async () => {
    publish();
    publish({ indexName: 'tensor-cache.json' });
    edit(INDEX, () => ({}));
    const { id } = await inspect();
    expect(requested()).not.toContain('ndarray-cache.json');
    server.files.clear();
    publish();
    expect((await inspect()).id).toBe(id);
  });

  it.each([
    ['not-mixtral', `${NAME} is a dense Mistral, not a Mixtral.`, { model_type: 'mistral' }],
    ['unsupported', 'This folder holds q4f32_1; only q4f16_1 can be installed.', { quantization: 'q4f32_1' }],
  ])('that is %s says so by name, before anything else is fetched', async (code, message, chatConfig) => {
    publish({ chatConfig });
    expect(await refusal()).toMatchObject({ code, message });
    expect(requested()).toEqual(['manifest.json', 'mlc-chat-config.json']);
  });

  it.each(['tokenizer.json', 'tokenizer_config.json', 'ndarray-cache.json'])('without its %s is incomplete', async (name) => {
    publish();
    server.files.delete(`${FOLDER}/${name}`);
    expect(await refusal()).toMatchObject({ code: 'not-found', message: expect.stringContaining('no ') });
  });

  it.each<[string, string, (json: never) => unknown]>([
    [
      'an index that leads out of it',
      INDEX,
      (json: { records: object[] }) => ({ records: [{ ...json.records[0], dataPath: '../x' }] }),
    ],
    ['a config that is a list', CONFIG, () => []],
    ['a config beyond all size', CONFIG, (json: object) => ({ ...json, junk: 'x'.repeat(1 << 20) })],
    ['a chat template beyond all size', `${FOLDER}/tokenizer_config.json`, () => ({ chat_template: 'x'.repeat(2 << 20) })],
    ['a tokenizer config that is a number', `${FOLDER}/tokenizer_config.json`, () => 7],
  ])('with %s is refused as malformed', async (_, path, change) => {
    publish();
    edit(path, change);
    expect(await refusal()).toMatchObject({ code: 'bad-manifest' });
  });

  it('whose config is a web page is told from a model', async () => {
    publish();
    server.files.set(CONFIG, new TextEncoder().encode('<!doctype html>'));
    expect(await refusal()).toMatchObject({ code: 'bad-manifest', message: 'mlc-chat-config.json is not JSON.' });
  });
});

describe('the identity of a folder’s model', () => {
  it('is that of this test, or every installed model would be downloaded again', async () => {
    // The fixture's own bytes are in it as well, by their MD5.
    publish();
    expect((await inspect()).id).toBe(`${NAME}@6bbf5a20`);
  });

  it('does not change with how its JSON is set', async () => {
    publish();
    const { id } = await inspect();
    for (const path of [CONFIG, INDEX]) edit(path, (json) => json);
    expect((await inspect()).id).toBe(id);
  });

  it('changes with its weights, though their layout stays, and with its tokenizer', async () => {
    publish();
    const { id } = await inspect();
    edit(`${FOLDER}/tokenizer.json`, (json: object) => ({ ...json, version: '1.1' }));
    const second = await inspect();
    edit(INDEX, (json: { records: object[] }) => ({
      records: json.records.with(0, { ...json.records[0], md5sum: '0'.repeat(32) }),
    }));
    const third = await inspect();
    expect(new Set([id, second.id, third.id]).size).toBe(3);
  });
});

it('the model library installs a folder, opens it by its address, and needs no server afterwards', async () => {
  publish();
  const forever = new AbortController().signal;
  const library = new ModelLibrary({
    storage: { store: memoryStore(), models: memoryModels() },
    bundled: 'http://page.test/models/tiny/manifest.json',
    publish: () => {},
    release: async () => {},
    transfer: { pacing: testPacing() },
  });
  expect(await library.inspect(url, forever)).toMatchObject({ name: NAME, layers: 2, experts: 3, state: { kind: 'available' } });
  const { id } = await library.install(url, forever, () => {});
  await server.close();
  expect(await library.inspect(url, forever)).toMatchObject({ id, state: { kind: 'installed' } });
  expect(await library.open(manifestUrl(url))).toMatchObject({ id });
  expect(await library.install(url, forever, () => {})).toEqual({ id });
  server = await testServer();
});
