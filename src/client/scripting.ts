/** `window.mixtral`: the page's engine for people at the console and for scripts. README, "Scripting from the console". */
import type { ChatCompletion, ChatCompletionChunk, Completion } from '@mlc-ai/web-llm';
import { MixtralError } from '../protocol/errors.ts';
import type { InstallProgress, LoadInfo, LoadOptions, ModelSummary, MoveProgress, StoreName } from '../protocol/messages.ts';
import { modelAddress } from '../protocol/model-address.ts';
import type { ReplyStats } from '../protocol/trace.ts';
import type { Client } from './client.ts';
import { create } from './openai/create.ts';
import { parseChatRequest, parseTextRequest } from './openai/request.ts';
import { CHAT, TEXT } from './openai/response.ts';
import type {
  ChatCompletions,
  ChatRequest,
  ChatStreamRequest,
  TextCompletions,
  TextRequest,
  TextStreamRequest,
} from './openai/types.ts';

export interface InstallOptions {
  readonly onProgress?: (progress: InstallProgress) => void;
  /** Stops the install; what has arrived is kept, and installing again continues there. */
  readonly signal?: AbortSignal;
  /** Where a model that is not here yet is to be kept; 'indexeddb' where it is left out. */
  readonly store?: StoreName;
}

export interface MoveOptions {
  readonly onProgress?: (progress: MoveProgress) => void;
  readonly signal?: AbortSignal;
}

export interface Scripting {
  /** Resolves once the engine has said what it has: the models here, and whether this machine can run them. */
  readonly ready: Promise<void>;
  readonly models: {
    list(): Promise<readonly ModelSummary[]>;
    /** Resolves with the model's id when it is complete, at once if it is already. A relative URL is relative to the page; `OWNER/NAME` is on Hugging Face. */
    install(source: string | URL | File | readonly File[], options?: InstallOptions): Promise<{ id: string }>;
    /** Takes a model's shards to another store. Asked again after it broke off, it goes on. */
    move(id: string, store: StoreName, options?: MoveOptions): Promise<void>;
    /** An installed model as one file (a tar archive), which can be saved, carried to another machine and installed there. */
    export(id: string, options?: MoveOptions): Promise<Blob>;
    remove(id: string): Promise<void>;
  };
  load(id: string, options?: LoadOptions): Promise<LoadInfo>;
  unload(): Promise<void>;
  readonly chat: { readonly completions: ChatCompletions };
  readonly completions: TextCompletions;
  tokenize(text: string): Promise<readonly number[]>;
  /** How the last reply went; null before the first. */
  stats(): Promise<ReplyStats | null>;
  readonly debug: {
    /** Destroys the graphics device as a driver's crash would, to see the recovery. */
    loseDevice(): Promise<void>;
  };
}

declare global {
  interface Window {
    mixtral: Scripting;
  }
}

