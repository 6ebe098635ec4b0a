import { describe, expect, it } from 'vitest';
import { type App, createApp } from './app.ts';
import { type Conversation, pathTo, withMessage, withoutLeaf } from './conversation-edits.ts';
import { failure, makeReady, ROUTING, type ScriptedServices, STATS, scriptedServices, settle } from './services.fixture.ts';

async function open(options?: Parameters<typeof scriptedServices>[0]): Promise<{ app: App; services: ScriptedServices }> {
  const services = scriptedServices(options);
  const app = createApp(services);
  makeReady(services.client);
  await app.start();
  return { app, services };
}

function say(services: ScriptedServices, text: string) {
  services.client.last('complete').progress({ text, token: 1, routing: ROUTING });
}

async function finish(services: ScriptedServices, text: string) {
  services.client.last('complete').resolve({ text, finishReason: 'stop', stats: STATS });
  await settle();
}

function current(app: App) {
  const { conversations, currentId } = app.chat.getState();
  const conversation = conversations[currentId ?? ''];
  if (!conversation) throw new Error('No chat is on display');
  return conversation;
}

function path(app: App) {
  const conversation = current(app);
  return pathTo(conversation, conversation.leaf);
}

describe('a reply', () => {
  it('streams once a frame and ends with its figures, in memory and in storage', async () => {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    say(services, 'Good ');
    say(services, 'day');
    expect(app.chat.getState().reply?.text).toBe('');
    services.frame();
    expect(app.chat.getState().reply?.text).toBe('Good day');
    await finish(services, 'Good day.');
    expect(app.chat.getState().reply).toBeNull();
    expect(app.chat.getState().news?.kind).toBe('complete');
    expect(path(app).map(({ role, content }) => [role, content])).toEqual([
      ['user', 'Hello'],
      ['assistant', 'Good day.'],
    ]);
    const stored = services.stored.get(current(app).id);
    expect(Object.values(stored?.messages ?? {}).find(({ role }) => role === 'assistant')?.stats).toEqual(STATS);
    expect(app.chat.getState().summaries.map(({ title, model }) => [title, model])).toEqual([['Hello', 'tiny@1']]);
  });

  it('has its question in storage before the first token', async () => {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    expect([...services.stored.values()].map(({ title }) => title)).toEqual(['Hello']);
    expect(services.address.conversation).toBe(app.chat.getState().currentId);
  });

  it('keeps what had come when it is stopped', async () => {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    say(services, 'Good');
    app.chat.getState().stop();
    const call = services.client.last('complete');
    expect(call.signal?.aborted).toBe(true);
    call.reject(failure('cancelled'));
    await settle();
    expect(app.chat.getState().news?.kind).toBe('stopped');
    expect(path(app).at(-1)).toMatchObject({ content: 'Good', finishReason: 'cancelled' });
    expect(path(app).at(-1)?.error).toBeUndefined();
  });

  it('keeps its text and tells the error when the engine fails in the middle', async () => {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    say(services, 'Good');
    services.client.last('complete').reject(failure('device-lost'));
    await settle();
    expect(app.chat.getState().news?.kind).toBe('failed');
    expect(path(app).at(-1)).toMatchObject({ content: 'Good', error: { code: 'device-lost' } });
  });

  it('goes on in its own chat while another is on display', async () => {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    const first = current(app).id;
    app.chat.getState().newChat();
    await finish(services, 'Good day.');
    await app.chat.getState().open(first);
    expect(path(app).at(-1)?.content).toBe('Good day.');
  });

  it('sends the sampling, the system prompt and the longest reply that were chosen', async () => {
    const { app, services } = await open({ settings: { systemPrompt: 'Be brief.', maxTokens: 7, sampling: { temperature: 0 } } });
    void app.chat.getState().send('Hello');
    await settle();
    const { args } = services.client.last('complete');
    expect(args.maxTokens).toBe(7);
    expect(args.sampling.temperature).toBe(0);
    expect(args.input).toEqual({
      kind: 'chat',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Hello' },
      ],
    });
  });

  it('is not asked for twice at once', async () => {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    void app.chat.getState().send('Again');
    await settle();
    expect(services.client.count('complete')).toBe(1);
  });
});

