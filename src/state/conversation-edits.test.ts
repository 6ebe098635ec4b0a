import { describe, expect, it } from 'vitest';
import {
  type Conversation,
  type ConversationMessage,
  emptyConversation,
  nextMoment,
  pathTo,
  promptFor,
  siblingsOf,
  titleFrom,
  withChange,
  withMessage,
  withoutLeaf,
} from './conversation-edits.ts';

function message(
  id: string,
  parent: string | null,
  role: 'user' | 'assistant',
  content: string,
  createdAt: number,
): ConversationMessage {
  return { id, parent, role, content, createdAt };
}

function conversation(...messages: ConversationMessage[]): Conversation {
  return messages.reduce(withMessage, emptyConversation('c', 0));
}

describe('titleFrom', () => {
  it('takes the first line that says something, without Markdown marks', () => {
    expect(titleFrom('\n\n## Tell me a **story**\nabout foxes')).toBe('Tell me a story');
  });

  it('cuts a long line at a word and shows that it was cut', () => {
    const title = titleFrom('one two three four five six seven eight nine ten eleven twelve thirteen');
    expect(title.length).toBeLessThanOrEqual(60);
    expect(title).toMatch(/ eleven…$/);
  });

  it('cuts a line without spaces too', () => {
    expect(titleFrom('x'.repeat(200))).toHaveLength(60);
  });

  it('is empty where there are no words', () => {
    expect(titleFrom('  \n # \n')).toBe('');
  });
});

describe('withMessage', () => {
  it('names a conversation after its first question and never again', () => {
    const first = conversation(message('a', null, 'user', 'First', 1));
    expect(first.title).toBe('First');
    expect(withMessage(first, message('b', 'a', 'user', 'Second', 2)).title).toBe('First');
  });

  it('leaves a name that a person gave', () => {
    const named = { ...emptyConversation('c', 0), title: '', titleIsAutomatic: false };
    expect(withMessage(named, message('a', null, 'user', 'First', 1)).title).toBe('');
  });
});

describe('branches', () => {
  it('keeps every version of a reply, oldest first', () => {
    const tree = conversation(
      message('q', null, 'user', 'Q', 1),
      message('a1', 'q', 'assistant', 'one', 2),
      message('a2', 'q', 'assistant', 'two', 3),
    );
    expect(siblingsOf(tree, 'a2').map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect(pathTo(tree, tree.leaf).map(({ id }) => id)).toEqual(['q', 'a2']);
  });

  it('gives no two messages the same moment, whatever the clock says', () => {
    const tree = conversation(message('q', null, 'user', 'Q', 50));
    expect(nextMoment(tree, 50)).toBe(51);
    expect(nextMoment(tree, 10)).toBe(51);
    expect(nextMoment(tree, 99)).toBe(99);
  });

  it('takes out a leaf and falls back to its parent, but nothing that has followers', () => {
    const tree = conversation(message('q', null, 'user', 'Q', 1), message('a', 'q', 'assistant', '', 2));
    expect(withoutLeaf(tree, 'a').leaf).toBe('q');
    expect(Object.keys(withoutLeaf(tree, 'a').messages)).toEqual(['q']);
    expect(withoutLeaf(tree, 'q')).toBe(tree);
  });

  it('changes only messages that are there', () => {
    const tree = conversation(message('q', null, 'user', 'Q', 1));
    expect(withChange(tree, 'q', { content: 'R' }).messages['q']?.content).toBe('R');
    expect(withChange(tree, 'nobody', { content: 'R' })).toBe(tree);
  });
});

describe('promptFor', () => {
  it('puts the system prompt first and drops a blank one', () => {
    const path = [message('q', null, 'user', 'Q', 1)];
    expect(promptFor(path, ' Be brief. ')).toEqual([
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Q' },
    ]);
    expect(promptFor(path, '  ')).toEqual([{ role: 'user', content: 'Q' }]);
  });

  it('lets the roles alternate after a reply that failed before its first word', () => {
    const path = [message('q', null, 'user', 'Q', 1), message('a', 'q', 'assistant', '', 2), message('r', 'a', 'user', 'R', 3)];
    expect(promptFor(path, '')).toEqual([{ role: 'user', content: 'Q\n\nR' }]);
  });
});
