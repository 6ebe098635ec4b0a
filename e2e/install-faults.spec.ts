/** Installs that go wrong, in the page: the server, the browser, the disk. Nothing that was stored is fetched again, and nothing that was said is lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { launchArgs, launchOptions } from '../tools/setup/chromium.mjs';
import { ask, chatReady, finished, greedy, LOAD_MS, loadBundled } from './app.ts';
import { expect, test } from './fixtures.ts';
import { type Fault, Site } from './server.ts';

const DIST = join(import.meta.dirname, '..', 'dist');
const SHARDS = /\/models\/tiny\/shards\//;
const PARALLEL_DOWNLOADS = 6;
const KILLS = 10;

const manifest = JSON.parse(readFileSync(join(DIST, 'models/tiny/manifest.json'), 'utf8')) as { shards: { bytes: number }[] };
const sizes = manifest.shards.map(({ bytes }) => bytes);
const shardBytes = sizes.reduce((sum, bytes) => sum + bytes, 0);

/** Waits until the page's own model is installed. */
async function installed(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await window.mixtral.models.list()).map(({ state }) => state.kind)), {
      timeout: 60_000,
    })
    .toEqual(['installed']);
}

/** An origin of its own, on which nothing is stored yet. */
async function onNewSite(page: Page, work: (site: Site) => Promise<void>): Promise<void> {
  const site = new Site(DIST);
  await site.start();
  try {
    await work(site);
  } finally {
    await page.goto('about:blank');
    await site.stop();
  }
}

/** How many requests were made before. */
function askedTwice(ranges: readonly string[]): number {
  return ranges.length - new Set(ranges).size;
}