describe('branches', () => {
  it('regenerate adds a version and does not tell the model of the old one', async () => {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    await finish(services, 'one');
    const first = path(app).at(-1)?.id ?? '';
    void app.chat.getState().regenerate(first);
    await settle();
    expect(services.client.last('complete').args.input).toEqual({ kind: 'chat', messages: [{ role: 'user', content: 'Hello' }] });
    await finish(services, 'two');
    expect(path(app).map(({ content }) => content)).toEqual(['Hello', 'two']);
    app.chat.getState().showBranch(first);
    await settle();
    expect(path(app).map(({ content }) => content)).toEqual(['Hello', 'one']);
  });

  it('editing a question starts a branch beside it', async () => {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    await finish(services, 'one');
    void app.chat.getState().edit(path(app)[0]?.id ?? '', 'Good evening');
    await settle();
    await finish(services, 'two');
    expect(path(app).map(({ content }) => content)).toEqual(['Good evening', 'two']);
    expect(Object.keys(current(app).messages)).toHaveLength(4);
  });

  it('a retry replaces a reply that failed before its first word', async () => {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    services.client.last('complete').reject(failure('context-overflow'));
    await settle();
    void app.chat.getState().regenerate(path(app).at(-1)?.id ?? '');
    await settle();
    await finish(services, 'now');
    expect(Object.values(current(app).messages).map(({ content }) => content)).toEqual(['Hello', 'now']);
  });
});

describe('the list of chats', () => {
  it('deletes at once and brings back whole on undo', async () => {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    await finish(services, 'one');
    const { id } = current(app);
    await app.chat.getState().remove(id);
    expect(services.stored.has(id)).toBe(false);
    expect(app.chat.getState().summaries).toEqual([]);
    expect(app.chat.getState().currentId).toBeNull();
    await app.chat.getState().undoRemove();
    expect(path(app).map(({ content }) => content)).toEqual(['Hello', 'one']);
    expect(services.stored.has(id)).toBe(true);
  });

  it('does not bring a deleted chat back when its reply ends', async () => {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    const { id } = current(app);
    await app.chat.getState().remove(id);
    expect(services.client.last('complete').signal?.aborted).toBe(true);
    services.client.last('complete').resolve({ text: 'late', finishReason: 'cancelled', stats: STATS });
    await settle();
    expect(services.stored.has(id)).toBe(false);
    expect(app.chat.getState().summaries).toEqual([]);
  });

  it('brings back on undo what a reply had said by then', async () => {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    say(services, 'Good');
    const { id } = current(app);
    await app.chat.getState().remove(id);
    services.client.last('complete').reject(failure('cancelled'));
    await settle();
    await app.chat.getState().undoRemove();
    expect(path(app).at(-1)).toMatchObject({ content: 'Good', finishReason: 'cancelled' });
    expect(services.stored.get(id)?.messages[path(app).at(-1)?.id ?? '']?.content).toBe('Good');
  });

  it('renames and pins, and an own name stays', async () => {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    await finish(services, 'one');
    const { id } = current(app);
    await app.chat.getState().rename(id, ' Mine ');
    await app.chat.getState().pin(id, true);
    await app.chat.getState().rename(id, '  ');
    expect(app.chat.getState().summaries[0]).toMatchObject({ title: 'Mine', titleIsAutomatic: false, pinned: true });
  });

  it('finds the chat of the address again after a reload', async () => {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    await finish(services, 'one');
    const again = createApp(services);
    await again.start();
    expect(again.chat.getState().currentId).toBe(current(app).id);
    expect(path(again).map(({ content }) => content)).toEqual(['Hello', 'one']);
  });

  it('tells that chats cannot be kept, and answers all the same', async () => {
    const { app, services } = await open();
    services.conversations.edit = () => Promise.reject(failure('storage-full'));
    void app.chat.getState().send('Hello');
    await settle();
    await finish(services, 'one');
    expect(app.chat.getState().storageError?.code).toBe('storage-full');
    expect(path(app).at(-1)?.content).toBe('one');
  });
});

