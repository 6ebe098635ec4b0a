/** The chats: the list, the ones that are open, and the reply that is being written. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { MixtralError, type WireError } from '../protocol/errors.ts';
import type { Conversation, ConversationMessage, ConversationSummary } from './conversation-edits.ts';
import {
  emptyConversation,
  leafBelow,
  nextMoment,
  pathTo,
  promptFor,
  withChange,
  withMessage,
  withoutLeaf,
} from './conversation-edits.ts';
import { ConversationKeeper, type Edit, type Kept } from './conversation-keeper.ts';
import { type ReplyProgress, ReplyStream } from './reply-stream.ts';
import type { RouteEntry, Services } from './services.ts';
import { type SettingsStore, samplingOf } from './settings.ts';

export interface StreamingReply extends ReplyProgress {
  readonly conversation: string;
  readonly message: string;
  /** Stop was asked for, and the engine has not answered yet. */
  readonly stopping: boolean;
}

/** What happened last, for the one status line that is read aloud. */
export type ChatNews =
  | { readonly kind: 'complete' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: WireError }
  | { readonly kind: 'deleted'; readonly title: string };

export interface ChatState extends Kept {
  /** Pinned ones first, then the one changed last. */
  readonly summaries: readonly ConversationSummary[];
  /** The chat on display; null is a new one that nothing has been written in. */
  readonly currentId: string | null;
  /** Chats that were on display in this visit. */
  readonly conversations: Readonly<Record<string, Conversation>>;
  readonly reply: StreamingReply | null;
  readonly news: ChatNews | null;
  /** The chat that was deleted last, as long as it can come back. */
  readonly deleted: Conversation | null;
  /** Why chats cannot be kept at present. */
  readonly storageError: WireError | null;

  load(): Promise<void>;
  /** Adds a message to the current chat, or starts one with it, and has it answered. */
  send(text: string): Promise<void>;
  /** Asks in other words: a sibling of that message, answered anew. */
  edit(messageId: string, text: string): Promise<void>;
  /** Another reply to the same message. */
  regenerate(messageId: string): Promise<void>;
  stop(): void;
  showBranch(messageId: string): void;
  newChat(): void;
  open(id: string): Promise<void>;
  rename(id: string, title: string): Promise<void>;
  pin(id: string, pinned: boolean): Promise<void>;
  remove(id: string): Promise<void>;
  undoRemove(): Promise<void>;
  forgetRemoved(): void;
}

export type ChatStore = StoreApi<ChatState>;

type ChatServices = Pick<Services, 'client' | 'conversations' | 'route' | 'now' | 'newId' | 'nextFrame'>;

