/** MLC's mlc-chat-config.json: what the model is and how large, as the config.json that it was made from says it. */
import { MixtralError } from '../../protocol/errors.ts';
import { fail, integer, type Json, object, shown } from '../fields.ts';
import type { ModelSizes } from '../model-sizes.ts';

export interface MlcConfig {
  readonly sizes: ModelSizes;
  /** The same model's config.json, as far as the engine reads it. */
  readonly config: Json;
  /** The name of MLC's conversation template. */
  readonly conversation: string | null;
}

/** The engine's own limits: sizes beyond them are hostile or broken, and would otherwise ask for a manifest without end. */
const LIMITS = { layers: 512, width: 1 << 17, vocab: 1 << 20, heads: 1024, experts: 64, context: 1 << 22, tokens: 64 } as const;

/** The quantisation that the engine computes with. Others of MLC's differ in bits, in the scales' type, or in the order of the words. */
const QUANTIZATION = 'q4f16_1';

const FILE = 'mlc-chat-config.json';

function refuseOthers(json: Json, name: string): void {
  const type = json['model_type'];
  if (typeof type !== 'string') fail(`${FILE}: model_type must be a text, found ${shown(type)}.`);
  if (type !== 'mixtral') {
    const what =
      type === 'mistral' || type === 'llama' ? `a dense ${type === 'llama' ? 'Llama' : 'Mistral'}` : `a ${shown(type)} model`;
    throw new MixtralError(
      'not-mixtral',
      `${name} is ${what}, not a Mixtral.`,
      'Give the address of a Mixtral in q4f16_1, such as Mixtral-8x7B-Instruct-v0.1-q4f16_1-MLC.',
    );
  }
  const quantization = json['quantization'];
  if (quantization !== QUANTIZATION)
    throw new MixtralError(
      'unsupported',
      `This folder holds ${typeof quantization === 'string' ? quantization.slice(0, 60) : 'no named quantization'}; only ${QUANTIZATION} can be installed.`,
      `Look for the same model in ${QUANTIZATION}, or convert its checkpoint with \`npm run convert\`.`,
    );
}

function positive(json: Json, key: string): number {
  const value = json[key];
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0)
    fail(`${FILE}: ${key} must be a positive number, found ${shown(value)}.`);
  return value;
}

/** -1 is MLC's word for none; older configs, and those of models without the choice, leave the key out. */
function sizeOrNone(json: Json, key: string): number | null {
  const value = json[key] ?? -1;
  return value === -1 ? null : integer(value, `${FILE}: ${key}`, 1, LIMITS.context);
}

/** Every token that ends a reply, whether the checkpoint or the conversation template names it. */
function endIds(json: Json, conversation: Json): number[] {
  const named = [json['eos_token_id'], conversation['stop_token_ids']].flat().filter((id) => id !== undefined && id !== null);
  if (named.length > LIMITS.tokens) fail(`${FILE}: at most ${LIMITS.tokens} tokens can end a reply, found ${named.length}.`);
  const ids = named.map((id) => integer(id, `${FILE}: a token that ends a reply`, 0, LIMITS.vocab));
  return [...new Set(ids)].sort((a, b) => a - b);
}

/**
 * Reads an mlc-chat-config.json.
 *
 * @param name the folder's name, for the sentence that says what it holds.
 * @throws MixtralError `not-mixtral` for another architecture, `unsupported` for another quantisation than q4f16_1,
 *   `bad-manifest` where a size is missing or absurd.
 */
export function parseMlcConfig(value: unknown, name: string): MlcConfig {
  const root = object(value, FILE);
  refuseOthers(root, name);
  const json = object(root['model_config'], `${FILE}: model_config`);
  const size = (key: string, most: number, fallback?: number) => integer(json[key] ?? fallback, `${FILE}: ${key}`, 1, most);
  const hidden = size('hidden_size', LIMITS.width);
  const heads = size('num_attention_heads', LIMITS.heads);
  const sizes: ModelSizes = {
    layers: size('num_hidden_layers', LIMITS.layers),
    hidden,
    ffn: size('intermediate_size', LIMITS.width),
    vocab: size('vocab_size', LIMITS.vocab),
    heads,
    kvHeads: size('num_key_value_heads', LIMITS.heads, heads),
    headDim: size('head_dim', LIMITS.width, hidden / heads),
    experts: size('num_local_experts', LIMITS.experts),
    tied: json['tie_word_embeddings'] === true,
  };
  const window = sizeOrNone(json, 'sliding_window_size');
  // With a window MLC keeps no context length: what lies within the window is sure.
  const context = sizeOrNone(json, 'context_window_size') ?? window;
  if (context === null)
    fail(`${FILE}: context_window_size must be a positive whole number, found ${shown(json['context_window_size'])}.`);
  const template = root['conv_template'];
  const conversation: Json = typeof template === 'string' ? { name: template } : object(template ?? {}, `${FILE}: conv_template`);
  // The manifest's bytes are the model's identity: keys that change, come or go make every installed model a new one.
  const config = {
    model_type: 'mixtral',
    vocab_size: sizes.vocab,
    hidden_size: sizes.hidden,
    intermediate_size: sizes.ffn,
    num_hidden_layers: sizes.layers,
    num_attention_heads: sizes.heads,
    num_key_value_heads: sizes.kvHeads,
    head_dim: sizes.headDim,
    num_local_experts: sizes.experts,
    num_experts_per_tok: size('num_experts_per_tok', LIMITS.experts),
    rms_norm_eps: positive(json, 'rms_norm_eps'),
    rope_theta: positive(json, 'position_embedding_base'),
    // Only to be refused by the engine where it is not plain.
    rope_scaling: json['rope_scaling'] ?? null,
    max_position_embeddings: context,
    sliding_window: window,
    tie_word_embeddings: sizes.tied,
    eos_token_id: endIds(root, conversation),
  };
  return { sizes, config, conversation: typeof conversation['name'] === 'string' ? conversation['name'] : null };
}
