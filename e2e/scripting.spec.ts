/** window.mixtral, as the README documents it, on the bundled model. */
import { LOAD_MS } from './app.ts';
import { expect, test } from './fixtures.ts';

test('a script installs, loads, chats and reads the account, without touching the page', async ({ page }) => {
  test.setTimeout(2 * LOAD_MS);
  await page.goto('');

  await test.step('it is there before anything is rendered', async () => {
    expect(await page.evaluate(() => typeof window.mixtral)).toBe('object');
  });

  const info = await test.step('install and load', () =>
    page.evaluate(async () => {
      const { mixtral } = window;
      await mixtral.ready;
      let last = { bytes: 0, totalBytes: -1 };
      const { id } = await mixtral.models.install('models/tiny/manifest.json', {
        onProgress: (progress) => {
          last = progress;
        },
      });
      const again = await mixtral.models.install('models/tiny/manifest.json');
      return { id, again: again.id, last, load: await mixtral.load(id) };
    }));
  expect(info.again).toBe(info.id);
  expect(info.load.id).toBe(info.id);
  expect(info.load.gpuBytes).toBeGreaterThanOrEqual(info.load.minimumGpuBytes);
  expect(info.load.adapter.name).not.toBe('');

  await test.step('tokenize', async () => {
    const tokens = await page.evaluate(() => window.mixtral.tokenize('Hello there'));
    expect(tokens.length).toBeGreaterThan(1);
  });

  await test.step('a stream and a whole reply with the same seed say the same; another seed does not', async () => {
    const replies = await page.evaluate(async () => {
      const messages = [{ role: 'user' as const, content: 'Tell me a story about the sea.' }];
      const request = { messages, temperature: 1.5, max_tokens: 24 };
      let streamed = '';
      let parts = 0;
      for await (const part of await window.mixtral.chat.completions.create({ ...request, seed: 5, stream: true })) {
        streamed += part.choices[0]?.delta.content ?? '';
        parts += 1;
      }
      const whole = async (seed: number) =>
        (await window.mixtral.chat.completions.create({ ...request, seed })).choices[0]?.message.content;
      return { streamed, parts, same: await whole(5), other: await whole(6) };
    });
    expect(replies.parts).toBeGreaterThan(2);
    expect(replies.same).toBe(replies.streamed);
    expect(replies.other).not.toBe(replies.streamed);
  });

  await test.step('log-probabilities are those of the raw logits, likeliest first', async () => {
    const content = await page.evaluate(async () => {
      const { choices } = await window.mixtral.chat.completions.create({
        messages: [{ role: 'user', content: 'Hello, who are you?' }],
        ...{ temperature: 0, max_tokens: 4, logprobs: true, top_logprobs: 3 },
      });
      return choices[0]?.logprobs?.content ?? [];
    });
    expect(content).toHaveLength(4);
    for (const token of content) {
      const values = token.top_logprobs.map(({ logprob }) => logprob);
      expect(values).toEqual([...values].sort((a, b) => b - a));
      expect(token.top_logprobs[0]).toMatchObject({ token: token.token, logprob: token.logprob });
      expect(values.reduce((sum, value) => sum + Math.exp(value), 0)).toBeLessThanOrEqual(1 + 1e-6);
    }
  });

  await test.step('an abort ends a stream early, and the next request is answered', async () => {
    const reasons = await page.evaluate(async () => {
      const abort = new AbortController();
      const messages = [{ role: 'user' as const, content: 'Tell me a long story.' }];
      const seen: (string | null | undefined)[] = [];
      for await (const part of await window.mixtral.chat.completions.create({ messages, stream: true, signal: abort.signal })) {
        seen.push(part.choices[0]?.finish_reason);
        abort.abort();
      }
      return seen;
    });
    expect(reasons.at(-1)).toBe('abort');
    expect(reasons.length).toBeLessThan(40);
  });

  await test.step('a token whose experts are resident costs one submit and one readback', async () => {
    const [short, long] = await page.evaluate(async () => {
      const reply = async (tokens: number) => {
        const messages = [{ role: 'user' as const, content: 'Hello, who are you?' }];
        await window.mixtral.chat.completions.create({ messages, temperature: 0, max_tokens: tokens });
        return await window.mixtral.stats();
      };
      // The first brings every expert that it needs onto the GPU.
      await reply(16);
      return [await reply(4), await reply(16)];
    });
    expect([short?.faults, long?.faults]).toEqual([0, 0]);
    expect([short?.completionTokens, long?.completionTokens]).toEqual([4, 16]);
    expect((long?.submits ?? 0) - (short?.submits ?? 0)).toBe(12);
    expect((long?.readbacks ?? 0) - (short?.readbacks ?? 0)).toBe(12);
  });

  await test.step('a bad request is refused with a code and names its field', async () => {
    const error = await page.evaluate(async () => {
      const request = { messages: [{ role: 'user' as const, content: 'Hi' }], n: 2 };
      try {
        await window.mixtral.chat.completions.create(request);
        return null;
      } catch (thrown) {
        return { code: (thrown as { code?: string }).code, text: String(thrown) };
      }
    });
    expect(error?.code).toBe('unsupported');
    expect(error?.text).toContain(' n');
  });

  await test.step('removing the loaded model unloads it and leaves nothing', async () => {
    const after = await page.evaluate(async (id) => {
      const { mixtral } = window;
      await mixtral.models.remove(id);
      const tokenized = await mixtral.tokenize('x').catch((thrown: { code: string }) => thrown.code);
      return { tokenized, states: (await mixtral.models.list()).map(({ state }) => state.kind) };
    }, info.id);
    expect(after).toMatchObject({ tokenized: 'not-loaded', states: ['available'] });
  });
});
