import { describe, expect, it } from 'vitest';
import { MixtralError } from '../../protocol/errors.ts';
import type { CompletionChunk } from '../../protocol/messages.ts';
import type { Model, Step } from '../model.ts';
import { type Generated, type GenerateRequest, generate } from './generate.ts';
import { smallTokenizer } from './test-files.ts';

const tokenizer = smallTokenizer();
const { eosId } = tokenizer;
const CONTEXT = 64;

interface Script {
  readonly model: Model;
  /** What the model was asked to do, in order. */
  readonly calls: (readonly number[] | number)[];
}

/** A model that wants to say `tokens`, and then ends the text. */
function scripted(tokens: readonly number[], before?: (drawn: number, signal?: AbortSignal) => Promise<void>): Script {
  const calls: (readonly number[] | number)[] = [];
  let position = 0;
  let at = 0;
  const step = async (signal?: AbortSignal): Promise<Step> => {
    await before?.(at, signal);
    const logits = new Float32Array(tokenizer.vocabSize);
    logits[tokens[at++] ?? eosId] = 20;
    const routing = { position, experts: new Uint8Array(), weights: new Float32Array(), logits: new Float32Array() };
    return { logits, routing };
  };
  const model: Model = {
    contextTokens: CONTEXT,
    vocab: tokenizer.vocabSize,
    prefill: async (prompt, signal) => {
      calls.push(prompt);
      position = prompt.length - 1;
      return { ...(await step(signal)), reused: 1, chunkPlan: [prompt.length - 1] };
    },
    decode: async (token, signal) => {
      calls.push(token);
      position++;
      return step(signal);
    },
  };
  return { model, calls };
}

const PROMPT = tokenizer.encode('Hello');
const plain = (text: string): number[] => tokenizer.encode(text, { addSpecialTokens: false });

async function run(
  script: Script,
  options: Partial<GenerateRequest> = {},
): Promise<Generated & { chunks: CompletionChunk[]; calls: Script['calls'] }> {
  const chunks: CompletionChunk[] = [];
  const result = await generate({
    model: script.model,
    tokenizer,
    promptTokens: PROMPT,
    sampling: { temperature: 0 },
    onChunk: (chunk) => chunks.push(chunk),
    ...options,
  });
  return { ...result, chunks, calls: script.calls };
}

describe('how a reply ends', () => {
  it('at the end-of-text token, which says nothing and is not processed', async () => {
    const words = plain('the fox 👍🏽 lives');
    const { text, finishReason, chunks, calls, completionTokens, reusedTokens, chunkPlan } = await run(scripted(words));
    expect({ text, finishReason }).toEqual({ text: 'the fox 👍🏽 lives', finishReason: 'stop' });
    expect(calls).toEqual([PROMPT, ...words]);
    expect(chunks.map(({ token }) => token)).toEqual([...words, eosId]);
    expect(chunks.map((chunk) => chunk.text).join('')).toBe(text);
    // Each token comes with the routing of the position that foretold it.
    expect(chunks.map(({ routing }) => routing.position)).toEqual(chunks.map((_, index) => PROMPT.length - 1 + index));
    expect({ completionTokens, reusedTokens, chunkPlan }).toEqual({
      completionTokens: words.length + 1,
      reusedTokens: 1,
      chunkPlan: [PROMPT.length - 1],
    });
  });

  it('at maxTokens, whose last token is not processed', async () => {
    const words = plain('the fox lives here');
    const { finishReason, completionTokens, calls } = await run(scripted(words), { maxTokens: 3 });
    expect({ finishReason, completionTokens }).toEqual({ finishReason: 'length', completionTokens: 3 });
    expect(calls).toEqual([PROMPT, ...words.slice(0, 2)]);
    expect((await run(scripted(words), { maxTokens: 1 })).calls).toEqual([PROMPT]);
  });

  it('at the end of the context', async () => {
    const [word = 0] = plain('fox');
    const { finishReason, completionTokens } = await run(scripted(new Array<number>(100).fill(word)), { maxTokens: 1000 });
    expect({ finishReason, completionTokens }).toEqual({ finishReason: 'length', completionTokens: CONTEXT - PROMPT.length });
  });

  it('at a stop string, which is not shown, not even its beginning', async () => {
    const words = plain('one fox\nUser: two');
    const { text, finishReason, chunks, completionTokens } = await run(scripted(words), { stop: ['\nUser:'] });
    expect({ text, finishReason }).toEqual({ text: 'one fox', finishReason: 'stop' });
    expect(chunks.map((chunk) => chunk.text).join('')).toBe('one fox');
    expect(completionTokens).toBeLessThan(words.length);
  });

  it('with what only looked like a stop string, where the text ends first', async () => {
    for (const options of [{}, { maxTokens: plain('one fox\nUs').length }]) {
      const { text, chunks } = await run(scripted(plain('one fox\nUs')), { stop: ['\nUser:'], ...options });
      expect(text).toBe('one fox\nUs');
      expect(chunks.map((chunk) => chunk.text).join('')).toBe(text);
    }
  });

  it('with U+FFFD where the limit cuts a character', async () => {
    const euro = plain('€');
    const { text } = await run(scripted(euro), { maxTokens: euro.length - 1 });
    expect(text).toBe('\ufffd');
  });
});

