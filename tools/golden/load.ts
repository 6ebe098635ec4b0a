/** Loads golden checkpoints for tests, in Node and in a browser alike: the caller says how a file under `data/` is read. */
import { MixtralError } from '../../src/protocol/errors.ts';
import type { Manifest } from '../../src/weights/manifest.ts';
import { parseManifest } from '../../src/weights/parse-manifest.ts';

export const GOLDEN_NAMES = ['grouped-8x5', 'wide-4x2', 'window-8x3', 'many-16x2', 'tied-2x2'] as const;
export type GoldenName = (typeof GOLDEN_NAMES)[number];

/** Reads the file at `path`, relative to `tools/golden/data`, e.g. `wide-4x2/manifest.json`. */
export type ReadGolden = (path: string) => Promise<ArrayBuffer>;

export interface Golden {
  readonly name: GoldenName;
  readonly manifest: Manifest;
  readonly tokens: readonly number[];
  readonly vocab: number;
  readonly layers: number;
  readonly experts: number;
  /** (tokens, vocab) what transformers computes in f64 after each token, on the dequantised weights. */
  readonly logits: Float32Array;
  /** (tokens, layers, experts) the raw router logits of the same run. */
  readonly router: Float32Array;
  readonly logitStd: number;
  readonly routerStd: number;
  /** The bytes of a shard: a `WeightSource`. Each call gives a new buffer. */
  read(shard: string): Promise<ArrayBuffer>;
}

interface GoldenJson {
  readonly tokens: readonly number[];
  readonly logits: readonly [number, number];
  readonly router: readonly [number, number, number];
  readonly logitStd: number;
  readonly routerStd: number;
}

function text(bytes: ArrayBuffer): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function shardReader(name: string, manifest: Manifest, read: ReadGolden): (shard: string) => Promise<ArrayBuffer> {
  const files = new Map<string, Promise<ArrayBuffer>>();
  const file = (url: string): Promise<ArrayBuffer> => {
    const known = files.get(url) ?? read(`${name}/${url}`);
    files.set(url, known);
    return known;
  };
  return async (id) => {
    const shard = manifest.shards.find((entry) => entry.id === id);
    if (!shard)
      throw new MixtralError('not-found', `The golden checkpoint ${name} has no shard ${id}.`, 'Ask for one of its shards.');
    const bytes = new Uint8Array(shard.bytes);
    let at = 0;
    for (const part of shard.parts) {
      bytes.set(new Uint8Array(await file(part.url), part.offset, part.length), at);
      at += part.length;
    }
    return bytes.buffer;
  };
}

export async function loadGolden(name: GoldenName, read: ReadGolden): Promise<Golden> {
  const manifest = parseManifest(text(await read(`${name}/manifest.json`)));
  const golden = text(await read(`${name}/golden.json`)) as GoldenJson;
  const [positions, vocab] = golden.logits;
  const [, layers, experts] = golden.router;
  const numbers = await read(`${name}/golden.bin`);
  return {
    name,
    manifest,
    tokens: golden.tokens,
    vocab,
    layers,
    experts,
    logits: new Float32Array(numbers, 0, positions * vocab),
    router: new Float32Array(numbers, positions * vocab * 4, positions * layers * experts),
    logitStd: golden.logitStd,
    routerStd: golden.routerStd,
    read: shardReader(name, manifest, read),
  };
}
