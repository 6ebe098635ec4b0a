/**
 * How chats are kept. Every change is an edit: applied at once to the chat on display, and behind that to the chat in storage,
 * which another tab may have changed in between. Storage that fails stops no conversation.
 */
import { MixtralError, type WireError } from '../protocol/errors.ts';
import { byRecency, type Conversation, type ConversationSummary, reachesRoots, summaryOf } from './conversation-edits.ts';
import type { ConversationStorage } from './services.ts';

export type Edit = (conversation: Conversation) => Conversation;

/** What of the chat store the keeper looks after. */
export interface Kept {
  readonly summaries: readonly ConversationSummary[];
  readonly conversations: Readonly<Record<string, Conversation>>;
  readonly storageError: WireError | null;
}

export class ConversationKeeper {
  readonly #storage: ConversationStorage;
  readonly #get: () => Kept;
  readonly #set: (change: Partial<Kept>) => void;
  /** Chats of which storage has refused something: they are written whole once it takes them again. */
  readonly #unsaved = new Set<string>();
  readonly #removed = new Set<string>();

  constructor(storage: ConversationStorage, get: () => Kept, set: (change: Partial<Kept>) => void) {
    this.#storage = storage;
    this.#get = get;
    this.#set = set;
  }

  /** Reads the list, and again whenever another tab has changed a chat. */
  async start(): Promise<void> {
    this.#storage.subscribe(async (id) => {
      await this.#refresh();
      if (!this.#shown(id) || this.#unsaved.has(id)) return;
      const changed = await this.#storage.get(id).catch(() => null);
      if (changed && this.#shown(id)) this.show(changed);
    });
    await this.#refresh();
  }

  /** Puts a chat on display, without storing it. */
  show(conversation: Conversation): void {
    this.#set({ conversations: { ...this.#get().conversations, [conversation.id]: conversation } });
  }

  /** A chat on display, or out of storage. @throws MixtralError `storage-failed`. */
  async find(id: string): Promise<Conversation | null> {
    return this.#shown(id) ?? (await this.#storage.get(id));
  }

  /**
   * Resolves when storage has taken the edit, or has refused it. An edit of a chat that is not there changes nothing; with
   * `create`, the chat on display is stored anew.
   */
  async edit(id: string, change: Edit, { create = false } = {}): Promise<void> {
    const shown = this.#shown(id);
    if (shown) this.show(change(shown));
    try {
      const stored = await this.#storage.edit(id, (stored) => this.#edited(id, stored, change, create));
      this.#unsaved.delete(id);
      if (this.#get().storageError) this.#set({ storageError: null });
      if (stored) this.#list(stored);
    } catch (thrown) {
      this.#fail(thrown);
      const unsaved = this.#shown(id);
      if (!unsaved) return;
      this.#unsaved.add(id);
      this.#list(unsaved);
    }
  }

  async remove(id: string): Promise<void> {
    this.#removed.add(id);
    const { [id]: _gone, ...conversations } = this.#get().conversations;
    this.#set({ conversations, summaries: this.#get().summaries.filter((summary) => summary.id !== id) });
    try {
      await this.#storage.delete(id);
    } catch (thrown) {
      this.#removed.delete(id);
      this.#fail(thrown);
      await this.#refresh();
    }
  }

  /** Takes a removal back. */
  async restore(conversation: Conversation): Promise<void> {
    this.#removed.delete(conversation.id);
    this.show(conversation);
    await this.edit(conversation.id, (same) => same, { create: true });
  }

  #shown(id: string): Conversation | null {
    return this.#get().conversations[id] ?? null;
  }

  #edited(id: string, stored: Conversation | null, change: Edit, create: boolean): Conversation | null {
    const shown = this.#shown(id);
    if (shown && this.#unsaved.has(id)) return shown;
    if (!stored) return create ? shown : null;
    const edited = change(stored);
    // Another tab may have taken out what a new message follows.
    return reachesRoots(edited.messages) ? edited : { ...edited, messages: { ...shown?.messages, ...edited.messages } };
  }

  #list(conversation: Conversation): void {
    if (this.#removed.has(conversation.id)) return;
    const others = this.#get().summaries.filter(({ id }) => id !== conversation.id);
    this.#set({ summaries: [...others, summaryOf(conversation)].sort(byRecency) });
  }

  async #refresh(): Promise<void> {
    try {
      this.#set({ summaries: await this.#storage.list() });
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  #fail(thrown: unknown): void {
    this.#set({ storageError: MixtralError.from(thrown).toWire() });
  }
}
