/** Conversations as trees, and what becomes of malformed ones. */
import { describe, expect, test } from 'vitest';
import {
  type Conversation,
  type ConversationMessage,
  leafBelow,
  parseConversation,
  pathTo,
  siblingsOf,
} from './conversation-tree.ts';

function message(id: string, parent: string | null, createdAt: number): ConversationMessage {
  return { id, parent, role: parent === null || id.startsWith('q') ? 'user' : 'assistant', content: id, createdAt };
}

/** q1 -> a1, a2 (regenerated); a1 -> q2 -> a3; and q1 edited into q1b -> a4. */
const TREE: Conversation = {
  id: 'c',
  title: 'A tree',
  titleIsAutomatic: false,
  createdAt: 1,
  updatedAt: 9,
  model: 'tiny@1',
  pinned: false,
  messages: Object.fromEntries(
    [
      message('q1', null, 1),
      message('a1', 'q1', 2),
      message('q2', 'a1', 3),
      message('a3', 'q2', 4),
      message('a2', 'q1', 5),
      message('q1b', null, 6),
      message('a4', 'q1b', 7),
    ].map((entry) => [entry.id, entry]),
  ),
  leaf: 'a3',
};

const ids = (messages: readonly ConversationMessage[]) => messages.map(({ id }) => id);

describe('branches', () => {
  test('a path runs from the root to the leaf', () => {
    expect(ids(pathTo(TREE, 'a3'))).toEqual(['q1', 'a1', 'q2', 'a3']);
    expect(ids(pathTo(TREE, 'a4'))).toEqual(['q1b', 'a4']);
    expect(pathTo(TREE, null)).toEqual([]);
    expect(pathTo(TREE, 'nobody')).toEqual([]);
  });

  test('a path in a circle ends', () => {
    const circle = { messages: { x: message('x', 'y', 1), y: message('y', 'x', 2) } };
    expect(pathTo(circle, 'x')).toHaveLength(2);
  });

  test('siblings are the answers to one message, or the first messages, oldest first', () => {
    expect(ids(siblingsOf(TREE, 'a2'))).toEqual(['a1', 'a2']);
    expect(ids(siblingsOf(TREE, 'q1'))).toEqual(['q1', 'q1b']);
  });

  test('switching to a branch lands at its newest end', () => {
    expect(leafBelow(TREE, 'a1')).toBe('a3');
    expect(leafBelow(TREE, 'q1')).toBe('a2');
  });
});

describe('reading what was stored', () => {
  test('a conversation survives the round trip', () => {
    const stats = {
      promptTokens: 1,
      reusedTokens: 0,
      droppedMessages: 0,
      completionTokens: 2,
      timeToFirstTokenMs: 3,
      prefillMs: 4,
      decodeMs: 5,
      tokensPerSecond: 6,
      gpu: { hits: 1, misses: 2, bytes: 3 },
      ram: { hits: 0, misses: 0, bytes: 0 },
      diskBytes: 7,
      faults: 1,
      submits: 2,
      readbacks: 2,
      chunkPlan: [16, 1],
      kernels: 'f32',
    };
    const error = { code: 'device-lost', message: 'Gone.', advice: 'Reload.' } as const;
    const a3 = { ...message('a3', 'q2', 4), stats, finishReason: 'length', error } as const;
    const full = { ...TREE, messages: { ...TREE.messages, a3 } };
    expect(parseConversation(structuredClone(full))).toEqual(full);
  });

  test('statistics, reasons and errors of another version are left out, the text stays', () => {
    const a3 = { ...message('a3', 'q2', 4), stats: { gpu: 3 }, finishReason: 'bored', error: { code: 'unheard-of' } };
    const read = parseConversation({ ...TREE, messages: { ...TREE.messages, a3 } });
    expect(read?.messages['a3']).toEqual(message('a3', 'q2', 4));
  });

  test.each<[string, unknown]>([
    ['no object', 'text'],
    ['no id', { ...TREE, id: '' }],
    ['a time that is no number', { ...TREE, updatedAt: 'yesterday' }],
    ['a leaf that is not there', { ...TREE, leaf: 'nobody' }],
    ['a parent that is not there', { ...TREE, messages: { ...TREE.messages, q1: message('q1', 'nobody', 1) } }],
    ['a circle of parents', { ...TREE, messages: { ...TREE.messages, q1: message('q1', 'a3', 1) } }],
    ['a message under the id of another', { ...TREE, messages: { ...TREE.messages, z: message('q1', null, 1) } }],
    [
      'a message with an unknown role',
      { ...TREE, messages: { ...TREE.messages, z: { ...message('z', null, 1), role: 'root' } } },
    ],
  ])('%s: not read', (_, value) => {
    expect(parseConversation(value)).toBeNull();
  });
});
