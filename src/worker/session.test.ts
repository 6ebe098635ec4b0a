/** The session on a scripted device and engine: order, aborts, loss of the device, and what the world is told. */
import { describe, expect, it } from 'vitest';
import type { EngineSetup } from '../engine/mixtral/engine.ts';
import type { Tokenizer } from '../engine/text/tokenizer.ts';
import { MixtralError } from '../protocol/errors.ts';
import type { CompletionRequest, EngineStatus, LoadOptions } from '../protocol/messages.ts';
import type { ModelOffer } from '../weights/offer.ts';
import { type OpenModel, Session, type SessionEngine } from './session.ts';

const EOS = 0;
const VOCAB = 4;
const adapter = { name: 'fake', software: true, f16: false, subgroups: 0, maxBindingBytes: 0, maxBufferBytes: 0 };
const routing = { position: 0, experts: new Uint8Array(), weights: new Float32Array(), logits: new Float32Array() };
const tier = { hits: 0, misses: 0, bytes: 0 };

/** Token n is written as the digit n. */
const tokenizer = {
  eosId: EOS,
  encode: (text: string) => [...text].map(Number),
  stream: () => ({ push: String, flush: () => '' }),
  tokenText: String,
} as unknown as Tokenizer;

/** A GPU device of which only the loss matters. */
function fakeDevice() {
  let lose = (_: GPUDeviceLostInfo) => {};
  const lost = new Promise<GPUDeviceLostInfo>((resolve) => {
    lose = resolve;
  });
  const device = { lost, destroy: () => lose({ message: 'gone', reason: 'destroyed' } as GPUDeviceLostInfo) };
  return device as unknown as GPUDevice;
}

interface World {
  readonly session: Session;
  readonly statuses: EngineStatus[];
  /** What happened to engines, in order. */
  readonly log: string[];
  /** Lets the engine finish one decoded token, with this logit at the top. */
  readonly step: (token: number) => void;
  /** Reports progress of the engine that was created last. */
  report: () => void;
  /** How often was told where the experts are. */
  residencies: number;
  /** What engines were given for expert copies. */
  readonly budgets: (number | undefined)[];
  devices: number;
  /** Whether the engine's device has failed in the middle of its work. */
  failed: boolean;
}

function world(options: { deviceFails?: boolean; creation?: Promise<void>; finding?: Promise<void> } = {}): World {
  const statuses: EngineStatus[] = [];
  const log: string[] = [];
  const steps: number[] = [];
  let wake = () => {};
  const nextToken = async (signal?: AbortSignal) => {
    while (steps.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        signal?.addEventListener('abort', () => resolve());
      });
      if (signal?.aborted) throw new DOMException('', 'AbortError');
    }
    if (self.failed) throw new MixtralError('out-of-memory', 'No memory.', 'Take less.');
    const logits = new Float32Array(VOCAB);
    logits[steps.shift() ?? EOS] = 9;
    return { logits, routing };
  };
  const createEngine = async ({ onProgress, options: { chunkTokens, ramBudgetBytes } }: EngineSetup): Promise<SessionEngine> => {
    log.push(`create ${chunkTokens ?? ''}`);
    self.budgets.push(ramBudgetBytes);
    self.report = () => onProgress?.('compiling', 0);
    self.report();
    await options.creation;
    return {
      vocab: VOCAB,
      contextTokens: 64,
      info: { adapter, kernels: 'f32' } as SessionEngine['info'],
      get failed() {
        return self.failed;
      },
      prefill: async (_, signal) => ({ ...(await nextToken(signal)), reused: 0, chunkPlan: [1] }),
      decode: (_, signal) => nextToken(signal),
      clearCache: () => void log.push('clear cache'),
      residency: () => ({ layers: 0, experts: 0, tiers: new Uint8Array() }),
      takeCounters: () => ({ gpu: tier, ram: tier, diskBytes: 0, faults: 0, submits: 1, readbacks: 1 }),
      destroy: () => void log.push('destroy'),
    };
  };
  const self: World = {
    statuses,
    log,
    step: (token) => {
      steps.push(token);
      wake();
    },
    report: () => {},
    residencies: 0,
    budgets: [],
    devices: 0,
    failed: false,
    session: new Session({
      publish: (event, value) => {
        if (event === 'engine') statuses.push(value as EngineStatus);
        if (event === 'residency') self.residencies += 1;
      },
      openDevice: async () => {
        self.devices += 1;
        if (options.deviceFails) throw new MixtralError('no-adapter', 'None.', 'Get one.');
        return { device: fakeDevice(), adapter };
      },
      createEngine,
      find: async (id) => {
        if (id === 'absent') throw new MixtralError('not-found', 'Not here.', 'Install it.');
        await options.finding;
        return { id } as ModelOffer;
      },
      open: async ({ id }) => ({
        id,
        chatTemplate: null,
        tokenizer,
        engine: { config: { endIds: [] as readonly number[] } } as OpenModel['engine'],
      }),
      ramBudgetBytes: 7,
    }),
  };
  return self;
}

