/** Two kinds of test: in Node, and (NAME.browser.test.ts) in a Chromium that has WebGPU and real browser storage. */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './tools/setup/chromium.mjs';

// Software adapters compile shaders and multiply matrices slowly.
const TIMEOUT_MS = 60_000;

/** What tests may ask for in `import.meta.env`: whether the long ones run too, and whether there is a real GPU. */
const env = { MIXTRAL_FULL: process.env['MIXTRAL_FULL'] ?? '', MIXTRAL_GPU: process.env['MIXTRAL_GPU'] ?? '' };

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          env,
          environment: 'node',
          include: ['{src,tools,bench,e2e}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.{ts,tsx}', '**/node_modules/**'],
          testTimeout: TIMEOUT_MS,
          hookTimeout: TIMEOUT_MS,
        },
      },
      {
        extends: true,
        plugins: [react(), tailwindcss()],
        // Found ahead, because a dependency discovered while a test runs reloads the page under it.
        optimizeDeps: {
          entries: ['src/**/*.browser.test.{ts,tsx}'],
          include: [
            'react',
            'react-dom/client',
            'react/jsx-dev-runtime',
            '@base-ui/react/alert-dialog',
            '@base-ui/react/dialog',
            '@base-ui/react/menu',
            '@base-ui/react/popover',
            '@base-ui/react/slider',
            'idb-keyval',
            'lucide-react',
            'streamdown',
            'use-stick-to-bottom',
            'zustand',
            'zustand/vanilla',
          ],
        },
        test: {
          name: 'browser',
          env,
          include: ['src/**/*.browser.test.{ts,tsx}'],
          fileParallelism: false,
          testTimeout: TIMEOUT_MS,
          hookTimeout: TIMEOUT_MS,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            api: { host: '127.0.0.1' },
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
