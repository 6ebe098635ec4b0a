/** Conversations in IndexedDB. Their summaries are kept apart, so that a list of hundreds does not read every message. */
import { get, promisifyRequest, values } from 'idb-keyval';
import { announcer } from './announce.ts';
import {
  byRecency,
  type Conversation,
  type ConversationSummary,
  parseConversation,
  parseSummary,
  summaryOf,
} from './conversation-tree.ts';
import { database } from './database.ts';

const CONVERSATIONS = 'conversations';
const SUMMARIES = 'summaries';
const db = database('mixtral-conversations', [CONVERSATIONS, SUMMARIES]);
const news = announcer('mixtral conversations changed', (value) => (typeof value === 'string' ? value : null));

/** Every conversation without its messages: pinned ones first, then the one changed last. Malformed records are skipped. */
export async function listConversations(): Promise<ConversationSummary[]> {
  const stored: unknown[] = await values(db.store(SUMMARIES));
  return stored
    .map(parseSummary)
    .filter((summary) => summary !== null)
    .sort(byRecency);
}

/** One conversation; null where it is missing or malformed. */
export async function getConversation(id: string): Promise<Conversation | null> {
  return parseConversation(await get<unknown>(id, db.store(CONVERSATIONS)));
}

/** What to make of a conversation as it is stored at that moment (null: it is not there); null leaves it as it is. */
export type ConversationEdit = (stored: Conversation | null) => Conversation | null;

/**
 * Changes a conversation and tells the other tabs. An edit instead of a new version, because two tabs may change the same
 * conversation. `updatedAt` is the caller's: pinning or renaming need not move a conversation up.
 *
 * @returns what is stored now; null where the edit left nothing to store.
 * @throws MixtralError `storage-full` or `storage-failed`.
 */
export async function editConversation(id: string, edit: ConversationEdit): Promise<Conversation | null> {
  const edited = await db.transact([CONVERSATIONS, SUMMARIES], 'readwrite', async (transaction) => {
    const conversations = transaction.objectStore(CONVERSATIONS);
    const conversation = edit(parseConversation(await promisifyRequest<unknown>(conversations.get(id))));
    if (conversation) {
      conversations.put(conversation, id);
      transaction.objectStore(SUMMARIES).put(summaryOf(conversation), id);
    }
    return conversation;
  });
  if (edited) news.announce(id);
  return edited;
}

/** Forgets a conversation and tells the other tabs; one that is not there is no error. */
export async function deleteConversation(id: string): Promise<void> {
  await db.transact([CONVERSATIONS, SUMMARIES], 'readwrite', (transaction) => {
    transaction.objectStore(CONVERSATIONS).delete(id);
    transaction.objectStore(SUMMARIES).delete(id);
  });
  news.announce(id);
}

/** Calls `listener` with the id of every conversation that another tab changes or deletes. @returns the unsubscriber. */
export function subscribeConversations(listener: (id: string) => void): () => void {
  return news.subscribe(listener);
}
