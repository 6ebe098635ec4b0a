/**
 * Whole files against the digests that their publisher names, out of the shards that are stored of them: MLC gives the MD5 of each of its files, but an
 * expert is ranges of several. Shards are read one after the other, and each file is hashed on as far as its next bytes are at hand.
 */
import { createMD5, type IHasher } from 'hash-wasm';
import { cancelled, MixtralError } from '../protocol/errors.ts';
import type { ShardStore } from '../storage/shard-store.ts';
import type { Manifest, SourceFile } from './manifest.ts';

/** Bytes [offset, offset + length) of a file, which are at `at` of a shard. */
interface Segment {
  readonly offset: number;
  readonly length: number;
  readonly at: number;
}

/** A file on its way through its hash. */
interface Checked {
  readonly file: SourceFile;
  /** By shard: what it has of the file, in the file's order. */
  readonly segments: ReadonlyMap<string, readonly Segment[]>;
  hasher: IHasher | null;
  /** Bytes of the file that are hashed. */
  done: number;
}

export interface VerifyOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told of bytes that have been hashed. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

function segmentsOf({ shards }: Manifest, url: string): Map<string, Segment[]> {
  const segments = new Map<string, Segment[]>();
  for (const { id, parts } of shards) {
    let at = 0;
    for (const part of parts) {
      if (part.url === url) segments.set(id, [...(segments.get(id) ?? []), { offset: part.offset, length: part.length, at }]);
      at += part.length;
    }
  }
  for (const each of segments.values()) each.sort((a, b) => a.offset - b.offset);
  return segments;
}

/** Hashes what a shard has of the file from where its hash stands. @returns how many bytes that were */
function hashOn(checked: Checked, shard: string, data: Uint8Array): number {
  const before = checked.done;
  for (const { offset, length, at } of checked.segments.get(shard) ?? []) {
    const skip = checked.done - offset;
    if (skip < 0 || skip >= length) continue;
    checked.hasher?.update(data.subarray(at + skip, at + length));
    checked.done += length - skip;
  }
  return checked.done - before;
}

/** Whether a shard has the bytes that a file is to be hashed on with. */
function isNext({ segments, done, file }: Checked, shard: string): boolean {
  return done < file.bytes && (segments.get(shard) ?? []).some(({ offset, length }) => offset <= done && done < offset + length);
}

/**
 * Shards whose files do not have the bytes that their publisher names are forgotten, so that the next install fetches them again.
 *
 * A file of which something is in no shard is passed over.
 *
 * @throws MixtralError `corrupt-shard` where that was so, `storage-failed` or `cancelled`.
 */
export async function verifyFiles(id: string, manifest: Manifest, store: ShardStore, options: VerifyOptions = {}): Promise<void> {
  const { signal, onBytes } = options;
  const files = (manifest.files ?? [])
    .filter(({ md5 }) => md5 !== null)
    .map((file): Checked => ({ file, segments: segmentsOf(manifest, file.url), hasher: null, done: 0 }));
  const damaged: Checked[] = [];
  for (let moved = true; moved; ) {
    moved = false;
    for (const shard of manifest.shards) {
      const waiting = files.filter((checked) => isNext(checked, shard.id));
      if (waiting.length === 0) continue;
      if (signal?.aborted) throw cancelled();
      const data = new Uint8Array((await store.read(id, shard.id)) ?? new ArrayBuffer(0));
      for (const checked of waiting) {
        checked.hasher ??= (await createMD5()).init();
        const count = hashOn(checked, shard.id, data);
        onBytes?.(count);
        if (count > 0) moved = true;
        if (checked.done < checked.file.bytes) continue;
        if (checked.hasher.digest() !== checked.file.md5) damaged.push(checked);
        checked.hasher = null;
      }
    }
  }
  if (damaged.length === 0) return;
  for (const { segments } of damaged) for (const shard of segments.keys()) await store.delete(id, shard);
  const [first] = damaged;
  throw new MixtralError(
    'corrupt-shard',
    `The file ${first?.file.url} did not arrive as its publisher describes it.`,
    'Continue the download: what came of that file is fetched again. If it stays so, ask whoever published the model to upload it again.',
  );
}
