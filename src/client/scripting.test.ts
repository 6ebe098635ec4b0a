/** `window.mixtral` in front of a client that answers from a script: what it asks, and how it writes down the answers. */
import { describe, expect, it } from 'vitest';
import { cancelled, MixtralError } from '../protocol/errors.ts';
import type { CompletionChunk, CompletionRequest, CompletionResult, OperationName, WorldEvents } from '../protocol/messages.ts';
import type { ReplyStats } from '../protocol/trace.ts';
import type { Client } from './client.ts';
import type { CallOptions } from './requests.ts';
import { createScripting } from './scripting.ts';

const stats = {
  promptTokens: 12,
  reusedTokens: 2,
  completionTokens: 3,
  prefillMs: 100,
  decodeMs: 50,
  tokensPerSecond: 40,
  timeToFirstTokenMs: 110,
} as ReplyStats;

const routing = { position: 0, experts: new Uint8Array(), weights: new Float32Array(), logits: new Float32Array() };

function chunk(text: string): CompletionChunk {
  const logprob = { id: 1, text, logprob: -0.5 };
  return { text, token: 1, routing, logprob, topLogprobs: [logprob, { id: 2, text: '<0xE2><0x82>', logprob: -2 }] };
}

interface Call {
  readonly operation: OperationName;
  readonly args: unknown;
  readonly signal: AbortSignal | undefined;
}

/** Answers `complete` with these texts, one a token; other operations with their entry in `results`. */
function scripted(texts: readonly string[] = [], results: Partial<Record<OperationName, unknown>> = {}) {
  const calls: Call[] = [];
  const listeners = new Set<{ event: string; listener: (value: unknown) => void }>();
  const client = {
    isLeader: () => true,
    restart: () => {},
    on: (event: string, listener: (value: unknown) => void) => {
      listeners.add({ event, listener });
      return () => {};
    },
    call: async (operation: OperationName, args: unknown, options: CallOptions<'complete'> = {}) => {
      calls.push({ operation, args, signal: options.signal });
      const outcome = results[operation];
      if (outcome instanceof Error) throw outcome;
      if (operation !== 'complete') return outcome;
      let text = '';
      for (const token of texts) {
        await new Promise((resolve) => setTimeout(resolve));
        if (options.signal?.aborted) return { text, finishReason: 'cancelled', stats } satisfies CompletionResult;
        options.onProgress?.(chunk(token));
        text += token;
      }
      return { text, finishReason: 'stop', stats, ...(outcome as object) } satisfies CompletionResult;
    },
  } as unknown as Client;
  const publish = (event: keyof WorldEvents, value: unknown) => {
    for (const entry of listeners) if (entry.event === event) entry.listener(value);
  };
  return { calls, publish, mixtral: createScripting(client, 'http://host/app/') };
}

async function all<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const part of parts) list.push(part);
  return list;
}

const messages = [{ role: 'user' as const, content: 'Hi' }];

