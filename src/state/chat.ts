/** The chats: the list, the ones that are open, and the reply that is being written. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { MixtralError, type WireError } from '../protocol/errors.ts';
import type { Conversation, ConversationMessage, ConversationSummary } from './conversation-edits.ts';
import {
  byRecency,
  emptyConversation,
  leafBelow,
  nextMoment,
  pathTo,
  promptFor,
  summaryOf,
  withChange,
  withMessage,
  withoutLeaf,
} from './conversation-edits.ts';
import { type ReplyProgress, ReplyStream } from './reply-stream.ts';
import type { Services } from './services.ts';
import { type SettingsStore, samplingOf } from './settings.ts';

export interface StreamingReply extends ReplyProgress {
  readonly conversation: string;
  readonly message: string;
  /** Stop was asked for, and the engine has not answered yet. */
  readonly stopping: boolean;
}

/** How the last reply ended, for the one status line that is read aloud. */
export type Outcome = 'complete' | 'stopped' | 'failed';

export interface ChatState {
  /** Pinned ones first, then the one changed last. */
  readonly summaries: readonly ConversationSummary[];
  /** The chat on display; null is a new one that nothing has been written in. */
  readonly currentId: string | null;
  /** Chats that are on display or being written to. */
  readonly conversations: Readonly<Record<string, Conversation>>;
  readonly reply: StreamingReply | null;
  readonly outcome: Outcome | null;
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
    // ---------------------------------------------------------------------------------------------- keeping

    const keep = (conversation: Conversation) =>
      set({ conversations: { ...get().conversations, [conversation.id]: conversation } });

    const refresh = async () => {
      try {
        set({ summaries: await storage.list() });
      } catch (thrown) {
        set({ storageError: MixtralError.from(thrown).toWire() });
      }
    };

    /** In memory at once, in storage behind; a full disk stops no conversation. */
    const save = async (conversation: Conversation) => {
      keep(conversation);
      try {
        await storage.put(conversation);
        if (get().storageError) set({ storageError: null });
      } catch (thrown) {
        set({ storageError: MixtralError.from(thrown).toWire() });
      }
      const others = get().summaries.filter(({ id }) => id !== conversation.id);
      set({ summaries: [...others, summaryOf(conversation)].sort(byRecency) });
    };

    const find = async (id: string): Promise<Conversation | null> => get().conversations[id] ?? (await storage.get(id));

    const current = (): Conversation | null => get().conversations[get().currentId ?? ''] ?? null;

    /** Applies a change to a conversation as it is at that moment, if it is still there. */
    const change = async (id: string, edit: (conversation: Conversation) => Conversation) => {
      const conversation = await find(id).catch(() => null);
      if (conversation) await save(edit(conversation));
    };

    // ---------------------------------------------------------------------------------------------- replying

    /** Answers the last message of the conversation: adds a reply below it and streams into that. */
    const answer = async (asked: Conversation) => {
      const id = newId();
      const model = activeModel();
      const reply: ConversationMessage = {
        id,
        parent: asked.leaf,
        role: 'assistant',
        content: '',
        createdAt: nextMoment(asked, now()),
      };
      const conversation: Conversation = { ...withMessage(asked, reply), ...(model !== null && { model }) };
      const here = { conversation: conversation.id, message: id };
      const stream = new ReplyStream({
        now,
        nextFrame,
        show: (progress) => set({ reply: { ...here, ...progress, stopping: get().reply?.stopping ?? false } }),
        save: (text) => void change(conversation.id, (latest) => withChange(latest, id, { content: text })),
      });
      const controller = new AbortController();
      abort = controller;
      set({ reply: { ...here, ...stream.progress(), stopping: false }, outcome: null });
      await save(conversation);

      const chosen = settings.getState().settings;
      let outcome: Outcome;
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
        outcome = result.finishReason === 'cancelled' ? 'stopped' : 'complete';
        ending = { content: result.text, finishReason: result.finishReason, stats: result.stats };
      } catch (thrown) {
        const error = MixtralError.from(thrown);
        outcome = error.code === 'cancelled' ? 'stopped' : 'failed';
        ending = { content: stream.text, ...(outcome === 'stopped' ? { finishReason: 'cancelled' } : { error: error.toWire() }) };
      }
      stream.close();
      if (abort === controller) abort = null;
      // A chat that was deleted meanwhile is in nobody's memory any more and stays deleted.
      const latest = get().conversations[conversation.id];
      set({
        reply: null,
        outcome,
        ...(latest && { conversations: { ...get().conversations, [latest.id]: withChange(latest, id, ending) } }),
      });
      const finished = get().conversations[conversation.id];
      if (finished) await save({ ...finished, updatedAt: now() });
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
      await answer(withMessage(conversation, message));
    };

    const show = (id: string | null) => {
      set({ currentId: id });
      route.write(id);
    };

    return {
      summaries: [],
      currentId: null,
      conversations: {},
      reply: null,
      outcome: null,
      deleted: null,
      storageError: null,

      async load() {
        storage.subscribe(async (id) => {
          await refresh();
          if (id === get().reply?.conversation || !get().conversations[id]) return;
          const changed = await storage.get(id).catch(() => null);
          if (changed) keep(changed);
        });
        const follow = async () => {
          const id = route.read();
          if (id === get().currentId) return;
          if (id === null) get().newChat();
          else await get().open(id);
        };
        route.subscribe(() => void follow());
        await Promise.all([refresh(), follow()]);
      },

      async send(text) {
        const conversation = current() ?? emptyConversation(newId(), now());
        if (text.trim() === '' || get().reply) return;
        keep(conversation);
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
        const kept = message.content === '' ? withoutLeaf(conversation, messageId) : conversation;
        await answer({ ...kept, leaf: message.parent });
      },

      stop() {
        const { reply } = get();
        if (!reply || !abort) return;
        set({ reply: { ...reply, stopping: true } });
        abort.abort();
      },

      showBranch(messageId) {
        const conversation = current();
        if (conversation && !get().reply) void save({ ...conversation, leaf: leafBelow(conversation, messageId) });
      },

      newChat() {
        show(null);
      },

      async open(id) {
        const conversation = await find(id).catch((thrown: unknown) => {
          set({ storageError: MixtralError.from(thrown).toWire() });
          return null;
        });
        if (conversation) keep(conversation);
        show(conversation ? id : null);
      },

      async rename(id, title) {
        const name = title.trim();
        if (name !== '') await change(id, (conversation) => ({ ...conversation, title: name, titleIsAutomatic: false }));
      },

      async pin(id, pinned) {
        await change(id, (conversation) => ({ ...conversation, pinned }));
      },

      async remove(id) {
        const conversation = await find(id).catch(() => null);
        if (get().reply?.conversation === id) get().stop();
        const { [id]: _gone, ...conversations } = get().conversations;
        set({ conversations, summaries: get().summaries.filter((summary) => summary.id !== id), deleted: conversation });
        if (get().currentId === id) show(null);
        try {
          await storage.delete(id);
        } catch (thrown) {
          set({ storageError: MixtralError.from(thrown).toWire() });
          await refresh();
        }
      },

      async undoRemove() {
        const { deleted } = get();
        if (!deleted) return;
        set({ deleted: null });
        await save(deleted);
        show(deleted.id);
      },

      forgetRemoved() {
        set({ deleted: null });
      },
    };
  });
}
