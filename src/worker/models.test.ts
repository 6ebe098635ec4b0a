/** Which models the page is told of, whatever the server and the storage do, and how installs are shared and ended. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../protocol/errors.ts';
import type { InstallProgress, ModelSummary, MoveProgress } from '../protocol/messages.ts';
import { memoryModels, memoryStore, type TestServer, testPacing, testServer } from '../weights/testing.ts';
import { CONFIG, publishMixtral } from './model.fixture.ts';
import { ModelLibrary } from './models.ts';

let server: TestServer;
let store = memoryStore();
let models = memoryModels();
let released: string[] = [];
let published: (readonly ModelSummary[])[] = [];

beforeEach(async () => {
  server = await testServer({ delayMs: 5 });
  store = memoryStore();
  models = memoryModels();
  released = [];
  published = [];
});
afterEach(() => server.close());

const publish = (seed = 1, changes: object = {}) => publishMixtral(server, seed, changes);

function library(bundled = `${server.url}m/manifest.json`): ModelLibrary {
  return new ModelLibrary({
    storage: { store, models },
    bundled,
    publish: (list) => published.push(list),
    release: async (id) => void released.push(id),
    transfer: { pacing: testPacing() },
  });
}

const TOKENIZER = { name: 'tokenizer.json', url: 'x', bytes: 1, hash: { algorithm: 'sha-256', value: '0'.repeat(64) } };
const forever = new AbortController().signal;
const ignore = () => {};
const shardRequests = () => server.requests.filter(({ path }) => path.endsWith('.bin')).length;

describe('the list', () => {
  it('has the model that comes with the page before it is installed', async () => {
    publish();
    expect(await library().list()).toMatchObject([
      { name: 'test', bundled: true, layers: 1, experts: 4, contextLength: 64, state: { kind: 'available' } },
    ]);
  });

  it('has what is installed when the server cannot be reached', async () => {
    const url = publish();
    const { id } = await library().install(url, forever, ignore);
    await server.close();
    expect(await library().list()).toMatchObject([{ id, bundled: true, state: { kind: 'installed' } }]);
    server = await testServer();
  });

  it('shows the model of the page as failed where it is neither installed nor to be reached, and it installs once it is', async () => {
    const models = library();
    const [entry] = await models.list();
    expect(entry).toMatchObject({ bundled: true, state: { kind: 'failed', error: { code: 'not-found' } } });
    publish();
    const source = entry?.source ?? '';
    const { id } = await models.install(source, forever, ignore);
    expect(await models.list()).toMatchObject([{ id, state: { kind: 'installed' } }]);
    // The page asked for the entry that it knew.
    expect(await models.open(source)).toMatchObject({ id });
  });

  it('shows a newer model of the page in place of the installed one, which stays until its install is complete', async () => {
    const url = publish(1);
    const old = await library().install(url, forever, ignore);
    publish(2);
    const later = library();
    expect(await later.list()).toMatchObject([{ bundled: true, state: { kind: 'available' } }]);
    expect(await models.get(old.id)).not.toBeNull();
    const { id } = await later.install(url, forever, ignore);
    expect(id).not.toBe(old.id);
    expect(await later.list()).toMatchObject([{ id, state: { kind: 'installed' } }]);
    expect([await models.get(old.id), released]).toEqual([null, [old.id]]);
  });

  it('tells how far an install is, and how it failed', async () => {
    const url = publish();
    server.misbehave(
      'm/1/5.bin',
      ...Array.from({ length: 1 + testPacing().retries }, () => ({ kind: 'status', status: 500 }) as const),
    );
    const models = library();
    await expect(models.install(url, forever, ignore)).rejects.toMatchObject({ code: 'network' });
    const kinds = published.map((list) => list[0]?.state.kind);
    expect(kinds).toContain('installing');
    expect(published.at(-1)).toMatchObject([{ state: { kind: 'failed', error: { code: 'network' } } }]);
    await models.install(url, forever, ignore);
    expect(published.at(-1)).toMatchObject([{ state: { kind: 'installed' } }]);
  });

  it('says why where the storage fails', async () => {
    publish();
    models.list = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    await expect(library().list()).rejects.toMatchObject({ code: 'storage-full' });
    expect(published).toMatchObject([[{ bundled: true, state: { kind: 'failed', error: { code: 'storage-full' } } }]]);
  });
});

describe('an address', () => {
  it('of an installed model needs no server any more', async () => {
    const url = publish();
    const elsewhere = new ModelLibrary({
      storage: { store, models },
      bundled: 'http://page.test/models/tiny/manifest.json',
      publish: ignore,
      release: async () => {},
      transfer: { pacing: testPacing() },
    });
    const { id } = await elsewhere.install(url, forever, ignore);
    await server.close();
    expect(await elsewhere.inspect(url, forever)).toMatchObject({ id, bundled: false, state: { kind: 'installed' } });
    server = await testServer();
  });

  it('of a model that is to be kept in the file system, which can be moved', async () => {
    const url = publish();
    const models = library();
    const { id } = await models.install(url, forever, ignore, 'opfs');
    expect(await models.list()).toMatchObject([{ id, store: 'opfs' }]);
    const progress: MoveProgress[] = [];
    await models.move(id, 'indexeddb', forever, (step) => progress.push(step));
    expect(await models.list()).toMatchObject([{ id, store: 'indexeddb', state: { kind: 'installed' } }]);
    expect(store.moves).toEqual([[id, 'indexeddb']]);
    expect(progress.at(-1)?.bytes).toBe(progress.at(-1)?.totalBytes);
    await expect(models.move('nobody@1', 'opfs', forever, ignore)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('that leads nowhere is not found, and one without a manifest behind it is no manifest', async () => {
    await expect(library().inspect(`${server.url}nowhere`, forever)).rejects.toMatchObject({ code: 'not-found' });
    server.files.set('page/manifest.json', new TextEncoder().encode('<!doctype html>'));
    await expect(library().inspect(`${server.url}page`, forever)).rejects.toMatchObject({ code: 'bad-manifest' });
  });

  it.each<[ErrorCode, string, object]>([
    ['not-mixtral', 'a dense model', { config: { ...CONFIG, model_type: 'mistral', num_local_experts: undefined } }],
    ['bad-manifest', 'a model of impossible sizes', { config: { ...CONFIG, hidden_size: 33 } }],
    ['unsupported', 'a model of other arithmetic', { config: { ...CONFIG, hidden_act: 'gelu' } }],
    ['bad-manifest', 'a model without all its layers', { config: { ...CONFIG, num_hidden_layers: 2 } }],
    ['bad-manifest', 'a model with other experts', { config: { ...CONFIG, intermediate_size: 96 } }],
    ['bad-manifest', 'a model without tokenizer_config.json', { tokenizer: { files: [TOKENIZER] } }],
  ])('is refused as %s, before anything is fetched or stored, where it offers %s', async (code, _, changes) => {
    const url = publish(1, changes);
    await expect(library().inspect(url, forever)).rejects.toMatchObject({ code });
    await expect(library().install(url, forever, ignore)).rejects.toMatchObject({ code });
    expect([shardRequests(), await models.list()]).toEqual([0, []]);
  });
});

describe('an install', () => {
  it('gives up soon where the server does not answer at all', async () => {
    const url = publish();
    server.misbehave('m/manifest.json', { kind: 'status', status: 503 }, { kind: 'status', status: 503 });
    await expect(library().install(url, forever, ignore)).rejects.toMatchObject({ code: 'network' });
    // Two attempts, and the look of the list that follows every install.
    expect(server.requests).toHaveLength(3);
  });

  it('is shared by those who ask for it at the same time', async () => {
    const url = publish();
    const models = library();
    const seen: InstallProgress[] = [];
    const both = [models.install(url, forever, ignore), models.install(url, forever, (progress) => seen.push(progress))];
    const [a, b] = await Promise.all(both);
    expect(a).toEqual(b);
    expect(shardRequests()).toBe(8);
    expect(seen.at(-1)).toMatchObject({ shards: 10, totalShards: 10 });
  });

  it('goes on while somebody waits for it, and stops when the last one has left', async () => {
    const url = publish();
    const models = library();
    const [first, second] = [new AbortController(), new AbortController()];
    const b = models.install(url, second.signal, ignore);
    const a = new Promise((resolve, reject) => {
      const begun = () => first.abort();
      models.install(url, first.signal, begun).then(resolve, reject);
    });
    await expect(a).rejects.toMatchObject({ code: 'cancelled' });
    const { id } = await b;
    await models.remove(id);
    const alone = new AbortController();
    const c = models.install(url, alone.signal, () => alone.abort());
    await expect(c).rejects.toMatchObject({ code: 'cancelled' });
    expect(await models.list()).toMatchObject([{ state: { kind: 'partial' } }]);
  });
});

describe('an install that is cancelled', () => {
  it('ends for everyone who waits for it, and keeps what has arrived', async () => {
    const url = publish();
    const models = library();
    const outcomes: Promise<unknown>[] = [];
    await new Promise<void>((begun) => {
      for (let waiter = 0; waiter < 2; waiter += 1)
        outcomes.push(models.install(url, forever, () => begun()).catch((error) => error));
    });
    await models.cancel(url);
    expect(await Promise.all(outcomes)).toMatchObject([{ code: 'cancelled' }, { code: 'cancelled' }]);
    expect(await models.list()).toMatchObject([{ state: { kind: 'partial' } }]);
  });

  it('may be one that nobody has begun', async () => {
    await library().cancel(publish());
  });
});

describe('installs of one model', () => {
  it('can be started again at once after a cancel', async () => {
    const url = publish();
    const models = library();
    const abort = new AbortController();
    let again: Promise<{ id: string }> | null = null;
    const first = models.install(url, abort.signal, () => {
      abort.abort();
      again ??= models.install(url, forever, ignore);
    });
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    expect(await again).toMatchObject({ id: expect.stringMatching(/^test@/) });
  });

  it('under two URLs fetch every shard once, are listed once, and end with its removal', async () => {
    const url = publish();
    const models = library();
    const twice = () => [url, `${url}manifest.json?x=1`].map((source) => models.install(source, forever, ignore));
    const [a, b] = await Promise.all(twice());
    expect(a).toEqual(b);
    expect(shardRequests()).toBe(8);
    expect(await models.list()).toMatchObject([{ id: a?.id, state: { kind: 'installed' } }]);
    await models.remove(a?.id ?? '');
    const again = twice().map((install) => install.catch((error: unknown) => error));
    while (store.bytes.size === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await models.remove(a?.id ?? '');
    expect(await Promise.all(again)).toMatchObject([{ code: 'cancelled' }, { code: 'cancelled' }]);
    expect(store.bytes.size).toBe(0);
  });

  it('that began in one place and ended in another belongs to the latter from then on', async () => {
    const url = publish();
    const models = library(`${server.url}none/manifest.json`);
    const missing = [...server.files.keys()].find((path) => path.endsWith('.bin')) ?? '';
    const bytes = server.files.get(missing) ?? new Uint8Array();
    server.files.delete(missing);
    await expect(models.install(`${url}manifest.json?first`, forever, ignore)).rejects.toMatchObject({ code: 'not-found' });
    await models.list();
    server.files.set(missing, bytes);
    const { id } = await models.install(`${url}manifest.json?second`, forever, ignore);
    expect((await models.open(id)).source).toBe(`${url}manifest.json?second`);
  });

  it('under another URL than the one of the page is the model of the page', async () => {
    const url = publish();
    const models = library();
    const { id } = await models.install(`${url}manifest.json?x=1`, forever, ignore);
    const list = await models.list();
    expect(list.map((model) => [model.id, model.bundled])).toEqual([[id, true]]);
  });
});

describe('removal', () => {
  it('lets nobody open the model from when the engine is asked to let go', async () => {
    const url = publish();
    let opened: Promise<unknown> | null = null;
    const own: ModelLibrary = new ModelLibrary({
      storage: { store, models },
      bundled: `${url}manifest.json`,
      publish: ignore,
      release: async (id) => {
        opened = own.open(id).catch((error: unknown) => error);
        await opened;
      },
      transfer: { pacing: testPacing() },
    });
    const { id } = await own.install(url, forever, ignore);
    await own.remove(id);
    expect(await opened).toMatchObject({ code: 'not-found' });
  });

  it('ends an install that is under way, lets the engine go, and leaves nothing', async () => {
    const url = publish();
    const models = library();
    let outcome: Promise<unknown> = Promise.resolve();
    const id = await new Promise<string>((resolve) => {
      outcome = models.install(url, forever, (progress) => resolve(progress.id)).catch((error: unknown) => error);
    });
    await models.remove(id);
    expect(await outcome).toMatchObject({ code: 'cancelled' });
    expect(released).toEqual([id]);
    expect(store.bytes.size).toBe(0);
    expect(await models.list()).toMatchObject([{ state: { kind: 'available' } }]);
  });

  it('refuses what is not there, and what is there in part is not opened', async () => {
    const url = publish();
    const models = library();
    await expect(models.remove('nothing@0')).rejects.toMatchObject({ code: 'not-found' });
    const abort = new AbortController();
    await models.install(url, abort.signal, () => abort.abort()).catch(ignore);
    const [entry] = await models.list();
    await expect(models.open(entry?.id ?? '')).rejects.toMatchObject({ code: 'not-found' });
  });
});
