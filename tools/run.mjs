#!/usr/bin/env node
/**
 * Runs a TypeScript entry of this repository in Node through Vite's own pipeline, so that `?raw` imports of kernels work:
 *   node tools/run.mjs FILE [ARGUMENTS]      FILE exports `main(args: string[]): Promise<number | void>`, its exit code.
 */
import { resolve } from 'node:path';
import { ensurePackages, requireNode } from './setup/packages.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('usage: node tools/run.mjs FILE [ARGUMENTS]');
  process.exit(2);
}
requireNode();
ensurePackages();
const { createServer } = await import('vite');
// A server that listens nowhere: its module runner stays open, so that what an entry imports later is transformed as well.
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const module = await vite.ssrLoadModule(resolve(file));
  process.exitCode = (await module['main'](args)) ?? 0;
} finally {
  await vite.close();
}