/** Bytes of shards that the page has asked for. */
function askedBytes(site: Site): number {
  const lengths = site.ranges.map((asked) => {
    const [path = '', range = ''] = asked.split(' ');
    if (!SHARDS.test(path)) return 0;
    const [start, end] = /^bytes=(\d+)-(\d+)$/.exec(range)?.slice(1).map(Number) ?? [];
    return start === undefined || end === undefined ? statSync(join(DIST, path)).size : end - start + 1;
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}

const PASSING: readonly [string, Fault, number, number][] = [
  ['every third response is dropped', { kind: 'refuse' }, 12, 3],
  ['every fifth connection breaks in the middle', { kind: 'cut', afterBytes: 5_000 }, 8, 5],
  ['the server answers 500 now and then', { kind: 'status', status: 500 }, 6, 4],
  ['the server asks for patience', { kind: 'status', status: 429, headers: { 'Retry-After': '1' } }, 4, 3],
  ['answers are shorter than asked for', { kind: 'short', byBytes: 777 }, 6, 4],
  ['a byte is wrong', { kind: 'corrupt', atByte: 99 }, 4, 9],
  ['ranges are refused', { kind: 'whole' }, Number.POSITIVE_INFINITY, 1],
];

test('an install gets through a server that fails now and then', async ({ page }) => {
  test.setTimeout(3 * LOAD_MS);
  for (const [what, fault, times, every] of PASSING)
    await test.step(what, async () => {
      await onNewSite(page, async (site) => {
        site.inject(SHARDS, fault, times, every);
        await page.goto(site.url);
        await installed(page);
      });
    });
});

const LASTING: readonly [string, Fault, RegExp][] = [
  ['a sign-in page', { kind: 'page' }, /A web page came instead of .*layer\.3/],
  ['404', { kind: 'status', status: 404 }, /has no file .*layer\.3/],
];

test('a server that fails for good ends in a sentence and a button, and what arrived before is kept', async ({ page }) => {
  test.setTimeout(3 * LOAD_MS);
  for (const [what, fault, sentence] of LASTING)
    await test.step(what, async () => {
      await onNewSite(page, async (site) => {
        site.inject(/\/shards\/layer\.3-/, fault);
        const others = () => site.ranges.filter((range) => SHARDS.test(range) && !range.includes('layer.3-'));
        await page.goto(site.url);
        const retry = page.getByRole('button', { name: 'Try again' });
        await expect(retry).toBeVisible();
        await expect(page.getByText(sentence).first()).toBeVisible();
        expect(others().length).toBeGreaterThan(0);
        site.clearFaults();
        await retry.click();
        await installed(page);
        // Those under way when the first one failed are cut off with it.
        expect(askedTwice(others())).toBeLessThan(PARALLEL_DOWNLOADS);
      });
    });
});

/** The browser itself, without anyone who would close it kindly. */
function browser(profile: string, url: string): ChildProcess {
  const { executablePath = chromium.executablePath() } = launchOptions();
  const args = [...launchArgs(), '--headless=new', '--no-sandbox', `--user-data-dir=${profile}`, url];
  return spawn(executablePath, args, { stdio: 'ignore', detached: true });
}

test('a browser that is killed ten times in the middle of an install loses one shard a connection at most', async ({
  site,
  profile,
}) => {
  test.setTimeout(3 * LOAD_MS);
  site.inject(SHARDS, { kind: 'delay', milliseconds: 400 });
  let random = 12_345;
  for (let kill = 0; kill < KILLS; kill++) {
    const before = site.ranges.length;
    const killed = browser(profile, site.url);
    await expect.poll(() => site.ranges.length, { timeout: 30_000, intervals: [20] }).toBeGreaterThan(before);
    random = (random * 16_807) % 2_147_483_647;
    await sleep((random % 1_000) * 0.9);
    const gone = new Promise((resolve) => killed.once('exit', resolve));
    process.kill(-(killed.pid ?? 0), 'SIGKILL');
    await gone;
  }
  site.clearFaults();
  const context = await chromium.launchPersistentContext(profile, launchOptions());
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(site.url);
  await installed(page);
  await context.close();
  const asked = site.ranges.filter((range) => SHARDS.test(range));
  console.log(
    `${askedTwice(asked)} of ${asked.length} requests were made before, for ${askedBytes(site) - shardBytes} bytes of ${shardBytes}`,
  );
  expect(asked.length).toBeGreaterThan(sizes.length);
  expect(askedTwice(asked)).toBeLessThanOrEqual(KILLS * PARALLEL_DOWNLOADS);
});

test('a full disk ends in a sentence that says so, and the install goes on once there is room', async ({
  page,
  site,
  context,
}) => {
  test.setTimeout(2 * LOAD_MS);
  const { origin } = new URL(site.url);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_500_000 });
  await page.goto('');
  await expect(page.getByRole('heading', { name: 'The browser’s storage is full' })).toBeVisible({ timeout: 60_000 });
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Try again' }).click();
  await installed(page);
  // Those that there was no room for, and those under way with them.
  expect(askedTwice(site.ranges.filter((range) => SHARDS.test(range)))).toBeLessThanOrEqual(PARALLEL_DOWNLOADS);
});

test('storage that is cleared while chatting is filled again from the server, and the chat goes on', async ({
  page,
  site,
  context,
}) => {
  test.setTimeout(3 * LOAD_MS);
  await page.goto('');
  const id = await loadBundled(page);
  const wanted = (await greedy(page, 'Hello, who are you?', 24)).text;
  await page.evaluate((model) => window.mixtral.load(model, { gpuBudgetBytes: 0, ramBudgetBytes: 0 }), id);
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(site.url).origin, storageTypes: 'indexeddb,file_systems' });
  await finished(await ask(page, 'Hello, who are you?'));
  expect((await greedy(page, 'Hello, who are you?', 24)).text).toBe(wanted);
  await page.reload();
  await chatReady(page);
});

test('two tabs that open at once install once', async ({ page, site, context }) => {
  test.setTimeout(2 * LOAD_MS);
  const second = await context.newPage();
  await Promise.all([page.goto(''), second.goto(site.url)]);
  await Promise.all([installed(page), installed(second)]);
  expect(askedBytes(site)).toBe(shardBytes);
});
