/** A model's tokenizer, read from its two files: out of storage to be used, and from its server to be tried before the weights are fetched. */
import { createTokenizer, type Tokenizer } from '../engine/text/tokenizer.ts';
import { MixtralError } from '../protocol/errors.ts';
import { fileShard, TOKENIZER_SHARDS } from '../storage/models.ts';
import { bufferOf, type ShardStore } from '../storage/shard-store.ts';
import { downloadShard } from '../weights/download.ts';
import type { Transfer } from '../weights/http.ts';
import { isStored, type ModelOffer } from '../weights/offer.ts';

/** @param read the bytes stored, or to be stored, under a shard's id. @throws MixtralError `bad-manifest`, or what `read` throws. */
export async function readTokenizer(read: (shard: string) => Promise<BufferSource>): Promise<Tokenizer> {
  const json = async (name: string): Promise<unknown> => {
    const text = new TextDecoder().decode(await read(fileShard(name)));
    try {
      return JSON.parse(text);
    } catch (cause) {
      const advice = 'Install the model from another source, or ask whoever published it.';
      throw new MixtralError('bad-manifest', `The ${name} of the model is not JSON.`, advice, { cause });
    }
  };
  const [tokenizer, config] = await Promise.all([json('tokenizer.json'), json('tokenizer_config.json')]);
  return createTokenizer(tokenizer, config);
}

/**
 * Refuses a model whose text could not be read, while its weights are still to come. What is stored was tried before it was stored.
 *
 * @throws MixtralError `bad-manifest`, or as `downloadShard`.
 */
export async function tryTokenizer(
  { id, downloads }: Pick<ModelOffer, 'id' | 'downloads'>,
  store: Pick<ShardStore, 'records'>,
  transfer: Transfer,
): Promise<void> {
  const records = await store.records(id);
  const files = downloads.filter(({ shard }) => TOKENIZER_SHARDS.includes(shard));
  if (files.every((file) => isStored(file, records))) return;
  await readTokenizer(async (shard) => {
    const file = files.find((download) => download.shard === shard);
    if (!file) throw new MixtralError('bad-manifest', `The manifest lacks "${shard}".`, 'Convert the model again.');
    const { data } = await downloadShard(file, transfer);
    return bufferOf(data);
  });
}
