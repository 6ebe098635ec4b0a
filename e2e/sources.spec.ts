/** Models from elsewhere: a GGUF file by its address and from the disk, a public folder in MLC's format. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ALIGNED_CONFIG, mlcFolder } from '../src/weights/mlc/folder.fixture.ts';
import { chatReady, greedy, LOAD_MS, loadBundled } from './app.ts';
import { bundledGguf } from './bundled-gguf.ts';
import { expect, test, whenOfflineReady } from './fixtures.ts';
import { Site } from './server.ts';

const QUESTION = 'Hello, who are you?';

/** Says yes to the install card, and waits until the model that it offers can be talked to. */
async function accept(page: Page, name: string): Promise<void> {
  const card = page.getByTestId('install-card');
  await expect(card).toContainText(name);
  await card.getByRole('button', { name: /^(Download|Install) / }).click();
  await expect(card).toBeHidden();
  await chatReady(page);
  await expect(page.getByTestId('model-button')).toContainText(name);
}

test('a GGUF file of the bundled model, by address and from the disk, says what the bundled model says', async ({
  page,
  hub,
  profile,
}) => {
  test.setTimeout(4 * LOAD_MS);
  const file = bundledGguf();
  await page.goto('');
  await loadBundled(page);
  const wanted = (await greedy(page, QUESTION, 24)).text;
  expect(wanted).not.toBe('');

  await test.step('by address', async () => {
    hub.files.set('someone/model/bundled.Q4_0.gguf', file);
    await page.goto(`?model=${encodeURIComponent(`${hub.url}someone/model/bundled.Q4_0.gguf`)}`);
    await accept(page, 'bundled.Q4_0');
    expect((await greedy(page, QUESTION, 24)).text).toBe(wanted);
    expect(hub.requests.filter((request) => request.endsWith('all'))).toEqual([]);
  });

  await test.step('from the disk', async () => {
    const path = join(profile, 'picked.gguf');
    await writeFile(path, file);
    await page.getByTestId('model-button').click();
    await page.getByLabel('File…').setInputFiles(path);
    await accept(page, 'picked');
    expect((await greedy(page, QUESTION, 24)).text).toBe(wanted);
  });

  await test.step('from the file system of the browser, and back in its database', async () => {
    for (const store of ['opfs', 'indexeddb'] as const) {
      const moved = await page.evaluate(async (to) => {
        const { mixtral } = window;
        const model = (await mixtral.models.list()).find(({ name }) => name === 'picked');
        await mixtral.models.move(model?.id ?? '', to);
        await mixtral.unload();
        await mixtral.load(model?.id ?? '', { gpuBudgetBytes: 0, ramBudgetBytes: 0 });
        return (await mixtral.models.list()).find(({ name }) => name === 'picked')?.store;
      }, store);
      expect(moved).toBe(store);
      expect((await greedy(page, QUESTION, 24)).text).toBe(wanted);
    }
  });

  await test.step('and after a reload, without the file', async () => {
    await page.goto('');
    await chatReady(page);
    await expect(page.getByTestId('model-button')).toContainText('picked');
    expect((await greedy(page, QUESTION, 24)).text).toBe(wanted);
  });
});

test('a folder in MLC’s format installs from another origin and answers', async ({ page, hub }) => {
  test.setTimeout(2 * LOAD_MS);
  for (const [name, bytes] of mlcFolder({ config: ALIGNED_CONFIG }).files) hub.files.set(`someone/small-MLC/${name}`, bytes);
  await page.goto('');
  const made = await page.evaluate(async (source) => {
    const { mixtral } = window;
    await mixtral.ready;
    const { id } = await mixtral.models.install(source);
    await mixtral.load(id);
    const { choices, usage } = await mixtral.completions.create({ prompt: 'a b a b', max_tokens: 5, temperature: 0 });
    return { id, finish: choices[0]?.finish_reason, tokens: usage?.completion_tokens };
  }, `${hub.url}someone/small-MLC/`);
  expect(made).toMatchObject({ id: expect.stringMatching(/^small-MLC@/), tokens: expect.any(Number) });
  expect(made.tokens).toBeGreaterThan(0);
});

test('a model saved to a file installs from it on another machine, without a network, and answers the same', async ({
  page,
  hub,
  profile,
}) => {
  test.setTimeout(4 * LOAD_MS);
  const prompt = (id: string) =>
    page.evaluate(async (model) => {
      const { mixtral } = window;
      await mixtral.load(model);
      const { choices } = await mixtral.completions.create({ prompt: 'a b a b', max_tokens: 5, temperature: 0, seed: 1 });
      return choices[0]?.text;
    }, id);
  for (const [name, bytes] of mlcFolder({ config: ALIGNED_CONFIG }).files) hub.files.set(`someone/small-MLC/${name}`, bytes);
  const path = join(profile, 'small.tar');
  await page.goto('');
  await chatReady(page);
  const { id } = await page.evaluate(async (source) => window.mixtral.models.install(source), `${hub.url}someone/small-MLC/`);
  const wanted = await prompt(id);

  await test.step('saved', async () => {
    await page.getByTestId('model-button').click();
    const download = page.waitForEvent('download');
    await page.getByTestId('model-row').filter({ hasText: 'small-MLC' }).getByRole('button', { name: 'Save to a file' }).click();
    await (await download).saveAs(path);
    await page.keyboard.press('Escape');
  });

  const other = new Site(join(import.meta.dirname, '..', 'dist'));
  await other.start();
  await page.goto(other.url);
  await chatReady(page);
  await whenOfflineReady(page);
  await other.stop();

  await test.step('a copy that was damaged on the way is refused, and nothing is lost', async () => {
    const bytes = await readFile(path);
    const at = bytes.lastIndexOf('shards/layer.0.expert.0.bin') + 700;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(join(profile, 'broken.tar'), bytes);
    await page.getByTestId('model-button').click();
    await page.getByLabel('File…').setInputFiles(join(profile, 'broken.tar'));
    await page
      .getByTestId('install-card')
      .getByRole('button', { name: /^Install / })
      .click();
    await expect(page.getByText('arrived damaged twice').first()).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
  });

  await test.step('the whole one installs', async () => {
    await page.getByTestId('model-button').click();
    await page.getByLabel('File…').setInputFiles(path);
    await accept(page, 'small-MLC');
    const models = await page.evaluate(() => window.mixtral.models.list());
    const copy = models.find(({ source }) => source.endsWith('/small.tar/manifest.json'));
    expect(copy?.state.kind).toBe('installed');
    expect(await prompt(copy?.id ?? '')).toEqual(wanted);
  });
});
