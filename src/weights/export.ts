/**
 * An installed model as one file, to be carried to a machine without a network: a tar archive of its manifest, its tokenizer and a file a shard. The
 * manifest is a new one, because it names files as they lie in the archive, and the hash of each, as it was recorded when the shard arrived.
 */
import { MixtralError } from '../protocol/errors.ts';
import type { MoveProgress } from '../protocol/messages.ts';
import { fileShard } from '../storage/models.ts';
import type { ShardStore } from '../storage/shard-store.ts';
import type { Manifest } from './manifest.ts';
import type { ModelOffer } from './offer.ts';
import type { InstalledSource } from './source.ts';
import { type TarEntry, tar } from './tar.ts';

export interface ExportOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: MoveProgress) => void) | undefined;
}

/**
 * Every part is read and held to its hash first, and healed where it must be: on the other machine there is nobody to heal it from. The archive itself
 * refers to the stored bytes, and is read when it is saved.
 *
 * @param source of the same model.
 * @throws MixtralError `not-found` where a part vanished meanwhile, `cancelled`, or as `InstalledSource.read`.
 */
export async function exportModel(
  offer: Pick<ModelOffer, 'id' | 'manifest' | 'downloads' | 'totalBytes'>,
  store: Pick<ShardStore, 'records' | 'blob'>,
  source: Pick<InstalledSource, 'read'>,
  { signal, onProgress }: ExportOptions = {},
): Promise<Blob> {
  let bytes = 0;
  for (const download of offer.downloads) {
    await source.read(download.shard, signal);
    bytes += download.bytes;
    onProgress?.({ bytes, totalBytes: offer.totalBytes });
  }
  const records = await store.records(offer.id);
  const part = async (shard: string) => {
    const [record, data] = [records.get(shard), await store.blob(offer.id, shard)];
    if (!record || !data || data.size !== record.bytes) throw missing(shard);
    return { data, bytes: record.bytes, hash: { algorithm: 'sha-256', value: record.sha256 } as const };
  };
  const entries: TarEntry[] = [];
  const files: Manifest['tokenizer']['files'][number][] = [];
  for (const { name } of offer.manifest.tokenizer.files) {
    const { data, bytes, hash } = await part(fileShard(name));
    entries.push({ name, data });
    files.push({ name, url: name, bytes, hash });
  }
  const shards: Manifest['shards'][number][] = [];
  for (const { id, tensors } of offer.manifest.shards) {
    const { data, bytes, hash } = await part(id);
    const url = `shards/${id}.bin`;
    entries.push({ name: url, data });
    shards.push({ id, bytes, parts: [{ url, offset: 0, length: bytes }], hash, tensors });
  }
  const { files: _, ...described } = offer.manifest;
  const manifest: Manifest = { ...described, tokenizer: { files }, shards };
  return tar([{ name: 'manifest.json', data: new Blob([JSON.stringify(manifest)]) }, ...entries]);
}

function missing(shard: string): MixtralError {
  return new MixtralError(
    'not-found',
    `The part "${shard}" of the model is not in storage any more.`,
    'Install the model again; what is still there is kept.',
  );
}
