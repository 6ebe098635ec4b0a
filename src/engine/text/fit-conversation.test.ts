import { describe, expect, it } from 'vitest';
import type { ChatMessage } from '../../protocol/messages.ts';
import { fitConversation } from './fit-conversation.ts';

/** One token a character, so that sizes can be read off. */
const encode = (messages: readonly ChatMessage[]): number[] =>
  [...messages.map(({ content }) => content).join('')].map((char) => char.charCodeAt(0));
const said = (tokens: readonly number[]): string => String.fromCharCode(...tokens);

function conversation(exchanges: number, system?: string): ChatMessage[] {
  const turns = Array.from({ length: exchanges }, (_, index): ChatMessage[] => [
    { role: 'user', content: `u${index}` },
    { role: 'assistant', content: `a${index}` },
  ]).flat();
  const opening: ChatMessage[] = system === undefined ? [] : [{ role: 'system', content: system }];
  return [...opening, ...turns, { role: 'user', content: 'now' }];
}

describe('fitConversation', () => {
  it('leaves a conversation that fits exactly as it is', () => {
    const { tokens, droppedMessages } = fitConversation(conversation(2, 'S'), encode, 22, 10);
    expect(said(tokens)).toBe('Su0a0u1a1now');
    expect(droppedMessages).toBe(0);
  });

  it('drops as few of the oldest exchanges as it takes, and keeps the system message', () => {
    for (let exchanges = 1; exchanges <= 9; exchanges++)
      for (let kept = 0; kept < exchanges; kept++) {
        // Room for the kept exchanges, and three tokens that are not enough for one more.
        const room = 'Snow'.length + 4 * kept + 3;
        const { tokens, droppedMessages } = fitConversation(conversation(exchanges, 'S'), encode, room + 5, 5);
        expect(droppedMessages).toBe(2 * (exchanges - kept));
        expect(said(tokens)).toBe(
          said(encode([...conversation(0, 'S').slice(0, 1), ...conversation(exchanges).slice(2 * (exchanges - kept))])),
        );
      }
  });

  it('says the sizes where even the last message does not fit', () => {
    expect(() => fitConversation(conversation(3, 'Sys'), encode, 10, 5)).toThrow(
      expect.objectContaining({
        code: 'context-overflow',
        message:
          'The last message, with the system message, takes 6 tokens; the context holds 10, of which 5 are kept for the reply.',
      }),
    );
    expect(() => fitConversation(conversation(0), encode, 2, 0)).toThrow(expect.objectContaining({ code: 'context-overflow' }));
  });

  it('refuses what no template could say before it encodes anything', () => {
    const encoded = (): never => {
      throw new Error('encoded');
    };
    expect(() => fitConversation([], encoded, 10, 0)).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });

  it('encodes a long conversation only a few times', () => {
    let calls = 0;
    const counting = (messages: readonly ChatMessage[]): number[] => {
      calls++;
      return encode(messages);
    };
    fitConversation(conversation(500), counting, 300, 0);
    expect(calls).toBeLessThan(13);
  });
});
