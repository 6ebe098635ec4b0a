/**
 * Reading and writing of shards at 8x7B's true size through the page's stores, against the bare store in the same worker: medians over interleaved pairs.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { launchOptions } from '../tools/setup/chromium.mjs';
import type { Measurement } from './main.ts';
import type { StorageTimes } from './storage-worker.ts';

const PAIRS = 30;
const SHARD_BYTES = 99_090_432;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

export async function* run(): AsyncGenerator<Measurement> {
  const server = await createServer({
    ...{ configFile: false, root: join(import.meta.dirname, '..'), logLevel: 'error', appType: 'custom' },
    server: { host: '127.0.0.1', port: 0 },
    plugins: [
      {
        name: 'blank-page',
        configureServer: ({ middlewares }) => {
          middlewares.use('/blank', (_, response) => void response.setHeader('Content-Type', 'text/html').end('<!doctype html>'));
        },
      },
    ],
  });
  await server.listen();
  const profile = await mkdtemp(join(tmpdir(), 'mixtral-web-bench-'));
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions(), headless: true });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${server.resolvedUrls?.local[0]}blank`);
    const times = await page.evaluate(
      ({ bytes, pairs }) =>
        new Promise<StorageTimes[]>((resolve, reject) => {
          const worker = new Worker('/bench/storage-worker.ts', { type: 'module' });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage({ bytes, pairs });
        }),
      { bytes: SHARD_BYTES, pairs: PAIRS },
    );
    for (const { store, read, bareRead, write, bareWrite } of times)
      for (const [what, ours, bare] of [
        ['read', read, bareRead],
        ['write', write, bareWrite],
      ] as const) {
        const rate = (ms: number) => SHARD_BYTES / 1e6 / (ms / 1000);
        const measured = (name: string, value: number, unit: string): Measurement => ({
          ...{ bench: 'storage', case: `${store}: ${name}`, value, unit },
        });
        yield measured(`${what} through ShardStore`, rate(median(ours)), 'MB/s');
        yield measured(`${what}, bare`, rate(median(bare)), 'MB/s');
        yield measured(`${what}, share of bare`, median(bare) / median(ours), 'x');
      }
  } finally {
    await context.close();
    await server.close();
    await rm(profile, { recursive: true, force: true });
  }
}
