/** Conversations as trees: editing or regenerating adds a sibling, nothing is overwritten. Pure data, no storage. */
import { ERROR_CODES, type ErrorCode, type WireError } from '../protocol/errors.ts';
import type { ChatMessage, CompletionResult } from '../protocol/messages.ts';
import type { ReplyStats, TierStats } from '../protocol/trace.ts';
import { arrayOf, boolean, type Fields, fieldsOf, number, oneOf, string } from './fields.ts';

export interface ConversationMessage {
  readonly id: string;
  /** The message this one answers or follows; null for the first of a branch. */
  readonly parent: string | null;
  readonly role: ChatMessage['role'];
  readonly content: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly stats?: ReplyStats;
  readonly finishReason?: CompletionResult['finishReason'];
  /** Why the reply broke off. */
  readonly error?: WireError;
}

/** A conversation without its messages: what the list of chats shows. */
export interface ConversationSummary {
  readonly id: string;
  readonly title: string;
  /** The title follows the first message until a person names the conversation. */
  readonly titleIsAutomatic: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Id of the model that answered last. */
  readonly model?: string;
  readonly pinned: boolean;
}

export interface Conversation extends ConversationSummary {
  readonly messages: Readonly<Record<string, ConversationMessage>>;
  /** The last message of the branch on display; null while the conversation is empty. */
  readonly leaf: string | null;
}

/** The messages from the root to `leaf`, in reading order; empty where `leaf` is null or unknown. */
export function pathTo(conversation: Pick<Conversation, 'messages'>, leaf: string | null): ConversationMessage[] {
  const path: ConversationMessage[] = [];
  const seen = new Set<string>();
  let id = leaf;
  while (id !== null && !seen.has(id)) {
    seen.add(id);
    const message = conversation.messages[id];
    if (message === undefined) break;
    path.push(message);
    id = message.parent;
  }
  return path.reverse();
}

/** The messages with the same parent as `id`, itself included, oldest first: the branches to choose from. */
export function siblingsOf(conversation: Pick<Conversation, 'messages'>, id: string): ConversationMessage[] {
  const message = conversation.messages[id];
  if (message === undefined) return [];
  return childrenOf(conversation, message.parent);
}

/** The end of the newest branch below `id`: where to land when a person switches to that branch. */
export function leafBelow(conversation: Pick<Conversation, 'messages'>, id: string): string {
  let leaf = id;
  for (;;) {
    const newest = childrenOf(conversation, leaf).at(-1);
    if (newest === undefined) return leaf;
    leaf = newest.id;
  }
}

function childrenOf(conversation: Pick<Conversation, 'messages'>, parent: string | null): ConversationMessage[] {
  return Object.values(conversation.messages)
    .filter((message) => message.parent === parent)
    .sort((a, b) => a.createdAt - b.createdAt);
}

/** A conversation without its messages. */
export function summaryOf(conversation: Conversation): ConversationSummary {
  const { messages: _messages, leaf: _leaf, ...summary } = conversation;
  return summary;
}

/** Pinned ones first, then the one changed last. */
export function byRecency(a: ConversationSummary, b: ConversationSummary): number {
  return Number(b.pinned) - Number(a.pinned) || b.updatedAt - a.updatedAt;
}

// ------------------------------------------------------------------------------------------------ reading what was stored

/** A stored or imported summary, or null where it is malformed. */
export function parseSummary(value: unknown): ConversationSummary | null {
  const fields = fieldsOf(value);
  const id = string(fields?.['id']);
  const title = string(fields?.['title']);
  const createdAt = number(fields?.['createdAt']);
  const updatedAt = number(fields?.['updatedAt']);
  if (!fields || !id || title === undefined || createdAt === undefined || updatedAt === undefined) return null;
  const model = string(fields['model']);
  return {
    id,
    title,
    titleIsAutomatic: boolean(fields['titleIsAutomatic']) ?? false,
    createdAt,
    updatedAt,
    ...(model !== undefined && { model }),
    pinned: boolean(fields['pinned']) ?? false,
  };
}

/**
 * A stored or imported conversation, or null where it is malformed: a field missing, a message under another's id, a parent
 * or leaf that is not there, a circle of parents. Malformed statistics and errors are left out, the text is what counts.
 */
