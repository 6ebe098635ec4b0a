/** Whether the engine can load what a manifest offers: asked before gigabytes are fetched, of the manifest alone. */
import { expertShape } from '../engine/experts/expert-shape.ts';
import { type MixtralConfig, parseConfig } from '../engine/mixtral/config.ts';
import { SHARD } from '../engine/weights.ts';
import { MixtralError } from '../protocol/errors.ts';
import { TOKENIZER_SHARDS } from '../storage/models.ts';
import type { ModelOffer } from '../weights/offer.ts';

/** @throws MixtralError `not-mixtral`, `unsupported`, or `bad-manifest` where a size is impossible or a part is missing. */
export function checkModel({ manifest, downloads }: Pick<ModelOffer, 'manifest' | 'downloads'>): void {
  const config = parseConfig(manifest.config);
  const present = new Set(downloads.map(({ shard }) => shard));
  for (const part of partsOf(config)) if (!present.has(part)) throw missing(part);
  expertShape(config, new Map(manifest.shards.map((shard) => [shard.id, shard])));
}

/** What every model has besides its experts. */
function partsOf({ layers }: MixtralConfig): string[] {
  const dense = Array.from({ length: layers }, (_, layer) => SHARD.layer(layer));
  return [...TOKENIZER_SHARDS, SHARD.embedding, ...dense, SHARD.finalNorm, SHARD.head];
}

function missing(part: string): MixtralError {
  return new MixtralError(
    'bad-manifest',
    `The manifest lacks "${part}", without which the model cannot be loaded.`,
    'Convert the model again with `npm run convert`, or install it from another source.',
  );
}
