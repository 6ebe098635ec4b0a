/**
 * Installs experts of 8x7B's true size from a server on this machine, against curl fetching as many bytes from it to the same disk and against the store
 * writing as many bytes that it is handed: round by round, medians of the ratios. And the memory that the page's process needs meanwhile.
 */
import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright';
import { fullSizeModel, SIZES } from '../e2e/full-size-model.ts';
import { Hub } from '../e2e/hub.ts';
import { Site } from '../e2e/server.ts';
import { launchOptions } from '../tools/setup/chromium.mjs';
import type { Measurement } from './main.ts';

const ROUNDS = 3;
const SAMPLE_MS = 100;
/** What curl fetches and the bare store is handed at a time. */
const PIECE_BYTES = 64 * 2 ** 20;
const STORES = ['indexeddb', 'opfs'] as const;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Seconds that an install of the model takes. */
function install(page: Page, source: string, store: (typeof STORES)[number]): Promise<{ seconds: number; bytes: number }> {
  return page.evaluate(
    async ({ source, store }) => {
      const { mixtral } = window;
      const began = performance.now();
      const { id } = await mixtral.models.install(source, { store });
      const seconds = (performance.now() - began) / 1000;
      const bytes = (await mixtral.models.list()).find((model) => model.id === id)?.totalBytes ?? 0;
      await mixtral.models.remove(id);
      return { seconds, bytes };
    },
    { source, store },
  );
}

/** Seconds that the store takes for new pieces of random bytes that are there already. */
function bareWrite(page: Page, store: (typeof STORES)[number], pieces: number): Promise<number> {
  return page.evaluate(
    async ({ store, pieces, bytes }) => {
      const random = new Uint8Array(bytes);
      for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(random.subarray(at, at + 65_536));
      const data = new Blob([random]);
      const root = await navigator.storage.getDirectory();
      const opening = indexedDB.open('bare');
      opening.onupgradeneeded = () => opening.result.createObjectStore('pieces');
      const db = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const began = performance.now();
      for (let piece = 0; piece < pieces; piece++) {
        if (store === 'opfs') {
          const handle = await root.getFileHandle(`bare-${piece}`, { create: true });
          const writable = await handle.createWritable();
          await writable.write(random);
          await writable.close();
          continue;
        }
        const transaction = db.transaction('pieces', 'readwrite', { durability: 'strict' });
        transaction.objectStore('pieces').put(data, piece);
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onabort = () => reject(transaction.error);
        });
      }
      const seconds = (performance.now() - began) / 1000;
      db.close();
      indexedDB.deleteDatabase('bare');
      if (store === 'opfs') for (let piece = 0; piece < pieces; piece++) await root.removeEntry(`bare-${piece}`);
      return seconds;
    },
    { store, pieces, bytes: PIECE_BYTES },
  );
}

async function curl(url: string, folder: string, pieces: number): Promise<number> {
  const files = Array.from({ length: pieces }, (_, piece) => join(folder, `curl-${piece}`));
  const began = performance.now();
  await promisify(execFile)('curl', ['--silent', '--fail', '--location', ...files.flatMap((file) => ['--output', file, url])]);
  // What the stores promise too: on the disk.
  await promisify(execFile)('sync', files);
  const seconds = (performance.now() - began) / 1000;
  for (const file of files) await rm(file);
  return seconds;
}

/** Proportional set size of the renderer with most memory among the browser's processes, in bytes; null where there is no /proc. */
async function rendererBytes(profile: string): Promise<number | null> {
  let most: number | null = null;
  for (const pid of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(pid)) continue;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (!command.includes('--type=renderer') || !command.includes(profile)) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? Number.NaN);
    if (!Number.isNaN(kilobytes)) most = Math.max(most ?? 0, kilobytes * 1024);
  }
  return most;
}

/** The most memory of the renderer while `work` runs, in bytes. */
async function watched<T>(profile: string, work: Promise<T>): Promise<{ result: T; peak: number | null }> {
  let peak = await rendererBytes(profile);
  let done = false;
  const watch = (async () => {
    while (!done) {
      const now = await rendererBytes(profile);
      if (now !== null) peak = Math.max(peak ?? 0, now);
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
    }
  })();
  try {
    const result = await work;
    return { result, peak };
  } finally {
    done = true;
    await watch;
  }
}

export async function* run(): AsyncGenerator<Measurement> {
  const [size] = SIZES;
  if (!size) return;
  const hub = new Hub();
  const site = new Site(join(import.meta.dirname, '..', 'dist'));
  await Promise.all([hub.start(), site.start()]);
  for (const [name, bytes] of fullSizeModel(size)) hub.files.set(`${size.name}/${name}`, bytes);
  const source = `${hub.url}${size.name}/manifest.json`;
  const profile = join(tmpdir(), `mixtral-web-install-${process.pid}`);
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions(), headless: true });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(site.url);
    // The page installs and loads its own model first, which would come between.
    await page.getByTestId('composer-note').filter({ hasText: 'Enter sends' }).waitFor({ timeout: 120_000 });
    for (const store of STORES) {
      const ratios: number[] = [];
      const rates = { install: [] as number[], curl: [] as number[], bare: [] as number[] };
      let memory: number | null = null;
      for (let round = 0; round < ROUNDS; round++) {
        const { result, peak } = await watched(profile, install(page, source, store));
        const { seconds, bytes } = result;
        const pieces = Math.round(bytes / PIECE_BYTES);
        const moved = pieces * PIECE_BYTES;
        const fetched = moved / (await curl(`${hub.url}${size.name}/words.bin`, profile, pieces));
        const written = moved / (await bareWrite(page, store, pieces));
        const rate = bytes / seconds;
        rates.install.push(rate);
        rates.curl.push(fetched);
        rates.bare.push(written);
        ratios.push(rate / Math.min(fetched, written));
        if (peak !== null) memory = Math.max(memory ?? 0, peak);
      }
      const measured = (name: string, value: number, unit: string): Measurement => ({
        ...{ bench: 'install', case: `${store}: ${name}`, value, unit },
      });
      for (const [name, values] of Object.entries(rates)) yield measured(name, median(values) / 1e6, 'MB/s');
      yield measured('install, share of the slower of the two', median(ratios), 'x');
      if (memory !== null) yield measured('memory of the page and its worker, at most', memory / 1e6, 'MB');
    }
  } finally {
    await context.close();
    await Promise.all([hub.stop(), site.stop()]);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
