/**
 * One IndexedDB database with a few key/value stores: opening, reopening after the browser closed it, and errors as
 * MixtralErrors. Single-store work goes through idb-keyval on `store(name)`, work across stores through `transact`.
 */
import type { UseStore } from 'idb-keyval';
import { MixtralError } from '../protocol/errors.ts';

/** Every database of the app has this version: stores are only ever added together with a new database name. */
const VERSION = 1;

/**
 * How long a database may take to open. Opening waits for other tabs that hold the database in another version or delete it,
 * and on a slow disk for gigabytes of Blobs to be checked; it has no time limit of its own.
 */
const OPEN_PATIENCE_MS = 20_000;

export interface Database {
  /** One store, in the form that idb-keyval's functions take. */
  store(name: string): UseStore;
  /** Runs `work` in one transaction and resolves with its outcome once the transaction is complete. */
  transact<T>(
    stores: readonly string[],
    mode: IDBTransactionMode,
    work: (transaction: IDBTransaction) => T | PromiseLike<T>,
    options?: IDBTransactionOptions,
  ): Promise<T>;
  close(): void;
}

/** What IndexedDB threw, as one of the family: `storage-full` or `storage-failed`. */
export function storageError(thrown: unknown): MixtralError {
  if (thrown instanceof MixtralError) return thrown;
  if (thrown instanceof DOMException && thrown.name === 'QuotaExceededError') return MixtralError.from(thrown);
  const reason = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return new MixtralError(
    'storage-failed',
    `The browser's storage could not be used (${reason}).`,
    'Reload the page; in a private window open a normal one, and check that the disk is not full.',
    { cause: thrown },
  );
}

function open(name: string, stores: readonly string[], patienceMs: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // `indexedDB` itself throws or is missing where site data is switched off.
    const request = indexedDB.open(name, VERSION);
    let givenUp = false;
    const timer = setTimeout(() => {
      givenUp = true;
      reject(
        new MixtralError(
          'storage-failed',
          "The browser's storage does not answer; another tab may be holding it.",
          'Close the other tabs of this page, then reload.',
        ),
      );
    }, patienceMs);
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      if (givenUp) request.result.close();
      else resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
  });
}

function completion(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
  });
}

/** Opens nothing yet: the database opens at its first use, and again if the browser or another tab closed it. */
export function database(name: string, stores: readonly string[], patienceMs = OPEN_PATIENCE_MS): Database {
  let opening: Promise<IDBDatabase> | undefined;

  function connect(): Promise<IDBDatabase> {
    if (opening) return opening;
    const attempt = open(name, stores, patienceMs);
    opening = attempt;
    const forget = () => {
      if (opening === attempt) opening = undefined;
    };
    attempt.then((db) => {
      db.onclose = forget;
      // Another tab deletes or upgrades the database: holding on would block it.
      db.onversionchange = () => {
        db.close();
        forget();
      };
    }, forget);
    return attempt;
  }

  async function begin(names: readonly string[], mode: IDBTransactionMode, options?: IDBTransactionOptions) {
    const db = await connect();
    try {
      return db.transaction(names, mode, options);
    } catch (error) {
      // A connection that the browser is closing refuses new transactions before it says so.
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      opening = undefined;
      return (await connect()).transaction(names, mode, options);
    }
  }

  return {
    store(store) {
      return async (mode, callback) => {
        try {
          return await callback((await begin([store], mode)).objectStore(store));
        } catch (error) {
          throw storageError(error);
        }
      };
    },
    async transact(names, mode, work, options) {
      try {
        const transaction = await begin(names, mode, options);
        const done = completion(transaction);
        let result: Awaited<ReturnType<typeof work>>;
        try {
          result = await work(transaction);
        } catch (error) {
          done.catch(() => undefined);
          abort(transaction);
          throw error;
        }
        await done;
        return result;
      } catch (error) {
        throw storageError(error);
      }
    },
    close() {
      opening?.then(
        (db) => db.close(),
        () => undefined,
      );
      opening = undefined;
    },
  };
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Already finished: nothing left to take back.
  }
}
