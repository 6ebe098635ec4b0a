/** Conversations, settings and models on the browser's real IndexedDB. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Conversation } from './conversation-tree.ts';
import {
  deleteConversation,
  editConversation,
  getConversation,
  listConversations,
  subscribeConversations,
} from './conversations.ts';
import { indexedDbModels } from './models.ts';
import { keepStorage } from './quota.ts';
import { DEFAULT_SETTINGS, patchSettings, readSettings, subscribeSettings } from './settings.ts';

function conversation(id: string, updatedAt: number, pinned = false): Conversation {
  const messages = {
    a: { id: 'a', parent: null, role: 'user', content: 'Hello', createdAt: 1 },
    b: { id: 'b', parent: 'a', role: 'assistant', content: 'Hi', createdAt: 2, finishReason: 'stop' },
  } as const;
  return { id, title: `Chat ${id}`, titleIsAutomatic: true, createdAt: 1, updatedAt, pinned, messages, leaf: 'b' };
}

const putConversation = (whole: Conversation) => editConversation(whole.id, () => whole);

/** Writes a value past the typed functions, as another version of the page might have. */
async function plant(database: string, store: string, key: string, value: unknown): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(database);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction(store, 'readwrite');
      transaction.objectStore(store).put(value, key);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

/** The first message on a channel, as another tab would hear it. */
function overheard(channel: string): Promise<unknown> {
  const listener = new BroadcastChannel(channel);
  return new Promise((resolve) => {
    listener.onmessage = (event) => {
      listener.close();
      resolve(event.data);
    };
  });
}

describe('conversations', () => {
  beforeEach(async () => {
    await plantable();
    for (const { id } of await listConversations()) await deleteConversation(id);
  });

  /** The database exists once it was used. */
  async function plantable(): Promise<void> {
    await listConversations();
  }

  test('are kept whole, listed without messages, pinned ones first and then the latest', async () => {
    const old = conversation('old', 10);
    await putConversation(old);
    await putConversation(conversation('new', 30));
    await putConversation(conversation('pinned', 20, true));
    expect(await getConversation('old')).toEqual(old);
    const list = await listConversations();
    expect(list.map(({ id }) => id)).toEqual(['pinned', 'new', 'old']);
    expect(list[0]).not.toHaveProperty('messages');
  });

  test('follow a change, and are gone after deletion', async () => {
    await putConversation(conversation('x', 1));
    await putConversation({ ...conversation('x', 2), title: 'Renamed' });
    expect(await listConversations()).toMatchObject([{ id: 'x', title: 'Renamed' }]);
    await deleteConversation('x');
    expect(await listConversations()).toEqual([]);
    expect(await getConversation('x')).toBeNull();
  });

  test('edited at the same time keep every edit, and one that is not there is left alone', async () => {
    await putConversation(conversation('x', 1));
    await Promise.all([
      editConversation('x', (stored) => stored && { ...stored, title: 'Renamed' }),
      editConversation('x', (stored) => stored && { ...stored, pinned: true }),
    ]);
    expect(await getConversation('x')).toMatchObject({ title: 'Renamed', pinned: true });
    expect(await editConversation('y', (stored) => stored && { ...stored, pinned: true })).toBeNull();
    expect((await listConversations()).map(({ id }) => id)).toEqual(['x']);
  });

  test('that are malformed are skipped, and the others still come', async () => {
    await putConversation(conversation('good', 1));
    await plant('mixtral-conversations', 'summaries', 'bad', { id: 'bad', title: 7 });
    await plant('mixtral-conversations', 'conversations', 'bad', { id: 'bad', messages: 'none' });
    expect((await listConversations()).map(({ id }) => id)).toEqual(['good']);
    expect(await getConversation('bad')).toBeNull();
  });

  test('that change are told to the other tabs, not to the one that changed them', async () => {
    const heard = overheard('mixtral conversations changed');
    const own: string[] = [];
    const unsubscribe = subscribeConversations((id) => own.push(id));
    await putConversation(conversation('x', 1));
    expect(await heard).toBe('x');
    expect(own).toEqual([]);
    const arrived = new Promise((resolve) => subscribeConversations(resolve));
    new BroadcastChannel('mixtral conversations changed').postMessage('y');
    expect(await arrived).toBe('y');
    expect(own).toEqual(['y']);
    unsubscribe();
  });
});

describe('settings', () => {
  test('start as the defaults, keep what is patched, and reach other tabs', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    const heard = overheard('mixtral settings changed');
    await patchSettings({ theme: 'dark' });
    expect(await heard).toMatchObject({ theme: 'dark' });
    await patchSettings({ sampling: { temperature: 0.5, topK: 40 } });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', sampling: { temperature: 0.5, topK: 40 } });
  });

  test('patched at the same time are all kept', async () => {
    await Promise.all([patchSettings({ systemPrompt: 'Be brief.' }), patchSettings({ showExperts: false })]);
    expect(await readSettings()).toMatchObject({ systemPrompt: 'Be brief.', showExperts: false });
  });

  test('that are malformed fall back field by field', async () => {
    await plant('mixtral-settings', 'settings', 'settings', {
      theme: 'pink',
      sampling: { topP: 'x', minP: 0.1 },
      model: 'tiny@1',
      budgets: { a: { gpuBytes: -1, ramBytes: 'x' }, b: { gpuBytes: 5 }, c: 7 },
    });
    expect(await readSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      sampling: { minP: 0.1 },
      model: 'tiny@1',
      budgets: { b: { gpuBytes: 5, ramBytes: null } },
    });
    const other = new Promise((resolve) => subscribeSettings(resolve));
    new BroadcastChannel('mixtral settings changed').postMessage('rubbish');
    expect(await other).toEqual(DEFAULT_SETTINGS);
  });
});

describe('models', () => {
  test('are kept with their manifest, byte for byte, oldest first', async () => {
    const name = `test-models-${crypto.randomUUID()}`;
    const models = indexedDbModels(name);
    const manifest = Uint8Array.of(123, 125);
    const source = 'https://example.org/manifest.json';
    const base = 'https://example.org/at/1/manifest.json';
    await models.put({ id: 'b@2', source, base, manifest, state: 'installing', store: 'indexeddb', createdAt: 2 });
    await models.put({ id: 'a@1', source, base, manifest, state: 'installed', store: 'opfs', createdAt: 1 });
    expect((await models.list()).map(({ id }) => id)).toEqual(['a@1', 'b@2']);
    expect(await models.get('a@1')).toEqual({
      id: 'a@1',
      source,
      base,
      manifest,
      state: 'installed',
      store: 'opfs',
      createdAt: 1,
    });
    await plant(name, 'models', 'd@4', { id: 'd@4', source, manifest, state: 'installed', createdAt: 4 });
    expect(await models.get('d@4')).toMatchObject({ base: source, store: 'indexeddb' });
    await models.delete('d@4');
    await plant(name, 'models', 'c@3', { id: 'c@3', manifest: 'text' });
    await models.delete('a@1');
    expect((await models.list()).map(({ id }) => id)).toEqual(['b@2']);
    expect(await models.get('c@3')).toBeNull();
    indexedDB.deleteDatabase(name);
  });
});

test('the wish to keep what is stored gets an answer, never an error', async () => {
  expect(typeof (await keepStorage())).toBe('boolean');
});
