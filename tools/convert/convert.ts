/** Turns a Hugging Face folder into a manifest and shards. The manifest comes last: without it the result counts as nothing. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { MixtralError } from '../../src/protocol/errors.ts';
import type { Manifest, ShardEntry, TokenizerFile } from '../../src/weights/manifest.ts';
import { MODEL_NAME } from '../../src/weights/model-name.ts';
import { parseManifest } from '../../src/weights/parse-manifest.ts';
import { type Checkpoint, openCheckpoint, TOKENIZER_FILES } from './checkpoint.ts';
import { type Loss, noLoss } from './packed.ts';
import type { ConvertProgress } from './progress.ts';
import { refuse } from './refuse.ts';
import { fingerprint, ResumeState, STATE_FILE } from './resume.ts';
import { type FilePlan, pieceBytes, planFiles } from './shards.ts';
import { type WrittenFile, writeFile } from './write.ts';

const SHARD_FOLDER = 'shards';
const MANIFEST = 'manifest.json';
/** Left free on the disk beyond the shards: manifest, tokenizer, records, and some air. */
const SPARE_BYTES = 64 << 20;

export interface ConvertOptions {
  readonly source: string;
  readonly out: string;
  /** The model's name; the source folder's where it is left out. */
  readonly name?: string;
  readonly onProgress?: (progress: ConvertProgress) => void;
  /** Told in the end what 4 bits could not hold of a checkpoint in AWQ or GPTQ, as far as this run has written it. */
  readonly onLoss?: (loss: Readonly<Loss>) => void;
  /** Bytes free at a folder; asked of the file system unless a test says otherwise. */
  readonly freeBytes?: (folder: string) => number;
}

function freeBytesAt(folder: string): number {
  let existing = resolve(folder);
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  return bavail * bsize;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}

function inputBytes(plan: FilePlan): number {
  const pieces = plan.shards.flatMap((shard) => shard.tensors.flatMap((tensor) => tensor.pieces));
  return pieces.reduce((sum, piece) => sum + pieceBytes(piece), 0);
}

function entries(plan: FilePlan, written: WrittenFile): ShardEntry[] {
  let offset = 0;
  return plan.shards.map((shard, index) => {
    const part = { url: `${SHARD_FOLDER}/${written.file}`, offset, length: shard.bytes };
    offset += shard.bytes;
    const hash = { algorithm: 'sha-256', value: written.hashes[index] ?? '' } as const;
    return { id: shard.id, bytes: shard.bytes, parts: [part], hash, tensors: shard.tensors.map((tensor) => tensor.entry) };
  });
}

function writeWhole(path: string, data: string | Uint8Array): void {
  writeFileSync(`${path}.part`, data);
  renameSync(`${path}.part`, path);
}

/** As NAME-HASH.json, so that an older manifest keeps the files that it names until the new one is there. */
function copyTokenizer(checkpoint: Checkpoint, out: string): TokenizerFile[] {
  return TOKENIZER_FILES.map((name) => {
    const data = readFileSync(join(checkpoint.folder, name));
    const value = createHash('sha256').update(data).digest('hex');
    const url = name.replace('.json', `-${value.slice(0, 8)}.json`);
    writeWhole(join(out, url), data);
    return { name, url, bytes: data.length, hash: { algorithm: 'sha-256', value } };
  });
}

/** Files that the manifest does not name: of an earlier conversion into this folder, or of an interrupted one. */
function removeStale(out: string, manifest: Manifest): void {
  const parts = manifest.shards.flatMap((shard) => shard.parts);
  const wanted = new Set([...parts, ...manifest.tokenizer.files].map(({ url }) => join(out, url)));
  const remove = (folder: string, ours: RegExp) => {
    for (const name of readdirSync(folder)) if (ours.test(name) && !wanted.has(join(folder, name))) rmSync(join(folder, name));
  };
  remove(join(out, SHARD_FOLDER), /^[a-z0-9_.]+(-[0-9a-f]{8}\.bin|\.part)$/);
  remove(out, /^tokenizer(_config)?-[0-9a-f]{8}\.json(\.part)?$/);
  rmSync(join(out, STATE_FILE), { force: true });
}

