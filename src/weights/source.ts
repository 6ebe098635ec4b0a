/**
 * The engine's weight source for an installed model: reads stored shards, trusts none before its first hash, and fetches again
 * what is missing or damaged while the caller waits.
 */
import { cancelled, MixtralError, noMemory } from '../protocol/errors.ts';
import type { HealReason } from '../protocol/messages.ts';
import { bufferOf, type ShardStore } from '../storage/shard-store.ts';
import { type Download, downloadShard } from './download.ts';
import type { Transfer } from './http.ts';
import type { ModelOffer } from './offer.ts';

/** A shard as it was read, and its SHA-256 if that was asked for. */
export interface StoredShard {
  readonly data: ArrayBuffer;
  /** Lower-case hexadecimal; null where it was not asked for. */
  readonly sha256: string | null;
}

/** Reads a stored shard; null where it has no completion record. Rejects with MixtralError `storage-failed`, `out-of-memory` or `cancelled`. */
export type ReadShard = (
  model: string,
  shard: string,
  options: { readonly hash: boolean; readonly signal?: AbortSignal | undefined },
) => Promise<StoredShard | null>;

export interface SourceOptions extends Pick<Transfer, 'fetch' | 'pacing'> {
  /** The installed model: `offerOf` makes it from its record. */
  readonly model: Pick<ModelOffer, 'id' | 'downloads'>;
  readonly store: Pick<ShardStore, 'put' | 'records'>;
  readonly read: ReadShard;
  /** Told when a shard is about to be fetched again. */
  readonly onHeal?: ((shard: string, reason: HealReason) => void) | undefined;
  /** Told when that is over, well or not. */
  readonly onHealed?: ((shard: string) => void) | undefined;
}

interface Waiter {
  readonly resolve: (data: ArrayBuffer) => void;
  readonly reject: (error: unknown) => void;
}

/** One read under way, and everyone who waits for it. */
interface Reading {
  readonly waiters: Set<Waiter>;
  readonly controller: AbortController;
}

/** Has the shape of the engine's WeightSource. */
export class InstalledSource {
  readonly #options: SourceOptions;
  readonly #downloads: ReadonlyMap<string, Download>;
  readonly #readings = new Map<string, Reading>();
  /** Shards whose hash was right once in this session. */
  readonly #verified = new Set<string>();
  readonly #rangeless = new Set<string>();

  constructor(options: SourceOptions) {
    this.#options = options;
    this.#downloads = new Map(options.model.downloads.map((download) => [download.shard, download]));
  }

  /**
   * A whole shard, verified. Reads of one shard at the same time are one read; each caller gets a buffer of its own.
   *
   * @throws MixtralError `not-found` (no such shard in the manifest, or gone from the server), `network`, `corrupt-shard`,
   *   `storage-failed`, `out-of-memory` or `cancelled`.
   */
  read(shard: string, signal?: AbortSignal): Promise<ArrayBuffer> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) throw cancelled();
      const reading = this.#join(shard);
      const leave = () => signal?.removeEventListener('abort', giveUp);
      const waiter: Waiter = {
        resolve: (data) => {
          leave();
          resolve(data);
        },
        reject: (error) => {
          leave();
          reject(error);
        },
      };
      const giveUp = () => {
        reading.waiters.delete(waiter);
        reject(cancelled());
        if (reading.waiters.size > 0) return;
        reading.controller.abort();
        if (this.#readings.get(shard) === reading) this.#readings.delete(shard);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      reading.waiters.add(waiter);
    });
  }

  #join(shard: string): Reading {
    const known = this.#readings.get(shard);
    if (known) return known;
    const reading: Reading = { waiters: new Set(), controller: new AbortController() };
    this.#readings.set(shard, reading);
    const forget = () => {
      if (this.#readings.get(shard) === reading) this.#readings.delete(shard);
    };
    this.#load(shard, reading.controller.signal).then(
      (data) => {
        forget();
        const [first, ...others] = reading.waiters;
        first?.resolve(data);
        // The first caller may transfer the original away, but it goes on only after this loop.
        for (const waiter of others) {
          try {
            waiter.resolve(data.slice(0));
          } catch (error) {
            waiter.reject(noMemory(data.byteLength, error));
          }
        }
      },
      (error: unknown) => {
        forget();
        for (const waiter of reading.waiters) waiter.reject(error);
      },
    );
    return reading;
  }

  async #load(shard: string, signal: AbortSignal): Promise<ArrayBuffer> {
    const download = this.#downloads.get(shard);
    if (!download)
      throw new MixtralError(
        'not-found',
        `The model has no part "${shard}".`,
        'Delete the model and install it again; if that does not help, ask whoever published it.',
      );
    const stored = await this.#readStored(download, signal);
    if (typeof stored !== 'string') return stored;
    const { onHeal, onHealed } = this.#options;
    onHeal?.(shard, stored);
    try {
      return await this.#heal(download, signal);
    } finally {
      onHealed?.(shard);
    }
  }

  async #readStored(download: Download, signal: AbortSignal): Promise<ArrayBuffer | HealReason> {
    const { model, store, read } = this.#options;
    const { shard, bytes } = download;
    const hash = !this.#verified.has(shard);
    let found: StoredShard | null;
    try {
      found = await read(model.id, shard, { hash, signal });
    } catch (error) {
      if (error instanceof MixtralError && error.code === 'storage-failed') return 'unreadable';
      throw error;
    }
    if (found === null) return 'missing';
    if (found.data.byteLength !== bytes) return 'wrong-length';
    if (hash) {
      const record = (await store.records(model.id)).get(shard);
      // The manifest's hash is what counts; without one, what arrived at the install.
      if (found.sha256 !== (download.sha256 ?? record?.sha256) || found.sha256 !== record?.sha256) return 'wrong-hash';
      this.#verified.add(shard);
    }
    return found.data;
  }

  async #heal(download: Download, signal: AbortSignal): Promise<ArrayBuffer> {
    const { model, store, fetch, pacing } = this.#options;
    this.#verified.delete(download.shard);
    // Without a hash in the manifest, what arrived at the install is what the model consists of.
    const sha256 = download.sha256 ?? (await store.records(model.id)).get(download.shard)?.sha256 ?? null;
    let healed: Awaited<ReturnType<typeof downloadShard>>;
    try {
      healed = await downloadShard({ ...download, sha256 }, { fetch, pacing, signal, rangeless: this.#rangeless });
    } catch (error) {
      throw explain(error);
    }
    // Whoever has given up may be about to delete the model.
    if (signal.aborted) throw cancelled();
    try {
      await store.put(model.id, download.shard, healed.data, { bytes: download.bytes, sha256: healed.sha256 });
      this.#verified.add(download.shard);
    } catch (error) {
      // A full disk costs another download next time, not this reply.
      if (!(error instanceof MixtralError) || error.code !== 'storage-full') throw error;
    }
    return bufferOf(healed.data).catch((error: unknown) => {
      throw noMemory(download.bytes, error);
    });
  }
}

function explain(error: unknown): unknown {
  if (!(error instanceof MixtralError) || error.code !== 'network') return error;
  return new MixtralError(
    'network',
    'A stored part of the model is missing or damaged, and its server could not be reached to fetch it again.',
    'Connect to the internet and try again; only that part is fetched.',
    { cause: error },
  );
}
