/** The built folder under a path of its own, from a host that sets no headers. */
import { greedy, LOAD_MS, loadBundled } from './app.ts';
import { expect, test, whenOfflineReady } from './fixtures.ts';

test.use({ basePath: '/some/where/' });

test('under a sub-path the page installs its model, answers, and opens offline', async ({ page, site, context }) => {
  test.setTimeout(2 * LOAD_MS);
  const failed: string[] = [];
  context.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await page.goto('');
  await loadBundled(page);
  expect((await greedy(page, 'Hello, who are you?', 8)).text).not.toBe('');
  expect(failed).toEqual([]);
  expect(site.requests.filter((url) => !url.startsWith('/some/where/'))).toEqual([]);

  await whenOfflineReady(page);
  await site.stop();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
  expect(await page.evaluate(async () => (await window.mixtral.models.list()).map(({ state }) => state.kind))).toEqual([
    'installed',
  ]);
});
