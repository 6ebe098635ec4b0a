/** From logits to the next token: penalties, temperature, truncation and a seeded draw. */
import { MixtralError } from '../../protocol/errors.ts';
import type { SamplingOptions } from '../../protocol/messages.ts';
import { createRandom } from './random.ts';
import { allIds, sortByValue, topOf } from './selection.ts';

/** Tokens that may be drawn, likeliest first unless nothing was truncated, with probabilities that sum to 1. */
export interface Distribution {
  readonly ids: Uint32Array;
  readonly probabilities: Float64Array;
}

export interface Sampler {
  /** Tokens of the prompt: the repetition penalty counts them. */
  prompt(tokens: readonly number[]): void;
  /**
   * Draws a token and counts it as part of the completion.
   *
   * @param logits (vocab) raw logits, left as they are.
   * @throws MixtralError `internal` where they hold NaN or nothing finite.
   */
  next(logits: Float32Array): number;
  /** What `next` would draw from. */
  distribution(logits: Float32Array): Distribution;
}

/** What is asked for, with defaults that change nothing: OpenAI's, where it has the option. Ranges are inclusive. */
const OPTIONS = {
  temperature: { fallback: 1, least: 0, most: 10, integer: false },
  topK: { fallback: 0, least: 0, most: 2 ** 31, integer: true },
  topP: { fallback: 1, least: 0, most: 1, integer: false },
  minP: { fallback: 0, least: 0, most: 1, integer: false },
  repetitionPenalty: { fallback: 1, least: 0.01, most: 100, integer: false },
  frequencyPenalty: { fallback: 0, least: -2, most: 2, integer: false },
  presencePenalty: { fallback: 0, least: -2, most: 2, integer: false },
} as const;

type Resolved = Readonly<Record<keyof typeof OPTIONS, number>>;

function readOption(name: string, value: unknown, least: number, most: number, integer: boolean): number {
  const fits = typeof value === 'number' && value >= least && value <= most && (!integer || Number.isInteger(value));
  if (!fits) {
    const kind = integer ? 'a whole number' : 'a number';
    const shown = typeof value === 'number' ? String(value) : JSON.stringify(value);
    throw new MixtralError(
      'bad-request',
      `${name} must be ${kind} from ${least} to ${most}, found ${shown}.`,
      'Change the sampling settings and send the request again.',
    );
  }
  return value;
}

function resolve(options: SamplingOptions): Resolved {
  const read = (name: keyof typeof OPTIONS): number => {
    const { fallback, least, most, integer } = OPTIONS[name];
    return readOption(name, options[name] ?? fallback, least, most, integer);
  };
  return {
    temperature: read('temperature'),
    topK: read('topK'),
    topP: read('topP'),
    minP: read('minP'),
    repetitionPenalty: read('repetitionPenalty'),
    frequencyPenalty: read('frequencyPenalty'),
    presencePenalty: read('presencePenalty'),
  };
}

function brokenLogits(what: string): MixtralError {
  return new MixtralError(
    'internal',
    `The model computed ${what}.`,
    'Load the model again; if it happens again, load it with precision f32 and report it.',
  );
}

/**
 * The largest of them; the lowest index where several are equal.
 *
 * @throws MixtralError `internal` for NaN, +Infinity or nothing finite: no choice would mean anything.
 */
function argmax(logits: ArrayLike<number>): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let id = 0; id < logits.length; id++) {
    const value = logits[id] ?? Number.NaN;
    if (value > most) {
      most = value;
      best = id;
    } else if (Number.isNaN(value)) throw brokenLogits('a logit that is not a number');
  }
  if (best === -1 || most === Number.POSITIVE_INFINITY) throw brokenLogits('logits without a finite largest one');
  return best;
}

/**
 * The order is Hugging Face's: repetition penalty (Keskar et al., 2019, over prompt and completion), then OpenAI's frequency and
 * presence penalties (over the completion), temperature, top-k, top-p (Holtzman et al., 2020: the smallest set of the likeliest
 * tokens whose probabilities reach p), min-p (Nguyen et al., 2024: relative to the likeliest). Each truncation sees
 * the probabilities that the one before it left, renormalised; the likeliest token always stays. Temperature 0 takes
 * the likeliest. Equal logits: the lower id first. topK 0 means all.
 *
 * @param seed Decides the draws; a safe integer.
 * @throws MixtralError `bad-request` where an option is out of range.
 */
