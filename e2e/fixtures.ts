/**
 * What the end-to-end tests share: `site` serves dist/ on a port of its own, so every test has an origin without a past, and `page` lives
 * in a profile on disk, as a person's browser does. A test fails on any uncaught error of the page and on any breach of its content policy.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, chromium, expect, type Page } from '@playwright/test';
import { Hub } from './hub.ts';
import { Site } from './server.ts';

interface Options {
  /** The path that the page is served under. Set it with `test.use({ basePath: '/some/where/' })`. */
  readonly basePath: string;
}

interface Fixtures {
  /** A host of models on another origin. */
  readonly hub: Hub;
  readonly site: Site;
  /** The profile's folder: what a test needs to close the browser and open it again. */
  readonly profile: string;
  /** Uncaught errors and content policy breaches so far. A test that provokes some empties it. */
  readonly pageErrors: string[];
}

export const test = base.extend<Options & Fixtures>({
  basePath: ['/', { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern.
  hub: async ({}, use) => {
    const hub = new Hub();
    await hub.start();
    await use(hub);
    await hub.stop();
  },

  site: async ({ basePath }, use) => {
    const site = new Site(join(import.meta.dirname, '..', 'dist'), basePath);
    await site.start();
    await use(site);
    await site.stop();
  },

  baseURL: async ({ site }, use) => {
    await use(site.url);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern.
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'mixtral-web-profile-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  pageErrors: async ({ site: _ }, use) => {
    const errors: string[] = [];
    await use(errors);
    expect(errors, 'uncaught errors of the page').toEqual([]);
  },

  context: async ({ profile, site, launchOptions, viewport, locale, colorScheme, contextOptions, pageErrors }, use) => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...contextOptions,
      ...(locale === undefined ? {} : { locale }),
      baseURL: site.url,
      viewport,
      colorScheme,
    });
    watchErrors(context, pageErrors);
    await use(context);
    await context.close();
  },

  page: async ({ context }, use) => {
    const page = context.pages()[0] ?? (await context.newPage());
    await use(page);
  },
});

function watchErrors(context: BrowserContext, errors: string[]): void {
  context.on('weberror', (event) => errors.push(String(event.error())));
  context.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) errors.push(message.text());
  });
}

/** Resolves once the service worker has stored the page and taken it over, so that it needs no network from now on. */
export async function whenOfflineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    if (serviceWorker.controller) return;
    await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });
}

export { expect };
