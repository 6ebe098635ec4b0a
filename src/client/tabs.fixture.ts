/** A browser with tabs, for tests: locks, channels and workers in memory, and the real client and server talking over them. */
import type { FromWorker, LoadedModel } from '../protocol/messages.ts';
import { type Handlers, Server } from '../worker/server.ts';
import { TabClient } from './client.ts';
import type { ChannelPort, Surroundings, WorkerPort } from './leadership.ts';

/** What the worker of each tab can do. `worker` counts workers from 1. */
export type MakeHandlers = (server: () => Server, worker: number, resume: LoadedModel | null) => Handlers;

type LockCallback = (lock: Lock | null) => unknown;

/** Web Locks among the tabs of one browser. */
class Locks {
  readonly #held = new Map<string, string>();
  readonly #waiting = new Map<string, { owner: string; grant: () => void }[]>();

  of(owner: string): Pick<LockManager, 'request'> {
    const request = (name: string, options: LockOptions, callback: LockCallback) =>
      new Promise((resolve, reject) => {
        const grant = () => {
          this.#held.set(name, owner);
          Promise.resolve(callback({ name, mode: 'exclusive' })).then((value) => {
            this.#release(name);
            resolve(value);
          }, reject);
        };
        if (!this.#held.has(name)) grant();
        else if (options.ifAvailable) resolve(callback(null));
        else {
          const queue = this.#waiting.get(name) ?? [];
          this.#waiting.set(name, [...queue, { owner, grant }]);
          options.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        }
      });
    return { request: request as LockManager['request'] };
  }

  /** All that a closed tab held or waited for. */
  forget(owner: string): void {
    for (const [name, queue] of this.#waiting)
      this.#waiting.set(
        name,
        queue.filter((entry) => entry.owner !== owner),
      );
    for (const [name, holder] of [...this.#held]) if (holder === owner) this.#release(name);
  }

  #release(name: string): void {
    this.#held.delete(name);
    const [next, ...rest] = this.#waiting.get(name) ?? [];
    this.#waiting.set(name, rest);
    next?.grant();
  }
}

interface Channel extends ChannelPort {
  readonly name: string;
  readonly owner: string;
}

export interface Tab {
  readonly client: TabClient;
  close(): void;
  /** An uncaught error in this tab's worker. */
  crashWorker(message: string): void;
  pageHide(): void;
}

/** How many turns of the event loop everything in flight takes at most. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

export class FakeBrowser {
  readonly #locks = new Locks();
  readonly #channels = new Set<Channel>();
  readonly #closed = new Set<string>();
  readonly #handlers: MakeHandlers;
  readonly #withLocks: boolean;
  /** Workers started so far. */
  workers = 0;

  constructor(handlers: MakeHandlers, options: { readonly locks?: boolean } = {}) {
    this.#handlers = handlers;
    this.#withLocks = options.locks ?? true;
  }

  open(name: string): Tab {
    const onPage = { hide: () => {}, show: () => {} };
    let worker: WorkerPort | null = null;
    const surroundings: Surroundings = {
      client: name,
      base: 'http://localhost/',
      channel: 'test',
      locks: this.#withLocks ? this.#locks.of(name) : null,
      openChannel: (channel) => this.#open(channel, name),
      spawn: () => {
        worker = this.#spawn(name);
        return worker;
      },
      onPage: (event, listener) => {
        onPage[event] = listener;
      },
    };
    return {
      client: new TabClient(surroundings),
      crashWorker: (message) => worker?.onerror?.({ message, preventDefault() {} } as ErrorEvent),
      pageHide: () => onPage.hide(),
      close: () => {
        this.#closed.add(name);
        worker?.terminate();
        for (const channel of [...this.#channels]) if (channel.owner === name) channel.close();
        this.#locks.forget(name);
      },
    };
  }

  #open(name: string, owner: string): Channel {
    const channel: Channel = {
      name,
      owner,
      onmessage: null,
      postMessage: (message) => {
        for (const other of [...this.#channels]) {
          if (other === channel || other.name !== name) continue;
          const data: unknown = structuredClone(message);
          setImmediate(() => this.#channels.has(other) && other.onmessage?.({ data } as MessageEvent));
        }
      },
      close: () => this.#channels.delete(channel),
    };
    this.#channels.add(channel);
    return channel;
  }

  #spawn(owner: string): WorkerPort {
    this.workers += 1;
    const number = this.workers;
    const inner = `${owner}/worker${number}`;
    let alive = true;
    let server: Server | null = null;
    const port: WorkerPort = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        alive = false;
        for (const channel of [...this.#channels]) if (channel.owner === inner) channel.close();
        this.#locks.forget(inner);
      },
      postMessage: (message) => {
        const data = structuredClone(message);
        setImmediate(() => {
          if (!alive || this.#closed.has(owner)) return;
          if (data.kind === 'start') {
            const built: Server = new Server(
              {
                epoch: data.epoch,
                owner: { postMessage: reply },
                channel: data.channel,
                openChannel: (name) => this.#open(name, inner),
                locks: this.#withLocks ? this.#locks.of(inner) : null,
              },
              this.#handlers(() => built, number, data.resume),
            );
            server = built;
            server.start();
          } else server?.receiveFromOwner(data);
        });
      },
    };
    const reply = (message: FromWorker) => {
      const data = structuredClone(message);
      setImmediate(() => alive && !this.#closed.has(owner) && port.onmessage?.({ data } as MessageEvent<FromWorker>));
    };
    return port;
  }
}
