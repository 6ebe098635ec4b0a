/** What goes wrong on the way of a shard: a server that is away, a connection that breaks, a disk that lies. */
import type { Page } from '@playwright/test';
import { ask, finished, greedy, installBundled, LOAD_MS, loadBundled, recordTexts } from './app.ts';
import { expect, test } from './fixtures.ts';

/** The experts of this layer are the ones that suffer: any prompt needs at least two of them. */
const EXPERTS = /^layer\.1\.expert\.\d+$/;
/** The file that they are packed in. */
const FILE = /\/layer\.1-[0-9a-f]+\.bin$/;

/** The byte ranges of that file that the page asks for, in order. */
function watchRanges(page: Page): string[] {
  const ranges: string[] = [];
  page.context().on('request', (request) => {
    if (FILE.test(request.url())) ranges.push(request.headers()['range'] ?? 'all');
  });
  return ranges;
}

/** Flips the bits of a stored byte of a shard whose id matches, cuts off the end of the next one, deletes the third, and so on. @returns how many */
function damage(page: Page, shards: RegExp): Promise<number> {
  return page.evaluate(async (pattern) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open('mixtral-shards'));
    const pieces = () => db.transaction('pieces', 'readwrite').objectStore('pieces');
    const keys = (await settled(pieces().getAllKeys())).filter((key) => Array.isArray(key) && pattern.test(String(key[1])));
    for (const [index, key] of keys.entries()) {
      const bytes = new Uint8Array(await ((await settled(pieces().get(key))) as Blob).arrayBuffer());
      bytes[1000] = (bytes[1000] ?? 0) ^ 0xff;
      if (index % 3 === 0) await settled(pieces().put(new Blob([bytes]), key));
      else if (index % 3 === 1) await settled(pieces().put(new Blob([bytes.subarray(0, -1000)]), key));
      else await settled(pieces().delete(key));
    }
    db.close();
    return keys.length;
  }, shards);
}

test('an unreachable server ends in a retry button, and a retry in a model', async ({ page, site }) => {
  site.inject(/\/models\//, { kind: 'refuse' });
  await page.goto('');
  const retry = page.getByRole('button', { name: 'Try again' });
  await expect(retry).toBeVisible({ timeout: 60_000 });
  site.clearFaults();
  await retry.click();
  await expect(retry).toBeHidden();
  await expect
    .poll(() => page.evaluate(async () => (await window.mixtral.models.list()).map(({ state }) => state.kind)))
    .toEqual(['installed']);
});

test('a connection that is cut in the middle of a shard resumes where it broke', async ({ page, site }) => {
  const cutAt = 1000;
  site.inject(FILE, { kind: 'cut', afterBytes: cutAt }, 3);
  const ranges = watchRanges(page);
  await page.goto('');
  await installBundled(page);
  const spans = ranges.map((range) => /^bytes=(\d+)-(\d+)$/.exec(range)?.slice(1).map(Number) ?? []);
  const resumed = spans.filter(([start, end]) => spans.some(([first, last]) => last === end && start === (first ?? 0) + cutAt));
  expect(resumed, `asked for ${ranges.join(', ')}`).toHaveLength(3);
});

test('shards that were changed, cut or deleted in storage are found at their first read, fetched again, and the reply is the same', async ({
  page,
}) => {
  test.setTimeout(3 * LOAD_MS);
  await page.goto('');
  const id = await loadBundled(page);
  const before = await greedy(page, 'Hello, who are you?', 24);
  expect(before.text).not.toBe('');

  await page.evaluate(() => window.mixtral.unload());
  const damaged = await damage(page, EXPERTS);
  expect(damaged).toBeGreaterThanOrEqual(2);
  const ranges = watchRanges(page);
  await page.evaluate((model) => window.mixtral.load(model), id);
  const news = await recordTexts(page, '[data-testid=healing]');
  await finished(await ask(page, 'Hello, who are you?'));
  expect(await news(), 'the page says why the reply waits').toContain('A part of the model was damaged; downloading it again…');
  const after = await greedy(page, 'Hello, who are you?', 24);
  expect(after.text).toBe(before.text);
  expect(ranges.length).toBeGreaterThanOrEqual(2);
  expect(ranges.length).toBeLessThanOrEqual(damaged);
  expect(new Set(ranges).size, 'each shard is fetched once').toBe(ranges.length);
});