export function createScripting(client: Client, base: string): Scripting {
  let loaded: string | null = null;
  client.on('engine', (status) => {
    loaded = status.kind === 'ready' ? status.info.id : null;
  });
  const loadedModel = () => loaded;

  function createChat(request: ChatStreamRequest): Promise<AsyncIterable<ChatCompletionChunk>>;
  function createChat(request: ChatRequest): Promise<ChatCompletion>;
  async function createChat(request: ChatRequest | ChatStreamRequest): Promise<unknown> {
    return await create(client, loadedModel, CHAT, parseChatRequest(request));
  }
  function createText(request: TextStreamRequest): Promise<AsyncIterable<Completion>>;
  function createText(request: TextRequest): Promise<Completion>;
  async function createText(request: TextRequest | TextStreamRequest): Promise<unknown> {
    return await create(client, loadedModel, TEXT, parseTextRequest(request));
  }

  return {
    ready: Promise.all([known(client, 'engine', (status) => status.kind !== 'starting'), known(client, 'models')]).then(() => {}),
    models: {
      list: () => client.call('models.list', {}),
      async install(source, options = {}) {
        const { onProgress, signal, store } = options;
        if (store !== undefined) checkStore(store);
        const files = filesOf(source);
        const address = files
          ? (await client.call('models.openFiles', { files }, { signal })).source
          : absolute(String(source), base);
        const args = store === undefined ? { source: address } : { source: address, store };
        return await client.call('models.install', args, { onProgress, signal });
      },
      async move(id, store, { onProgress, signal } = {}) {
        checkStore(store);
        await client.call('models.move', { id: text('id', id), store }, { onProgress, signal });
      },
      export: async (id, { onProgress, signal } = {}) =>
        await client.call('models.export', { id: text('id', id) }, { onProgress, signal }),
      async remove(id) {
        await client.call('models.remove', { id: text('id', id) });
      },
    },
    async load(id, options) {
      // Scripts may pass null, as they do for what they leave out.
      return await client.call('load', { id: text('id', id), options: checkedLoadOptions(options ?? {}) });
    },
    async unload() {
      await client.call('unload', {});
    },
    chat: { completions: { create: createChat } },
    completions: { create: createText },
    tokenize: async (input) => await client.call('tokenize', { text: text('text', input) }),
    stats: () => client.call('stats', {}),
    debug: {
      async loseDevice() {
        await client.call('debug.loseDevice', {});
      },
    },
  };
}

/** Puts `window.mixtral` in its place. Call it before anything is rendered. */
export function installScripting(client: Client): void {
  window.mixtral = createScripting(client, document.baseURI);
}

type World = Parameters<Client['on']>[0];

/** Resolves when an event has been seen that satisfies. */
function known<E extends World>(
  client: Client,
  event: E,
  satisfies: (value: Parameters<Parameters<typeof client.on<E>>[1]>[0]) => boolean = () => true,
): Promise<void> {
  return new Promise((resolve) => {
    client.on(event, (value) => {
      if (satisfies(value)) resolve();
    });
  });
}

/** Scripts are not type-checked, and an id that is not one would fail deep in storage, with an advice that does not help. */
function text(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new MixtralError(
    'bad-request',
    `${name} must be a string, not ${String(value)}.`,
    'models.list() tells the ids there are.',
  );
}

/** A file, or the files of a model that is in several; null for anything else. */
function filesOf(source: unknown): readonly File[] | null {
  if (source instanceof File) return [source];
  return Array.isArray(source) && source.every((entry) => entry instanceof File) ? source : null;
}

function absolute(source: string, base: string): string {
  const address = modelAddress(source, base);
  if (address !== null) return address;
  throw new MixtralError('bad-request', `${source} is not an address.`, 'Give the address of a model, or a GGUF file.');
}

const LOAD_NUMBERS = ['gpuBudgetBytes', 'ramBudgetBytes', 'chunkTokens', 'contextTokens'];

/** A misspelt budget that was ignored would be hard to find. */
function checkedLoadOptions(options: LoadOptions): LoadOptions {
  for (const [name, value] of Object.entries(options)) {
    const fits = LOAD_NUMBERS.includes(name)
      ? value === undefined || (typeof value === 'number' && value >= 0)
      : name === 'precision' && (value === undefined || value === 'auto' || value === 'f32');
    if (!fits) {
      const allowed = `${LOAD_NUMBERS.join(', ')} take numbers from 0 up, precision takes 'auto' or 'f32'`;
      throw new MixtralError('bad-request', `load cannot take ${name}: ${String(value)}.`, `Correct it: ${allowed}.`);
    }
  }
  return options;
}

function checkStore(store: unknown): asserts store is StoreName {
  if (store === 'indexeddb' || store === 'opfs') return;
  throw new MixtralError('bad-request', `There is no store ${JSON.stringify(store)}.`, "Name 'indexeddb' or 'opfs'.");
}