export function createSampler(options: SamplingOptions, seed: number): Sampler {
  const { temperature, topK, topP, minP, repetitionPenalty, frequencyPenalty, presencePenalty } = resolve(options);
  readOption('seed', seed, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, true);
  const random = createRandom(seed);
  const seen = new Set<number>();
  const counts = new Map<number, number>();
  let scores = new Float64Array();

  /** (vocab) logits after the penalties. Overwritten by the next call. */
  function penalized(logits: Float32Array): Float64Array {
    if (scores.length !== logits.length) scores = new Float64Array(logits.length);
    scores.set(logits);
    if (repetitionPenalty !== 1)
      for (const id of seen) {
        const score = scores[id];
        if (score !== undefined) scores[id] = score < 0 ? score * repetitionPenalty : score / repetitionPenalty;
      }
    if (frequencyPenalty !== 0 || presencePenalty !== 0)
      for (const [id, count] of counts) {
        const score = scores[id];
        if (score !== undefined) scores[id] = score - count * frequencyPenalty - presencePenalty;
      }
    return scores;
  }

  function distribution(logits: Float32Array): Distribution {
    const weights = penalized(logits);
    const best = argmax(weights);
    if (temperature === 0) return { ids: Uint32Array.of(best), probabilities: Float64Array.of(1) };
    const most = weights[best] ?? 0;
    let ids = allIds(weights.length);
    if (topK > 0 && topK < ids.length) ids = topOf(weights, ids, topK);
    // From here on, weights are probabilities relative to the likeliest token's.
    for (const id of ids) weights[id] = Math.exp(((weights[id] ?? 0) - most) / temperature);
    if (topP < 1) ids = nucleus(weights, ids, topP);
    // The maximum's relative probability is 1, so that min-p compares directly.
    if (minP > 0) ids = ids.filter((id) => id === best || (weights[id] ?? 0) >= minP);
    const total = sum(weights, ids);
    const probabilities = new Float64Array(ids.length);
    for (let index = 0; index < ids.length; index++) probabilities[index] = (weights[ids[index] ?? 0] ?? 0) / total;
    return { ids, probabilities };
  }

  return {
    prompt(tokens) {
      for (const id of tokens) seen.add(id);
    },
    distribution,
    next(logits) {
      const { ids, probabilities } = distribution(logits);
      const id = ids.length === 1 ? ids[0] : ids[draw(probabilities, random())];
      if (id === undefined) throw brokenLogits('an empty distribution');
      seen.add(id);
      counts.set(id, (counts.get(id) ?? 0) + 1);
      return id;
    },
  };
}

function sum(weights: Float64Array, ids: Uint32Array): number {
  let total = 0;
  for (const id of ids) total += weights[id] ?? 0;
  return total;
}

/** The smallest set of the heaviest ids whose share of the weight reaches p, at least one; heaviest first. */
function nucleus(weights: Float64Array, ids: Uint32Array, p: number): Uint32Array {
  const total = sum(weights, ids);
  // Ids lighter than this weigh less than 1 - p even all together, so that the nucleus is complete without them.
  const floor = ((1 - p) * total) / ids.length;
  const sorted = sortByValue(
    weights,
    ids.filter((id) => (weights[id] ?? 0) >= floor),
  );
  let mass = 0;
  let kept = 0;
  while (kept < sorted.length && (kept === 0 || mass < p * total)) mass += weights[sorted[kept++] ?? 0] ?? 0;
  return sorted.subarray(0, kept);
}

/** The index into which `point` of [0, 1) falls. Rounding can leave the sum just below it: then the last one of any probability. */
function draw(probabilities: Float64Array, point: number): number {
  let mass = 0;
  let last = 0;
  for (let index = 0; index < probabilities.length; index++) {
    const probability = probabilities[index] ?? 0;
    if (probability === 0) continue;
    mass += probability;
    last = index;
    if (point < mass) break;
  }
  return last;
}

/** Log-probabilities of the raw logits (log-softmax in f64): the token's, and those of the `top` likeliest, likeliest first. */
export function logprobs(
  logits: Float32Array,
  token: number,
  top: number,
): { readonly logprob: number; readonly top: readonly { readonly id: number; readonly logprob: number }[] } {
  const most = logits[argmax(logits)] ?? 0;
  let total = 0;
  for (const logit of logits) total += Math.exp(logit - most);
  const norm = most + Math.log(total);
  const all = allIds(logits.length);
  const best = sortByValue(logits, topOf(logits, all, Math.min(top, all.length)));
  const of = (id: number): number => (logits[id] ?? Number.NEGATIVE_INFINITY) - norm;
  return { logprob: of(token), top: Array.from(best, (id) => ({ id, logprob: of(id) })) };
}
