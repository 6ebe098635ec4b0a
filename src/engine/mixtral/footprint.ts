/** What a model takes of the GPU besides its experts. */
import { workingBytes } from './buffers.ts';
import type { MixtralConfig } from './config.ts';
import { denseBytes } from './dense.ts';

/** Tokens of a prompt that go through a layer together: enough that every expert has rows to work on. */
export const DEFAULT_CHUNK = 128;
/** Without being told, the cache is reserved for this many positions: 512 MiB for 8x7B. */
export const DEFAULT_CONTEXT = 4096;

/** GPU bytes of the dense weights, the key/value cache and the activations. */
export function fixedBytes(config: MixtralConfig, sizes: Parameters<typeof workingBytes>[1]): number {
  return denseBytes(config) + workingBytes(config, sizes);
}

/** The same for a load that says nothing of context and chunk. */
export function usualFixedBytes(config: MixtralConfig): number {
  const context = Math.min(config.contextLength, DEFAULT_CONTEXT);
  return fixedBytes(config, { context, chunk: Math.min(DEFAULT_CHUNK, context), variant: { cache: 'f16' } });
}
