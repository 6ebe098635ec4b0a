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

  it('drops the oldest exchanges, keeps the system message, and never drops all where one still fits', () => {
    for (let exchanges = 1; exchanges <= 40; exchanges++)
      for (const room of [9, 20, 31, 60, 101]) {
        const { tokens, droppedMessages } = fitConversation(conversation(exchanges, 'S'), encode, room + 5, 5);
        const dropped = droppedMessages / 2;
        expect(said(tokens)).toBe(
          said(encode([...conversation(0, 'S').slice(0, 1), ...conversation(exchanges).slice(2 * dropped)])),
        );
        expect(tokens.length).toBeLessThanOrEqual(room);
        if (room >= 'Snowu10a10'.length) expect(dropped, `${exchanges} exchanges in ${room}`).toBeLessThan(exchanges);
      }
  });

  it('begins with the same tokens for many turns once the context is full', () => {
    // Four bytes a token, as English has.
    const quarter = (messages: readonly ChatMessage[]) => encode(messages).filter((_, index) => index % 4 === 0);
    const talk = Array.from({ length: 60 }, (_, index): ChatMessage[] => [
      { role: 'user', content: `question ${index} `.padEnd(40, '.') },
      { role: 'assistant', content: `answer ${index} `.padEnd(120, '.') },
    ]).flat();
    const starts: number[] = [];
    for (let exchanges = 1; exchanges < 60; exchanges++) {
      const messages: ChatMessage[] = [...talk.slice(0, 2 * exchanges), { role: 'user', content: 'and now?' }];
      const { tokens, droppedMessages } = fitConversation(messages, quarter, 1000, 200);
      starts.push(droppedMessages);
      expect(tokens.length, 'most of the room stays in use').toBeGreaterThan(droppedMessages === 0 ? 0 : 800 * 0.55);
    }
    const changes = starts.filter((start, index) => index > 0 && start !== starts[index - 1]).length;
    expect(starts.at(-1)).toBeGreaterThan(60);
    expect(changes, '40 turns beyond the context are read from their start as seldom as this').toBeLessThanOrEqual(6);
  });

  it('drops as few as it takes where a single exchange is as large as a block', () => {
    const long = (index: number): ChatMessage[] => [
      { role: 'user', content: `u${index}` },
      { role: 'assistant', content: 'x'.repeat(40) },
    ];
    const messages: ChatMessage[] = [...long(0), ...long(1), { role: 'user', content: 'now' }];
    expect(fitConversation(messages, encode, 50, 0).droppedMessages).toBe(2);
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
