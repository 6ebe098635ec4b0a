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
 * A conversation is cut at borders some 1.5 bytes of text for each token of room apart: three eighths of the room in English. A
 * border depends only on what stands before it, so the prompt of the next turns begins with the same tokens, and what the cache
 * holds of them is used; cut as closely as possible, every turn would be read anew from its start.
 */
const BLOCK_BYTES_PER_TOKEN = 1.5;

/**
 * Leaves out the oldest user/assistant exchanges up to the first border that makes the prompt fit; the system message and the
 * last user message stay. Where no border but the last would do, as few exchanges as it takes.
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
  const exchanges = (messages.length - first - 1) / 2;
  const without = (dropped: number): number[] => encode([...messages.slice(0, first), ...messages.slice(first + 2 * dropped)]);

  const whole = without(0);
  if (whole.length <= room) return { tokens: whole, droppedMessages: 0 };
  const least = exchanges === 0 ? whole : without(exchanges);
  if (least.length > room) {
    const held = first === 1 ? 'The last message, with the system message,' : 'The last message';
    throw new MixtralError(
      'context-overflow',
      `${held} takes ${least.length} tokens; the context holds ${contextTokens}, of which ${reserve} are kept for the reply.`,
      'Shorten the message, or load the model with a larger context.',
    );
  }

  /** The first of ascending `counts` whose prompt fits. Bisection, because a long conversation is slow to encode. */
  function firstThatFits(counts: readonly number[]): FittedPrompt | null {
    let fits: FittedPrompt | null = null;
    let low = 0;
    let high = counts.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const dropped = counts[middle] ?? 0;
      const tokens = without(dropped);
      if (tokens.length <= room) {
        fits = { tokens, droppedMessages: 2 * dropped };
        high = middle - 1;
      } else low = middle + 1;
    }
    return fits;
  }

  const borders = bordersOf(messages.slice(first, -1), BLOCK_BYTES_PER_TOKEN * room);
  const single = Array.from({ length: exchanges - 1 }, (_, index) => index + 1);
  return firstThatFits(borders) ?? firstThatFits(single) ?? { tokens: least, droppedMessages: 2 * exchanges };
}

/** Numbers of exchanges, fewer than all, after which the text before first reaches another multiple of `blockBytes`. */
function bordersOf(turns: readonly ChatMessage[], blockBytes: number): number[] {
  const borders: number[] = [];
  const encoder = new TextEncoder();
  let bytes = 0;
  for (const [index, { content }] of turns.entries()) {
    const before = Math.floor(bytes / blockBytes);
    bytes += encoder.encode(content).length;
    const exchange = Math.floor(index / 2) + 1;
    if (Math.floor(bytes / blockBytes) > before && exchange < turns.length / 2 && borders.at(-1) !== exchange)
      borders.push(exchange);
  }
  return borders;
}
