/**
 * The page's one door to the engine: typed operations and world events, whichever tab's worker is serving them.
 */
import { interrupted, MixtralError, type WireError } from '../protocol/errors.ts';
import type { FromWorker, LoadedModel, OperationName, Operations, WorldEvents } from '../protocol/messages.ts';
import { browserSurroundings, Leadership, type Surroundings } from './leadership.ts';
import { type CallOptions, RequestTable } from './requests.ts';

export type { CallOptions } from './requests.ts';

export interface Client {
  /** Rejects with a MixtralError: what the operation throws, `cancelled` by the signal, `interrupted` where the worker went away. */
  call<O extends OperationName>(
    operation: O,
    args: Operations[O]['args'],
    options?: CallOptions<O>,
  ): Promise<Operations[O]['result']>;
  /** Calls at once with the latest value if there is one. Returns how to stop listening. */
  on<E extends keyof WorldEvents>(event: E, listener: (value: WorldEvents[E]) => void): () => void;
  /** Does this tab own the worker? */
  readonly isLeader: () => boolean;
  /** Replaces the worker by a fresh one, which loads `resume` first: for after a device loss or a crash. */
  restart(resume: LoadedModel | null): void;
}

type Listeners = { [E in keyof WorldEvents]: Set<(value: WorldEvents[E]) => void> };

function loadedModel(status: WorldEvents['engine'] | undefined): LoadedModel | null {
  switch (status?.kind) {
    case 'ready':
      return { id: status.info.id, options: status.options };
    case 'loading':
      return { id: status.id, options: status.options };
    case 'lost':
      return status.model;
    default:
      return null;
  }
}

export class TabClient implements Client {
  readonly #requests: RequestTable;
  readonly #leadership: Leadership;
  readonly #latest: Partial<WorldEvents> = {};
  readonly #listeners: Listeners = {
    models: new Set(),
    engine: new Set(),
    residency: new Set(),
    routing: new Set(),
    healing: new Set(),
  };
  readonly #id: string;
  /** Why there is no worker, after one died and until the next is there. */
  #gone: WireError | null = null;

  constructor(surroundings: Surroundings) {
    this.#id = surroundings.client;
    this.#requests = new RequestTable(this.#id, (message) => this.#leadership.send(message));
    this.#leadership = new Leadership(surroundings, {
      receive: (message) => this.#receive(message),
      resume: () => loadedModel(this.#latest.engine),
    });
    surroundings.onPage('hide', () => this.#leadership.send({ kind: 'bye', client: this.#id }));
    surroundings.onPage('show', () => this.#greet());
    this.#leadership.start();
  }

  readonly isLeader = (): boolean => this.#leadership.isLeader();

  call<O extends OperationName>(
    operation: O,
    args: Operations[O]['args'],
    options: CallOptions<O> = {},
  ): Promise<Operations[O]['result']> {
    if (this.#gone) {
      // Loading is how one recovers; anything else would wait for a worker that nobody has asked for.
      if (operation !== 'load') return Promise.reject(MixtralError.fromWire(this.#gone));
      this.restart(null);
    }
    return this.#requests.call(operation, args, options);
  }

  on<E extends keyof WorldEvents>(event: E, listener: (value: WorldEvents[E]) => void): () => void {
    this.#listeners[event].add(listener);
    const latest = this.#latest[event];
    if (latest !== undefined) listener(latest as WorldEvents[E]);
    return () => void this.#listeners[event].delete(listener);
  }

  restart(resume: LoadedModel | null): void {
    this.#gone = null;
    this.#leadership.restart(resume);
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case 'leader':
        this.#gone = null;
        this.#greet();
        return;
      case 'welcome':
        if (message.client === this.#id) this.#requests.connected(message.epoch);
        return;
      case 'gone':
        this.#gone = message.error;
        this.#requests.rejectAll(interrupted('The engine stopped before it had answered.'));
        this.#publish('healing', null);
        this.#publish('engine', { kind: 'lost', model: loadedModel(this.#latest.engine), error: message.error });
        return;
      case 'event':
        this.#publish(message.event, message.value);
        return;
      case 'progress':
      case 'result':
      case 'error':
        if (message.client === this.#id) this.#requests.settle(message);
        return;
      default:
        message satisfies never;
    }
  }

  /** To a worker that does not know this tab, or has heard it say bye. */
  #greet(): void {
    this.#requests.handOver();
    this.#leadership.send({ kind: 'hello', client: this.#id });
  }

  #publish<E extends keyof WorldEvents>(event: E, value: WorldEvents[E]): void {
    this.#latest[event] = value;
    for (const listener of this.#listeners[event]) listener(value);
  }
}

let client: Client | null = null;

/** This tab's client; the first call joins the other tabs and, in the first tab, starts the worker. */
export function getClient(): Client {
  client ??= new TabClient(browserSurroundings());
  return client;
}
