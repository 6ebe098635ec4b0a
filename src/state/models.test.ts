import { describe, expect, it } from 'vitest';
import type { EngineStatus, ModelSummary } from '../protocol/messages.ts';
import { createApp } from './app.ts';
import { failure, LOADED, MODEL, type ScriptedServices, scriptedServices, settle } from './services.fixture.ts';
import { stageOf } from './stage.ts';

const IDLE: EngineStatus = { kind: 'idle', adapter: LOADED.adapter, failure: null };
const AVAILABLE: ModelSummary = { ...MODEL, state: { kind: 'available' } };
const BIG: ModelSummary = { ...MODEL, id: 'big@2', name: 'big', source: 'https://models.test/big.json', bundled: false };

async function open(models: readonly ModelSummary[], options?: Parameters<typeof scriptedServices>[0]) {
  const services = scriptedServices(options);
  const app = createApp(services);
  await app.start();
  services.client.emit('engine', IDLE);
  services.client.emit('models', models);
  await settle();
  return { app, services, models: app.models };
}

const operations = ({ client }: ScriptedServices) => client.calls.map(({ operation }) => operation);

describe('the first model', () => {
  it('on a first visit the bundled model is installed and loaded', async () => {
    const { services } = await open([AVAILABLE]);
    expect(operations(services)).toEqual(['models.install']);
    services.client.last('models.install').resolve({ id: MODEL.id });
    await settle();
    expect(services.client.last('load').args.id).toBe(MODEL.id);
  });

  it('an installed model is loaded at once, the chosen one before the bundled', async () => {
    const { services } = await open([MODEL, BIG], {
      settings: {
        model: BIG.id,
        budgets: { [BIG.id]: { gpuBytes: 5e9, ramBytes: null }, [MODEL.id]: { gpuBytes: 1, ramBytes: 1 } },
      },
    });
    expect(operations(services)).toEqual(['load']);
    expect(services.client.last('load').args).toEqual({ id: BIG.id, options: { gpuBudgetBytes: 5e9 } });
  });

  it('is left alone where another tab has loaded one', async () => {
    const services = scriptedServices();
    const app = createApp(services);
    await app.start();
    services.client.emit('engine', { kind: 'ready', info: LOADED, options: {}, busy: false });
    services.client.emit('models', [MODEL]);
    services.client.emit('engine', IDLE);
    await settle();
    expect(services.client.calls).toEqual([]);
  });

  it('is not chosen while there is no adapter', async () => {
    const services = scriptedServices();
    const app = createApp(services);
    await app.start();
    services.client.emit('engine', { kind: 'unavailable', error: failure('no-adapter').toWire() });
    services.client.emit('models', [AVAILABLE]);
    await settle();
    expect(services.client.calls).toEqual([]);
    expect(stageOf(app.models.getState()).kind).toBe('unavailable');
  });
});

describe('an install', () => {
  it('that fails ends in a problem whose retry goes on where it stopped', async () => {
    const { models, services } = await open([AVAILABLE]);
    services.client.last('models.install').reject(failure('network'));
    await settle();
    expect(stageOf(models.getState())).toMatchObject({
      kind: 'problem',
      problem: { step: 'install', error: { code: 'network' } },
    });
    void models.getState().retry();
    await settle();
    expect(services.client.count('models.install')).toBe(2);
    services.client.last('models.install').resolve({ id: MODEL.id });
    await settle();
    expect(services.client.count('load')).toBe(1);
  });

  it('loads what was installed, which the page did not know while the server was away', async () => {
    const unknown: ModelSummary = {
      ...AVAILABLE,
      id: MODEL.source,
      state: { kind: 'failed', bytes: 0, error: failure('network') },
    };
    const { app, services } = await open([unknown]);
    services.client.emit('models', [MODEL]);
    services.client.last('models.install').resolve({ id: MODEL.id });
    await settle();
    expect(services.client.last('load').args.id).toBe(MODEL.id);
    services.client.last('load').resolve(LOADED);
    await settle();
    expect(app.settings.getState().settings.model, 'the bundled model needs no choice').toBeNull();
  });

  it('that a person cancels is no failure', async () => {
    const { models, services } = await open([AVAILABLE]);
    expect(stageOf(models.getState())).toEqual({ kind: 'starting', step: 'install' });
    expect(services.awake(), 'the screen stays on').toBe(1);
    models.getState().cancelInstall(MODEL.source);
    expect(services.client.last('models.cancel').args).toEqual({ source: MODEL.source });
    services.client.last('models.install').reject(failure('cancelled'));
    await settle();
    expect(services.awake()).toBe(0);
    expect(models.getState().problem).toBeNull();
    expect(services.client.count('load')).toBe(0);
    expect(stageOf(models.getState()).kind, 'there is a way on').toBe('no-model');
  });

  it('is not started twice', async () => {
    const { models, services } = await open([AVAILABLE]);
    void models.getState().use(AVAILABLE);
    await settle();
    expect(services.client.count('models.install')).toBe(1);
  });
});

