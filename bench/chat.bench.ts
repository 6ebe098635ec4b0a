/** The bundled model in the built page, as a visitor meets it: time to readiness, speed of prompts and replies, cost of paging. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { Site } from '../e2e/server.ts';
import { launchOptions } from '../tools/setup/chromium.mjs';
import type { Measurement } from './main.ts';

const QUESTION = 'Tell me a short story about a fox.';
const REPLY_TOKENS = 48;
/** Replies a case is measured with; the median counts. */
const REPEATS = 5;
const LOAD_TIMEOUT_MS = 120_000;

interface Reply {
  readonly tokensPerSecond: number;
  readonly promptTokensPerSecond: number;
  readonly timeToFirstTokenMs: number;
  readonly hitRate: number;
  readonly faultsPerToken: number;
  readonly submitsPerToken: number;
}

export async function* run(): AsyncGenerator<Measurement> {
  const site = new Site(join(import.meta.dirname, '..', 'dist'));
  await site.start();
  const profile = await mkdtemp(join(tmpdir(), 'mixtral-web-bench-'));
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions(), headless: true });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(LOAD_TIMEOUT_MS);
    const conditions = { adapter: '', kernels: '' };
    const measured = (name: string, value: number, unit: string): Measurement => ({
      bench: 'chat',
      case: name,
      value,
      unit,
      ...conditions,
    });

    const first = await readyAfterOpening(page, site.url);
    const { adapter, kernels, minimum } = await page.evaluate(async () => {
      const [model] = await window.mixtral.models.list();
      const info = await window.mixtral.load(model?.id ?? '');
      return { adapter: info.adapter.name, kernels: info.kernels, minimum: info.minimumGpuBytes };
    });
    Object.assign(conditions, { adapter, kernels });
    yield measured('first visit: install, compile, ready', first / 1000, 's');
    yield measured('next visit: page load to ready', (await readyAfterOpening(page, site.url)) / 1000, 's');

    for (const [name, gpuBudgetBytes] of [
      ['every expert resident', 2 ** 32],
      ['least GPU memory', minimum],
    ] as const) {
      await page.evaluate(async (budget) => {
        const [model] = await window.mixtral.models.list();
        await window.mixtral.load(model?.id ?? '', { gpuBudgetBytes: budget });
      }, gpuBudgetBytes);
      const replies: Reply[] = [];
      for (let repeat = 0; repeat <= REPEATS; repeat += 1) {
        const reply = await ask(page, repeat);
        // The first reply fills the slots.
        if (repeat > 0) replies.push(reply);
      }
      const median = (value: (reply: Reply) => number) =>
        replies.map(value).sort((a, b) => a - b)[Math.floor(replies.length / 2)] ?? 0;
      yield measured(
        `${name}: decode`,
        median((reply) => reply.tokensPerSecond),
        'tokens/s',
      );
      yield measured(
        `${name}: prompt`,
        median((reply) => reply.promptTokensPerSecond),
        'tokens/s',
      );
      yield measured(
        `${name}: time to first token`,
        median((reply) => reply.timeToFirstTokenMs),
        'ms',
      );
      yield measured(`${name}: expert hit rate`, 100 * median((reply) => reply.hitRate), '%');
      yield measured(
        `${name}: page faults`,
        median((reply) => reply.faultsPerToken),
        'a token',
      );
      yield measured(
        `${name}: submits, the prompt's included`,
        median((reply) => reply.submitsPerToken),
        'a token',
      );
    }
  } finally {
    await context.close();
    await site.stop();
    await rm(profile, { recursive: true, force: true });
  }
}

/** Opens the page afresh. @returns milliseconds until a message could be sent */
async function readyAfterOpening(page: Page, url: string): Promise<number> {
  const start = performance.now();
  await page.goto(url);
  await page.getByTestId('composer-note').filter({ hasText: 'Enter sends' }).waitFor();
  return performance.now() - start;
}

/** A greedy reply to a prompt that no earlier one begins with, so that nothing of the cache is reused. */
async function ask(page: Page, repeat: number): Promise<Reply> {
  return await page.evaluate(
    async ({ question, repeat, tokens }) => {
      await window.mixtral.chat.completions.create({
        messages: [{ role: 'user', content: `${repeat}. ${question}` }],
        temperature: 0,
        max_tokens: tokens,
      });
      const stats = await window.mixtral.stats();
      if (!stats) throw new Error('the reply left no stats');
      const decoded = Math.max(1, stats.completionTokens - 1);
      return {
        tokensPerSecond: stats.tokensPerSecond,
        promptTokensPerSecond: (1000 * (stats.promptTokens - stats.reusedTokens)) / stats.prefillMs,
        timeToFirstTokenMs: stats.timeToFirstTokenMs,
        hitRate: stats.gpu.hits / Math.max(1, stats.gpu.hits + stats.gpu.misses),
        faultsPerToken: stats.faults / decoded,
        submitsPerToken: stats.submits / decoded,
      };
    },
    { question: QUESTION, repeat, tokens: REPLY_TOKENS },
  );
}
