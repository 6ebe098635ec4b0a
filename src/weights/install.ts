/**
 * Installs a model: downloads what is missing, several shards at once, and stores each as it is complete. What is stored stays,
 * whatever happens: a later install of the same manifest takes up where this one ended.
 */
import { cancelled, MixtralError } from '../protocol/errors.ts';
import type { InstallProgress, StoreName } from '../protocol/messages.ts';
import type { InstalledModels } from '../storage/models.ts';
import type { ShardStore } from '../storage/shard-store.ts';
import { type Download, downloadShard } from './download.ts';
import type { Transfer } from './http.ts';
import { inspectModel, isStored, type ModelOffer, manifestUrl, offerOf, storedState } from './offer.ts';
import { type ProgressMeter, progressMeter } from './progress-meter.ts';
import { Rooms } from './rooms.ts';

/** Browsers open six connections to an HTTP/1.1 server; more would queue. */
const PARALLEL_DOWNLOADS = 6;
/**
 * Where more than this arrives, it is not the network that an install waits for but this machine, which two connections keep busy: 1.1 to 1.3 times as
 * fast with few of them as with six.
 */
const FAST_BYTES_PER_SECOND = 60e6;
const FAST_DOWNLOADS = 2;
/** How long the other connections rest before they look at the speed again: the network may have become slower. */
const REST_MS = 500;
/**
 * What the shards under way may take of the page's memory while they are put together: two experts of 8x7B. The browser's hash and its store copy each
 * for a moment. Those for which there is no room are hashed as they arrive.
 */
const ROOM_BYTES = 200 * 1024 * 1024;

/** How long a look for a newer version may hold up a model that is already here. */
const FRESHNESS_PATIENCE_MS = 4_000;

export interface ModelStorage {
  readonly store: ShardStore;
  readonly models: InstalledModels;
}

export interface InstallOptions extends ModelStorage, Pick<Transfer, 'fetch' | 'signal' | 'pacing'> {
  /** Absolute URL of a manifest, or of the folder it is in. */
  readonly source: string;
  /** Where a model that is not here yet is to be kept; IndexedDB where it is left out. */
  readonly place?: StoreName | undefined;
  readonly onProgress?: ((progress: InstallProgress) => void) | undefined;
  /** Awaited before anything of an offer is stored; what it throws refuses the offer. It asks the server with this patience only. */
  readonly accept?: ((offer: ModelOffer, patience: Transfer) => Promise<void>) | undefined;
  /** Awaited before an older model from the same source is deleted: the moment to stop using it. */
  readonly onReplace?: ((oldId: string, newId: string) => Promise<void>) | undefined;
}

/**
 * Resolves once every shard is stored; at once if they are already. An installed model whose source cannot be asked is taken
 * as it is. Models of the same name from the same source are deleted when the new one is complete, not before.
 *
 * @throws MixtralError `bad-request`, `bad-manifest`, `network`, `not-found`, `corrupt-shard`, `storage-full`,
 *   `storage-failed`, `cancelled`, or what `accept` throws. What is stored by then is kept.
 */
export async function installModel(options: InstallOptions): Promise<{ id: string }> {
  const { offer, complete } = await findOffer(options);
  if (!complete) await finish(offer, options);
  // Also where it was complete: the tab may have been closed between the end of an install and the deletion of the old one.
  await removeOlder(offer, options);
  return { id: offer.id };
}

async function finish(offer: ModelOffer, options: InstallOptions): Promise<void> {
  const { id, source, base, manifestBytes } = offer;
  const { store, models } = options;
  const known = await models.get(id);
  const place = known?.store ?? options.place ?? 'indexeddb';
  const model = { id, source, base, manifest: manifestBytes, store: place, createdAt: known?.createdAt ?? Date.now() };
  await models.put({ ...model, state: 'installing' });
  await fetchMissing(offer, options);
  const records = await store.records(id);
  if (!offer.downloads.every((download) => isStored(download, records)))
    throw new MixtralError(
      'storage-failed',
      'Parts of the model vanished from storage while it was installed.',
      'Install it again; what is still there is kept.',
    );
  await models.put({ ...model, state: 'installed' });
}

