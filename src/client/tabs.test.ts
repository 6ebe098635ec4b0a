/** Several tabs, one worker: who asks, who answers, and what becomes of requests when the answering tab goes away. */
import { describe, expect, it } from 'vitest';
import { cancelled, MixtralError } from '../protocol/errors.ts';
import type { CompletionChunk, CompletionResult, LoadedModel, LoadInfo } from '../protocol/messages.ts';
import type { Handlers, RequestContext } from '../worker/server.ts';
import { FakeBrowser, settled } from './tabs.fixture.ts';

const never = new Promise<never>(() => {});
const refuse = () => Promise.reject(new MixtralError('unsupported', 'Not in this test.', 'Nothing.'));

/** Handlers of which a test replaces those that it needs. */
function handlers(own: Partial<Handlers>): Handlers {
  return {
    'models.list': refuse,
    'models.openFiles': refuse,
    'models.inspect': refuse,
    'models.install': refuse,
    'models.cancel': refuse,
    'models.move': refuse,
    'models.export': refuse,
    'hub.token': refuse,
    'storage.measure': refuse,
    'machine.measure': refuse,
    'models.remove': refuse,
    load: refuse,
    unload: refuse,
    complete: refuse,
    tokenize: refuse,
    stats: refuse,
    'debug.loseDevice': refuse,
    ...own,
  };
}

const request = { input: { kind: 'text', prompt: 'Hi' }, sampling: {} } as const;
const chunk: CompletionChunk = {
  text: 'word',
  token: 1,
  routing: { position: 0, experts: new Uint8Array(), weights: new Float32Array(), logits: new Float32Array() },
};
const info = { id: 'tiny@1' } as LoadInfo;

/** Rejects when the request is aborted. */
const aborted = ({ signal }: RequestContext<'complete'>) =>
  new Promise<CompletionResult>((_, reject) => signal.addEventListener('abort', () => reject(cancelled())));