describe('chat.completions.create', () => {
  it('translates every field that it knows', async () => {
    const { mixtral, calls } = scripted(['Hello', '!']);
    await mixtral.chat.completions.create({
      messages: [
        { role: 'system', content: 'Be brief.' },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'Hi ' },
            { type: 'text', text: 'there' },
          ],
        },
      ],
      ...{ max_tokens: 8, stop: '\n', temperature: 0.5, top_p: 0.9, top_k: 40, min_p: 0.05, seed: 7 },
      ...{ repetition_penalty: 1.1, frequency_penalty: 0.5, presence_penalty: -0.5, logprobs: true, top_logprobs: 2, n: 1 },
    });
    expect(calls[0]?.args).toEqual({
      input: {
        kind: 'chat',
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'user', content: 'Hi there' },
        ],
      },
      sampling: {
        ...{ temperature: 0.5, topP: 0.9, topK: 40, minP: 0.05, seed: 7 },
        ...{ repetitionPenalty: 1.1, frequencyPenalty: 0.5, presencePenalty: -0.5 },
      },
      maxTokens: 8,
      stop: ['\n'],
      topLogprobs: 2,
    } satisfies CompletionRequest);
  });

  it('leaves out what the request leaves out, so that the defaults are those of the engine', async () => {
    const { mixtral, calls } = scripted(['x']);
    await mixtral.chat.completions.create({ messages, temperature: null, stop: null });
    expect(calls[0]?.args).toEqual({ input: { kind: 'chat', messages }, sampling: {} });
  });

  it('answers whole, with usage and log-probabilities', async () => {
    const { mixtral, publish } = scripted(['Hello', '!']);
    publish('engine', { kind: 'ready', info: { id: 'tiny@1' }, options: {}, busy: false });
    const reply = await mixtral.chat.completions.create({ messages, logprobs: true, top_logprobs: 2 });
    expect(reply).toMatchObject({
      object: 'chat.completion',
      model: 'tiny@1',
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'Hello!' } }],
      usage: { prompt_tokens: 12, completion_tokens: 3, total_tokens: 15, extra: { prefill_tokens_per_s: 100 } },
    });
    expect(reply.choices[0]?.logprobs?.content?.[1]).toEqual({
      token: '!',
      bytes: [33],
      logprob: -0.5,
      top_logprobs: [
        { token: '!', bytes: [33], logprob: -0.5 },
        { token: '<0xE2><0x82>', bytes: [0xe2, 0x82], logprob: -2 },
      ],
    });
  });

  it('streams a chunk a token, then why it ended, then usage where asked for', async () => {
    const { mixtral } = scripted(['Hel', 'lo'], { complete: { text: 'Hello?', finishReason: 'length' } });
    const request = { messages, stream: true, stream_options: { include_usage: true } } as const;
    const parts = await all(await mixtral.chat.completions.create(request));
    expect(parts.map(({ choices }) => choices[0]?.delta)).toEqual([
      { role: 'assistant', content: 'Hel' },
      { content: 'lo' },
      { content: '?' },
      undefined,
    ]);
    expect(parts.map(({ choices }) => choices[0]?.finish_reason)).toEqual([null, null, 'length', undefined]);
    expect(parts.at(-1)?.usage?.completion_tokens).toBe(3);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(1);
  });

  it('a stream that is left early aborts the request', async () => {
    const { mixtral, calls } = scripted(['a', 'b', 'c', 'd']);
    for await (const _ of await mixtral.chat.completions.create({ messages, stream: true })) break;
    expect(calls[0]?.signal?.aborted).toBe(true);
  });

  it('an abort rejects a whole reply as cancelled, and ends a stream with finish_reason abort', async () => {
    const whole = scripted(['a'], { complete: { finishReason: 'cancelled' } });
    await expect(whole.mixtral.chat.completions.create({ messages })).rejects.toMatchObject({ code: 'cancelled' });
    const { mixtral } = scripted(['a', 'b', 'c']);
    const abort = new AbortController();
    const reasons: unknown[] = [];
    for await (const part of await mixtral.chat.completions.create({ messages, stream: true, signal: abort.signal })) {
      abort.abort();
      reasons.push(part.choices[0]?.finish_reason);
    }
    expect(reasons.at(-1)).toBe('abort');
  });

  it('a request that fails before its first token rejects instead of giving a stream', async () => {
    const { mixtral } = scripted([], { complete: new MixtralError('not-loaded', 'No model is loaded.', 'Load one.') });
    await expect(mixtral.chat.completions.create({ messages, stream: true })).rejects.toMatchObject({ code: 'not-loaded' });
  });

  it('a stream that breaks off throws where it is read', async () => {
    const failing = {
      isLeader: () => true,
      restart: () => {},
      on: () => () => {},
      call: async (_operation: OperationName, _args: unknown, options: CallOptions<'complete'>) => {
        options.onProgress?.(chunk('a'));
        throw cancelled();
      },
    } as unknown as Client;
    const stream = await createScripting(failing, 'http://host/').chat.completions.create({ messages, stream: true });
    await expect(all(stream)).rejects.toMatchObject({ code: 'cancelled' });
  });

  it.each([
    ['n', { n: 2 }, 'unsupported'],
    ['tools', { tools: [{ type: 'function', function: { name: 'f' } }] }, 'unsupported'],
    ['response_format', { response_format: { type: 'json_object' } }, 'unsupported'],
    ['logit_bias', { logit_bias: { 5: 1 } }, 'unsupported'],
    ['messages[0]', { messages: [{ role: 'tool', content: '', tool_call_id: '' }] }, 'unsupported'],
    ['messages[0].content[0]', { messages: [{ role: 'user', content: [{ type: 'image_url' }] }] }, 'unsupported'],
    ['messages', { messages: [] }, 'bad-request'],
    ['temperature', { temperature: 3 }, 'bad-request'],
    ['temperature', { temperature: Number.NaN }, 'bad-request'],
    ['top_k', { top_k: 1.5 }, 'bad-request'],
    ['repetition_penalty', { repetition_penalty: 0 }, 'bad-request'],
    ['max_tokens', { max_tokens: 0 }, 'bad-request'],
    ['top_logprobs', { top_logprobs: 3 }, 'bad-request'],
    ['stop', { stop: [''] }, 'bad-request'],
    ['temprature', { temprature: 1 }, 'bad-request'],
  ])('refuses %s by name', async (name, fields, code) => {
    const { mixtral, calls } = scripted(['x']);
    const request = { messages, ...fields } as Parameters<typeof mixtral.chat.completions.create>[0];
    const error = await mixtral.chat.completions.create(request).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect((error as MixtralError).message).toContain(name);
    expect(calls).toEqual([]);
  });

  it('refuses a model that is not the loaded one', async () => {
    const { mixtral, publish } = scripted(['x']);
    publish('engine', { kind: 'ready', info: { id: 'tiny@1' }, options: {}, busy: false });
    await expect(mixtral.chat.completions.create({ messages, model: 'other@2' })).rejects.toMatchObject({ code: 'bad-request' });
  });
});

