/** The page on the real engine: its shape at every width, what the keyboard does, branches, undo, memory, and its weight. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { ask, chatReady, finished, LOAD_MS, replies } from './app.ts';
import { expect, test } from './fixtures.ts';

/** What the first screen may cost to fetch. */
const FIRST_SCREEN_BYTES = 250_000;
const DIST = join(import.meta.dirname, '..', 'dist');
const WIDTHS = [390, 768, 1440, 1920] as const;

/** Publishes a copy of the bundled model under another name, on an origin of its own. @returns the address of its manifest */
async function publishCopy(name: string): Promise<{ address: string; stop: () => void }> {
  const folder = join(DIST, 'models', 'tiny');
  const server = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'range');
    response.setHeader('access-control-expose-headers', 'content-range');
    const path = new URL(request.url ?? '/', 'http://host.test').pathname;
    const file = await readFile(join(folder, path)).catch(() => null);
    if (request.method === 'OPTIONS' || !file) return void response.writeHead(file ? 204 : 404).end();
    const body = path === '/manifest.json' ? Buffer.from(JSON.stringify({ ...JSON.parse(file.toString()), name })) : file;
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (from === undefined || to === undefined) return void response.end(body);
    response.writeHead(206, { 'content-range': `bytes ${from}-${to}/${body.length}` });
    response.end(body.subarray(Number(from), Number(to) + 1));
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/manifest.json`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What is cut off sideways: elements that end outside of the window, except inside a scroller, or that are for listeners only. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#root *')]
      .filter((element) => !element.closest('.sr-only, pre, [data-testid=transcript] table'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
      })
      .map((element) => `${element.tagName} ${element.className}`),
  );
}

test('the first screen is light, and what it fetches comes from its own origin', async ({ page, site }) => {
  const scripts = new Set<string>();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
    if (/^https?:/.test(request.url()) && !request.url().startsWith(site.url)) elsewhere.push(request.url());
  });
  await page.goto('', { waitUntil: 'load' });
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
  // Weighed where it was built: a browser does not keep the body of every response until it is asked for it.
  const files = await Promise.all([...scripts].map((path) => readFile(join(DIST, path))));
  const bytes = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(FIRST_SCREEN_BYTES);
  expect(elsewhere).toEqual([]);
});

test('a model that the address names waits for a click, and loads at once when it is installed', async ({ page }) => {
  test.setTimeout(300_000);
  const { address, stop } = await publishCopy('another-mixtral');
  try {
    await page.goto(`?model=${encodeURIComponent(address)}`);
    const card = page.getByTestId('install-card');
    await expect(card.getByRole('heading', { name: 'another-mixtral' })).toBeVisible();
    await expect(card).toContainText(`from ${new URL(address).host}`);
    expect(await page.evaluate(async () => (await window.mixtral.models.list()).map(({ state }) => state.kind))).toEqual([
      'available',
    ]);
    await card.getByRole('button', { name: /^Download [\d.]+ MB$/ }).click();
    await chatReady(page);
    await expect(page.getByTestId('model-button')).toContainText('another-mixtral');
  } finally {
    stop();
  }
  await page.reload();
  await chatReady(page);
  await expect(page.getByTestId('model-button')).toContainText('another-mixtral');
});

test('an address without a model behind it says so, and the way back leads to the bundled one', async ({ page, site }) => {
  await page.goto(`?model=${encodeURIComponent(`${site.url}nowhere/manifest.json`)}`);
  await expect(page.getByRole('heading', { name: 'This address offers no model' })).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
  await chatReady(page);
});

test('a full storage is told, and what had come is kept for the retry', async ({ page, site }) => {
  const limits = await page.context().newCDPSession(page);
  const origin = new URL(site.url).origin;
  await limits.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_200_000 });
  await page.goto('');
  await expect(page.getByTestId('screen-storage-full')).toBeVisible({ timeout: 60_000 });
  await limits.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Try again' }).click();
  await chatReady(page);
});

test('a chat in all its shapes', async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('');
  await chatReady(page);
  await expect(page.getByTestId('machine')).toHaveText(/^WebGPU: .+, up to .+ buffers$/);

  await test.step('a reply warms the experts and leaves its figures', async () => {
    await finished(await ask(page, 'Hello, who are you?'));
    await expect(page.getByTestId('reply-stats')).toContainText('first token');
    await expect(page.getByTestId('expert-grid')).toHaveAttribute('aria-label', /\d+ layers of \d+ experts each\. .*on the GPU/);
    await expect(page.getByRole('status')).toHaveText('Complete');
  });

  await test.step('nothing sticks out at any width', async () => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expect(page.getByTestId(width < 880 ? 'experts-strip' : 'experts-panel')).toBeVisible();
      // The page takes a moment to become another one.
      await expect.poll(() => cutOff(page), `at ${width} px`).toEqual([]);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('another version stands beside the first', async () => {
    const first = await replies(page).last().textContent();
    await page.getByRole('button', { name: 'Regenerate' }).click();
    await finished(replies(page).last());
    await expect(page.getByTestId('branch')).toContainText('2/2');
    await page.getByRole('button', { name: 'Previous version' }).click();
    await expect(page.getByTestId('branch')).toContainText('1/2');
    expect((await replies(page).last().textContent())?.slice(0, 20)).toBe(first?.slice(0, 20));
  });

  await test.step('Escape stops a reply, and what had come stays', async () => {
    // No reply of a model this small is long: one that is caught at its first words has not ended.
    const stopped = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
          const look = () => {
            if (!document.querySelector('article[aria-busy=true] .prose-reply')) return;
            observer.disconnect();
            window.dispatchEvent(key);
            resolve();
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
    );
    const reply = await ask(page, 'Tell me a short story about a fox.');
    await stopped;
    expect(await finished(reply)).toMatch(/\w/);
    await expect(page.getByRole('status')).toHaveText('Stopped');
    await expect(reply).toContainText('Stopped here.');
  });

  await test.step('a deleted chat comes back on undo', async () => {
    await page.getByRole('button', { name: /^Actions for/ }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(replies(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(replies(page)).toHaveCount(2);
  });

  await test.step('less GPU memory means fewer experts on it, and the answers go on', async () => {
    await page.getByTestId('model-button').click();
    await expect(page.getByTestId('adapter-line')).toContainText('WebGPU: ');
    await page.getByRole('slider', { name: 'GPU memory' }).focus();
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: 'Apply and reload the model' }).click();
    await expect(page.getByTestId('budgets')).toContainText('0 of 8 experts a layer', { timeout: LOAD_MS });
    await page.keyboard.press('Escape');
    await chatReady(page);
    await finished(await ask(page, 'What is a mixture of experts?'));
    await page.getByTestId('reply-stats').last().click();
    await expect(page.getByRole('dialog')).toContainText('Page faults');
  });
});
