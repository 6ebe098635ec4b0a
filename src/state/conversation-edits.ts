/** How a conversation grows: new messages, branches, titles, and what of it the model is told. Pure. */
import type { ChatMessage } from '../protocol/messages.ts';
import type { Conversation, ConversationMessage } from '../storage/conversation-tree.ts';
import { byRecency, leafBelow, pathTo, reachesRoots, siblingsOf, summaryOf } from '../storage/conversation-tree.ts';

export type { Conversation, ConversationMessage, ConversationSummary } from '../storage/conversation-tree.ts';
export { byRecency, leafBelow, pathTo, reachesRoots, siblingsOf, summaryOf };

/** Characters of a title: about what the list of chats shows in one line. */
const TITLE_LENGTH = 60;

export function emptyConversation(id: string, now: number): Conversation {
  return { id, title: '', titleIsAutomatic: true, createdAt: now, updatedAt: now, pinned: false, messages: {}, leaf: null };
}

/** The first line with something in it, without Markdown's marks, cut at a word. */
export function titleFrom(text: string): string {
  const line =
    text
      .split('\n')
      .map((part) =>
        part
          .replace(/^[\s#>*-]+/, '')
          .replace(/\*\*|__|`/g, '')
          .trim(),
      )
      .find((part) => part !== '') ?? '';
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > TITLE_LENGTH / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Adds a message, moves the display to it, and names the conversation if it has no name yet. */
export function withMessage(conversation: Conversation, message: ConversationMessage): Conversation {
  const title =
    conversation.titleIsAutomatic && conversation.title === '' && message.role === 'user' ? titleFrom(message.content) : '';
  return {
    ...conversation,
    ...(title !== '' && { title }),
    messages: { ...conversation.messages, [message.id]: message },
    leaf: message.id,
    updatedAt: Math.max(conversation.updatedAt, message.createdAt),
  };
}

/** Changes fields of a message that is there; any other conversation is returned as it is. */
export function withChange(conversation: Conversation, id: string, change: Partial<ConversationMessage>): Conversation {
  const message = conversation.messages[id];
  if (message === undefined) return conversation;
  return { ...conversation, messages: { ...conversation.messages, [id]: { ...message, ...change } } };
}

/** Takes out a message that nothing follows; the display falls back to its parent. */
export function withoutLeaf(conversation: Conversation, id: string): Conversation {
  const { [id]: removed, ...messages } = conversation.messages;
  if (removed === undefined || Object.values(messages).some((message) => message.parent === id)) return conversation;
  return { ...conversation, messages, leaf: conversation.leaf === id ? removed.parent : conversation.leaf };
}

/** Siblings are told apart by their age, so no two messages are of the same moment. */
export function nextMoment(conversation: Conversation, now: number): number {
  return Object.values(conversation.messages).reduce((latest, message) => Math.max(latest, message.createdAt + 1), now);
}

/**
 * What the model reads: the path without replies that failed before their first word. Chat templates want the roles to
 * alternate, so the questions that then stand next to each other become one.
 */
export function promptFor(path: readonly ConversationMessage[], systemPrompt: string): ChatMessage[] {
  const messages: ChatMessage[] = systemPrompt.trim() === '' ? [] : [{ role: 'system', content: systemPrompt.trim() }];
  for (const { role, content } of path) {
    if (role === 'assistant' && content.trim() === '') continue;
    const last = messages.at(-1);
    if (last?.role === role) messages[messages.length - 1] = { role, content: `${last.content}\n\n${content}` };
    else messages.push({ role, content });
  }
  return messages;
}
