/** Fetches one shard: its parts one after the other, hashed as they arrive, and fetched once more if the hash is wrong. */
import { createSHA256 } from 'hash-wasm';
import { MixtralError } from '../protocol/errors.ts';
import { type ByteRange, readRange, type Transfer } from './http.ts';
import { createRecoder, type Recoding } from './recoder.ts';

/** What is to be fetched and stored under one id: a shard, or a tokenizer file. */
export interface Download {
  readonly shard: string;
  readonly bytes: number;
  readonly parts: readonly ByteRange[];
  /** What the bytes must hash to, lower-case hexadecimal; null where the manifest does not say. */
  readonly sha256: string | null;
  /** What the parts' bytes have to go through to become what is stored; null where they are stored as they come. */
  readonly recoding: Recoding | null;
}

export interface Downloaded {
  readonly data: Blob;
  readonly sha256: string;
}

export interface DownloadTransfer extends Transfer {
  /** Bytes to be stored that arrived or were made; negative for bytes that turned out wrong and are fetched again. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

/** Arrived bytes are handed to the browser (which may keep Blobs on disk) in pieces of this size. */
const BLOB_BYTES = 4 * 1024 * 1024;

/** A wrong hash is a broken transfer once, a wrong file the second time. */
const ROUNDS = 2;

/**
 * @throws MixtralError `network`, `not-found`, `cancelled`, or `corrupt-shard` when the hash was wrong twice.
 */
export async function downloadShard(download: Download, transfer: DownloadTransfer = {}): Promise<Downloaded> {
  for (let round = 1; round <= ROUNDS; round++) {
    const result = await fetchOnce(download, transfer);
    if (download.sha256 === null || result.sha256 === download.sha256) return result;
    transfer.onBytes?.(-download.bytes);
    if (round < ROUNDS) transfer.onRetry?.();
  }
  throw new MixtralError(
    'corrupt-shard',
    `The part "${download.shard}" of the model arrived damaged twice.`,
    'Try again later; if it stays so, ask whoever published the model to upload it again.',
  );
}

async function fetchOnce(download: Download, transfer: DownloadTransfer): Promise<Downloaded> {
  const hasher = await createSHA256();
  hasher.init();
  const blobs: Blob[] = [];
  let pending: Uint8Array<ArrayBuffer>[] = [];
  let pendingBytes = 0;
  const flush = () => {
    blobs.push(new Blob(pending));
    pending = [];
    pendingBytes = 0;
  };
  let arrived = 0;
  const keep = (bytes: Uint8Array<ArrayBuffer>) => {
    hasher.update(bytes);
    pending.push(bytes);
    pendingBytes += bytes.length;
    arrived += bytes.length;
    if (pendingBytes >= BLOB_BYTES) flush();
    transfer.onBytes?.(bytes.length);
  };
  try {
    const recoder = download.recoding && (await createRecoder(download.recoding, download.bytes, keep));
    for (const part of download.parts) await readRange(part, transfer, recoder ? (bytes) => recoder.push(bytes) : keep);
    await recoder?.finish();
  } catch (error) {
    transfer.onBytes?.(-arrived);
    throw error;
  }
  flush();
  return { data: new Blob(blobs), sha256: hasher.digest() };
}
