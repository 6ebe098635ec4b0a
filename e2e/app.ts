/** What the end-to-end tests do with the page: ask in the chat as a person would, or through window.mixtral as a script would. */

import type { CompletionUsage } from '@mlc-ai/web-llm';
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** A software adapter compiles the kernels in many seconds. */
export const LOAD_MS = 90_000;
export const REPLY_MS = 60_000;

/** Waits until the page has loaded a model and would take a message. */
export async function chatReady(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
  await expect(page.getByTestId('composer-note')).toContainText('Enter sends', { timeout: LOAD_MS });
}

/** Sends a message. @returns the reply, as soon as it appears, words or not. */
export async function ask(page: Page, text: string): Promise<Locator> {
  const before = await replies(page).count();
  const field = page.getByRole('textbox', { name: 'Message' });
  await field.fill(text);
  await field.press('Enter');
  const reply = replies(page).nth(before);
  await expect(reply).toBeVisible();
  return reply;
}

export function replies(page: Page): Locator {
  return page.getByRole('article', { name: 'Mixtral' });
}

/** Keeps every text that the first element of a selector shows from now on, however short it stands. @returns how to read them */
export async function recordTexts(page: Page, selector: string): Promise<() => Promise<string[]>> {
  const recorded = await page.evaluateHandle((wanted) => {
    const texts: string[] = [];
    const look = () => {
      const text = document.querySelector(wanted)?.textContent;
      if (text) texts.push(text);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    return texts;
  }, selector);
  return () => recorded.jsonValue();
}

/** Waits for the end of a reply. @returns its text */
export async function finished(reply: Locator): Promise<string> {
  await expect(reply).toHaveAttribute('aria-busy', 'false', { timeout: REPLY_MS });
  return ((await reply.textContent()) ?? '').trim();
}

/** Waits until the bundled model is installed, whoever asked for it. @returns its id */
export function installBundled(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { mixtral } = window;
    await mixtral.ready;
    return (await mixtral.models.install('models/tiny/manifest.json')).id;
  });
}

/** Waits until the bundled model is loaded. @returns its id */
export async function loadBundled(page: Page): Promise<string> {
  const id = await installBundled(page);
  await page.evaluate((model) => window.mixtral.load(model), id);
  return id;
}

export interface Greedy {
  readonly text: string;
  readonly usage: CompletionUsage | undefined;
}

/** One greedy reply, whole. The seed makes it the same whatever the cache holds from before. */
export function greedy(page: Page, question: string, maxTokens: number): Promise<Greedy> {
  return page.evaluate(
    async ({ question, maxTokens }) => {
      const { choices, usage } = await window.mixtral.chat.completions.create({
        messages: [{ role: 'user', content: question }],
        temperature: 0,
        seed: 1,
        max_tokens: maxTokens,
      });
      return { text: choices[0]?.message.content ?? '', usage };
    },
    { question, maxTokens },
  );
}
