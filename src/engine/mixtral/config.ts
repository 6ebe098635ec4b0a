/** A Mixtral's sizes, read and checked from Hugging Face's config.json. Nothing about a model is hard-wired elsewhere. */
import { MixtralError } from '../../protocol/errors.ts';
import { GROUP } from '../kernels/q4.ts';

export interface MixtralConfig {
  readonly layers: number;
  readonly hidden: number;
  /** Inner size of one expert. */
  readonly ffn: number;
  readonly vocab: number;
  /** Query heads, and the key/value heads that groups of them share. */
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly experts: number;
  /** Experts a token is routed to. */
  readonly topK: number;
  readonly ropeTheta: number;
  readonly normEps: number;
  /** Positions the model was trained for. */
  readonly contextLength: number;
  /** Keys a query may see, itself included; null where attention is not windowed. */
  readonly slidingWindow: number | null;
  /** Tokens that end a text, as far as the config names them. */
  readonly endIds: readonly number[];
}

/** Far above any Mixtral; a config beyond it is hostile or broken, and would otherwise ask for terabytes. */
const LIMITS = { layers: 512, width: 1 << 17, vocab: 1 << 20, heads: 1024, experts: 64, context: 1 << 22 } as const;

/** What one workgroup of the attention kernel has room for. */
const ATTENTION = { headDim: 256, groupHeads: 16 } as const;

type Json = Readonly<Record<string, unknown>>;

function fail(message: string, code: 'not-mixtral' | 'bad-manifest' | 'unsupported' = 'bad-manifest'): never {
  throw new MixtralError(
    code,
    message,
    'Use a Mixtral checkpoint (architecture MixtralForCausalLM), converted with `npm run convert`.',
  );
}

function integer(json: Json, key: string, most: number, fallback?: number): number {
  const value = json[key] ?? fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most)
    fail(`config.json: ${key} must be a whole number from 1 to ${most}, found ${JSON.stringify(json[key])}.`);
  return value;
}

function positive(json: Json, key: string, fallback: number): number {
  const value = json[key] ?? fallback;
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0)
    fail(`config.json: ${key} must be a positive number, found ${JSON.stringify(value)}.`);
  return value;
}

/** transformers 5 moved `rope_theta` into `rope_parameters`; both are read. */
function ropeOf(json: Json): Json {
  const rope = json['rope_parameters'];
  return typeof rope === 'object' && rope !== null ? { ...json, ...rope } : json;
}

/** A model trained with other arithmetic than the engine's would answer nonsense without a word. */
function checkArithmetic(json: Json): void {
  const activation = json['hidden_act'] ?? 'silu';
  if (activation !== 'silu')
    fail(`config.json: hidden_act ${JSON.stringify(activation)} is not supported, only "silu".`, 'unsupported');
  const rope = (json['rope_parameters'] ?? json['rope_scaling'] ?? {}) as Json;
  const kind = rope['rope_type'] ?? rope['type'] ?? 'default';
  if (kind !== 'default')
    fail(`config.json: rotary embedding of type ${JSON.stringify(kind)} is not supported, only "default".`, 'unsupported');
}

/**
 * Reads a config.json.
 *
 * @throws MixtralError `not-mixtral` where the architecture is another one, `unsupported` where its arithmetic is,
 *   `bad-manifest` where a size is missing or absurd.
 */
export function parseConfig(json: Json): MixtralConfig {
  const type = json['model_type'];
  if (type !== 'mixtral') {
    fail(
      `This is ${typeof type === 'string' ? `a "${type}" model` : 'no model that names its type'}, not a Mixtral.`,
      'not-mixtral',
    );
  }
  checkArithmetic(json);
  const hidden = integer(json, 'hidden_size', LIMITS.width);
  const heads = integer(json, 'num_attention_heads', LIMITS.heads);
  const window = json['sliding_window'];
  const config: MixtralConfig = {
    layers: integer(json, 'num_hidden_layers', LIMITS.layers),
    hidden,
    ffn: integer(json, 'intermediate_size', LIMITS.width),
    vocab: integer(json, 'vocab_size', LIMITS.vocab),
    heads,
    kvHeads: integer(json, 'num_key_value_heads', LIMITS.heads, heads),
    headDim: integer(json, 'head_dim', LIMITS.width, hidden / heads),
    experts: integer(json, 'num_local_experts', LIMITS.experts, 8),
    topK: integer(json, 'num_experts_per_tok', LIMITS.experts, 2),
    ropeTheta: positive(ropeOf(json), 'rope_theta', 1e6),
    normEps: positive(json, 'rms_norm_eps', 1e-5),
    contextLength: integer(json, 'max_position_embeddings', LIMITS.context),
    slidingWindow: window === null || window === undefined ? null : integer(json, 'sliding_window', LIMITS.context),
    endIds: [json['eos_token_id']].flat().filter((id) => typeof id === 'number'),
  };
  if (config.heads % config.kvHeads !== 0)
    fail(`config.json: ${config.heads} query heads cannot share ${config.kvHeads} key/value heads evenly.`);
  if (config.headDim % 2 !== 0) fail(`config.json: head_dim ${config.headDim} is odd; rotary embedding needs pairs.`);
  if (config.headDim > ATTENTION.headDim)
    fail(`config.json: head_dim ${config.headDim} is over ${ATTENTION.headDim}.`, 'unsupported');
  if (config.heads / config.kvHeads > ATTENTION.groupHeads)
    fail(`config.json: more than ${ATTENTION.groupHeads} query heads share a key/value head.`, 'unsupported');
  if (config.topK > config.experts) fail(`config.json: ${config.topK} experts a token, but only ${config.experts} experts.`);
  for (const [name, size] of [
    ['hidden_size', hidden],
    ['intermediate_size', config.ffn],
    ['attention width', config.heads * config.headDim],
  ] as const)
    if (size % GROUP !== 0) fail(`config.json: ${name} ${size} is not a multiple of ${GROUP}, which 4-bit groups need.`);
  return config;
}

/** Rows of the fused q, k, v projection. */
export function qkvRows(config: MixtralConfig): number {
  return (config.heads + 2 * config.kvHeads) * config.headDim;
}
