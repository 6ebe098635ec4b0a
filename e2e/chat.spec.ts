/** The chat as a person uses it: a first question, the same without a network, and after the graphics device is lost. */
import { ask, chatReady, finished, recordTexts, replies } from './app.ts';
import { expect, test, whenOfflineReady } from './fixtures.ts';

const QUESTION = 'Hello, who are you?';
/** A reply in words: more than a stray token, and letters. */
const WORDS = /\p{L}{2,}\W+\p{L}{2,}/u;

test('the network may go during the first visit, before anything was asked', async ({ page, site, context }) => {
  await page.goto('');
  await chatReady(page);
  await whenOfflineReady(page);
  await site.stop();
  await context.setOffline(true);
  const reply = await ask(page, 'Write a Python function that adds two numbers.');
  expect(await finished(reply)).toMatch(WORDS);
  await expect(reply.getByTestId('code-block')).toBeVisible();
  await page.getByTestId('model-button').click();
  await expect(page.getByRole('dialog')).toContainText('Comes with the page');
});

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
