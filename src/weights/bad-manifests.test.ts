/** Manifests and MLC folders with random changes, installed from a server that has the files: they end in a model or in a sentence. */
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convert } from '../../tools/convert/convert.ts';
import { FIXTURE_CONFIG, temporaryFolder, writeFixture } from '../../tools/convert/fixture.ts';
import { createRandom } from '../engine/text/random.ts';
import { MixtralError } from '../protocol/errors.ts';
import { checkModel } from '../worker/check-model.ts';
import { installModel } from './install.ts';
import { mlcFolder } from './mlc/folder.fixture.ts';
import { memoryModels, memoryStore, type TestServer, testPacing, testServer } from './testing.ts';

let server: TestServer;
let root: string;

beforeAll(async () => {
  server = await testServer();
  root = temporaryFolder();
  const { files, tensors } = mlcFolder();
  const source = writeFixture(join(root, 'source'), { config: FIXTURE_CONFIG, tensors });
  const out = join(root, 'out');
  const { shards, tokenizer } = convert({ source, out, name: 'ours' });
  const paths = new Set([
    ...shards.flatMap(({ parts }) => parts.map(({ url }) => url)),
    ...tokenizer.files.map(({ url }) => url),
  ]);
  for (const path of ['manifest.json', ...paths]) server.files.set(`ours/${path}`, await readFile(join(out, path)));
  for (const [name, data] of files) server.files.set(`mlc/${name}`, data);
});

afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  await server.close();
});

/** What the fields of a hostile file hold. */
const EVIL: readonly unknown[] = [
  ...[0, -1, 1, 2, 31, 33, 0.5, 255, 65_535, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 42, 2 ** 53, 1e308, -1e308],
  ...[null, true, false, [], {}, [[]], '', ' ', '.', '..', '/', '../../secret', '/etc/passwd', 'a\0b', 'x'.repeat(100_000)],
  ...[
    'https://elsewhere.test/x',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:,x',
    '//elsewhere.test/x',
    'blob:x',
    '%2e%2e/x',
  ],
  ...[
    '__proto__',
    'constructor',
    'q4f16_1',
    'f32',
    'uint32',
    'Q6_K',
    'mixtral',
    'mistral',
    'layer.0.expert.0',
    'layer.999999.attention',
  ],
  Array.from({ length: 70_000 }, () => 0),
  Array.from({ length: 70_000 }, () => ({})),
];

type Draw = (below: number) => number;

/** Every object or list inside, with the root. */
function containers(value: unknown): (Record<string, unknown> | unknown[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(containers)];
}

/** Replaces, removes, repeats or exchanges something somewhere. */
function mutate(json: unknown, pick: Draw): void {
  const places = containers(json);
  const place = places[pick(places.length)] as Record<string, unknown>;
  const keys = Object.keys(place);
  const key = keys[pick(keys.length)];
  if (key === undefined) return;
  const value = place[key];
  switch (pick(6)) {
    case 0:
      if (Array.isArray(place)) place.splice(Number(key), 1);
      else delete place[key];
      return;
    case 1:
      if (Array.isArray(place)) place.push(...Array.from({ length: 1 + pick(300) }, () => structuredClone(value)));
      else place[String(EVIL[pick(EVIL.length)])] = value;
      return;
    case 2: {
      const other = keys[pick(keys.length)] ?? key;
      [place[key], place[other]] = [place[other], value];
      return;
    }
    case 3:
      if (typeof value === 'number') {
        place[key] = value + ([1, -1, 2, -2, 256, -256, value, -value][pick(8)] ?? 0);
        return;
      }
      place[key] = EVIL[pick(EVIL.length)];
      return;
    default:
      place[key] = EVIL[pick(EVIL.length)];
  }
}

/** The file with some bytes changed, cut off, or buried in brackets. */
function scramble(bytes: Uint8Array, pick: Draw): Uint8Array {
  if (pick(8) === 0) return new TextEncoder().encode('['.repeat(1 + pick(4_000_000)));
  const copy = Uint8Array.from(bytes);
  for (let left = 1 + pick(4); left > 0; left--) copy[pick(copy.length)] = pick(256);
  return pick(4) === 0 ? copy.subarray(0, pick(copy.length)) : copy;
}

function changed(bytes: Uint8Array, pick: Draw): Uint8Array {
  if (pick(5) === 0) return scramble(bytes, pick);
  const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
  for (let left = 1 + pick(3); left > 0; left--) mutate(json, pick);
  return new TextEncoder().encode(JSON.stringify(json));
}

async function outcome(source: string): Promise<string> {
  try {
    await installModel({
      source,
      store: memoryStore(),
      models: memoryModels(),
      pacing: testPacing(),
      accept: async (offer) => void checkModel(offer),
    });
    return 'installed';
  } catch (error) {
    if (!(error instanceof MixtralError)) throw error;
    expect(error.message.length, error.message).toBeLessThan(1_000);
    return error.code;
  }
}

/** The most memory that this process has held so far. */
const peakBytes = () => process.resourceUsage().maxRSS * 1024;

const KNOWN = ['installed', 'bad-manifest', 'unsupported', 'not-mixtral', 'not-found', 'corrupt-shard', 'bad-request'];

describe.each([
  ['manifests', 500, 'ours/', ['manifest.json']],
  ['MLC folders', 500, 'mlc/', ['mlc-chat-config.json', 'ndarray-cache.json']],
] as const)('%s', (_, rounds, folder, files) => {
  it('without changes install', async () => {
    expect(await outcome(`${server.url}${folder}`)).toBe('installed');
  });

  it(`with ${rounds} random changes end in a model or in a sentence, soon, without a heap of memory`, async () => {
    const draw = createRandom(7);
    const pick: Draw = (below) => Math.floor(draw() * below);
    const outcomes = new Map<string, number>();
    let slowest = 0;
    let most = 0;
    for (let round = 0; round < rounds; round++) {
      const path = `${folder}${files[pick(files.length)] ?? files[0]}`;
      const original = server.files.get(path);
      if (!original) throw new Error(`no ${path}`);
      server.files.set(path, changed(original, pick));
      const before = peakBytes();
      const began = performance.now();
      const code = await outcome(`${server.url}${folder}`);
      slowest = Math.max(slowest, performance.now() - began);
      most = Math.max(most, peakBytes() - before);
      server.files.set(path, original);
      outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
    }
    expect([...outcomes.keys()].filter((code) => !KNOWN.includes(code))).toEqual([]);
    expect(outcomes.get('bad-manifest'), JSON.stringify([...outcomes])).toBeGreaterThan(rounds / 4);
    expect(outcomes.get('installed'), 'some changes do no harm').toBeGreaterThan(0);
    expect(slowest).toBeLessThan(5_000);
    expect(most).toBeLessThan(256 * 2 ** 20);
  }, 120_000);
});
