/** End-to-end tests of the built page. Each test serves dist/ itself (e2e/fixtures.ts), so there is no server to start here. */
import { defineConfig } from '@playwright/test';
import { launchOptions } from './tools/setup/chromium.mjs';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  // A software adapter keeps both cores of a small machine busy with one page.
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: { launchOptions: launchOptions() },
  projects: [{ name: 'chromium' }],
});
