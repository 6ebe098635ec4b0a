import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MixtralError } from '../protocol/errors.ts';
import { failure, LOADED, MODEL, makeReady, ROUTING, STATS } from '../state/services.fixture.ts';
import { type Rendered, render } from './render.fixture.tsx';

let rendered: Rendered | null = null;

async function open(options?: Parameters<typeof render>[0], ready = true) {
  rendered = await render(options);
  if (ready) makeReady(rendered.services.client);
  await expect.element(composer()).toBeVisible();
  return rendered;
}

afterEach(() => {
  rendered?.unmount();
  rendered = null;
});

const composer = () => page.getByRole('textbox', { name: 'Message' });
const status = () => page.getByRole('status');

async function answer({ services }: Rendered, text: string) {
  await expect.poll(() => services.client.count('complete')).toBeGreaterThan(0);
  services.client.last('complete').resolve({ text, finishReason: 'stop', stats: STATS });
}

describe('the composer', () => {
  it('sends with Enter, breaks the line with Shift+Enter, and grows', async () => {
    const { services } = await open();
    await composer().click();
    const height = composer().element().clientHeight;
    await userEvent.keyboard('one{Shift>}{Enter}{/Shift}two{Shift>}{Enter}{/Shift}three');
    expect(composer().element().clientHeight).toBeGreaterThan(height);
    expect(services.client.count('complete')).toBe(0);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => services.client.count('complete')).toBe(1);
    expect(services.client.last('complete').args.input).toEqual({
      kind: 'chat',
      messages: [{ role: 'user', content: 'one\ntwo\nthree' }],
    });
    await expect.element(composer()).toHaveValue('');
  });

  it('leaves Enter to an input method that is composing', async () => {
    const { services } = await open();
    await composer().fill('にほん');
    const element = composer().element();
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing: true }));
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, keyCode: 229 }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(services.client.count('complete')).toBe(0);
    await expect.element(composer()).toHaveValue('にほん');
  });

  it('says why it waits, and keeps what was typed', async () => {
    const { services } = await open({}, false);
    services.client.emit('models', [MODEL]);
    services.client.emit('engine', {
      kind: 'loading',
      id: MODEL.id,
      adapter: LOADED.adapter,
      phase: 'compiling',
      fraction: 0.5,
      options: {},
    });
    await composer().fill('Hello');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByTestId('composer-note')).toHaveTextContent('Compiling shaders, warming up');
    await expect.element(page.getByRole('button', { name: 'Send' })).toBeDisabled();
    makeReady(services.client);
    await expect.element(page.getByRole('button', { name: 'Send' })).toBeEnabled();
    await expect.element(composer()).toHaveValue('Hello');
  });
});