describe('completions.create', () => {
  it('asks for the plain text to be continued, whole or streamed', async () => {
    const { mixtral, calls } = scripted(['a', 'b']);
    const whole = await mixtral.completions.create({ prompt: 'Once' });
    expect(calls[0]?.args).toEqual({ input: { kind: 'text', prompt: 'Once' }, sampling: {} });
    expect(whole).toMatchObject({ object: 'text_completion', choices: [{ text: 'ab', finish_reason: 'stop' }] });
    const parts = await all(await mixtral.completions.create({ prompt: 'Once', stream: true }));
    expect(parts.map(({ choices }) => choices[0]?.text)).toEqual(['a', 'b', '']);
  });
});

describe('load', () => {
  it('passes its options on, and refuses those that it does not know', async () => {
    const { mixtral, calls } = scripted([], { load: {} });
    await mixtral.load('tiny@1', { gpuBudgetBytes: 0, chunkTokens: 64 });
    expect(calls[0]?.args).toEqual({ id: 'tiny@1', options: { gpuBudgetBytes: 0, chunkTokens: 64 } });
    await mixtral.load('tiny@1', null as unknown as object);
    expect(calls[1]?.args).toEqual({ id: 'tiny@1', options: {} });
    for (const options of [{ gpuBudget: 5 }, { ramBudgetBytes: -1 }, { gpuBudgetBytes: Number.NaN }, { precision: 'f64' }])
      await expect(mixtral.load('tiny@1', options as object)).rejects.toMatchObject({ code: 'bad-request' });
  });
});

describe('models', () => {
  it('installs from an address relative to the page', async () => {
    const { mixtral, calls } = scripted([], { 'models.install': { id: 'tiny@1' } });
    expect(await mixtral.models.install('models/tiny/manifest.json')).toEqual({ id: 'tiny@1' });
    expect(calls[0]?.args).toEqual({ source: 'http://host/app/models/tiny/manifest.json' });
  });

  it('installs from a repository on Hugging Face by its name', async () => {
    const { mixtral, calls } = scripted([], { 'models.install': { id: 'tiny@1' } });
    await mixtral.models.install('someone/Tiny-MLC');
    await mixtral.models.install(new URL('http://host/someone/Tiny-MLC'));
    expect(calls.map(({ args }) => args)).toEqual([
      { source: 'https://huggingface.co/someone/Tiny-MLC' },
      { source: 'http://host/someone/Tiny-MLC' },
    ]);
    await expect(mixtral.models.install('https://')).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('installs from files of this machine by the address that the worker gives them', async () => {
    const { mixtral, calls } = scripted([], {
      'models.openFiles': { source: 'file:///x.gguf' },
      'models.install': { id: 'x@1' },
    });
    const file = new File([], 'x.gguf');
    await mixtral.models.install(file);
    await mixtral.models.install([file]);
    const [opened, installed] = calls.map(({ args }) => args);
    expect([opened, installed]).toEqual([{ files: [file] }, { source: 'file:///x.gguf' }]);
    expect(calls).toHaveLength(4);
  });

  it('installs into a store and moves to another; there are two', async () => {
    const { mixtral, calls } = scripted([], { 'models.install': { id: 'x@1' }, 'models.move': null });
    await mixtral.models.install('x.gguf', { store: 'opfs' });
    await mixtral.models.move('x@1', 'indexeddb');
    expect(calls.map(({ args }) => args)).toEqual([
      { source: expect.stringMatching(/x\.gguf$/), store: 'opfs' },
      { id: 'x@1', store: 'indexeddb' },
    ]);
    await expect(mixtral.models.move('x@1', 'cloud' as 'opfs')).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('is ready once the engine and the models have been heard of', async () => {
    const { mixtral, publish } = scripted();
    let ready = false;
    const done = mixtral.ready.then(() => {
      ready = true;
    });
    publish('engine', { kind: 'starting' });
    publish('models', []);
    await new Promise((resolve) => setTimeout(resolve));
    expect(ready).toBe(false);
    publish('engine', { kind: 'idle' });
    await done;
  });
});
