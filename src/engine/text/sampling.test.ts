import { describe, expect, it, vi } from 'vitest';
import type { SamplingOptions } from '../../protocol/messages.ts';
import { createSampler, logprobs } from './sampling.ts';
import { allIds, sortByValue, topOf } from './selection.ts';
import { integers, readGolden } from './test-files.ts';

interface Golden {
  readonly options: SamplingOptions;
  readonly prompt: readonly number[];
  readonly logits: readonly number[];
  readonly ids: readonly number[];
  readonly probabilities: readonly number[];
}

/** (count) logits of about a model's spread. */
function randomLogits(count: number, seed: number, scale = 4): Float32Array {
  const next = integers(seed);
  const uniform = (): number => next(1 << 24) / (1 << 24);
  return Float32Array.from({ length: count }, () => scale * (uniform() + uniform() + uniform() + uniform() - 2));
}

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe("the distribution is that of Hugging Face's logits processors", () => {
  it.each(readGolden<Golden[]>('sampling.json'))('$options', ({ options, prompt, logits, ids, probabilities }) => {
    const sampler = createSampler(options, 0);
    sampler.prompt(prompt);
    const found = sampler.distribution(Float32Array.from(logits));
    const order = [...found.ids.keys()].sort((a, b) => (found.ids[a] ?? 0) - (found.ids[b] ?? 0));
    expect(order.map((index) => found.ids[index])).toEqual(ids);
    for (const [rank, index] of order.entries()) {
      const expected = probabilities[rank] ?? Number.NaN;
      expect(Math.abs((found.probabilities[index] ?? Number.NaN) - expected)).toBeLessThan(1e-5 * expected + 1e-9);
    }
  });
});

describe('penalties', () => {
  it('the repetition penalty counts the prompt and the completion, once a token', () => {
    const logits = Float32Array.of(2, -2, 1.9, -5);
    const sampler = createSampler({ temperature: 0, repetitionPenalty: 1.5 }, 0);
    expect(sampler.next(logits)).toBe(0);
    // 2 / 1.5 lies under 1.9 now.
    expect(sampler.next(logits)).toBe(2);
    // 2 / 1.5 over 1.9 / 1.5: a second time changes nothing.
    expect([sampler.next(logits), sampler.next(logits)]).toEqual([0, 0]);
    const prompted = createSampler({ temperature: 0, repetitionPenalty: 1.5 }, 0);
    prompted.prompt([0, 0]);
    expect(prompted.next(logits)).toBe(2);
  });

  it('frequency counts each occurrence in the completion, presence the first, the prompt neither', () => {
    const logits = Float32Array.of(1, 0, -9, -9);
    const draw = (options: SamplingOptions, count: number): number[] => {
      const sampler = createSampler({ temperature: 0, ...options }, 0);
      sampler.prompt([0, 0, 0, 0]);
      return Array.from({ length: count }, () => sampler.next(logits));
    };
    expect(draw({ frequencyPenalty: 0.4 }, 5)).toEqual([0, 0, 0, 1, 0]);
    expect(draw({ presencePenalty: 1.5 }, 4)).toEqual([0, 1, 0, 0]);
    expect(draw({ presencePenalty: 0.9 }, 3)).toEqual([0, 0, 0]);
    expect(draw({ frequencyPenalty: -2 }, 3)).toEqual([0, 0, 0]);
  });

  it('leaves the logits as they were', () => {
    const logits = randomLogits(100, 1);
    const before = logits.slice();
    const sampler = createSampler({ repetitionPenalty: 1.2, frequencyPenalty: 1, topK: 5, topP: 0.9 }, 0);
    for (let i = 0; i < 10; i++) sampler.next(logits);
    expect(logits).toEqual(before);
  });
});