describe('a reply', () => {
  it('is announced by one status node while its text is no live region', async () => {
    const view = await open();
    await composer().fill('Hello');
    await userEvent.keyboard('{Enter}');
    await expect.element(status()).toHaveTextContent('Generating');
    expect(document.querySelectorAll('[role=status], [role=alert], [role=log], [aria-live]')).toHaveLength(1);
    await answer(view, 'Good day.');
    await expect.element(status()).toHaveTextContent('Complete');
    await expect.element(page.getByTestId('reply-stats')).toHaveTextContent('10.5 tok/s');
    await expect.element(page.getByTestId('reply-stats')).toHaveTextContent('75 %');
  });

  it('says on screen and aloud that it waits for a part that is fetched again', async () => {
    const view = await open();
    await composer().fill('Hello');
    await userEvent.keyboard('{Enter}');
    const { client } = view.services;
    await expect.poll(() => client.count('complete')).toBe(1);
    client.emit('healing', { model: MODEL.id, shard: 'layer.0.expert.1', reason: 'wrong-hash' });
    await expect.element(page.getByTestId('healing')).toHaveTextContent('A part of the model was damaged; downloading it again…');
    await expect.element(status()).toHaveTextContent('A part of the model was damaged');
    client.emit('healing', null);
    await expect.element(page.getByTestId('healing')).not.toBeInTheDocument();
    await expect.element(status()).toHaveTextContent('Generating');
    await answer(view, 'Good day.');
    await expect.element(status()).toHaveTextContent('Complete');
  });

  it('stops with Escape', async () => {
    const { services } = await open();
    await composer().fill('Hello');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Stop' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(services.client.last('complete').signal?.aborted).toBe(true);
  });

  it('cannot run scripts, load pictures or pose as part of the page', async () => {
    const view = await open();
    await composer().fill('Hello');
    await userEvent.keyboard('{Enter}');
    const hostile =
      '<img src="x" onerror="window.hacked = 1"> ![shot](https://elsewhere.test/a.png) [link](javascript:window.hacked=1) ' +
      '<script>window.hacked = 1</script><iframe src="https://elsewhere.test"></iframe> done **bold**';
    await answer(view, hostile);
    const reply = page.getByRole('article', { name: 'Mixtral' });
    await expect.element(reply.getByText('bold')).toBeVisible();
    const element = reply.element();
    expect(element.querySelectorAll('img, script, iframe, [onerror]')).toHaveLength(0);
    expect([...element.querySelectorAll('a')].filter(({ href }) => href.startsWith('javascript:'))).toEqual([]);
    expect('hacked' in window).toBe(false);
  });

  it('that failed shows what to do and can be tried again', async () => {
    const view = await open();
    await composer().fill('Hello');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => view.services.client.count('complete')).toBe(1);
    view.services.client.last('complete').reject(failure('context-overflow'));
    await expect.element(page.getByTestId('reply-error')).toHaveTextContent('Do something about it.');
    await expect.element(status()).toHaveTextContent('Failed: It failed with context-overflow.');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => view.services.client.count('complete')).toBe(2);
    view.services.client.last('complete').resolve({ text: 'Good day.', finishReason: 'stop', stats: STATS });
    await expect.element(page.getByText('Good day.')).toBeVisible();
    expect(document.querySelector('[data-testid=reply-error]')).toBeNull();
  });

  it('is followed only while the reader is at its end', async () => {
    await page.viewport(900, 600);
    const view = await open();
    await composer().fill('Hello');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => view.services.client.count('complete')).toBe(1);
    const call = view.services.client.last('complete');
    const say = (count: number) => {
      for (let line = 0; line < count; line++) call.progress({ text: `line ${line}\n\n`, token: line, routing: ROUTING });
    };
    const scroller = page.getByTestId('transcript').element();
    const distance = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    say(60);
    await expect.poll(() => scroller.scrollHeight, { timeout: 5000 }).toBeGreaterThan(1200);
    await expect.poll(distance, { timeout: 5000 }).toBeLessThan(40);
    scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -400, bubbles: true }));
    scroller.scrollTop -= 400;
    await expect.element(page.getByRole('button', { name: 'Jump to latest' })).toBeVisible();
    const place = scroller.scrollTop;
    say(30);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(Math.abs(scroller.scrollTop - place)).toBeLessThan(5);
    await page.getByRole('button', { name: 'Jump to latest' }).click();
    await expect.poll(distance, { timeout: 5000 }).toBeLessThan(40);
  });
});

