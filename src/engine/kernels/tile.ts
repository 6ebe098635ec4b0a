/** The tile that the prompt kernels share; the WGSL is tile.wgsl. */

export const TILE = {
  /** Weight rows of a tile; for up-projections half of w1 and half of w3. */
  TILE_ROWS: 64,
  TILE_TOKENS: 16,
  /** Each thread computes 4 rows for 4 tokens. */
  THREADS: 64,
} as const;