describe('two tabs on one chat', () => {
  /** A second page over the same storage; what one stores, the other hears of. */
  async function both() {
    const { app, services } = await open();
    void app.chat.getState().send('Hello');
    await settle();
    await finish(services, 'one');
    const { id } = current(app);
    const elsewhere = (edit: (stored: Conversation) => Conversation) => {
      const stored = services.stored.get(id);
      if (!stored) throw new Error('The chat is not stored');
      services.stored.set(id, edit(stored));
      services.announce(id);
      return settle();
    };
    return { app, services, id, elsewhere };
  }

  it('keep what the other one changes while a reply is being written', async () => {
    const { app, services, id, elsewhere } = await both();
    void app.chat.getState().send('And?');
    await settle();
    say(services, 'Well');
    await elsewhere((stored) => ({ ...stored, title: 'Renamed', titleIsAutomatic: false }));
    await finish(services, 'Well.');
    expect(services.stored.get(id)).toMatchObject({ title: 'Renamed' });
    expect(app.chat.getState().summaries[0]).toMatchObject({ title: 'Renamed' });
    expect(path(app).at(-1)?.content).toBe('Well.');
  });

  it('keep what the other one asks', async () => {
    const { app, services, id, elsewhere } = await both();
    await elsewhere((stored) =>
      withMessage(stored, { id: 'other', parent: stored.leaf, role: 'user', content: 'From there', createdAt: 9_000 }),
    );
    expect(path(app).at(-1)?.content).toBe('From there');
    void app.chat.getState().send('From here');
    await settle();
    await finish(services, 'two');
    expect(Object.values(services.stored.get(id)?.messages ?? {}).map(({ content }) => content)).toEqual([
      'Hello',
      'one',
      'From there',
      'From here',
      'two',
    ]);
  });

  it('lose nothing where the message that is followed was taken out', async () => {
    const { app, services, id, elsewhere } = await both();
    const [, reply] = path(app);
    services.announce = () => {};
    await elsewhere((stored) => withoutLeaf(stored, reply?.id ?? ''));
    // This tab has not heard of it yet, still shows the reply, and goes on from it.
    void app.chat.getState().send('And?');
    await settle();
    await finish(services, 'two');
    const stored = services.stored.get(id);
    expect(pathTo(stored ?? current(app), stored?.leaf ?? null).map(({ content }) => content)).toEqual([
      'Hello',
      'one',
      'And?',
      'two',
    ]);
  });

  it('a chat that the other one deleted comes back whole when it is asked again', async () => {
    const { app, services, id } = await both();
    services.stored.delete(id);
    services.announce(id);
    await settle();
    void app.chat.getState().send('Still there?');
    await settle();
    await finish(services, 'Yes.');
    expect(Object.keys(services.stored.get(id)?.messages ?? {})).toHaveLength(4);
  });
});

describe('storage that fails for a while', () => {
  it('gets everything as soon as it takes something again', async () => {
    const { app, services } = await open();
    const { edit } = services.conversations;
    services.conversations.edit = () => Promise.reject(failure('storage-full'));
    void app.chat.getState().send('Hello');
    await settle();
    await finish(services, 'one');
    expect(app.chat.getState().storageError?.code).toBe('storage-full');
    services.conversations.edit = edit;
    void app.chat.getState().send('And?');
    await settle();
    await finish(services, 'two');
    expect(app.chat.getState().storageError).toBeNull();
    const stored = services.stored.get(current(app).id);
    expect(Object.values(stored?.messages ?? {}).map(({ content }) => content)).toEqual(['Hello', 'one', 'And?', 'two']);
  });
});