describe('screens', () => {
  it.each([
    ['webgpu-unsupported', 'This browser has no WebGPU'],
    ['no-adapter', 'No graphics adapter answered'],
  ] as const)('%s says what to do in this browser', async (code, title) => {
    const { services } = await open({}, false);
    services.client.emit('models', [MODEL]);
    services.client.emit('engine', { kind: 'unavailable', error: failure(code).toWire() });
    await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
    expect(page.getByRole('main').element().querySelectorAll('ol li').length).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Check again' }).click();
    expect(services.client.restarts).toHaveLength(1);
  });

  it('a lost device keeps the chat and offers the way back', async () => {
    const view = await open();
    await composer().fill('Hello');
    await userEvent.keyboard('{Enter}');
    await answer(view, 'Good day.');
    const { client } = view.services;
    client.emit('engine', { kind: 'lost', model: { id: MODEL.id, options: {} }, error: failure('device-lost').toWire() });
    await expect.element(page.getByTestId('screen-lost')).toBeVisible();
    await expect.element(status()).toHaveTextContent('It failed with device-lost. Do something about it.');
    await expect.element(page.getByText('Good day.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Regenerate' })).toBeDisabled();
    await page.getByRole('button', { name: 'Start the engine again' }).click();
    expect(client.restarts).toHaveLength(1);
    makeReady(client);
    await expect.element(page.getByTestId('screen-lost')).not.toBeInTheDocument();
    await composer().fill('Again');
    await expect.element(page.getByRole('button', { name: 'Send' })).toBeEnabled();
  });

  it('a reply that ended with the engine is offered again once there is one', async () => {
    const { services } = await open();
    await composer().fill('Hello');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => services.client.count('complete')).toBe(1);
    const error = failure('device-lost');
    services.client.last('complete').reject(error);
    services.client.emit('engine', { kind: 'lost', model: { id: MODEL.id, options: {} }, error: error.toWire() });
    const reply = page.getByTestId('reply-error');
    await expect.element(reply).toHaveTextContent('The engine stopped during this reply.');
    await expect.element(reply.getByRole('button', { name: 'Try again' })).toBeDisabled();
    makeReady(services.client);
    await reply.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => services.client.count('complete')).toBe(2);
  });

  it.each([
    ['network', 'The server cannot be reached'],
    ['storage-full', 'The browser’s storage is full'],
  ] as const)('%s in an install ends in a retry', async (code, title) => {
    const { services } = await open({}, false);
    services.client.emit('engine', { kind: 'idle', adapter: LOADED.adapter, failure: null });
    services.client.emit('models', [{ ...MODEL, state: { kind: 'available' } }]);
    await expect.poll(() => services.client.count('models.install')).toBe(1);
    services.client.last('models.install').reject(failure(code));
    await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => services.client.count('models.install')).toBe(2);
  });

  it('memory that cannot be had is given back on request', async () => {
    const budgets = { [MODEL.id]: { gpuBytes: 9e9, ramBytes: null } };
    const { services } = await open({ settings: { budgets } }, false);
    services.client.emit('engine', { kind: 'idle', adapter: LOADED.adapter, failure: null });
    services.client.emit('models', [MODEL]);
    await expect.poll(() => services.client.count('load')).toBe(1);
    services.client.last('load').reject(failure('out-of-memory'));
    await page.getByRole('button', { name: 'Load it with automatic memory' }).click();
    await expect.poll(() => services.client.count('load')).toBe(2);
    expect(services.client.last('load').args.options).toEqual({});
  });

  it('a problem with another model stands beside the chat until it is dismissed', async () => {
    const { app, services } = await open();
    void app.models.getState().use({ id: 'big@2', source: 'https://models.test/big.json' });
    await expect.poll(() => services.client.count('models.install')).toBe(1);
    services.client.last('models.install').reject(failure('storage-full'));
    await expect.element(page.getByTestId('screen-storage-full')).toBeVisible();
    await expect.element(status()).toHaveTextContent('Failed: It failed with storage-full.');
    await composer().fill('Hello');
    await expect.element(page.getByRole('button', { name: 'Send' })).toBeEnabled();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect.element(page.getByTestId('screen-storage-full')).not.toBeInTheDocument();
    await expect.element(status()).toHaveTextContent('tiny is ready');
  });

  it('an address without a Mixtral behind it says so, and what to type stands out', async () => {
    const { services } = await open({ requestedModel: 'https://models.test/dense.json' }, false);
    services.client.emit('engine', { kind: 'idle', adapter: LOADED.adapter, failure: null });
    services.client.emit('models', [MODEL]);
    await expect.poll(() => services.client.count('models.inspect')).toBe(1);
    const error = new MixtralError('not-mixtral', 'This is a "mistral" model, not a Mixtral.', 'Use `npm run convert`.');
    services.client.last('models.inspect').reject(error);
    await expect.element(page.getByRole('heading', { name: 'This model is not a Mixtral' })).toBeVisible();
    await expect.element(page.getByTestId('install-card').getByText('npm run convert')).toHaveProperty('tagName', 'CODE');
    await page.getByRole('button', { name: 'Not now' }).click();
    await expect.poll(() => services.client.count('load')).toBe(1);
  });

  it('a token for gated repositories is kept, and forgotten', async () => {
    const { services } = await open();
    await page.getByTestId('model-button').click();
    await expect.poll(() => services.client.count('hub.token')).toBe(1);
    services.client.last('hub.token').resolve({ kept: false });
    await page.getByText('Token for gated repositories').click();
    await page.getByLabelText('Hugging Face token').fill(' hf_secret ');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    expect(services.client.last('hub.token').args).toEqual({ token: 'hf_secret' });
    services.client.last('hub.token').resolve({ kept: true });
    await expect.element(page.getByText('A token for gated repositories is kept')).toBeVisible();
    await expect.element(page.getByLabelText('Hugging Face token')).toHaveValue('');
    await page.getByRole('button', { name: 'Forget' }).click();
    expect(services.client.last('hub.token').args).toEqual({ token: null });
  });

  it('a large model’s card says what to expect of it here, and where there is too little room', async () => {
    const { services } = await open({ requestedModel: 'https://models.test/big.json', freeBytes: 2e9 }, false);
    const adapter = { ...LOADED.adapter, software: false };
    services.client.emit('engine', { kind: 'idle', adapter, failure: null });
    services.client.emit('models', [MODEL]);
    await expect.poll(() => services.client.count('models.inspect')).toBe(1);
    const shape = { totalBytes: 26.3e9, layers: 32, experts: 8, expertBytes: 99_090_432, fixedBytes: 1.5e9 };
    services.client.last('models.inspect').resolve({ ...MODEL, ...shape, bundled: false, state: { kind: 'available' } });
    await expect.element(page.getByTestId('install-card')).toHaveTextContent('26.3 GB');
    await expect.poll(() => services.client.count('storage.measure')).toBe(1);
    services.client.last('storage.measure').resolve([{ store: 'opfs', readBytesPerSecond: 2e9, writeBytesPerSecond: 2e8 }]);
    await expect.poll(() => services.client.count('machine.measure')).toBe(1);
    const speed = { memoryBytesPerSecond: 4e11, uploadBytesPerSecond: 1e10 };
    services.client.last('machine.measure').resolve({ speed, gpuBudgetBytes: 2 ** 32, ramBudgetBytes: 6 * 2 ** 30 });
    await expect
      .element(page.getByTestId('expectation'))
      .toHaveTextContent(/^With 4.27 GB of GPU memory 26 of 256 experts stay there; .* About 0.6 tokens\/s, estimated/);
    await expect.element(page.getByTestId('install-card')).toHaveTextContent('The browser names 2 GB as free for this page');
  });
});

