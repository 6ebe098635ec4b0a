/** Models from elsewhere: a GGUF file by its address and from the disk, a public folder in MLC's format. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ALIGNED_CONFIG, mlcFolder } from '../src/weights/mlc/folder.fixture.ts';
import { chatReady, greedy, LOAD_MS, loadBundled } from './app.ts';
import { bundledGguf } from './bundled-gguf.ts';
import { expect, test } from './fixtures.ts';

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
    await page.getByLabel('GGUF file…').setInputFiles(path);
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
