import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Site } from './server.ts';

const BYTES = Buffer.alloc(300_000, 7); // Several chunks of a file stream.
let root = '';
let site: Site;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'site-'));
  writeFileSync(join(root, 'shard.bin'), BYTES);
  site = new Site(root, '/deep/er/');
  await site.start();
});

afterEach(async () => {
  await site.stop();
  rmSync(root, { recursive: true, force: true });
});

/** The body as far as it came, and whether the connection broke. */
async function download(): Promise<{ bytes: Buffer; broken: boolean }> {
  const parts: Uint8Array[] = [];
  let broken = false;
  try {
    const response = await fetch(`${site.url}shard.bin`);
    for await (const part of response.body ?? []) parts.push(part);
  } catch {
    broken = true;
  }
  return { bytes: Buffer.concat(parts), broken };
}

test('without a fault the file arrives, and the request is on record', async () => {
  const { bytes, broken } = await download();
  expect([bytes.equals(BYTES), broken, site.requests]).toEqual([true, false, ['/deep/er/shard.bin']]);
});

test.each([0, 1, 65_536, 200_000])('a cut after %i bytes sends these and breaks, as often as asked', async (afterBytes) => {
  site.inject(/shard/, { kind: 'cut', afterBytes }, 1);
  const { bytes, broken } = await download();
  expect([bytes.length, broken]).toEqual([afterBytes, true]);
  expect((await download()).broken).toBe(false);
});

test('corruption changes one byte and no other', async () => {
  site.inject(/shard/, { kind: 'corrupt', atByte: 150_000 });
  const { bytes } = await download();
  const wrong = [...bytes.entries()].filter(([, byte]) => byte !== 7);
  expect([bytes.length, wrong]).toEqual([BYTES.length, [[150_000, 7 ^ 0xff]]]);
});

test('refused, and with another status', async () => {
  site.inject(/shard/, { kind: 'refuse' }, 1);
  site.inject(/shard/, { kind: 'status', status: 503 }, 1);
  expect((await download()).broken).toBe(true);
  expect((await fetch(`${site.url}shard.bin`)).status).toBe(503);
});

test('a stopped site is unreachable and comes back under the same address', async () => {
  const { url } = site;
  await site.stop();
  expect((await download()).broken).toBe(true);
  await site.start();
  expect([site.url, (await download()).broken]).toEqual([url, false]);
});