describe('keys', () => {
  it('find the search, hide the chats, list themselves and start a new chat', async () => {
    await page.viewport(1280, 800);
    const view = await open();
    await composer().fill('Hello');
    await userEvent.keyboard('{Enter}');
    await answer(view, 'Good day.');
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(page.getByRole('searchbox', { name: 'Search chats' })).toHaveFocus();
    await userEvent.keyboard('{Control>}b{/Control}');
    await expect.element(page.getByRole('navigation', { name: 'Chats' })).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}/{/Control}');
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}{Shift>}o{/Shift}{/Control}');
    await expect.element(page.getByRole('heading', { name: 'Mixtral, in this tab.' })).toBeVisible();
    await expect.element(composer()).toHaveFocus();
  });
});

describe('the focus', () => {
  it('comes back from a name and from a message that were edited', async () => {
    await page.viewport(1280, 800);
    const view = await open();
    await composer().fill('Hello');
    await userEvent.keyboard('{Enter}');
    await answer(view, 'Good day.');
    await page.getByRole('button', { name: 'Actions for Hello' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Title of the chat' })).toHaveFocus();
    await userEvent.keyboard('Mine{Enter}');
    await expect.element(page.getByRole('button', { name: 'Mine', exact: true })).toHaveFocus();
    const pencil = page.getByRole('button', { name: 'Edit', exact: true });
    await pencil.click();
    await expect.element(page.getByRole('textbox', { name: 'Edit message' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(pencil).toHaveFocus();
  });

  it('does not leave a dialog by the keys of the page', async () => {
    await page.viewport(1280, 800);
    await open();
    await userEvent.keyboard('{Control>}/{/Control}');
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' }).element().contains(document.activeElement)).toBe(true);
  });
});

describe('on a narrow screen', () => {
  it('the search key opens the drawer and leads into the field', async () => {
    await page.viewport(390, 800);
    await open();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(page.getByRole('searchbox', { name: 'Search chats' })).toHaveFocus();
    await userEvent.keyboard('{Escape}{Escape}');
    await expect.element(page.getByRole('navigation', { name: 'Chats' })).not.toBeInTheDocument();
  });
});

describe('deleting a chat', () => {
  it('can be undone', async () => {
    await page.viewport(1280, 800);
    const view = await open();
    await composer().fill('Hello');
    await userEvent.keyboard('{Enter}');
    await answer(view, 'Good day.');
    await page.getByRole('button', { name: 'Actions for Hello' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.element(page.getByText('Good day.')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(page.getByText('Good day.')).toBeVisible();
  });
});
