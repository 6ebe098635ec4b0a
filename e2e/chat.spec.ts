/** The chat as a person uses it: a first question, the same without a network, and after the graphics device is lost. */
import { ask, chatReady, finished, recordTexts, replies } from './app.ts';
import { expect, test, whenOfflineReady } from './fixtures.ts';

const QUESTION = 'Hello, who are you?';
/** A reply in words: more than a stray token, and letters. */
const WORDS = /\p{L}{2,}\W+\p{L}{2,}/u;

test('a fresh page answers in words; so it does offline after a reload, and after the device is lost', async ({
  page,
  site,
  context,
}) => {
  test.setTimeout(240_000);
  await page.goto('');
  await chatReady(page);

  const streamed = await recordTexts(page, 'article[aria-busy="true"] .prose-reply');
  const first = await ask(page, QUESTION);
  expect(await finished(first)).toMatch(WORDS);
  expect(
    (await streamed()).some((text) => WORDS.test(text)),
    'words are there before the reply is',
  ).toBe(true);
  await expect(first).toContainText('tok/s');

  await test.step('offline, after a reload', async () => {
    await whenOfflineReady(page);
    await site.stop();
    await context.setOffline(true);
    await page.reload();
    await chatReady(page);
    // The chat is still there, and goes on.
    await expect(replies(page)).toHaveCount(1);
    expect(await finished(await ask(page, QUESTION))).toMatch(WORDS);
  });

  await test.step('the graphics device is lost', async () => {
    const cut = await ask(page, 'Tell me a short story about a fox.');
    await page.evaluate(() => window.mixtral.debug.loseDevice());
    await expect(page.getByText('The graphics device went away')).toBeVisible();
    await expect(cut).toHaveAttribute('aria-busy', 'false');
    await page.getByRole('button', { name: 'Start the engine again' }).click();
    await chatReady(page);
    await expect(replies(page)).toHaveCount(3);
    await cut
      .getByRole('button', { name: /Try again|Regenerate/ })
      .first()
      .click();
    expect(await finished(replies(page).last())).toMatch(WORDS);
  });
});
