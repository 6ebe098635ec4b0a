/**
 * What a tab has asked and not been answered: matches answers with promises, and decides what happens to a request when
 * another worker takes over. Everything is asked again from the start, because every operation may be repeated, except a
 * completion whose text had begun to arrive: it is rejected as `interrupted`, and the caller decides whether to ask again.
 */
import { cancelled, interrupted, MixtralError } from '../protocol/errors.ts';
import type { FromWorker, OperationName, Operations, ToWorker } from '../protocol/messages.ts';

export interface CallOptions<O extends OperationName> {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((value: Operations[O]['progress']) => void) | undefined;
}

interface Pending {
  readonly operation: OperationName;
  readonly message: ToWorker;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: MixtralError) => void;
  readonly onProgress: (value: unknown) => void;
  readonly signal: AbortSignal | undefined;
  sent: boolean;
  begun: boolean;
}

/** Operations that must not be asked of a second worker. */
const ONCE: ReadonlySet<OperationName> = new Set(['debug.loseDevice']);

export class RequestTable {
  readonly #client: string;
  readonly #send: (message: ToWorker) => void;
  readonly #pending = new Map<number, Pending>();
  #next = 1;
  /** The worker that has welcomed this tab; null while there is none. */
  #epoch: string | null = null;

  constructor(client: string, send: (message: ToWorker) => void) {
    this.#client = client;
    this.#send = send;
  }

  call<O extends OperationName>(
    operation: O,
    args: Operations[O]['args'],
    { signal, onProgress }: CallOptions<O>,
  ): Promise<Operations[O]['result']> {
    if (signal?.aborted) return Promise.reject(cancelled());
    const request = this.#next++;
    return new Promise((resolve, reject) => {
      const onAbort = () => this.#abort(request);
      const finish = () => {
        this.#pending.delete(request);
        signal?.removeEventListener('abort', onAbort);
      };
      const pending: Pending = {
        operation,
        // The compiler cannot see that `operation` and `args` belong together in a union over all operations.
        message: { kind: 'request', client: this.#client, request, operation, args } as ToWorker,
        resolve: (value) => {
          finish();
          resolve(value as Operations[O]['result']);
        },
        reject: (error) => {
          finish();
          reject(error);
        },
        onProgress: (value) => onProgress?.(value as Operations[O]['progress']),
        signal,
        sent: false,
        begun: false,
      };
      this.#pending.set(request, pending);
      signal?.addEventListener('abort', onAbort);
      if (this.#epoch !== null) this.#dispatch(pending);
    });
  }

  /** A worker welcomes this tab: it gets everything that no worker has been sent yet. */
  connected(epoch: string): void {
    if (this.#epoch !== null && this.#epoch !== epoch) this.handOver();
    this.#epoch = epoch;
    for (const pending of [...this.#pending.values()]) if (!pending.sent) this.#dispatch(pending);
  }

  /** The worker that had our requests is no more, and another is coming. */
  handOver(): void {
    this.#epoch = null;
    for (const pending of [...this.#pending.values()]) {
      if (pending.signal?.aborted) pending.reject(cancelled());
      else if (pending.sent && ONCE.has(pending.operation))
        pending.reject(interrupted('The engine was replaced before it had answered.'));
      else if (pending.begun && pending.operation === 'complete')
        pending.reject(interrupted('The reply was cut off, because the tab or worker that wrote it went away.'));
      else pending.sent = false;
    }
  }

  settle(message: Extract<FromWorker, { kind: 'progress' | 'result' | 'error' }>): void {
    const pending = this.#pending.get(message.request);
    if (!pending) return;
    switch (message.kind) {
      case 'progress':
        pending.begun = true;
        pending.onProgress(message.value);
        return;
      case 'result':
        pending.resolve(message.value);
        return;
      case 'error':
        pending.reject(MixtralError.fromWire(message.error));
        return;
      default:
        message satisfies never;
    }
  }

  rejectAll(error: MixtralError): void {
    this.#epoch = null;
    for (const pending of [...this.#pending.values()]) pending.reject(error);
  }

  #dispatch(pending: Pending): void {
    pending.sent = true;
    try {
      this.#send(pending.message);
    } catch (cause) {
      // What cannot be cloned cannot be sent, now or later.
      const message = `The request for ${pending.operation} cannot be sent: ${cause instanceof Error ? cause.message : cause}`;
      pending.reject(
        new MixtralError('bad-request', message, 'Pass plain data: strings, numbers, lists and records.', { cause }),
      );
    }
  }

  /** The worker answers an aborted request like any other, so that a stopped reply still brings its text. */
  #abort(request: number): void {
    const pending = this.#pending.get(request);
    if (!pending) return;
    if (pending.sent) this.#send({ kind: 'abort', client: this.#client, request });
    else pending.reject(cancelled());
  }
}
