import { expect, it } from 'vitest';
import { parseConfig } from './config.ts';
import { usualFixedBytes } from './footprint.ts';

it('8x7B takes 1.47 GB of the GPU besides its experts', () => {
  const config = parseConfig({
    ...{ model_type: 'mixtral', vocab_size: 32_000, hidden_size: 4096, intermediate_size: 14_336, num_hidden_layers: 32 },
    ...{ num_attention_heads: 32, num_key_value_heads: 8, head_dim: 128, num_local_experts: 8, num_experts_per_tok: 2 },
    ...{ rms_norm_eps: 1e-5, rope_theta: 1e6, max_position_embeddings: 32_768, eos_token_id: 2 },
  });
  // 0.92 GB of dense weights, 0.54 GB of cache, and activations.
  expect(usualFixedBytes(config)).toBe(1_467_910_176);
});
