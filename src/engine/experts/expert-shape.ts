/** The bytes of one expert: its three matrices, all of the same size, and the slot that holds one of them. */
import { MixtralError } from '../../protocol/errors.ts';
import { BINDING_ALIGNMENT } from '../gpu/memory.ts';
import { q4Bytes } from '../kernels/q4.ts';
import type { MixtralConfig } from '../mixtral/config.ts';
import { SHARD, type ShardLayout, TENSOR } from '../weights.ts';

export interface ExpertShape {
  /** Bytes of one of w1 (ffn, hidden), w3 (ffn, hidden), w2 (hidden, ffn) in q4f16_1. */
  readonly matrixBytes: number;
  /** `matrixBytes`, rounded up to what a binding may start at. */
  readonly slotBytes: number;
  /** Byte offsets of the matrices in the expert's shard. */
  offsets(layer: number, expert: number): { readonly w1: number; readonly w3: number; readonly w2: number };
}

/** @throws MixtralError `bad-manifest` where an expert's shard or one of its matrices is missing or of another shape. */
export function expertShape(config: MixtralConfig, shards: ReadonlyMap<string, ShardLayout>): ExpertShape {
  const matrixBytes = q4Bytes(config.ffn, config.hidden);
  const table: { w1: number; w3: number; w2: number }[] = [];
  for (let layer = 0; layer < config.layers; layer += 1) {
    for (let expert = 0; expert < config.experts; expert += 1) {
      const id = SHARD.expert(layer, expert);
      const offset = (matrix: 'w1' | 'w2' | 'w3') => {
        const name = TENSOR.expert(layer, expert, matrix);
        const rows = matrix === 'w2' ? config.hidden : config.ffn;
        const cols = matrix === 'w2' ? config.ffn : config.hidden;
        const tensor = shards.get(id)?.tensors.find((each) => each.name === name);
        if (tensor?.format !== 'q4f16_1' || tensor.shape[0] !== rows || tensor.shape[1] !== cols) {
          throw new MixtralError(
            'bad-manifest',
            `Shard ${id} must hold ${name} as q4f16_1 (${rows}, ${cols}).`,
            'Convert the model again with `npm run convert`, or install it from another source.',
          );
        }
        return tensor.offset;
      };
      table.push({ w1: offset('w1'), w3: offset('w3'), w2: offset('w2') });
    }
  }
  return {
    matrixBytes,
    slotBytes: Math.ceil(matrixBytes / BINDING_ALIGNMENT) * BINDING_ALIGNMENT,
    offsets(layer, expert) {
      const offsets = table[layer * config.experts + expert];
      if (!offsets) throw new RangeError(`there is no expert ${expert} in layer ${layer}`);
      return offsets;
    },
  };
}
