/** Two tabs and one engine: the second chats through the first, and takes over when the first is closed. */
import { greedy, LOAD_MS, loadBundled } from './app.ts';
import { expect, test } from './fixtures.ts';

test('the second tab chats through the first, and takes over when the first is closed', async ({ page, context }) => {
  test.setTimeout(3 * LOAD_MS);
  await page.goto('');
  await loadBundled(page);
  const second = await context.newPage();
  await second.goto('');
  await loadBundled(second);
  expect(page.workers().length).toBeGreaterThan(0);
  expect(second.workers()).toEqual([]);

  const through = await greedy(second, 'Hello, who are you?', 16);
  expect(through.text).toBe((await greedy(page, 'Hello, who are you?', 16)).text);

  // A reply that had begun cannot be finished by another engine; it says so, and can be asked for again.
  const begun = second.evaluate(async () => {
    const messages = [{ role: 'user' as const, content: 'Tell me a long story.' }];
    try {
      for await (const part of await window.mixtral.chat.completions.create({ messages, stream: true, seed: 1 }))
        document.title = `begun ${part.choices[0]?.delta.content ?? ''}`;
      return 'ended';
    } catch (error) {
      return (error as { code?: string }).code;
    }
  });
  await expect(second).toHaveTitle(/^begun/);
  await page.close();
  expect(await begun).toBe('interrupted');

  // Asked at once: the new leader loads the same model first.
  expect((await greedy(second, 'Hello, who are you?', 16)).text).toBe(through.text);
  expect(second.workers().length).toBeGreaterThan(0);
});