describe('one tab', () => {
  it('gets progress and the result of its request', async () => {
    const browser = new FakeBrowser(() =>
      handlers({
        complete: async (_, { progress }) => {
          progress(chunk);
          return { text: 'word', finishReason: 'stop' } as CompletionResult;
        },
      }),
    );
    const seen: string[] = [];
    const result = await browser.open('a').client.call('complete', request, { onProgress: ({ text }) => seen.push(text) });
    expect(seen).toEqual(['word']);
    expect(result.text).toBe('word');
  });

  it('gets errors with their code and advice', async () => {
    const tab = new FakeBrowser(() => handlers({})).open('a');
    await expect(tab.client.call('stats', {})).rejects.toMatchObject({ code: 'unsupported', advice: 'Nothing.' });
  });

  it('tells a late listener the latest state of the world', async () => {
    const browser = new FakeBrowser((server) =>
      handlers({
        unload: async () => {
          server().publish('engine', { kind: 'starting' });
          return null;
        },
      }),
    );
    const { client } = browser.open('a');
    await client.call('unload', {});
    const seen: string[] = [];
    const stop = client.on('engine', ({ kind }) => seen.push(kind));
    expect(seen).toEqual(['starting']);
    stop();
    await client.call('unload', {});
    expect(seen).toEqual(['starting']);
  });

  it('passes an abort on and gets the answer that the worker gives to it', async () => {
    const browser = new FakeBrowser(() => handlers({ complete: (_, context) => aborted(context) }));
    const abort = new AbortController();
    const reply = browser.open('a').client.call('complete', request, { signal: abort.signal });
    await settled();
    abort.abort();
    await expect(reply).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('owns a worker of its own where the browser has no locks', async () => {
    const browser = new FakeBrowser((_, worker) => handlers({ tokenize: async () => [worker] }), { locks: false });
    const a = browser.open('a');
    const b = browser.open('b');
    expect(await a.client.call('tokenize', { text: '' })).toEqual([1]);
    expect(await b.client.call('tokenize', { text: '' })).toEqual([2]);
    expect([a.client.isLeader(), b.client.isLeader()]).toEqual([true, true]);
  });
});

describe('two tabs', () => {
  it('share one worker, and each gets its own answers only', async () => {
    const browser = new FakeBrowser((_, worker) => handlers({ tokenize: async ({ text }) => [worker, text.length] }));
    const a = browser.open('a');
    const b = browser.open('b');
    const answers = await Promise.all([a.client.call('tokenize', { text: 'x' }), b.client.call('tokenize', { text: 'xyz' })]);
    expect(answers).toEqual([
      [1, 1],
      [1, 3],
    ]);
    expect([a.client.isLeader(), b.client.isLeader()]).toEqual([true, false]);
    expect(browser.workers).toBe(1);
  });

  it('a tab that comes late learns the state of the world', async () => {
    const browser = new FakeBrowser((server) =>
      handlers({
        load: async () => {
          server().publish('engine', { kind: 'ready', info, options: {}, busy: false });
          return info;
        },
      }),
    );
    await browser.open('a').client.call('load', { id: info.id, options: {} });
    const late = browser.open('b');
    await settled();
    const seen: string[] = [];
    late.client.on('engine', ({ kind }) => seen.push(kind));
    expect(seen).toEqual(['ready']);
  });

  it('the second takes over when the first is closed: it loads the same model, and asks again what was not answered', async () => {
    const resumed: (LoadedModel | null)[] = [];
    const browser = new FakeBrowser((server, worker, resume) => {
      resumed.push(resume);
      return handlers({
        load: async ({ options }) => {
          server().publish('engine', { kind: 'ready', info, options, busy: false });
          return info;
        },
        tokenize: () => (worker === 1 ? never : Promise.resolve([worker])),
      });
    });
    const a = browser.open('a');
    const b = browser.open('b');
    await b.client.call('load', { id: info.id, options: { chunkTokens: 32 } });
    const tokens = b.client.call('tokenize', { text: '' });
    await settled();
    a.close();
    expect(await tokens).toEqual([2]);
    expect(b.client.isLeader()).toBe(true);
    expect(resumed).toEqual([null, { id: info.id, options: { chunkTokens: 32 } }]);
  });

  it('a completion that had begun is rejected as interrupted, one that had not is asked again', async () => {
    const browser = new FakeBrowser((_, worker) =>
      handlers({
        complete: async ({ input }, { progress }) => {
          if (worker > 1) return { text: `worker ${worker}`, finishReason: 'stop' } as CompletionResult;
          if (input.kind === 'text' && input.prompt === 'begun') progress(chunk);
          return await never;
        },
      }),
    );
    const a = browser.open('a');
    const b = browser.open('b');
    const begun = b.client.call('complete', { ...request, input: { kind: 'text', prompt: 'begun' } });
    const waiting = b.client.call('complete', request);
    const outcome = expect(begun).rejects.toMatchObject({ code: 'interrupted' });
    await settled();
    a.close();
    await outcome;
    expect((await waiting).text).toBe('worker 2');
  });

  it('requests of a tab that is closed or crashes are aborted', async () => {
    for (const leave of ['close', 'pageHide'] as const) {
      let stopped = false;
      const browser = new FakeBrowser(() =>
        handlers({
          complete: (_, context) => {
            context.signal.addEventListener('abort', () => {
              stopped = true;
            });
            return aborted(context);
          },
        }),
      );
      browser.open('a');
      const b = browser.open('b');
      b.client.call('complete', request).catch(() => {});
      await settled();
      expect(stopped).toBe(false);
      b[leave]();
      await settled();
      expect(stopped, leave).toBe(true);
    }
  });

  it('a worker that dies interrupts the requests of every tab, says so to all, and any tab can start another', async () => {
    const resumed: (LoadedModel | null)[] = [];
    const browser = new FakeBrowser((server, worker, resume) => {
      resumed.push(resume);
      return handlers({
        load: async ({ options }) => {
          server().publish('engine', { kind: 'ready', info, options, busy: false });
          return info;
        },
        tokenize: () => (worker === 1 ? never : Promise.resolve([worker])),
      });
    });
    const a = browser.open('a');
    const b = browser.open('b');
    await a.client.call('load', { id: info.id, options: {} });
    const pending = [a, b].map(({ client }) => client.call('tokenize', { text: '' }));
    const outcomes = Promise.all(pending.map((call) => expect(call).rejects.toMatchObject({ code: 'interrupted' })));
    await settled();
    a.crashWorker('boom');
    await outcomes;
    const status: unknown[] = [];
    b.client.on('engine', (value) => status.push(value))();
    expect(status).toMatchObject([{ kind: 'lost', model: { id: info.id }, error: { code: 'internal' } }]);
    await expect(b.client.call('tokenize', { text: '' })).rejects.toMatchObject({ code: 'internal' });
    // A tab that comes only now hears of it as well.
    const late: unknown[] = [];
    browser.open('c').client.on('engine', (value) => late.push(value));
    await settled();
    expect(late).toMatchObject([{ kind: 'lost', error: { code: 'internal' } }]);
    b.client.restart({ id: info.id, options: {} });
    expect(await b.client.call('tokenize', { text: '' })).toEqual([2]);
    expect(resumed).toEqual([null, { id: info.id, options: {} }]);
    expect(a.client.isLeader()).toBe(true);
  });
});