export function createChatStore(services: ChatServices, settings: SettingsStore, activeModel: () => string | null): ChatStore {
  const { client, conversations: storage, route, now, newId, nextFrame } = services;
  let abort: AbortController | null = null;

  return createStore<ChatState>((set, get) => {
    const keeper = new ConversationKeeper(storage, get, set);

    const current = (): Conversation | null => get().conversations[get().currentId ?? ''] ?? null;

    /** Answers the message that `asking` makes the last of the conversation: adds a reply below it and streams into that. */
    const answer = async (conversation: Conversation, asking: Edit) => {
      const asked = asking(conversation);
      const id = newId();
      const model = activeModel();
      const reply: ConversationMessage = {
        id,
        parent: asked.leaf,
        role: 'assistant',
        content: '',
        createdAt: nextMoment(asked, now()),
      };
      const here = { conversation: conversation.id, message: id };
      const stream = new ReplyStream({
        now,
        nextFrame,
        show: (progress) => set({ reply: { ...here, ...progress, stopping: get().reply?.stopping ?? false } }),
        save: (text) => void keeper.edit(here.conversation, (latest) => withChange(latest, id, { content: text })),
      });
      const controller = new AbortController();
      abort = controller;
      set({ reply: { ...here, ...stream.progress(), stopping: false }, news: null });
      const begin: Edit = (latest) => ({ ...withMessage(asking(latest), reply), ...(model !== null && { model }) });
      await keeper.edit(here.conversation, begin, { create: true });

      const chosen = settings.getState().settings;
      let outcome: ChatNews;
      let ending: Partial<ConversationMessage>;
      try {
        const result = await client.call(
          'complete',
          {
            input: { kind: 'chat', messages: promptFor(pathTo(asked, asked.leaf), chosen.systemPrompt) },
            sampling: samplingOf(chosen),
            ...(chosen.maxTokens !== null && { maxTokens: chosen.maxTokens }),
          },
          { signal: controller.signal, onProgress: (chunk) => stream.push(chunk.text) },
        );
        outcome = { kind: result.finishReason === 'cancelled' ? 'stopped' : 'complete' };
        ending = { content: result.text, finishReason: result.finishReason, stats: result.stats };
      } catch (thrown) {
        const error = MixtralError.from(thrown).toWire();
        outcome = error.code === 'cancelled' ? { kind: 'stopped' } : { kind: 'failed', error };
        ending = { content: stream.text, ...(outcome.kind === 'failed' ? { error } : { finishReason: 'cancelled' }) };
      }
      stream.close();
      if (abort === controller) abort = null;
      const end: Edit = (latest) => ({ ...withChange(latest, id, ending), updatedAt: Math.max(latest.updatedAt, now()) });
      const { deleted } = get();
      set({ reply: null, news: outcome, ...(deleted?.id === here.conversation && { deleted: end(deleted) }) });
      await keeper.edit(here.conversation, end);
    };

    const ask = async (conversation: Conversation, parent: string | null, text: string) => {
      const content = text.trim();
      if (content === '' || get().reply) return;
      const message: ConversationMessage = {
        id: newId(),
        parent,
        role: 'user',
        content,
        createdAt: nextMoment(conversation, now()),
      };
      await answer(conversation, (latest) => withMessage({ ...latest, leaf: parent }, message));
    };

    const show = (id: string | null, entry: RouteEntry = 'new') => {
      set({ currentId: id });
      route.write(id, entry);
    };

    const openChat = async (id: string, entry: RouteEntry) => {
      const conversation = await keeper.find(id).catch((thrown: unknown) => {
        set({ storageError: MixtralError.from(thrown).toWire() });
        return null;
      });
      if (conversation) keeper.show(conversation);
      show(conversation ? id : null, entry);
    };

    return {
      summaries: [],
      currentId: null,
      conversations: {},
      reply: null,
      news: null,
      deleted: null,
      storageError: null,

      async load() {
        const follow = async () => {
          const id = route.read();
          if (id === get().currentId) return;
          if (id === null) set({ currentId: null });
          else await openChat(id, 'same');
        };
        route.subscribe(() => void follow());
        await Promise.all([keeper.start(), follow()]);
      },

      async send(text) {
        const conversation = current() ?? emptyConversation(newId(), now());
        if (text.trim() === '' || get().reply) return;
        keeper.show(conversation);
        show(conversation.id);
        await ask(conversation, conversation.leaf, text);
      },

      async edit(messageId, text) {
        const conversation = current();
        const message = conversation?.messages[messageId];
        if (conversation && message) await ask(conversation, message.parent, text);
      },

      async regenerate(messageId) {
        const conversation = current();
        const message = conversation?.messages[messageId];
        if (!conversation || !message || message.role !== 'assistant' || get().reply) return;
        // A reply that failed before its first word is nothing to come back to.
        const without: Edit = (latest) => (message.content === '' ? withoutLeaf(latest, messageId) : latest);
        await answer(conversation, (latest) => ({ ...without(latest), leaf: message.parent }));
      },

      stop() {
        const { reply } = get();
        if (!reply || !abort) return;
        set({ reply: { ...reply, stopping: true } });
        abort.abort();
      },

      showBranch(messageId) {
        const conversation = current();
        if (!conversation || get().reply) return;
        void keeper.edit(conversation.id, (latest) => ({ ...latest, leaf: leafBelow(latest, messageId) }));
      },

      newChat() {
        show(null);
      },

      async open(id) {
        await openChat(id, 'new');
      },

      async rename(id, title) {
        const name = title.trim();
        if (name !== '') await keeper.edit(id, (conversation) => ({ ...conversation, title: name, titleIsAutomatic: false }));
      },

      async pin(id, pinned) {
        await keeper.edit(id, (conversation) => ({ ...conversation, pinned }));
      },

      async remove(id) {
        const conversation = await keeper.find(id).catch(() => null);
        if (get().reply?.conversation === id) get().stop();
        set({ deleted: conversation, news: conversation && { kind: 'deleted', title: conversation.title } });
        // The address of a chat that is gone is no place to come back to.
        if (get().currentId === id) show(null, 'same');
        await keeper.remove(id);
      },

      async undoRemove() {
        const { deleted } = get();
        if (!deleted) return;
        set({ deleted: null, news: null });
        const restored = keeper.restore(deleted);
        show(deleted.id);
        await restored;
      },

      forgetRemoved() {
        set({ deleted: null });
      },
    };
  });
}
