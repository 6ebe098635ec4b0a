/** Reads golden data from the file system, for tests that run in Node. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ReadGolden } from './load.ts';

export const readGoldenInNode: ReadGolden = async (path) => {
  const bytes = await readFile(fileURLToPath(new URL(`./data/${path}`, import.meta.url)));
  return new Uint8Array(bytes).buffer;
};