function prepareFolder(out: string, source: string): void {
  if (resolve(out) === resolve(source)) refuse('bad-request', 'The result needs a folder of its own, not the checkpoint’s.');
  if (existsSync(out) && !statSync(out).isDirectory()) refuse('bad-request', `${out} is a file; the result needs a folder.`);
  mkdirSync(join(out, SHARD_FOLDER), { recursive: true });
}

function writeAll(options: ConvertOptions, checkpoint: Checkpoint, plans: readonly FilePlan[]): WrittenFile[] {
  const { out, source, onProgress, freeBytes = freeBytesAt } = options;
  const state = ResumeState.open(out, fingerprint(checkpoint));
  const folder = join(out, SHARD_FOLDER);
  const missing = plans.filter((plan) => !state.finished(plan, folder)).reduce((sum, plan) => sum + plan.bytes, 0);
  const free = freeBytes(out);
  if (free < missing + SPARE_BYTES)
    refuse(
      'storage-full',
      `There is too little disk space: the shards need ${gigabytes(missing + SPARE_BYTES)} and ${gigabytes(free)} are free.`,
    );
  prepareFolder(out, source);
  const total = plans.reduce((sum, plan) => sum + inputBytes(plan), 0);
  let done = 0;
  let resumed = 0;
  const loss = noLoss();
  const written = plans.map((plan) => {
    const finished = state.finished(plan, folder);
    if (finished) {
      resumed += inputBytes(plan);
      done += inputBytes(plan);
      onProgress?.({ done, total, resumed, file: plan.name });
      return finished;
    }
    const written = writeFile(
      plan,
      folder,
      (bytes) => {
        done += bytes;
        onProgress?.({ done, total, resumed, file: plan.name });
      },
      loss,
    );
    state.record(plan, written);
    return written;
  });
  if (loss.blocks > 0) options.onLoss?.(loss);
  return written;
}

/**
 * Converts a checkpoint. Memory stays at a few tens of megabytes; a run after an interrupted one continues at the first file
 * that is not finished, unless the checkpoint has changed.
 *
 * @throws MixtralError with one sentence; `out` then has no new manifest.
 */
export function convert(options: ConvertOptions): Manifest {
  const { source, out } = options;
  const checkpoint = openCheckpoint(source);
  try {
    const name = options.name ?? basename(resolve(source));
    if (!MODEL_NAME.test(name))
      refuse(
        'bad-request',
        `The name ${JSON.stringify(name)} must be 1 to 100 letters, digits, spaces, dots, hyphens or underscores.`,
      );
    const plans = planFiles(checkpoint);
    const written = writeAll(options, checkpoint, plans);
    const manifest = parseManifest({
      formatVersion: 1,
      name,
      config: checkpoint.configJson,
      chatTemplate: checkpoint.chatTemplate,
      tokenizer: { files: copyTokenizer(checkpoint, out) },
      shards: plans.flatMap((plan, index) => entries(plan, written[index] as WrittenFile)),
    });
    writeWhole(join(out, MANIFEST), `${JSON.stringify(manifest)}\n`);
    removeStale(out, manifest);
    return manifest;
  } catch (error) {
    throw diskError(error);
  } finally {
    checkpoint.close();
  }
}

/** A full or forbidden disk, found only while writing, in a sentence. */
function diskError(error: unknown): unknown {
  if (error instanceof MixtralError || !(error instanceof Error) || !('code' in error)) return error;
  const advice = 'Run the conversion again afterwards; it continues where it stopped.';
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    return new MixtralError('storage-full', 'The disk is full.', advice, { cause: error });
  return new MixtralError('storage-failed', `The result could not be written: ${error.message}.`, advice, { cause: error });
}
