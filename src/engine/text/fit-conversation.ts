/** A conversation that has outgrown the context: the oldest exchanges are left out until the prompt fits. */
import { MixtralError } from '../../protocol/errors.ts';
import type { ChatMessage } from '../../protocol/messages.ts';
import { checkMessages } from './chat-template.ts';

export interface FittedPrompt {
  readonly tokens: number[];
  /** Messages left out. */
  readonly droppedMessages: number;
}

/**
 * Leaves out as few of the oldest user/assistant exchanges as it takes; the system message and the last user message stay.
 *
 * @param encode Messages to prompt tokens: `encodeChat` with a tokenizer and template. Fewer messages give no more tokens.
 * @param contextTokens Positions that the model has.
 * @param reserve Positions to keep free for the reply.
 * @throws MixtralError `context-overflow` where the last message alone is too long; `bad-request` as `checkMessages`.
 */
export function fitConversation(
  messages: readonly ChatMessage[],
  encode: (messages: readonly ChatMessage[]) => number[],
  contextTokens: number,
  reserve: number,
): FittedPrompt {
  checkMessages(messages, true);
  const room = contextTokens - reserve;
  const first = messages[0]?.role === 'system' ? 1 : 0;
  const without = (exchanges: number): number[] =>
    encode([...messages.slice(0, first), ...messages.slice(first + 2 * exchanges)]);

  const whole = without(0);
  if (whole.length <= room) return { tokens: whole, droppedMessages: 0 };
  // Bisection, because a long conversation is slow to encode: `dropped` exchanges fit, `tooFew` do not.
  let dropped = (messages.length - first - 1) / 2;
  let tokens = dropped === 0 ? whole : without(dropped);
  if (tokens.length > room) {
    const held = first === 1 ? 'The last message, with the system message,' : 'The last message';
    throw new MixtralError(
      'context-overflow',
      `${held} takes ${tokens.length} tokens; the context holds ${contextTokens}, of which ${reserve} are kept for the reply.`,
      'Shorten the message, or load the model with a larger context.',
    );
  }
  let tooFew = 0;
  while (dropped - tooFew > 1) {
    const middle = (tooFew + dropped) >> 1;
    const candidate = without(middle);
    if (candidate.length <= room) {
      dropped = middle;
      tokens = candidate;
    } else tooFew = middle;
  }
  return { tokens, droppedMessages: 2 * dropped };
}