describe('files of this machine', () => {
  it('are shown on a card under the address that the worker gives them', async () => {
    const { models, services } = await open([MODEL]);
    const file = new File([], 'big.gguf');
    void models.getState().openFiles([file]);
    await settle();
    expect(services.client.last('models.openFiles').args.files).toEqual([file]);
    services.client.last('models.openFiles').resolve({ source: 'file:///big.gguf' });
    await settle();
    expect(services.client.last('models.inspect').args.source).toBe('file:///big.gguf');
    expect(models.getState().card?.source).toBe('file:///big.gguf');
  });

  it('that are no model say so on the card', async () => {
    const { models, services } = await open([MODEL]);
    void models.getState().openFiles([new File([], 'photo.png')]);
    await settle();
    services.client.last('models.openFiles').reject(failure('bad-request'));
    await settle();
    expect(models.getState().card).toMatchObject({ source: 'photo.png', error: { code: 'bad-request' } });
  });
});

describe('stores', () => {
  it('give a model out as a file, with progress, and a save that failed can be tried again', async () => {
    const { models, services } = await open([MODEL, BIG]);
    void models.getState().save(BIG);
    await settle();
    services.client.last('models.export').progress({ bytes: 1, totalBytes: 4 });
    expect(models.getState().saving).toEqual({ id: BIG.id, fraction: 0.25 });
    services.client.last('models.export').reject(failure('network'));
    await settle();
    expect(models.getState()).toMatchObject({ saving: null, problem: { step: 'save', id: BIG.id } });
    void models.getState().retry();
    await settle();
    const file = new Blob(['tar']);
    services.client.last('models.export').resolve(file);
    await settle();
    expect([...services.saved]).toEqual([[`${BIG.name}.tar`, file]]);
    expect(models.getState()).toMatchObject({ saving: null, problem: null });
  });

  it('take a model over with progress, and a move that failed can be tried again', async () => {
    const { models, services } = await open([MODEL, BIG]);
    void models.getState().move(BIG.id, 'opfs');
    await settle();
    services.client.last('models.move').progress({ bytes: 1, totalBytes: 4 });
    expect(models.getState().moving).toEqual({ id: BIG.id, store: 'opfs', fraction: 0.25 });
    services.client.last('models.move').reject(failure('storage-full'));
    await settle();
    expect(models.getState()).toMatchObject({ moving: null, problem: { step: 'move', id: BIG.id } });
    services.client.emit('models', [MODEL, { ...BIG, store: 'opfs' }]);
    void models.getState().retry();
    await settle();
    expect(services.client.last('models.move').args).toEqual({ id: BIG.id, store: 'opfs' });
  });
});

describe('a model named by the address', () => {
  const requestedModel = BIG.source;

  it('is shown on a card, and nothing is stored before the click', async () => {
    const { models, services } = await open([MODEL], { requestedModel });
    services.client.last('models.inspect').resolve({ ...BIG, state: { kind: 'available' } });
    await settle();
    expect(models.getState().card?.model?.name).toBe('big');
    expect(operations(services)).toEqual(['models.inspect']);
    void models.getState().acceptCard('opfs');
    await settle();
    expect(services.client.last('models.install').args).toEqual({ source: BIG.source, store: 'opfs' });
  });

  it('is loaded at once where it is installed', async () => {
    const { models, services } = await open([MODEL, BIG], { requestedModel });
    services.client.last('models.inspect').resolve(BIG);
    await settle();
    expect(models.getState().card).toBeNull();
    expect(services.client.last('load').args.id).toBe(BIG.id);
  });

  it('that cannot be read says so on its card, and dismissing it loads the bundled one', async () => {
    const { models, services } = await open([MODEL], { requestedModel });
    services.client.last('models.inspect').reject(failure('bad-manifest'));
    await settle();
    expect(models.getState().card?.error?.code).toBe('bad-manifest');
    models.getState().dismissCard();
    await settle();
    expect(services.client.last('load').args.id).toBe(MODEL.id);
  });
});

describe('a damaged part of a model', () => {
  it('is known for as long as it is being fetched again', async () => {
    const { models, services } = await open([MODEL]);
    const healing = { model: MODEL.id, shard: 'layer.0.expert.1', reason: 'wrong-hash' } as const;
    expect(models.getState().healing).toBeNull();
    services.client.emit('healing', healing);
    expect(models.getState().healing).toEqual(healing);
    services.client.emit('healing', null);
    expect(models.getState().healing).toBeNull();
  });
});

