/** A small pool of reader workers. Each reads one shard at a time; where workers cannot be had, this thread reads. */
import { cancelled, MixtralError } from '../protocol/errors.ts';
import type { ReadShard, StoredShard } from '../weights/source.ts';
import { type ReadRequest, readShard } from './read-shard.ts';
import type { ReadAnswer } from './reader.ts';

/** Two reads at once are as fast as the disk gets in a browser; more only cost memory. */
const READERS = 2;

export interface Readers {
  readonly read: ReadShard;
  /** How many workers are left. 0 means that reads happen in this thread. */
  readonly workers: () => number;
  /** Ends the workers; reads under way and to come are rejected as cancelled. */
  close(): void;
}

/** The part of a Worker that the pool needs. */
export type ReaderWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onmessageerror' | 'onerror'>;

export interface ReadersOptions {
  /** The shard store's database, for tests. */
  readonly database?: string;
  /** Starts a worker; throws where the browser has no workers inside workers. */
  readonly start?: () => ReaderWorker;
}

interface Job {
  readonly request: ReadRequest;
  readonly resolve: (found: StoredShard | null) => void;
  readonly reject: (error: MixtralError) => void;
}

function startReader(): ReaderWorker {
  return new Worker(new URL('./reader.ts', import.meta.url), { type: 'module', name: 'shard reader' });
}

export function createReaders(count = READERS, options: ReadersOptions = {}): Readers {
  /** First come, first served. */
  const queue: Job[] = [];
  /** Each living worker's job, or null while it is idle. */
  const busy = new Map<ReaderWorker, Job | null>();
  let closed = false;

  function enlist(): void {
    let worker: ReaderWorker;
    try {
      worker = (options.start ?? startReader)();
    } catch {
      return;
    }
    busy.set(worker, null);
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      const job = busy.get(worker);
      busy.set(worker, null);
      if (data.ok) job?.resolve(data.found);
      else job?.reject(MixtralError.fromWire(data.error));
      dispatch();
    };
    const lose = () => {
      const job = busy.get(worker);
      busy.delete(worker);
      worker.terminate();
      if (job) queue.unshift(job);
      dispatch();
    };
    worker.onerror = (event) => {
      // Nobody else need hear of it: another reader takes over.
      event.preventDefault();
      lose();
    };
    worker.onmessageerror = lose;
  }

  function dispatch(): void {
    if (busy.size === 0) {
      for (const job of queue.splice(0)) readHere(job);
      return;
    }
    for (const [worker, current] of busy) {
      if (current !== null) continue;
      const job = queue.shift();
      if (!job) return;
      busy.set(worker, job);
      worker.postMessage(job.request);
    }
  }

  function readHere(job: Job): void {
    readShard(job.request).then(job.resolve, (error: unknown) => job.reject(MixtralError.from(error)));
  }

  for (let i = 0; i < count; i++) enlist();

  return {
    read: (model, shard, { hash, signal }) =>
      new Promise((resolve, reject) => {
        if (closed || signal?.aborted) throw cancelled();
        const { database } = options;
        const request = { model, shard, hash, ...(database !== undefined && { database }) };
        const settle = <T>(done: (value: T) => void) => {
          return (value: T) => {
            signal?.removeEventListener('abort', abort);
            done(value);
          };
        };
        const job: Job = { request, resolve: settle(resolve), reject: settle(reject) };
        const abort = () => {
          // A read that a worker has begun runs to its end unheard; one that waits is dropped.
          const waiting = queue.indexOf(job);
          if (waiting >= 0) queue.splice(waiting, 1);
          reject(cancelled());
        };
        signal?.addEventListener('abort', abort, { once: true });
        queue.push(job);
        dispatch();
      }),
    workers: () => busy.size,
    close() {
      closed = true;
      for (const [worker, job] of busy) {
        worker.terminate();
        job?.reject(cancelled());
      }
      for (const job of queue.splice(0)) job.reject(cancelled());
      busy.clear();
    },
  };
}
