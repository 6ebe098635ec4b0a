/** How fast each store of this browser is on this machine: a few MB written and read back as shards are, in a database of their own. */
import type { StoreName, StoreSpeed } from '../protocol/messages.ts';
import { hasOpfs } from '../storage/opfs.ts';
import { browserShards } from '../storage/shards.ts';
import { createReaders, type Readers } from './readers.ts';

const DATABASE = 'mixtral-measure';
const BYTES = 16 * 1024 * 1024;
/** The first read may find what was just written still on its way to the disk. */
const READS = 4;
/** The whole must not keep anyone waiting. */
const PATIENCE_MS = 1_800;

async function measure(store: StoreName, data: Uint8Array<ArrayBuffer>, readers: Readers, deadline: number): Promise<StoreSpeed> {
  const shards = browserShards({ name: DATABASE, placeOf: async () => store });
  try {
    const began = performance.now();
    await shards.put(store, 'shard', data, { bytes: data.length, sha256: '' });
    const written = performance.now();
    const reads: number[] = [];
    while (reads.length < READS && (reads.length < 1 || performance.now() < deadline)) {
      const start = performance.now();
      await readers.read(store, 'shard', { hash: false });
      reads.push(performance.now() - start);
    }
    const perSecond = (ms: number) => (1000 * data.length) / Math.max(ms, 0.1);
    return { store, writeBytesPerSecond: perSecond(written - began), readBytesPerSecond: perSecond(Math.min(...reads)) };
  } finally {
    await shards.deleteModel(store).catch(() => {});
    shards.close();
  }
}

/**
 * The stores that this browser has, IndexedDB first. Under two seconds unless the disk is slower than 20 MB/s.
 *
 * @throws MixtralError `storage-failed` or `storage-full`.
 */
export async function measureStores(): Promise<StoreSpeed[]> {
  const random = new Uint8Array(BYTES);
  // Not zeros, which a file system may not even write.
  for (let at = 0; at < BYTES; at += 65_536) crypto.getRandomValues(random.subarray(at, at + 65_536));
  const readers = createReaders(1, { database: DATABASE });
  const began = performance.now();
  try {
    const speeds = [await measure('indexeddb', random, readers, began + PATIENCE_MS / 2)];
    if (await hasOpfs()) speeds.push(await measure('opfs', random, readers, began + PATIENCE_MS));
    return speeds;
  } finally {
    readers.close();
  }
}
