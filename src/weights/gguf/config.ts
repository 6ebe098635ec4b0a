/** What a GGUF file's metadata says of its model, as a config.json says it. */
import { MixtralError } from '../../protocol/errors.ts';
import { fail, type Json, shown } from '../fields.ts';
import type { ModelSizes } from '../model-sizes.ts';
import { count, type Metadata, positive, words } from './metadata.ts';

/** The engine's own limits: sizes beyond them are hostile or broken. */
const LIMITS = { layers: 512, width: 1 << 17, heads: 1024, experts: 64, context: 1 << 22, token: 1 << 20 } as const;

/** llama.cpp calls Mixtral a llama with experts. */
const ARCHITECTURE = 'llama';

/** @param name what the model goes by, for the sentence that says what it is. @throws MixtralError `not-mixtral`. */
export function refuseOthers(metadata: Metadata, name: string): void {
  const architecture = words(metadata, 'general.architecture');
  const dense = (count(metadata, `${ARCHITECTURE}.expert_count`, LIMITS.experts, 0) || 1) === 1;
  if (architecture === ARCHITECTURE && !dense) return;
  const called = `${name} ${words(metadata, 'general.name') ?? ''}`;
  const family = /mistral/i.test(called) ? 'a dense Mistral' : 'a dense model of the Llama family';
  const what = architecture === ARCHITECTURE ? family : `a ${shown(architecture ?? 'nameless')} model`;
  const advice = 'Look for a Mixtral, such as Mixtral-8x7B-Instruct-v0.1, in GGUF.';
  throw new MixtralError('not-mixtral', `${name} is ${what}, not a Mixtral.`, advice);
}

/** A number, or the same one for each layer. */
function same(metadata: Metadata, key: string, most: number, fallback: number): number {
  const value = metadata.get(key);
  if (!Array.isArray(value)) return count(metadata, key, most, fallback);
  const [first, ...others] = value.map(Number);
  if (first === undefined || others.some((other) => other !== first)) fail(`The file's ${key} differs between layers.`);
  return count(new Map([[key, first]]), key, most);
}

/** @param shapes rows of the embedding, and whether there is a head of its own: both are told by the tensors only. */
export function sizesOf(metadata: Metadata, shapes: { readonly vocab: number; readonly tied: boolean }): ModelSizes {
  const key = (name: string) => `${ARCHITECTURE}.${name}`;
  const hidden = count(metadata, key('embedding_length'), LIMITS.width);
  const heads = same(metadata, key('attention.head_count'), LIMITS.heads, 0);
  const experts = count(metadata, key('expert_count'), LIMITS.experts);
  const ffn = same(metadata, key('feed_forward_length'), LIMITS.width, 0);
  const sizes: ModelSizes = {
    layers: count(metadata, key('block_count'), LIMITS.layers),
    hidden,
    ffn: count(metadata, key('expert_feed_forward_length'), LIMITS.width, ffn),
    heads,
    kvHeads: same(metadata, key('attention.head_count_kv'), LIMITS.heads, heads),
    headDim: count(metadata, key('attention.key_length'), LIMITS.width, heads > 0 ? hidden / heads : 0),
    experts,
    ...shapes,
  };
  for (const [name, size] of Object.entries(sizes)) if (size === 0) fail(`The file says that its model has 0 ${name}.`);
  if (count(metadata, key('rope.dimension_count'), LIMITS.width, sizes.headDim) !== sizes.headDim)
    throw new MixtralError(
      'unsupported',
      'This model rotates only a part of each attention head, which no Mixtral does.',
      'Look for the original Mixtral, or convert its checkpoint with `npm run convert`.',
    );
  return sizes;
}

/** Tokens that end a reply. */
function endIds(metadata: Metadata): number[] {
  const keys = ['tokenizer.ggml.eos_token_id', 'tokenizer.ggml.eot_token_id', 'tokenizer.ggml.eom_token_id'];
  const ids = keys.filter((key) => metadata.has(key)).map((key) => count(metadata, key, LIMITS.token));
  return [...new Set(ids)].sort((a, b) => a - b);
}

/** The model's config.json, as far as the engine reads it. */
export function configOf(metadata: Metadata, sizes: ModelSizes): Json {
  const scaling = words(metadata, `${ARCHITECTURE}.rope.scaling.type`);
  return {
    model_type: 'mixtral',
    vocab_size: sizes.vocab,
    hidden_size: sizes.hidden,
    intermediate_size: sizes.ffn,
    num_hidden_layers: sizes.layers,
    num_attention_heads: sizes.heads,
    num_key_value_heads: sizes.kvHeads,
    head_dim: sizes.headDim,
    num_local_experts: sizes.experts,
    num_experts_per_tok: count(metadata, `${ARCHITECTURE}.expert_used_count`, sizes.experts),
    rms_norm_eps: positive(metadata, `${ARCHITECTURE}.attention.layer_norm_rms_epsilon`),
    // llama.cpp's own default where a file does not say.
    rope_theta: positive(metadata, `${ARCHITECTURE}.rope.freq_base`, 10_000),
    // Only to be refused by the engine where it is not plain.
    rope_scaling: scaling === null || scaling === 'none' ? null : { rope_type: scaling },
    max_position_embeddings: count(metadata, `${ARCHITECTURE}.context_length`, LIMITS.context),
    sliding_window: slidingWindow(metadata),
    tie_word_embeddings: sizes.tied,
    eos_token_id: endIds(metadata),
  };
}

/** 0 is another word for none. */
function slidingWindow(metadata: Metadata): number | null {
  return count(metadata, `${ARCHITECTURE}.attention.sliding_window`, LIMITS.context, 0) || null;
}
