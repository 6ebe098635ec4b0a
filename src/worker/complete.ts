/** One reply: prompt, generation, and the account of what it cost. */
import { encodeChat, TRANSCRIPT_STOP } from '../engine/text/chat-template.ts';
import { type FittedPrompt, fitConversation } from '../engine/text/fit-conversation.ts';
import { type Generated, generate } from '../engine/text/generate.ts';
import type { CompletionChunk, CompletionRequest, CompletionResult, WorldEvents } from '../protocol/messages.ts';
import type { ReplyStats } from '../protocol/trace.ts';
import type { Loaded } from './session.ts';

/** Positions kept free for a reply whose length nobody limited, where the context is large enough. */
const REPLY_TOKENS = 512;

/** The residency is a byte an expert, and looked at by people. */
const RESIDENCY_EVERY_MS = 100;

export interface CompleteContext {
  readonly signal: AbortSignal;
  readonly progress: (chunk: CompletionChunk) => void;
  readonly publish: <E extends 'residency' | 'routing'>(event: E, value: WorldEvents[E]) => void;
}

/** @throws MixtralError `bad-request`, `context-overflow`, `device-lost`, or what reading weights throws. */
export async function complete(loaded: Loaded, request: CompletionRequest, context: CompleteContext): Promise<CompletionResult> {
  const { engine, model } = loaded;
  const { progress, publish, signal } = context;
  const prompt = promptOf(loaded, request);
  const transcript = request.input.kind === 'chat' && model.chatTemplate === null;
  let shown = performance.now();
  // What was done before this reply, to load the model or for a reply that failed, is not on its account.
  engine.takeCounters();
  // Reuse changes in which chunks a prompt is processed, and with them the last bits of the logits: enough for a draw to fall
  // on another token. Whoever names a seed wants the same reply again.
  if (request.sampling.seed !== undefined) engine.clearCache();
  try {
    const generated = await generate({
      model: engine,
      tokenizer: model.tokenizer,
      promptTokens: prompt.tokens,
      sampling: request.sampling,
      maxTokens: request.maxTokens,
      endIds: model.engine.config.endIds,
      stop: transcript ? [...(request.stop ?? []), ...TRANSCRIPT_STOP] : request.stop,
      topLogprobs: request.topLogprobs,
      continues: request.input.kind === 'text',
      signal,
      onChunk(chunk) {
        progress(chunk);
        publish('routing', chunk.routing);
        const now = performance.now();
        if (now - shown < RESIDENCY_EVERY_MS) return;
        shown = now;
        publish('residency', engine.residency());
      },
    });
    const { text, finishReason } = generated;
    return { text, finishReason, stats: statsOf(loaded, prompt, generated) };
  } finally {
    publish('residency', engine.residency());
  }
}

function promptOf({ engine, model }: Loaded, { input, maxTokens }: CompletionRequest): FittedPrompt {
  const { tokenizer, chatTemplate } = model;
  if (input.kind === 'text') return { tokens: tokenizer.encode(input.prompt), droppedMessages: 0 };
  const reserve = Math.min(maxTokens ?? REPLY_TOKENS, engine.contextTokens >> 2);
  return fitConversation(
    input.messages,
    (messages) => encodeChat(tokenizer, chatTemplate, messages),
    engine.contextTokens,
    reserve,
  );
}

function statsOf({ engine }: Loaded, prompt: FittedPrompt, generated: Generated): ReplyStats {
  return {
    promptTokens: generated.promptTokens,
    reusedTokens: generated.reusedTokens,
    droppedMessages: prompt.droppedMessages,
    completionTokens: generated.completionTokens,
    timeToFirstTokenMs: generated.timeToFirstTokenMs,
    prefillMs: generated.prefillMs,
    decodeMs: generated.decodeMs,
    tokensPerSecond: generated.tokensPerSecond,
    chunkPlan: generated.chunkPlan,
    kernels: engine.info.kernels,
    ...engine.takeCounters(),
  };
}