async function findOffer(options: InstallOptions): Promise<{ offer: ModelOffer; complete: boolean }> {
  const { store, models, signal, pacing, accept } = options;
  const source = manifestUrl(options.source);
  const transfer: Transfer = { fetch: options.fetch, signal, pacing };
  const installed = (await models.list()).findLast((model) => model.source === source && model.state === 'installed');
  // A manifest that this version of the page cannot read any more is like none.
  const current = installed && (await offerOf(installed).catch(() => null));
  const isComplete = async (offer: ModelOffer) => (await storedState(offer, store, models)).kind === 'installed';
  const ask = async (patience: Transfer) => {
    const offer = await inspectModel(source, patience);
    await accept?.(offer, patience);
    return { offer, complete: await isComplete(offer) };
  };
  if (!current || !(await isComplete(current))) return ask(transfer);
  const hurry = { ...pacing, retries: 0, stallMs: FRESHNESS_PATIENCE_MS };
  try {
    return await ask({ ...transfer, pacing: hurry });
  } catch (error) {
    // What is here works without the server, and without a manifest that someone has broken since.
    if (signal?.aborted) throw cancelled();
    if (!(error instanceof MixtralError)) throw error;
    return { offer: current, complete: true };
  }
}

async function fetchMissing(offer: ModelOffer, options: InstallOptions): Promise<void> {
  const { store } = options;
  const records = await store.records(offer.id);
  const missing = offer.downloads.filter((download) => !isStored(download, records));
  const missingBytes = missing.reduce((sum, { bytes }) => sum + bytes, 0);
  const meter = progressMeter(
    {
      id: offer.id,
      totalBytes: offer.totalBytes,
      totalShards: offer.downloads.length,
      bytes: offer.totalBytes - missingBytes,
      shards: offer.downloads.length - missing.length,
    },
    options.onProgress ?? (() => undefined),
  );
  /** The first failure ends all other downloads. */
  const failed = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, failed.signal]) : failed.signal;
  const transfer: Transfer = { fetch: options.fetch, pacing: options.pacing, signal, rangeless: new Set() };
  const rooms = new Rooms(ROOM_BYTES);
  const queue = [...missing];
  let reason: unknown;
  const lane = async (_: unknown, index: number) => {
    while (queue.length > 0 && !signal.aborted) {
      if (index >= FAST_DOWNLOADS && meter.perSecond() > FAST_BYTES_PER_SECOND) {
        await new Promise((resolve) => setTimeout(resolve, REST_MS));
        continue;
      }
      const download = queue.shift();
      if (!download) return;
      try {
        await fetchAndStore(offer.id, download, store, transfer, meter, rooms);
      } catch (error) {
        if (!failed.signal.aborted) reason = error;
        failed.abort();
        return;
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(PARALLEL_DOWNLOADS, missing.length) }, lane));
    if (options.signal?.aborted) throw cancelled();
    if (failed.signal.aborted) throw MixtralError.from(reason);
    await verify(offer, options, meter);
  } finally {
    meter.stop();
  }
}

async function verify({ id, manifest }: ModelOffer, { store, signal }: InstallOptions, meter: ProgressMeter): Promise<void> {
  const total = (manifest.files ?? []).reduce((sum, { bytes, md5 }) => (md5 === null ? sum : sum + bytes), 0);
  if (total === 0) return;
  const { verifyFiles } = await import('./verify-files.ts');
  let done = 0;
  const onBytes = (count: number) => {
    done += count;
    meter.setVerified(done / total);
  };
  await verifyFiles(id, manifest, store, { signal, onBytes });
}

async function fetchAndStore(
  model: string,
  download: Download,
  store: ShardStore,
  transfer: Transfer,
  meter: ProgressMeter,
  rooms: Rooms,
): Promise<void> {
  const told = { ...transfer, onBytes: (count: number) => meter.addBytes(count), onRetry: () => meter.addRetry() };
  const room = rooms.take(download.bytes);
  try {
    const { data, sha256 } = await downloadShard(download, told, room);
    await store.put(model, download.shard, data, { bytes: download.bytes, sha256 }).catch((error: unknown) => {
      meter.addBytes(-download.bytes);
      throw error;
    });
    meter.addShard();
  } finally {
    rooms.give(room);
  }
}

async function removeOlder(offer: ModelOffer, options: InstallOptions): Promise<void> {
  for (const older of await options.models.list()) {
    const sameName = older.id.startsWith(`${offer.manifest.name}@`);
    if (older.id === offer.id || older.source !== offer.source || !sameName) continue;
    await removeModel(older.id, options, async () => options.onReplace?.(older.id, offer.id));
  }
}

/**
 * Deletes a model and everything stored for it. An install of it must have ended before.
 *
 * @param letGo awaited once nobody can open the model any more: the moment to stop using it.
 * @throws MixtralError `storage-failed`.
 */
export async function removeModel(id: string, { store, models }: ModelStorage, letGo = async () => {}): Promise<void> {
  const model = await models.get(id);
  // Broken off in the middle, it is an unfinished install that can be seen and deleted, not bytes that nobody knows of.
  if (model) await models.put({ ...model, state: 'installing' });
  await letGo();
  await store.deleteModel(id);
  await models.delete(id);
}
