/** Writes replies in OpenAI's form, as web-llm types it. */
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionFinishReason,
  ChatCompletionTokenLogprob,
  Completion,
  CompletionUsage,
} from '@mlc-ai/web-llm';
import type { CompletionChunk, CompletionResult, TokenLogprob } from '../../protocol/messages.ts';
import type { ReplyStats } from '../../protocol/trace.ts';

/** What all parts of one reply have in common. */
export interface ReplyHead {
  readonly id: string;
  /** Seconds since 1970. */
  readonly created: number;
  readonly model: string;
}

export interface Logprobs {
  content: ChatCompletionTokenLogprob[];
}

/** A piece of a reply: text with the log-probabilities of the tokens that made it; the last has the reason why it ended. */
export interface Piece {
  readonly text: string;
  readonly logprobs: Logprobs | null;
  readonly finish: ChatCompletionFinishReason | null;
}

const utf8 = new TextEncoder();

/** How the engine spells the bytes of tokens that are no whole character. */
const BYTES = /<0x([0-9A-F]{2})>/g;
const ONLY_BYTES = /^(<0x[0-9A-F]{2}>)+$/;

function written({ text, logprob }: TokenLogprob): { token: string; bytes: number[]; logprob: number } {
  const bytes = ONLY_BYTES.test(text)
    ? Array.from(text.matchAll(BYTES), ([, hex]) => Number.parseInt(hex ?? '', 16))
    : [...utf8.encode(text)];
  return { token: text, bytes, logprob };
}

export function logprobsOf(chunks: readonly CompletionChunk[]): Logprobs {
  return {
    content: chunks.flatMap(({ logprob, topLogprobs }) =>
      logprob ? [{ ...written(logprob), top_logprobs: (topLogprobs ?? []).map(written) }] : [],
    ),
  };
}

export function finishReason(result: CompletionResult): ChatCompletionFinishReason {
  return result.finishReason === 'cancelled' ? 'abort' : result.finishReason;
}

export function usageOf(stats: ReplyStats): CompletionUsage {
  const perSecond = (tokens: number, ms: number) => (ms > 0 ? (1000 * tokens) / ms : 0);
  const computed = stats.promptTokens - stats.reusedTokens;
  return {
    prompt_tokens: stats.promptTokens,
    completion_tokens: stats.completionTokens,
    total_tokens: stats.promptTokens + stats.completionTokens,
    extra: {
      e2e_latency_s: (stats.prefillMs + stats.decodeMs) / 1000,
      prefill_tokens_per_s: perSecond(computed, stats.prefillMs),
      decode_tokens_per_s: stats.tokensPerSecond,
      time_to_first_token_s: stats.timeToFirstTokenMs / 1000,
      time_per_output_token_s: stats.tokensPerSecond > 0 ? 1 / stats.tokensPerSecond : 0,
    },
  };
}

/** How chat and text replies are written: whole, and piece by piece. */
export interface Form<Whole, Part> {
  readonly prefix: string;
  whole(head: ReplyHead, piece: Piece & { readonly finish: ChatCompletionFinishReason }, usage: CompletionUsage): Whole;
  part(head: ReplyHead, piece: Piece, first: boolean): Part;
  /** The last part of a stream whose request asked for usage. */
  usage(head: ReplyHead, usage: CompletionUsage): Part;
}

export const CHAT: Form<ChatCompletion, ChatCompletionChunk> = {
  prefix: 'chatcmpl',
  whole: (head, { text, logprobs, finish }, usage) => ({
    ...head,
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content: text }, logprobs, finish_reason: finish }],
    usage,
  }),
  part: (head, { text, logprobs, finish }, first) => ({
    ...head,
    object: 'chat.completion.chunk',
    choices: [
      {
        index: 0,
        delta: { ...(first && { role: 'assistant' as const }), ...((finish === null || text !== '') && { content: text }) },
        logprobs,
        finish_reason: finish,
      },
    ],
  }),
  usage: (head, usage) => ({ ...head, object: 'chat.completion.chunk', choices: [], usage }),
};

export const TEXT: Form<Completion, Completion> = {
  prefix: 'cmpl',
  whole: (head, { text, logprobs, finish }, usage) => ({
    ...head,
    object: 'text_completion',
    choices: [{ index: 0, text, logprobs, finish_reason: finish }],
    usage,
  }),
  part: (head, { text, logprobs, finish }) => ({
    ...head,
    object: 'text_completion',
    choices: [{ index: 0, text, logprobs, finish_reason: finish }],
  }),
  usage: (head, usage) => ({ ...head, object: 'text_completion', choices: [], usage }),
};
