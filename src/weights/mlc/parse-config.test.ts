import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../engine/mixtral/config.ts';
import { MixtralError } from '../../protocol/errors.ts';
import { parseMlcConfig } from './parse-config.ts';

/** That of mlc-ai/Mixtral-8x7B-Instruct-v0.1-q4f16_1-MLC, as far as it is read, with changes to its root and its model_config. */
function mixtral(root: object = {}, model: object = {}): unknown {
  return {
    model_type: 'mixtral',
    quantization: 'q4f16_1',
    model_config: {
      ...{ hidden_size: 4096, intermediate_size: 14336, num_attention_heads: 32, num_hidden_layers: 32, rms_norm_eps: 1e-5 },
      ...{ vocab_size: 32000, position_embedding_base: 1000000.0, context_window_size: 32768, num_key_value_heads: 8 },
      ...{ head_dim: 128, num_local_experts: 8, num_experts_per_tok: 2, tensor_parallel_shards: 1, ...model },
    },
    conv_template: 'mistral_default',
    eos_token_id: 2,
    ...root,
  };
}

function refusal(json: unknown): [string, string] {
  try {
    parseMlcConfig(json, 'Some-Model-MLC');
  } catch (error) {
    if (error instanceof MixtralError) return [error.code, error.message];
    throw error;
  }
  return ['accepted', ''];
}

describe('the config of an MLC folder', () => {
  it('is the config.json of its checkpoint to the engine', () => {
    const { config, conversation, sizes } = parseMlcConfig(mixtral(), 'x');
    expect(parseConfig(config)).toEqual({
      ...{ layers: 32, hidden: 4096, ffn: 14336, vocab: 32000, heads: 32, kvHeads: 8, headDim: 128, experts: 8, topK: 2 },
      ...{ ropeTheta: 1e6, normEps: 1e-5, contextLength: 32768, slidingWindow: null, endIds: [2] },
    });
    expect(sizes).toMatchObject({ layers: 32, headDim: 128, experts: 8, tied: false });
    expect(conversation).toBe('mistral_default');
  });

  it('ends replies with the tokens of the checkpoint and those of the conversation template', () => {
    const conv_template = { name: 'chatml', stop_token_ids: [32000, 2] };
    const { config, conversation } = parseMlcConfig(mixtral({ eos_token_id: [32000, 7], conv_template }), 'x');
    expect([config['eos_token_id'], conversation]).toEqual([[2, 7, 32000], 'chatml']);
    expect(parseMlcConfig(mixtral({ eos_token_id: null, conv_template: null }), 'x')).toMatchObject({
      ...{ config: { eos_token_id: [] }, conversation: null },
    });
  });

  it('has a window only where MLC has one, and then at least that as its context', () => {
    const windowed = { sliding_window_size: 4096, context_window_size: -1 };
    expect(parseConfig(parseMlcConfig(mixtral({}, windowed), 'x').config)).toMatchObject({
      ...{ slidingWindow: 4096, contextLength: 4096 },
    });
    const none = parseMlcConfig(mixtral({}, { sliding_window_size: -1 }), 'x');
    expect(parseConfig(none.config).slidingWindow).toBeNull();
  });

  it('leaves arithmetic that the engine has not to the engine’s refusal', () => {
    const { config } = parseMlcConfig(mixtral({}, { rope_scaling: { rope_type: 'llama3', factor: 8 } }), 'x');
    expect(() => parseConfig(config)).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });

  it.each<[string, string, RegExp, object]>([
    ['a dense Mistral', 'not-mixtral', /^Some-Model-MLC is a dense Mistral, not a Mixtral\.$/, { model_type: 'mistral' }],
    ['a dense Llama', 'not-mixtral', /is a dense Llama, not a Mixtral/, { model_type: 'llama', quantization: 'q4f32_1' }],
    ['another architecture', 'not-mixtral', /is a "qwen2_moe" model/, { model_type: 'qwen2_moe' }],
    ['f32 scales', 'unsupported', /holds q4f32_1; only q4f16_1 can be installed/, { quantization: 'q4f32_1' }],
    ['rows along N', 'unsupported', /holds q4f16_0; only q4f16_1/, { quantization: 'q4f16_0' }],
    ['three bits', 'unsupported', /holds q3f16_1; only q4f16_1/, { quantization: 'q3f16_1' }],
    ['no quantization', 'unsupported', /holds no named quantization/, { quantization: undefined }],
    ['no type', 'bad-manifest', /model_type must be a text/, { model_type: undefined }],
    ['no sizes', 'bad-manifest', /model_config must be an object/, { model_config: undefined }],
    ['a template of no sense', 'bad-manifest', /conv_template must be an object/, { conv_template: 7 }],
    ['a negative end of reply', 'bad-manifest', /token that ends a reply must be/, { eos_token_id: -1 }],
    ['ends without end', 'bad-manifest', /at most 64 tokens/, { eos_token_id: Array.from({ length: 65 }, (_, i) => i) }],
  ])('is refused with %s as %s', (_, code, sentence, changes) => {
    expect(refusal(mixtral(changes))).toEqual([code, expect.stringMatching(sentence)]);
  });

  it.each<[string, unknown]>([
    ['num_hidden_layers', 513],
    ['num_hidden_layers', 1.5],
    ['num_hidden_layers', '32'],
    ['hidden_size', 2 ** 18],
    ['intermediate_size', 0],
    ['vocab_size', -1],
    ['num_attention_heads', undefined],
    ['num_local_experts', undefined],
    ['num_local_experts', 65],
    ['num_experts_per_tok', 0],
    ['head_dim', 1e9],
    ['rms_norm_eps', 0],
    ['position_embedding_base', 'big'],
    ['context_window_size', -1],
    ['context_window_size', 2 ** 40],
  ])('is refused with %s = %j', (key, value) => {
    expect(refusal(mixtral({}, { [key]: value }))).toEqual(['bad-manifest', expect.stringContaining(key)]);
  });

  it('is refused where it is no object', () => {
    for (const json of [null, [], 'x']) expect(refusal(json)[0]).toBe('bad-manifest');
  });
});