describe('stopping on request', () => {
  const aborts = (at: number, thrown: () => unknown): { script: Script; controller: AbortController } => {
    const controller = new AbortController();
    const script = scripted(plain('the fox lives here'), async (drawn) => {
      if (drawn !== at) return;
      controller.abort();
      throw thrown();
    });
    return { script, controller };
  };

  it.each([
    ["the model's own error", () => new MixtralError('cancelled', 'Stopped.', '')],
    ['an AbortError', () => new DOMException('aborted', 'AbortError')],
  ])('in a decode step gives back what there is: %s', async (_, thrown) => {
    const { script, controller } = aborts(2, thrown);
    const { text, finishReason, completionTokens } = await run(script, { signal: controller.signal });
    expect({ text, finishReason, completionTokens }).toEqual({
      text: tokenizer.decode(plain('the fox lives here').slice(0, 2)),
      finishReason: 'cancelled',
      completionTokens: 2,
    });
  });

  it('in the prompt gives back nothing', async () => {
    const { script, controller } = aborts(0, () => new MixtralError('cancelled', 'Stopped.', ''));
    const result = await run(script, { signal: controller.signal });
    expect(result).toMatchObject({ text: '', finishReason: 'cancelled', completionTokens: 0, timeToFirstTokenMs: 0 });
    expect(result.chunks).toEqual([]);
  });

  it('before the start asks nothing of the model', async () => {
    const { finishReason, calls } = await run(scripted([]), { signal: AbortSignal.abort() });
    expect({ finishReason, calls }).toEqual({ finishReason: 'cancelled', calls: [] });
  });

  it('is heard even where the model never lets the event loop turn', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const busy = async (): Promise<void> => {
      const until = performance.now() + 10;
      while (performance.now() < until);
    };
    const [word = 0] = plain('fox');
    const { finishReason } = await run(scripted(new Array<number>(60).fill(word), busy), { signal: controller.signal });
    expect(finishReason).toBe('cancelled');
  });

  it('does not swallow other errors', async () => {
    const { script, controller } = aborts(1, () => new MixtralError('device-lost', 'Lost.', ''));
    await expect(run(script, { signal: controller.signal })).rejects.toMatchObject({ code: 'device-lost' });
  });
});

describe('the end of a text', () => {
  it('may be another token than the tokenizer names', async () => {
    const [first = 0, second = 0] = plain('the fox');
    const { text, finishReason } = await run(scripted([first, second, first]), { endIds: [second] });
    expect([text, finishReason]).toEqual(['the', 'stop']);
  });
});