describe('recovery', () => {
  it('after a lost device starts a fresh worker, which brings the model back by itself', async () => {
    const { models, services } = await open([MODEL]);
    services.client.emit('engine', {
      kind: 'lost',
      model: { id: MODEL.id, options: {} },
      error: failure('device-lost').toWire(),
    });
    expect(stageOf(models.getState()).kind).toBe('lost');
    const before = services.client.count('load');
    models.getState().recover();
    await settle();
    expect(services.client.restarts).toEqual([{ id: MODEL.id, options: {} }]);
    expect(services.client.count('load')).toBe(before);
  });

  it('that fails says why, and can be tried again', async () => {
    const { models, services } = await open([MODEL]);
    services.client.last('load').reject(failure('cancelled'));
    await settle();
    services.client.emit('engine', { ...IDLE, failure: { id: MODEL.id, error: failure('out-of-memory').toWire() } });
    expect(stageOf(models.getState())).toMatchObject({
      kind: 'problem',
      problem: { step: 'load', error: { code: 'out-of-memory' } },
    });
    const before = services.client.count('load');
    void models.getState().retry();
    await settle();
    expect(services.client.count('load')).toBe(before + 1);
  });

  it('leaves the memory limits behind that may have been the cause, where a person says so', async () => {
    const budgets = { [MODEL.id]: { gpuBytes: 9e9, ramBytes: null } };
    const { app, models, services } = await open([MODEL], { settings: { budgets } });
    const options = { gpuBudgetBytes: 9e9, contextTokens: 64 };
    services.client.emit('engine', { kind: 'lost', model: { id: MODEL.id, options }, error: failure('device-lost').toWire() });
    models.getState().recover({ automaticMemory: true });
    expect(services.client.restarts).toEqual([{ id: MODEL.id, options: { contextTokens: 64 } }]);
    expect(app.settings.getState().settings.budgets).toEqual({});
  });

  it('after a crash without a model chooses one anew', async () => {
    const { models, services } = await open([AVAILABLE]);
    services.client.last('models.install').reject(failure('internal'));
    services.client.emit('engine', { kind: 'lost', model: null, error: failure('internal').toWire() });
    await settle();
    models.getState().recover();
    services.client.emit('engine', { kind: 'starting' });
    services.client.emit('engine', IDLE);
    await settle();
    expect(services.client.count('models.install')).toBe(2);
  });
});

describe('budgets', () => {
  it('take effect by loading the model again', async () => {
    const { models, services } = await open([MODEL]);
    services.client.last('load').resolve(LOADED);
    services.client.emit('engine', { kind: 'ready', info: LOADED, options: {}, busy: false });
    await settle();
    void models.getState().setBudget({ gpuBytes: 3e6, ramBytes: null });
    await settle();
    expect(services.client.last('load').args).toEqual({ id: MODEL.id, options: { gpuBudgetBytes: 3e6 } });
  });

  it('that cannot be had are left behind by a retry that says so', async () => {
    const budgets = { [MODEL.id]: { gpuBytes: 9e9, ramBytes: null } };
    const { models, services } = await open([MODEL], { settings: { budgets } });
    expect(services.client.last('load').args.options).toEqual({ gpuBudgetBytes: 9e9 });
    services.client.last('load').reject(failure('out-of-memory'));
    await settle();
    void models.getState().retry({ automaticMemory: true });
    await settle();
    expect(services.client.last('load').args.options).toEqual({});
  });
});

describe('a problem with another model', () => {
  it('stays to be read while the loaded one answers, until it is dismissed', async () => {
    const { models, services } = await open([MODEL]);
    services.client.last('load').resolve(LOADED);
    services.client.emit('engine', { kind: 'ready', info: LOADED, options: {}, busy: false });
    await settle();
    void models.getState().use({ ...BIG, id: BIG.source });
    await settle();
    services.client.last('models.install').reject(failure('storage-full'));
    await settle();
    services.client.emit('engine', { kind: 'ready', info: LOADED, options: {}, busy: true });
    expect(stageOf(models.getState()).kind).toBe('ready');
    expect(models.getState().problem?.error.code).toBe('storage-full');
    models.getState().dismissProblem();
    expect(models.getState().problem).toBeNull();
  });
});

describe('a load that another one replaces', () => {
  it('neither fails the page nor is remembered as the choice', async () => {
    const { app, models, services } = await open([MODEL, BIG]);
    const first = services.client.last('load');
    void models.getState().load(BIG.id);
    expect(first.signal?.aborted).toBe(true);
    first.reject(failure('out-of-memory'));
    services.client.last('load').resolve({ ...LOADED, id: BIG.id });
    await settle();
    expect(models.getState().problem).toBeNull();
    expect(app.settings.getState().settings.model).toBe(BIG.id);
  });
});