export function parseConversation(value: unknown): Conversation | null {
  const summary = parseSummary(value);
  const fields = fieldsOf(value);
  const stored = fieldsOf(fields?.['messages']);
  const leaf = fields?.['leaf'] === null ? null : string(fields?.['leaf']);
  if (!summary || !stored || leaf === undefined) return null;
  const entries: [string, ConversationMessage][] = [];
  for (const [id, entry] of Object.entries(stored)) {
    const message = parseMessage(entry);
    if (message === null || message.id !== id) return null;
    entries.push([id, message]);
  }
  // Defines own properties whatever the ids: "__proto__" is an id like any other.
  const messages = Object.fromEntries(entries);
  if (leaf !== null && !Object.hasOwn(messages, leaf)) return null;
  return reachesRoots(messages) ? { ...summary, messages, leaf } : null;
}

/** Whether every chain of parents ends at a message without one. Linear: what was reached once is not walked again. */
export function reachesRoots(messages: Readonly<Record<string, ConversationMessage>>): boolean {
  const good = new Set<string>();
  for (const start of Object.keys(messages)) {
    const chain = new Set<string>();
    let id: string | null = start;
    while (id !== null && !good.has(id)) {
      if (chain.has(id) || !Object.hasOwn(messages, id)) return false;
      chain.add(id);
      id = messages[id]?.parent ?? null;
    }
    for (const reached of chain) good.add(reached);
  }
  return true;
}

function parseMessage(value: unknown): ConversationMessage | null {
  const fields = fieldsOf(value);
  const id = string(fields?.['id']);
  const parent = fields?.['parent'] === null ? null : string(fields?.['parent']);
  const role = oneOf(fields?.['role'], ['system', 'user', 'assistant']);
  const content = string(fields?.['content']);
  const createdAt = number(fields?.['createdAt']);
  if (!fields || !id || parent === undefined || !role || content === undefined || createdAt === undefined) return null;
  const stats = parseStats(fields['stats']);
  const finishReason = oneOf(fields['finishReason'], ['stop', 'length', 'cancelled']);
  const error = parseError(fields['error']);
  return {
    id,
    parent,
    role,
    content,
    createdAt,
    ...(stats && { stats }),
    ...(finishReason && { finishReason }),
    ...(error && { error }),
  };
}

function parseError(value: unknown): WireError | undefined {
  const fields = fieldsOf(value);
  const code = oneOf(fields?.['code'], Object.keys(ERROR_CODES) as ErrorCode[]);
  const message = string(fields?.['message']);
  const advice = string(fields?.['advice']);
  return code && message !== undefined && advice !== undefined ? { code, message, advice } : undefined;
}

const STATS_NUMBERS = [
  'promptTokens',
  'reusedTokens',
  'droppedMessages',
  'completionTokens',
  'timeToFirstTokenMs',
  'prefillMs',
  'decodeMs',
  'tokensPerSecond',
  'diskBytes',
  'faults',
  'submits',
  'readbacks',
] as const satisfies readonly (keyof ReplyStats)[];

function parseStats(value: unknown): ReplyStats | undefined {
  const fields = fieldsOf(value);
  const numbers = numbersOf(fields, STATS_NUMBERS);
  const gpu = parseTier(fields?.['gpu']);
  const ram = parseTier(fields?.['ram']);
  const chunkPlan = arrayOf(fields?.['chunkPlan'], number);
  const kernels = string(fields?.['kernels']);
  if (!numbers || !gpu || !ram || !chunkPlan || kernels === undefined) return undefined;
  return { ...numbers, gpu, ram, chunkPlan, kernels };
}

function parseTier(value: unknown): TierStats | undefined {
  return numbersOf(fieldsOf(value), ['hits', 'misses', 'bytes']);
}

function numbersOf<K extends string>(fields: Fields | undefined, keys: readonly K[]): Record<K, number> | undefined {
  const result = {} as Record<K, number>;
  for (const key of keys) {
    const value = number(fields?.[key]);
    if (value === undefined) return undefined;
    result[key] = value;
  }
  return result;
}