describe('what comes with the tokens', () => {
  it('log-probabilities of the raw logits only where they are asked for', async () => {
    const words = plain('fox');
    const without = await run(scripted(words));
    expect(without.chunks[0]).not.toHaveProperty('logprob');
    const { chunks } = await run(scripted(words), { topLogprobs: 2, sampling: { temperature: 0, frequencyPenalty: 2 } });
    expect(chunks[0]?.logprob).toMatchObject({ id: words[0], text: tokenizer.tokenText(words[0] ?? 0) });
    expect(chunks[0]?.logprob?.logprob).toBeCloseTo(-Math.log(1 + (tokenizer.vocabSize - 1) * Math.exp(-20)), 10);
    expect(chunks[0]?.topLogprobs?.map(({ id }) => id)).toEqual([words[0], words[0] === 0 ? 1 : 0]);
    expect(chunks.at(-1)?.token).toBe(eosId);
    expect(chunks.at(-1), 'the end is no part of the text').not.toHaveProperty('logprob');
    const chosenOnly = await run(scripted(words), { topLogprobs: 0 });
    expect(chosenOnly.chunks[0]?.topLogprobs).toEqual([]);
  });

  it('a space in front is kept only where the reply goes on in the prompt', async () => {
    const words = plain('the fox');
    expect((await run(scripted(words))).text).toBe('the fox');
    expect((await run(scripted(words), { continues: true })).text).toBe(' the fox');
  });

  it('a seed that gives the same reply again', async () => {
    const flat = (): Script => {
      const script = scripted(plain('the fox lives here'));
      const soften = (step: Step): Step => ({ ...step, logits: step.logits.map((logit) => logit / 10) });
      const model: Model = {
        ...script.model,
        prefill: async (...args) => {
          const step = await script.model.prefill(...args);
          return { ...step, ...soften(step) };
        },
        decode: async (...args) => soften(await script.model.decode(...args)),
      };
      return { model, calls: script.calls };
    };
    const tokens = (result: { chunks: CompletionChunk[] }): number[] => result.chunks.map(({ token }) => token);
    const first = await run(flat(), { sampling: { temperature: 1 }, maxTokens: 20 });
    const again = await run(flat(), { sampling: { temperature: 1, seed: first.seed }, maxTokens: 20 });
    expect(tokens(again)).toEqual(tokens(first));
    const other = await run(flat(), { sampling: { temperature: 1, seed: first.seed + 1 }, maxTokens: 20 });
    expect(tokens(other)).not.toEqual(tokens(first));
  });

  it('times of prompt and decoding apart', async () => {
    const wait = (drawn: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, drawn === 0 ? 120 : 30));
    const result = await run(scripted(plain('fox the fox'), wait));
    const steps = result.completionTokens - 1;
    expect(result.prefillMs).toBeGreaterThan(110);
    expect(result.timeToFirstTokenMs).toBeGreaterThanOrEqual(result.prefillMs);
    expect(result.decodeMs).toBeGreaterThan(28 * steps);
    expect(result.tokensPerSecond).toBeGreaterThan(0);
    expect(result.tokensPerSecond).toBeLessThan(1000 / 28);
  });
});

describe('refusals', () => {
  it.each<[string, Partial<GenerateRequest>, string]>([
    ['an empty prompt', { promptTokens: [] }, 'bad-request'],
    ['a token beyond the vocabulary', { promptTokens: [1, tokenizer.vocabSize] }, 'bad-request'],
    ['a prompt that fills the context', { promptTokens: new Array<number>(CONTEXT).fill(5) }, 'context-overflow'],
    ['maxTokens 0', { maxTokens: 0 }, 'bad-request'],
    ['maxTokens 1.5', { maxTokens: 1.5 }, 'bad-request'],
    ['topLogprobs 21', { topLogprobs: 21 }, 'bad-request'],
    ['an empty stop string', { stop: [''] }, 'bad-request'],
    ['a temperature out of range', { sampling: { temperature: -1 } }, 'bad-request'],
  ])('%s, before the model is asked', async (_, options, code) => {
    const script = scripted([]);
    await expect(run(script, options)).rejects.toMatchObject({ name: 'MixtralError', code });
    expect(script.calls).toEqual([]);
  });
});
