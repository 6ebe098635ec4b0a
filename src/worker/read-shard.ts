/** Reading a stored shard in the thread that calls: what a reader worker does, and what is left where there are none. */

import type { ShardStore } from '../storage/shard-store.ts';
import { browserShards } from '../storage/shards.ts';
import { sha256Hex } from '../weights/sha256.ts';
import type { StoredShard } from '../weights/source.ts';

export interface ReadRequest {
  readonly model: string;
  readonly shard: string;
  /** Whether the SHA-256 is wanted too: it takes 1.5 s a GB. */
  readonly hash: boolean;
  /** The shard store's database, where it is not the usual one. */
  readonly database?: string;
}

const stores = new Map<string | undefined, ShardStore>();

function storeOf(database: string | undefined): ShardStore {
  const known = stores.get(database);
  if (known) return known;
  const store = browserShards(database === undefined ? {} : { name: database });
  stores.set(database, store);
  return store;
}

/** @throws MixtralError `storage-failed` or `out-of-memory`. */
export async function readShard(request: ReadRequest): Promise<StoredShard | null> {
  const data = await storeOf(request.database).read(request.model, request.shard);
  if (data === null) return null;
  return { data, sha256: request.hash ? await sha256Hex(data) : null };
}