const request: CompletionRequest = { input: { kind: 'text', prompt: '1' }, sampling: { temperature: 0 }, maxTokens: 3 };
const context = () => ({ signal: new AbortController().signal, progress: () => {} });
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));
const last = (statuses: readonly EngineStatus[]) => statuses.at(-1);

describe('Session', () => {
  it('tells the adapter at the start, and what a load is doing', async () => {
    const { session, statuses } = world();
    session.start(null);
    await session.load({ id: 'a', options: {} }, context());
    expect(statuses.map((status) => (status.kind === 'loading' ? status.phase : status.kind))).toEqual([
      'starting',
      'idle',
      'weights',
      'compiling',
      'ready',
    ]);
  });

  it('tells what a model finds here, after the reply that runs', async () => {
    const { session, step } = world();
    await session.load({ id: 'a', options: {} }, context());
    const reply = session.complete({ ...request, maxTokens: 1 }, context());
    let measured = false;
    const measuring = session.measure(context()).finally(() => {
      measured = true;
    });
    await settled();
    expect(measured).toBe(false);
    step(1);
    await reply;
    // The speed of a software adapter's memory says nothing.
    expect(await measuring).toEqual({ speed: null, gpuBudgetBytes: 4 * 2 ** 30, ramBudgetBytes: 7 });
  });

  it('says unavailable where there is no adapter, and a load rejects with the reason', async () => {
    const { session, statuses } = world({ deviceFails: true });
    session.start(null);
    await expect(session.load({ id: 'a', options: {} }, context())).rejects.toMatchObject({ code: 'no-adapter' });
    expect(last(statuses)).toMatchObject({ kind: 'unavailable', error: { code: 'no-adapter' } });
  });

  it('loads what the worker before had loaded ahead of requests that are waiting already', async () => {
    const { session, step } = world();
    session.start({ id: 'a', options: {} });
    const reply = session.complete(request, context());
    for (const token of [1, 2, EOS]) step(token);
    expect(await reply).toMatchObject({ text: '12', finishReason: 'stop' });
  });

  it('tells why what the worker before had loaded could not be loaded again', async () => {
    const { session, statuses } = world();
    session.start({ id: 'absent', options: {} });
    await settled();
    expect(last(statuses)).toMatchObject({ kind: 'idle', failure: { id: 'absent', error: { code: 'not-found' } } });
  });

  it('loads the same model once, and again when the options differ', async () => {
    const { session, log } = world();
    await session.load({ id: 'a', options: {} }, context());
    await session.load({ id: 'a', options: {} }, context());
    expect(log).toEqual(['create ']);
    await session.load({ id: 'a', options: { chunkTokens: 8 } }, context());
    expect(log).toEqual(['create ', 'destroy', 'create 8']);
  });

  it('replies one at a time, in order, and remembers the last account', async () => {
    const { session, step } = world();
    await session.load({ id: 'a', options: {} }, context());
    const first = session.complete(request, context());
    const second = session.complete(request, context());
    for (const token of [1, 1, 1, 2, 2, 2]) step(token);
    expect((await first).text).toBe('111');
    expect((await second).text).toBe('222');
    expect(session.stats()).toMatchObject({ completionTokens: 3, submits: 1, chunkPlan: [1] });
  });

  it('a reply with a seed starts from an empty cache, so that it can be had again', async () => {
    const { session, step, log } = world();
    await session.load({ id: 'a', options: {} }, context());
    for (const sampling of [{}, { seed: 1 }]) {
      const reply = session.complete({ ...request, sampling }, context());
      for (const token of [1, 2, EOS]) step(token);
      await reply;
    }
    expect(log).toEqual(['create ', 'clear cache']);
  });

  it('an abort keeps what was written, and one that still waits never starts', async () => {
    const { session, step } = world();
    await session.load({ id: 'a', options: {} }, context());
    const [running, waiting] = [new AbortController(), new AbortController()];
    const first = session.complete(request, { signal: running.signal, progress: () => {} });
    const second = session.complete(request, { signal: waiting.signal, progress: () => {} });
    step(1);
    waiting.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    await settled();
    running.abort();
    expect(await first).toMatchObject({ text: '1', finishReason: 'cancelled' });
  });

  it('without a model nothing is written', async () => {
    const { session } = world();
    session.start(null);
    await expect(session.complete(request, context())).rejects.toMatchObject({ code: 'not-loaded' });
    await expect(session.tokenize('1', context())).rejects.toMatchObject({ code: 'not-loaded' });
    await expect(session.load({ id: 'absent', options: {} }, context())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('a lost device ends the reply, names the model that was lost, and the next load opens another', async () => {
    const self = world();
    const { session, statuses } = self;
    await session.load({ id: 'a', options: { chunkTokens: 8 } }, context());
    const reply = session.complete(request, context());
    const outcome = expect(reply).rejects.toMatchObject({ code: 'device-lost' });
    await settled();
    session.loseDevice();
    await outcome;
    expect(last(statuses)).toMatchObject({
      kind: 'lost',
      model: { id: 'a', options: { chunkTokens: 8 } },
      error: { code: 'device-lost' },
    });
    await expect(session.complete(request, context())).rejects.toMatchObject({ code: 'not-loaded' });
    await session.load({ id: 'a', options: {} }, context());
    expect(self.devices).toBe(2);
    expect(last(statuses)?.kind).toBe('ready');
  });

  it('an engine whose device failed in the middle of a reply answers no more, and says why', async () => {
    const self = world();
    const { session, statuses, log, step } = self;
    await session.load({ id: 'a', options: {} }, context());
    const reply = session.complete(request, context());
    await settled();
    self.failed = true;
    step(1);
    await expect(reply).rejects.toMatchObject({ code: 'out-of-memory' });
    expect(last(statuses)).toMatchObject({ kind: 'idle', failure: { id: 'a', error: { code: 'out-of-memory' } } });
    expect(log).toContain('destroy');
    await expect(session.complete(request, context())).rejects.toMatchObject({ code: 'not-loaded' });
  });

  it('a device lost during a load ends it, and what the abandoned engine says is not heard', async () => {
    const self = world({ creation: new Promise(() => {}) });
    const { session, statuses } = self;
    const outcome = expect(session.load({ id: 'a', options: {} }, context())).rejects.toMatchObject({ code: 'device-lost' });
    await settled();
    session.loseDevice();
    await outcome;
    self.report();
    expect(last(statuses)).toMatchObject({ kind: 'lost', model: { id: 'a' } });
  });

  it('a reply that was abandoned with its device does not tell where experts were', async () => {
    const self = world();
    const { session } = self;
    await session.load({ id: 'a', options: {} }, context());
    const before = self.residencies;
    const outcome = expect(session.complete(request, context())).rejects.toMatchObject({ code: 'device-lost' });
    await settled();
    session.loseDevice();
    await outcome;
    await settled();
    expect(self.residencies).toBe(before);
  });

  it('a budget that is named but left open is the default', async () => {
    const { session, budgets } = world();
    for (const ramBudgetBytes of [undefined, 0])
      await session.load({ id: 'a', options: { ramBudgetBytes } as LoadOptions }, context());
    expect(budgets).toEqual([7, 0]);
  });

  it('releasing a model stops a load that is still looking for it', async () => {
    let found = () => {};
    const finding = new Promise<void>((resolve) => {
      found = resolve;
    });
    const { session, statuses } = world({ finding, creation: settled().then(() => {}) });
    const load = session.load({ id: 'a', options: {} }, context()).catch((error: unknown) => error);
    await Promise.resolve();
    const released = session.release('a');
    found();
    await released;
    await load;
    expect(last(statuses)?.kind).toBe('idle');
  });

  it('releasing a model stops its reply and unloads it; other models stay', async () => {
    const { session, statuses, log } = world();
    await session.load({ id: 'a', options: {} }, context());
    const reply = session.complete(request, context());
    await settled();
    await session.release('b');
    expect(log).toEqual(['create ']);
    await session.release('a');
    expect(await reply).toMatchObject({ finishReason: 'cancelled' });
    expect(last(statuses)?.kind).toBe('idle');
  }, 5_000);
});
