/** Fetches one shard: its parts one after the other, hashed, and fetched once more if the hash is wrong. */
import { createSHA256 } from 'hash-wasm';
import { MixtralError, noMemory } from '../protocol/errors.ts';
import type { ShardBytes } from '../storage/shard-store.ts';
import { type ByteRange, readRange, type Transfer } from './http.ts';
import { createRecoder, type Recoding } from './recoder.ts';
import { sha256Hex } from './sha256.ts';

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
  /** In the assembly's memory, which the next shard will take, or a Blob. */
  readonly data: ShardBytes;
  readonly sha256: string;
}

export interface DownloadTransfer extends Transfer {
  /** Bytes to be stored that arrived or were made; negative for bytes that turned out wrong and are fetched again. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

/**
 * Where a shard is put together before it is hashed and stored: the browser's own SHA-256 is six times as fast as one that follows the bytes as they
 * arrive, and wants them all. Used again for the next shard, because memory of that size is slow to come back.
 */
export class Assembly {
  #buffer = new ArrayBuffer(0);

  /** Room for so many bytes, with whatever was in it before. */
  room(bytes: number): Uint8Array<ArrayBuffer> {
    if (this.#buffer.byteLength < bytes) this.#buffer = new ArrayBuffer(bytes);
    return new Uint8Array(this.#buffer, 0, bytes);
  }
}

/** Larger shards (heads of 8x22B, hostile ones) are hashed as they arrive, and handed to the browser in pieces of the second size. */
export const LARGEST_ASSEMBLY = 192 * 1024 * 1024;
const BLOB_BYTES = 4 * 1024 * 1024;

/** A wrong hash is a broken transfer once, a wrong file the second time. */
const ROUNDS = 2;

/**
 * @param assembly the caller's, where it fetches one shard after the other.
 * @throws MixtralError `network`, `not-found`, `cancelled`, `out-of-memory`, or `corrupt-shard` when the hash was wrong twice.
 */
export async function downloadShard(
  download: Download,
  transfer: DownloadTransfer = {},
  assembly = new Assembly(),
): Promise<Downloaded> {
  for (let round = 1; round <= ROUNDS; round++) {
    const result = await fetchOnce(download, transfer, assembly);
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

/** Takes a shard's bytes in order, and makes of them what is stored. */
interface Collector {
  add(bytes: Uint8Array<ArrayBuffer>): void;
  finish(): Promise<Downloaded>;
}

function assembled(bytes: number, assembly: Assembly): Collector {
  let room: Uint8Array<ArrayBuffer>;
  try {
    room = assembly.room(bytes);
  } catch (error) {
    throw noMemory(bytes, error);
  }
  let at = 0;
  return {
    add(piece) {
      room.set(piece, at);
      at += piece.length;
    },
    finish: async () => ({ sha256: await sha256Hex(room), data: room }),
  };
}

async function inPieces(): Promise<Collector> {
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
  return {
    add(piece) {
      hasher.update(piece);
      pending.push(piece);
      pendingBytes += piece.length;
      if (pendingBytes >= BLOB_BYTES) flush();
    },
    async finish() {
      flush();
      return { sha256: hasher.digest(), data: new Blob(blobs) };
    },
  };
}

async function fetchOnce(download: Download, transfer: DownloadTransfer, assembly: Assembly): Promise<Downloaded> {
  const collector = download.bytes <= LARGEST_ASSEMBLY ? assembled(download.bytes, assembly) : await inPieces();
  let arrived = 0;
  const keep = (bytes: Uint8Array<ArrayBuffer>) => {
    collector.add(bytes);
    arrived += bytes.length;
    transfer.onBytes?.(bytes.length);
  };
  try {
    const recoder = download.recoding && (await createRecoder(download.recoding, download.bytes, keep));
    for (const part of download.parts) await readRange(part, transfer, recoder ? (bytes) => recoder.push(bytes) : keep);
    await recoder?.finish();
    return await collector.finish();
  } catch (error) {
    transfer.onBytes?.(-arrived);
    throw error;
  }
}
