/**
 * The worker's front desk: takes requests from its own page by postMessage and from other tabs by BroadcastChannel, answers
 * each tab alone, and keeps every tab informed of the state of the world.
 */
import { MixtralError } from '../protocol/errors.ts';
import {
  channelNames,
  type FromWorker,
  type OperationName,
  type Operations,
  type ToWorker,
  type WorldEvents,
} from '../protocol/messages.ts';

export interface RequestContext<O extends OperationName> {
  /** Aborted by the asking tab, or because that tab is gone. */
  readonly signal: AbortSignal;
  readonly progress: (value: Operations[O]['progress']) => void;
}

/** What the worker can do: one function an operation. Whatever they throw reaches the asker as a MixtralError. */
export type Handlers = {
  readonly [O in OperationName]: (args: Operations[O]['args'], context: RequestContext<O>) => Promise<Operations[O]['result']>;
};

export interface Port {
  postMessage(message: FromWorker): void;
}

export interface ServerSurroundings {
  readonly epoch: string;
  /** The page that owns the worker. */
  readonly owner: Port;
  /** Where the other tabs are; null where there are none to be reached. */
  readonly channel: string | null;
  readonly openChannel: (name: string) => Port & { close(): void; onmessage: ((event: MessageEvent) => void) | null };
  readonly locks: Pick<LockManager, 'request'> | null;
}

interface Tab {
  readonly send: (message: FromWorker) => void;
  readonly requests: Map<number, AbortController>;
  /** Ends what only this tab needed. */
  readonly leave: () => void;
}

export class Server {
  readonly #surroundings: ServerSurroundings;
  readonly #handlers: Handlers;
  readonly #tabs = new Map<string, Tab>();
  readonly #world: Partial<WorldEvents> = {};

  constructor(surroundings: ServerSurroundings, handlers: Handlers) {
    this.#surroundings = surroundings;
    this.#handlers = handlers;
  }

  /** Opens the doors, and says so to every tab. */
  start(): void {
    const { epoch, owner, channel, openChannel } = this.#surroundings;
    const leader: FromWorker = { kind: 'leader', epoch };
    owner.postMessage(leader);
    if (channel === null) return;
    const names = channelNames(channel);
    openChannel(names.up).onmessage = (event) => {
      this.#receive(event.data as ToWorker, (client) => this.#follower(channel, client));
    };
    openChannel(names.down).postMessage(leader);
  }

  receiveFromOwner(message: ToWorker): void {
    const { owner } = this.#surroundings;
    this.#receive(message, () => ({ send: (answer) => owner.postMessage(answer), requests: new Map(), leave: () => {} }));
  }

  /** To every tab that has said hello, and to those that will. */
  publish<E extends keyof WorldEvents>(event: E, value: WorldEvents[E]): void {
    this.#world[event] = value;
    for (const tab of this.#tabs.values()) tab.send({ kind: 'event', event, value } as FromWorker);
  }

  #receive(message: ToWorker, open: (client: string) => Tab): void {
    switch (message.kind) {
      case 'hello': {
        const tab = this.#tabs.get(message.client) ?? open(message.client);
        this.#tabs.set(message.client, tab);
        tab.send({ kind: 'welcome', client: message.client, epoch: this.#surroundings.epoch });
        for (const [event, value] of Object.entries(this.#world)) tab.send({ kind: 'event', event, value } as FromWorker);
        return;
      }
      case 'request':
        void this.#serve(message);
        return;
      case 'abort':
        this.#tabs.get(message.client)?.requests.get(message.request)?.abort();
        return;
      case 'bye':
        this.#dismiss(message.client);
        return;
      case 'start':
      case 'restart':
        return;
      default:
        message satisfies never;
    }
  }

  async #serve<O extends OperationName>(message: {
    readonly client: string;
    readonly request: number;
    readonly operation: O;
    readonly args: Operations[O]['args'];
  }): Promise<void> {
    const { client, request, operation, args } = message;
    const tab = this.#tabs.get(client);
    if (!tab || tab.requests.has(request)) return;
    const abort = new AbortController();
    tab.requests.set(request, abort);
    try {
      const value = await this.#handlers[operation](args, {
        signal: abort.signal,
        progress: (progress) => tab.send({ kind: 'progress', client, request, value: progress }),
      });
      tab.send({ kind: 'result', client, request, value });
    } catch (error) {
      tab.send({ kind: 'error', client, request, error: MixtralError.from(error).toWire() });
    } finally {
      tab.requests.delete(request);
    }
  }

  /** Another tab: answers go by its own channel, and its lock, once it falls free, says that the tab is gone. */
  #follower(channel: string, client: string): Tab {
    const { openChannel, locks } = this.#surroundings;
    const names = channelNames(channel);
    const port = openChannel(names.tab(client));
    const watch = new AbortController();
    locks
      ?.request(names.tabLock(client), { signal: watch.signal }, () => this.#dismiss(client))
      // Aborted when the tab has said bye itself.
      .catch(() => {});
    return {
      send: (answer) => port.postMessage(answer),
      requests: new Map(),
      leave: () => {
        watch.abort();
        port.close();
      },
    };
  }

  #dismiss(client: string): void {
    const tab = this.#tabs.get(client);
    if (!tab) return;
    this.#tabs.delete(client);
    for (const abort of tab.requests.values()) abort.abort();
    tab.leave();
  }
}
