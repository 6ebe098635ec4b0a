/** The loop that writes a reply: prompt in, one token after another out, until something ends it. */
import { MixtralError } from '../../protocol/errors.ts';
import type { CompletionChunk, CompletionResult, SamplingOptions, TokenLogprob } from '../../protocol/messages.ts';
import type { Model, Step } from '../model.ts';
import { createSampler, logprobs } from './sampling.ts';
import { StopMatcher } from './stop.ts';
import type { Tokenizer } from './tokenizer.ts';

export interface GenerateRequest {
  readonly model: Model;
  readonly tokenizer: Tokenizer;
  readonly promptTokens: readonly number[];
  /** Without a seed each reply draws its own, which the outcome tells. */
  readonly sampling: SamplingOptions;
  /** Default: as many as the context has room for. */
  readonly maxTokens?: number | undefined;
  readonly stop?: readonly string[] | undefined;
  /** Tokens that end a text, besides the tokenizer's own. */
  readonly endIds?: readonly number[] | undefined;
  /** Log-probabilities of the raw logits: this many alternatives beside the chosen token; absent means none at all. */
  readonly topLogprobs?: number | undefined;
  /** The reply goes on in the middle of the prompt's text, so that a space in front of it is kept. Default false: a chat's reply. */
  readonly continues?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onChunk?: (chunk: CompletionChunk) => void;
}

export interface Generated {
  /** The chunks' texts joined; after `cancelled` also what a stop string or an unfinished character had held back. */
  readonly text: string;
  readonly finishReason: CompletionResult['finishReason'];
  readonly promptTokens: number;
  /** Tokens drawn, an end-of-text token included: one chunk each. */
  readonly completionTokens: number;
  readonly reusedTokens: number;
  readonly chunkPlan: readonly number[];
  /** From the call to the first token; 0 where there was none. */
  readonly timeToFirstTokenMs: number;
  readonly prefillMs: number;
  /** From the end of the prompt's processing to the end of the reply. */
  readonly decodeMs: number;
  /** Tokens a second from the first token to the last, the first one excluded; 0 where there was one or none. */
  readonly tokensPerSecond: number;
  readonly seed: number;
}

/** OpenAI's limit. */
const MAX_TOP_LOGPROBS = 20;

/** How long messages may wait (an abort, above all) where the model's promises resolve without a turn of the event loop. */
const YIELD_EVERY_MS = 100;

function checkCount(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new MixtralError(
      'bad-request',
      `${name} must be a whole number from ${least} to ${most}, found ${value}.`,
      'Change it and send the request again.',
    );
}

function checkPrompt(tokens: readonly number[], model: Model): void {
  if (tokens.length === 0) throw new MixtralError('bad-request', 'The prompt is empty.', 'Write something to continue.');
  const stranger = tokens.find((id) => !Number.isInteger(id) || id < 0 || id >= model.vocab);
  if (stranger !== undefined)
    throw new MixtralError(
      'bad-request',
      `The prompt has the token ${stranger}, but the vocabulary of the model ends at ${model.vocab - 1}.`,
      'Use the tokenizer files that belong to the model.',
    );
  if (tokens.length >= model.contextTokens)
    throw new MixtralError(
      'context-overflow',
      `The prompt takes ${tokens.length} tokens; the context holds ${model.contextTokens}, the reply included.`,
      'Shorten the prompt, or load the model with a larger context.',
    );
}

/** Any seed will do, but it must be one that can be asked for again. */
function freshSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/**
 * Writes a reply. It ends at the end-of-text token or a stop string (`stop`), at `maxTokens` or the end of the context
 * (`length`), or on `signal` (`cancelled`), which is no error: what there is comes back. The last token is not processed.
 *
 * @throws MixtralError `bad-request`, `context-overflow`, or what the model throws.
 */
