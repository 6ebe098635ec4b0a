#!/usr/bin/env node
/** `npm run build`: the page in dist/, with a stamp of the sources it was made from and a limit on its first screen. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ensurePackages, ROOT, requireNode } from './setup/packages.mjs';

/** What the page needs before it shows something, gzipped: about a second on a slow phone line. */
const FIRST_SCREEN_BYTES = 250_000;

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
const DIST = join(ROOT, 'dist');
const STAMP = join(ROOT, 'node_modules', '.cache', 'mixtral-web', 'built-from');

/** Builds, and only then writes the stamp. Throws if Vite fails. */
export async function build() {
  const stamp = await sourceStamp();
  await rm(STAMP, { force: true });
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed; what Vite printed above says why.');
  await mkdir(dirname(STAMP), { recursive: true });
  await writeFile(STAMP, stamp);
}

/** Throws if the page makes people wait for more JavaScript than it should before it shows something. */
async function checkSize() {
  const bytes = await firstScreenBytes();
  console.log(`First screen: ${(bytes / 1000).toFixed(1)} KB of JavaScript gzipped, limit ${FIRST_SCREEN_BYTES / 1000} KB.`);
  if (bytes > FIRST_SCREEN_BYTES) throw new Error('The first screen is too heavy: load something lazily.');
}

/** Whether dist/ was built from the sources as they are now. */
export async function isBuilt() {
  if (!existsSync(STAMP) || !existsSync(join(DIST, 'index.html'))) return false;
  return (await readFile(STAMP, 'utf8')) === (await sourceStamp());
}

/** A hash of every source; of model weights, which are large, only size and date. */
async function sourceStamp() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const path of await filesUnder(join(ROOT, source))) {
      const { size, mtimeMs } = await stat(path);
      const weights = path.startsWith(join(ROOT, 'public', 'models') + sep);
      hash.update(`${path.slice(ROOT.length)}\0${size}\0`).update(weights ? String(mtimeMs) : await readFile(path));
    }
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {Promise<string[]>} sorted, so that the hash does not depend on the file system */
async function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path);
  const files = await Promise.all(entries.sort().map((name) => filesUnder(join(path, name))));
  return files.flat();
}

/** The entry and everything it imports at once, after Vite's manifest. */
async function firstScreenBytes() {
  /** @type {Record<string, { file: string, isEntry?: boolean, imports?: string[] }>} */
  const manifest = JSON.parse(await readFile(join(DIST, '.vite', 'manifest.json'), 'utf8'));
  const reached = new Set(Object.keys(manifest).filter((name) => manifest[name]?.isEntry));
  for (const name of reached) for (const imported of manifest[name]?.imports ?? []) reached.add(imported);
  const files = [...reached].map((name) => manifest[name]?.file).filter((file) => file !== undefined);
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(DIST, file))).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  requireNode();
  ensurePackages();
  try {
    await build();
    await checkSize();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
