import { describe, expect, it } from 'vitest';
import { parseConfig } from './config.ts';

const mixtral8x7b = {
  model_type: 'mixtral',
  hidden_size: 4096,
  intermediate_size: 14336,
  max_position_embeddings: 32768,
  num_attention_heads: 32,
  num_experts_per_tok: 2,
  num_hidden_layers: 32,
  num_key_value_heads: 8,
  num_local_experts: 8,
  rms_norm_eps: 1e-5,
  rope_theta: 1e6,
  sliding_window: null,
  vocab_size: 32000,
};

describe('parseConfig', () => {
  it('reads 8x7B', () => {
    expect(parseConfig(mixtral8x7b)).toMatchObject({
      layers: 32,
      headDim: 128,
      kvHeads: 8,
      experts: 8,
      topK: 2,
      slidingWindow: null,
    });
  });

  it('reads the tokens that end a text, one or several', () => {
    expect(parseConfig({ ...mixtral8x7b, eos_token_id: 2 }).endIds).toEqual([2]);
    expect(parseConfig({ ...mixtral8x7b, eos_token_id: [2, 32000] }).endIds).toEqual([2, 32000]);
    expect(parseConfig({ ...mixtral8x7b, eos_token_id: undefined }).endIds).toEqual([]);
  });

  it('reads rope_theta where transformers 5 keeps it', () => {
    const { rope_theta: _, ...rest } = mixtral8x7b;
    expect(parseConfig({ ...rest, rope_parameters: { rope_theta: 5e5, rope_type: 'default' } }).ropeTheta).toBe(5e5);
  });

  it.each([
    [{ model_type: 'mistral' }, 'not-mixtral', /"mistral"/],
    [{ hidden_size: undefined }, 'bad-manifest', /hidden_size/],
    [{ hidden_size: 1e12 }, 'bad-manifest', /hidden_size/],
    [{ num_hidden_layers: 2.5 }, 'bad-manifest', /num_hidden_layers/],
    [{ num_key_value_heads: 5 }, 'bad-manifest', /evenly/],
    [{ intermediate_size: 100 }, 'bad-manifest', /multiple of 32/],
    [{ num_experts_per_tok: 9 }, 'bad-manifest', /only 8 experts/],
    [{ head_dim: 512 }, 'unsupported', /head_dim 512/],
    [{ num_key_value_heads: 1 }, 'unsupported', /query heads/],
    [{ rms_norm_eps: -1 }, 'bad-manifest', /rms_norm_eps/],
  ])('refuses %j as %s', (change, code, message) => {
    const refused = () => parseConfig({ ...mixtral8x7b, ...change });
    expect(refused).toThrow(message);
    expect(refused).toThrow(expect.objectContaining({ code }));
  });
});