describe('drawing', () => {
  it('greedy takes the largest, the lower id of equals', () => {
    expect(createSampler({ temperature: 0 }, 3).next(Float32Array.of(1, 5, 5, 2))).toBe(1);
  });

  it('the same seed gives the same tokens, another seed others', () => {
    const logits = randomLogits(1000, 2);
    const reply = (seed: number): number[] => {
      const sampler = createSampler({ temperature: 0.9, topP: 0.95 }, seed);
      return Array.from({ length: 30 }, () => sampler.next(logits));
    };
    expect(reply(7)).toEqual(reply(7));
    expect(reply(7)).not.toEqual(reply(8));
  });

  it.each<SamplingOptions>([{}, { topK: 4 }, { topP: 0.8 }, { temperature: 1.7, minP: 0.05 }])(
    'tokens come as often as their probability says: %j',
    (options) => {
      const logits = randomLogits(12, 3, 2);
      const sampler = createSampler(options, 11);
      const { ids, probabilities } = sampler.distribution(logits);
      const draws = 40_000;
      const counts = new Map<number, number>();
      for (let i = 0; i < draws; i++) {
        const id = sampler.next(logits);
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      for (const [index, id] of ids.entries()) {
        const p = probabilities[index] ?? 0;
        const deviation = Math.sqrt(draws * p * (1 - p));
        expect(Math.abs((counts.get(id) ?? 0) - draws * p)).toBeLessThan(5 * deviation + 1);
        counts.delete(id);
      }
      expect([...counts.keys()]).toEqual([]);
    },
  );

  it('masked tokens are never drawn, and extreme temperatures stay finite', () => {
    const logits = Float32Array.of(Number.NEGATIVE_INFINITY, 3, Number.NEGATIVE_INFINITY, 1);
    for (const temperature of [1e-9, 1, 10]) {
      const sampler = createSampler({ temperature }, 1);
      for (let i = 0; i < 200; i++) expect([1, 3]).toContain(sampler.next(logits));
    }
  });

  it('the likeliest token survives every truncation', () => {
    const flat = new Float32Array(50);
    for (const options of [{ topP: 0 }, { minP: 1 }, { topK: 1 }, { topK: 1, topP: 0, minP: 1 }])
      expect(createSampler(options, 1).distribution(flat).ids.length).toBeGreaterThan(0);
    expect([...createSampler({ topP: 0 }, 1).distribution(flat).ids]).toEqual([0]);
    expect([...createSampler({ topK: 3 }, 1).distribution(flat).ids].sort()).toEqual([0, 1, 2]);
  });
});

describe('refusals', () => {
  it.each<[keyof SamplingOptions, unknown]>([
    ['temperature', -0.1],
    ['temperature', Number.NaN],
    ['temperature', Number.POSITIVE_INFINITY],
    ['temperature', 'hot'],
    ['topK', -1],
    ['topK', 2.5],
    ['topP', 1.01],
    ['topP', -0.1],
    ['minP', 1.5],
    ['repetitionPenalty', 0],
    ['repetitionPenalty', -1],
    ['frequencyPenalty', 2.1],
    ['presencePenalty', -2.1],
  ])('%s %j', (name, value) => {
    const options = { [name]: value } as SamplingOptions;
    expect(thrownBy(() => createSampler(options, 0))).toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining(name),
    });
  });

  it.each([0.5, Number.NaN, 2 ** 60])('seed %j', (seed) => {
    expect(thrownBy(() => createSampler({}, seed))).toMatchObject({ code: 'bad-request' });
  });

  it.each([0, 0.7])(
    'logits without meaning are an internal error at temperature %d, not a token and not a hang',
    (temperature) => {
      const all = (value: number): Float32Array => new Float32Array(64).fill(value);
      const oneNaN = randomLogits(64, 4);
      oneNaN[63] = Number.NaN;
      const infinite = randomLogits(64, 4);
      infinite[5] = Number.POSITIVE_INFINITY;
      for (const logits of [all(Number.NaN), all(Number.NEGATIVE_INFINITY), oneNaN, infinite, new Float32Array()])
        for (const options of [{}, { topK: 5 }, { topP: 0.9 }, { minP: 0.1 }])
          expect(thrownBy(() => createSampler({ temperature, ...options }, 0).next(logits))).toMatchObject({ code: 'internal' });
      expect(thrownBy(() => logprobs(oneNaN, 0, 3))).toMatchObject({ code: 'internal' });
    },
  );
});

describe('log-probabilities', () => {
  it('are the log-softmax of the raw logits, likeliest first, ties to the lower id', () => {
    const logits = Float32Array.of(1, 3, 3, -2);
    const { logprob, top } = logprobs(logits, 3, 3);
    const norm = Math.log([...logits].reduce((total, logit) => total + Math.exp(logit), 0));
    expect(logprob).toBeCloseTo(-2 - norm, 12);
    expect(top.map(({ id }) => id)).toEqual([1, 2, 0]);
    expect(top[2]?.logprob).toBeCloseTo(1 - norm, 12);
  });

  it('sum to one over the vocabulary, at any offset', () => {
    const logits = randomLogits(500, 9).map((logit) => logit + 1000);
    const { top } = logprobs(logits, 0, 500);
    expect(top.reduce((total, entry) => total + Math.exp(entry.logprob), 0)).toBeCloseTo(1, 10);
    expect(logprobs(logits, 0, 0).top).toEqual([]);
  });
});

describe('selection', () => {
  it('finds what sorting everything would, equal values included', () => {
    for (let seed = 0; seed < 300; seed++) {
      const next = integers(seed);
      const values = Float32Array.from({ length: 1 + next(60) }, () => next(seed % 2 === 0 ? 5 : 1000));
      const ids = allIds(values.length);
      const count = next(values.length + 2);
      const expected = [...ids].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b).slice(0, count);
      expect([...sortByValue(values, topOf(values, ids, count))]).toEqual(expected);
    }
  });

  it('never sorts a whole vocabulary where only a few tokens survive', () => {
    const logits = randomLogits(32_000, 5, 10);
    const sort = vi.spyOn(Uint32Array.prototype, 'sort');
    try {
      for (const options of [
        { temperature: 0 },
        { topK: 50 },
        { topP: 0.95 },
        { topK: 40, topP: 0.9, minP: 0.05 },
        { minP: 0.1 },
        {},
      ])
        createSampler(options, 1).next(logits);
      logprobs(logits, 0, 20);
      const sizes = sort.mock.contexts.map((sorted) => (sorted as Uint32Array).length);
      expect(sizes.length).toBeGreaterThan(0);
      // Top-p sorts what could be in the nucleus (here 468 tokens), an eighth of the vocabulary at most.
      expect(Math.max(...sizes)).toBeLessThan(4000);
    } finally {
      sort.mockRestore();
    }
  });
});
