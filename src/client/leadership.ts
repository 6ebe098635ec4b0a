/**
 * Which tab owns the worker. The holder of one Web Lock does; the others reach its worker through BroadcastChannels, and wait
 * for the lock, which the browser gives to the next when a tab is closed or crashes. Without Web Locks each tab owns its own.
 */
import { MixtralError } from '../protocol/errors.ts';
import { channelNames, type FromWorker, type LoadedModel, PROTOCOL_VERSION, type ToWorker } from '../protocol/messages.ts';

/** A dedicated worker, as far as it is used here. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface ChannelPort {
  postMessage(message: unknown): void;
  close(): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** What of the browser a tab stands on. */
export interface Surroundings {
  /** This tab, unique among all. */
  readonly client: string;
  /** The page's base URL. */
  readonly base: string;
  /** Tabs of the same channel share one worker. */
  readonly channel: string;
  readonly locks: Pick<LockManager, 'request'> | null;
  readonly openChannel: (name: string) => ChannelPort;
  readonly spawn: () => WorkerPort;
  /** Calls back when the page goes away, and when it comes back out of the back/forward cache. */
  readonly onPage: (event: 'hide' | 'show', listener: () => void) => void;
}

export interface LeadershipHandlers {
  receive(message: FromWorker): void;
  /** What the worker of a leader that is gone had loaded. */
  resume(): LoadedModel | null;
}

interface Channels {
  readonly up: ChannelPort;
  readonly down: ChannelPort;
}

export class Leadership {
  readonly #surroundings: Surroundings;
  readonly #handlers: LeadershipHandlers;
  #channels: Channels | null = null;
  #worker: WorkerPort | null = null;
  #leader = false;
  /** What was said of the worker's death, until there is another one. */
  #gone: FromWorker | null = null;
  #terms = 0;

  constructor(surroundings: Surroundings, handlers: LeadershipHandlers) {
    this.#surroundings = surroundings;
    this.#handlers = handlers;
  }

  start(): void {
    const { locks } = this.#surroundings;
    if (!locks) {
      this.#takeOffice();
      return;
    }
    // Where locks are refused, as in a sandboxed frame, this tab is on its own.
    this.#join(locks).catch(() => {
      if (!this.#leader) this.#takeOffice();
    });
  }

  isLeader(): boolean {
    return this.#leader;
  }

  send(message: ToWorker): void {
    if (this.#leader) this.#worker?.postMessage(message);
    else this.#channels?.up.postMessage(message);
  }

  /** Replaces the worker by a fresh one, which loads `resume` first. */
  restart(resume: LoadedModel | null): void {
    if (this.#leader) this.#spawn(resume);
    else this.send({ kind: 'restart', resume });
  }

  async #join(locks: Pick<LockManager, 'request'>): Promise<void> {
    const { client, channel, openChannel } = this.#surroundings;
    const names = channelNames(channel);
    // Held before the first hello: its release tells the worker that this tab is gone, however it went.
    await hold(locks, names.tabLock(client), false);
    const up = openChannel(names.up);
    const down = openChannel(names.down);
    const own = openChannel(names.tab(client));
    this.#channels = { up, down };
    const receive = (event: MessageEvent) => this.#handlers.receive(event.data as FromWorker);
    down.onmessage = receive;
    own.onmessage = receive;
    if (!(await hold(locks, names.leaderLock, true))) {
      this.send({ kind: 'hello', client });
      await hold(locks, names.leaderLock, false);
    }
    down.onmessage = null;
    up.onmessage = (event) => {
      const message = event.data as ToWorker;
      if (message.kind === 'restart') this.#spawn(message.resume);
      // A worker hears such greetings itself; where it has died, a new tab waits for nothing.
      else if (message.kind === 'hello' && this.#gone) this.#channels?.down.postMessage(this.#gone);
    };
    this.#takeOffice();
  }

  #takeOffice(): void {
    this.#leader = true;
    this.#spawn(this.#handlers.resume());
  }

  #spawn(resume: LoadedModel | null): void {
    const { client, base, channel, spawn } = this.#surroundings;
    this.#stop();
    this.#gone = null;
    const worker = spawn();
    this.#worker = worker;
    worker.onmessage = (event) => this.#handlers.receive(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#crashed(event.message);
    };
    this.#terms += 1;
    worker.postMessage({
      kind: 'start',
      epoch: `${client}.${this.#terms}`,
      base,
      channel: this.#channels ? channel : null,
      resume,
    });
  }

  /** A worker that threw outside of every request is in no known state. */
  #crashed(reason: string | undefined): void {
    this.#stop();
    const error = new MixtralError(
      'internal',
      `The engine stopped unexpectedly${reason ? `: ${reason}` : '.'}`,
      'Start the engine again; the chats are kept.',
    );
    this.#gone = { kind: 'gone', error: error.toWire() };
    this.#channels?.down.postMessage(this.#gone);
    this.#handlers.receive(this.#gone);
  }

  #stop(): void {
    if (!this.#worker) return;
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    this.#worker = null;
  }
}

/** Waits for a lock, then keeps it as long as the page lives. With `probe` it does not wait: false where another holds it. */
function hold(locks: Pick<LockManager, 'request'>, name: string, probe: boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    locks
      .request(name, { ifAvailable: probe }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<never>(() => {});
      })
      .catch(reject);
  });
}

/** A name for this tab. Not `randomUUID`: that one is missing on insecure origins, where the page still explains itself. */
function newClientId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (word) => word.toString(36)).join('');
}

export function browserSurroundings(): Surroundings {
  const base = new URL('.', document.baseURI).href;
  return {
    client: newClientId(),
    base,
    channel: `mixtral-web/${PROTOCOL_VERSION} ${base}`,
    locks: 'locks' in navigator && 'BroadcastChannel' in globalThis ? navigator.locks : null,
    openChannel: (name) => new BroadcastChannel(name),
    spawn: () => new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module', name: 'mixtral' }),
    onPage: (event, listener) => {
      if (event === 'hide') window.addEventListener('pagehide', listener);
      else window.addEventListener('pageshow', (page) => page.persisted && listener());
    },
  };
}
