/** What the stores stand on, handed to them from outside so that tests can script it. */
import type { Client } from '../client/client.ts';
import { modelAddress } from '../protocol/model-address.ts';
import type { Conversation, ConversationSummary } from '../storage/conversation-tree.ts';
import {
  type ConversationEdit,
  deleteConversation,
  editConversation,
  getConversation,
  listConversations,
  subscribeConversations,
} from '../storage/conversations.ts';
import { keepStorage, type StorageRoom, storageRoom } from '../storage/quota.ts';
import { patchSettings, readSettings, type Settings, subscribeSettings } from '../storage/settings.ts';
import { saveFile } from './save-file.ts';
import { isMetered, keepAwake } from './wake-lock.ts';

export interface ConversationStorage {
  list(): Promise<readonly ConversationSummary[]>;
  get(id: string): Promise<Conversation | null>;
  /** Changes what is stored at that moment; null where nothing is. @returns what is stored now. */
  edit(id: string, edit: ConversationEdit): Promise<Conversation | null>;
  delete(id: string): Promise<void>;
  /** Calls with the id of each conversation that another tab changed. */
  subscribe(listener: (id: string) => void): () => void;
}

export interface SettingsStorage {
  read(): Promise<Settings>;
  patch(patch: Partial<Settings>): Promise<Settings>;
  subscribe(listener: (settings: Settings) => void): () => void;
}

/** Whether another place in the address is one to come back to, or takes the place of the one before. */
export type RouteEntry = 'new' | 'same';

/** Which chat the address names, so that a reload and the back button find it again. */
export interface Route {
  read(): string | null;
  write(conversation: string | null, entry: RouteEntry): void;
  subscribe(listener: () => void): () => void;
}

export interface Services {
  readonly client: Client;
  readonly conversations: ConversationStorage;
  readonly settings: SettingsStorage;
  readonly route: Route;
  /** The model that the address asks for, `?model=URL` or `?model=OWNER/NAME`; null where it asks for none. */
  readonly requestedModel: string | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Runs once before the next paint, or soon where nothing is painted. */
  readonly nextFrame: (run: () => void) => void;
  /** Asks the browser not to evict what is stored; called after a click. */
  readonly keepStorage: () => Promise<boolean>;
  /** Hands a file to the person, as a download does. */
  readonly saveFile: (name: string, data: Blob) => void;
  readonly storageRoom: () => Promise<StorageRoom>;
  /** Keeps the screen on until what it returns is called. */
  readonly keepAwake: () => () => void;
  /** Whether downloads on this connection may cost money. */
  readonly isMetered: () => boolean;
}

/** A hidden tab paints nothing, and its stores should not stand still. */
const HIDDEN_FRAME_MS = 250;
const CHAT_HASH = '#chat=';

const hashRoute: Route = {
  read: () => (location.hash.startsWith(CHAT_HASH) ? decodeURIComponent(location.hash.slice(CHAT_HASH.length)) : null),
  write(conversation, entry) {
    const hash = conversation === null ? '' : `${CHAT_HASH}${encodeURIComponent(conversation)}`;
    if (location.hash === hash) return;
    const address = `${location.pathname}${location.search}${hash}`;
    if (entry === 'new') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  },
  subscribe(listener) {
    window.addEventListener('popstate', listener);
    return () => window.removeEventListener('popstate', listener);
  },
};

/** What `?model=` names; like every link, it may be relative to the page. What is no address goes on as it is, to be refused. */
export function requestedModel(address: string, base: string): string | null {
  const model = new URL(address).searchParams.get('model');
  return model && (modelAddress(model, base) ?? model);
}

/** The services of a real page. */
export function browserServices(client: Client): Services {
  return {
    client,
    conversations: {
      list: listConversations,
      get: getConversation,
      edit: editConversation,
      delete: deleteConversation,
      subscribe: subscribeConversations,
    },
    settings: { read: readSettings, patch: patchSettings, subscribe: subscribeSettings },
    route: hashRoute,
    requestedModel: requestedModel(location.href, document.baseURI),
    now: () => Date.now(),
    newId: () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join(''),
    nextFrame: (run) => {
      if (document.hidden) setTimeout(run, HIDDEN_FRAME_MS);
      else requestAnimationFrame(run);
    },
    saveFile,
    keepStorage,
    storageRoom,
    keepAwake,
    isMetered,
  };
}
