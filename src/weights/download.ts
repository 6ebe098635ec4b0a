/** Fetches one shard: its parts one after the other, hashed, and fetched once more if the hash is wrong. */
import { createSHA256 } from 'hash-wasm';
import { MixtralError } from '../protocol/errors.ts';
import type { ShardBytes } from '../storage/shard-store.ts';
import { type ByteRange, readRange, type Transfer } from './http.ts';
import { createRecoder, type Recoding } from './recoder.ts';
import { roomFor } from './rooms.ts';
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
  /** The room that was given, filled, or a Blob. */
  readonly data: ShardBytes;
  readonly sha256: string;
}

export interface DownloadTransfer extends Transfer {
  /** Bytes to be stored that arrived or were made; negative for bytes that turned out wrong and are fetched again. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

/** Handed to the browser in pieces of this size where a shard is not put together first. */
const BLOB_BYTES = 4 * 1024 * 1024;

/** A wrong hash is a broken transfer once, a wrong file the second time. */
const ROUNDS = 2;

/**
 * @param room where the shard may be put together, of exactly its bytes: the browser's own SHA-256 is six times as fast as one that follows them as they
 *   arrive, and wants them all. Null has them hashed as they arrive, for a shard that is too large or where memory is short.
 * @throws MixtralError `network`, `not-found`, `cancelled`, or `corrupt-shard` when the hash was wrong twice or the length is.
 */
export async function downloadShard(
  download: Download,
  transfer: DownloadTransfer = {},
  room = roomFor(download.bytes),
): Promise<Downloaded> {
  for (let round = 1; round <= ROUNDS; round++) {
    const result = await fetchOnce(download, transfer, room);
    if (download.sha256 === null || result.sha256 === download.sha256) return result;
    transfer.onBytes?.(-download.bytes);
    if (round < ROUNDS) transfer.onRetry?.();
  }
  throw damaged(download, 'arrived damaged twice');
}

function damaged({ shard, parts }: Download, what: string): MixtralError {
  const isLocal = parts[0]?.url.startsWith('file:');
  const advice = isLocal
    ? 'Copy the file again, or save the model once more where it came from.'
    : 'Try again later; if it stays so, ask whoever published the model to upload it again.';
  return new MixtralError('corrupt-shard', `The part "${shard}" of the model ${what}.`, advice);
}

/** Takes a shard's bytes in order, and makes of them what is stored. */
interface Collector {
  add(bytes: Uint8Array<ArrayBuffer>): void;
  finish(): Promise<Downloaded>;
}

function assembled(room: Uint8Array<ArrayBuffer>): Collector {
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

async function fetchOnce(
  download: Download,
  transfer: DownloadTransfer,
  room: Uint8Array<ArrayBuffer> | null,
): Promise<Downloaded> {
  const collector = room ? assembled(room) : await inPieces();
  let arrived = 0;
  const keep = (bytes: Uint8Array<ArrayBuffer>) => {
    if (arrived + bytes.length > download.bytes) throw damaged(download, 'has more bytes than its manifest promises');
    collector.add(bytes);
    arrived += bytes.length;
    transfer.onBytes?.(bytes.length);
  };
  try {
    const recoder = download.recoding && (await createRecoder(download.recoding, download.bytes, keep));
    for (const part of download.parts) await readRange(part, transfer, recoder ? (bytes) => recoder.push(bytes) : keep);
    await recoder?.finish();
    if (arrived < download.bytes) throw damaged(download, 'has fewer bytes than its manifest promises');
    return await collector.finish();
  } catch (error) {
    transfer.onBytes?.(-arrived);
    throw error;
  }
}