export async function generate(request: GenerateRequest): Promise<Generated> {
  const { model, tokenizer, promptTokens, sampling, endIds = [], topLogprobs, signal, onChunk } = request;
  const started = performance.now();
  checkPrompt(promptTokens, model);
  if (request.maxTokens !== undefined) checkCount('maxTokens', request.maxTokens, 1, Number.MAX_SAFE_INTEGER);
  if (topLogprobs !== undefined) checkCount('topLogprobs', topLogprobs, 0, MAX_TOP_LOGPROBS);
  const limit = Math.min(request.maxTokens ?? Number.POSITIVE_INFINITY, model.contextTokens - promptTokens.length);
  const seed = sampling.seed ?? freshSeed();
  const sampler = createSampler(sampling, seed);
  sampler.prompt(promptTokens);
  const stream = tokenizer.stream({ continues: request.continues ?? false });
  const stops = new StopMatcher(request.stop ?? []);

  let text = '';
  let drawn = 0;
  let reusedTokens = 0;
  let chunkPlan: readonly number[] = [];
  let prefilled = started;
  let firstToken = started;
  let lastToken = started;
  let yielded = started;

  /** Draws a token, hands its chunk out, and tells whether the reply ends with it. */
  function advance(step: Step): { token: number; ended: 'stop' | 'length' | null } {
    const token = sampler.next(step.logits);
    drawn++;
    lastToken = performance.now();
    if (drawn === 1) firstToken = lastToken;
    const isEnd = token === tokenizer.eosId || endIds.includes(token);
    let piece = isEnd ? '' : stops.push(stream.push(token));
    const last = isEnd || drawn === limit;
    if (last && !stops.stopped) piece += stops.push(stream.flush()) + stops.flush();
    text += piece;
    // The end is no part of the text, so it has no place among the log-probabilities that go with it.
    onChunk?.({ text: piece, token, routing: step.routing, ...(isEnd ? {} : logprobsOf(step.logits, token)) });
    return { token, ended: isEnd || stops.stopped ? 'stop' : last ? 'length' : null };
  }

  function logprobsOf(logits: Float32Array, token: number): Pick<CompletionChunk, 'logprob' | 'topLogprobs'> {
    if (topLogprobs === undefined) return {};
    const { logprob, top } = logprobs(logits, token, topLogprobs);
    const named = (id: number, value: number): TokenLogprob => ({ id, text: tokenizer.tokenText(id), logprob: value });
    return { logprob: named(token, logprob), topLogprobs: top.map((entry) => named(entry.id, entry.logprob)) };
  }

  function outcome(finishReason: Generated['finishReason']): Generated {
    if (finishReason === 'cancelled') text += stops.push(stream.flush()) + stops.flush();
    const ended = performance.now();
    const decoding = lastToken - firstToken;
    return {
      text,
      finishReason,
      promptTokens: promptTokens.length,
      completionTokens: drawn,
      reusedTokens,
      chunkPlan,
      timeToFirstTokenMs: firstToken - started,
      prefillMs: prefilled - started,
      decodeMs: ended - prefilled,
      tokensPerSecond: drawn > 1 && decoding > 0 ? ((drawn - 1) * 1000) / decoding : 0,
      seed,
    };
  }

  try {
    if (signal?.aborted) return outcome('cancelled');
    const prefill = await model.prefill(promptTokens, signal);
    ({ reused: reusedTokens, chunkPlan } = prefill);
    prefilled = performance.now();
    let step: Step = prefill;
    while (true) {
      if (performance.now() - yielded > YIELD_EVERY_MS) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        yielded = performance.now();
      }
      if (signal?.aborted) return outcome('cancelled');
      const { token, ended } = advance(step);
      if (ended !== null) return outcome(ended);
      step = await model.decode(token, signal);
    }
  } catch (thrown) {
    // An abort shows as the model's own `cancelled`, as an AbortError, or as the reason given with it.
    if (signal?.aborted && (thrown === signal.reason || MixtralError.from(thrown).code === 'cancelled')) {
      if (prefilled === started) prefilled = performance.now();
      return outcome('cancelled');
    }
    throw thrown;
  }
}
