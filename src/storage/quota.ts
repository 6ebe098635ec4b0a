/**
 * Whether the browser keeps what is stored, and how much it says to have room for. Nothing is refused because of the latter: Chrome reports
 * usage + 10 GiB whatever the disk is like and stores far more. A small figure means something, though: a private window, or a full disk.
 */

/** Some browsers do not answer at all. */
const PATIENCE_MS = 2_000;

export interface StorageRoom {
  /** Whether the browser has promised not to delete anything by itself. */
  readonly kept: boolean;
  /** What this page may store besides what it has, in bytes; null where the browser does not say. */
  readonly freeBytes: number | null;
}

/**
 * Asks the browser to keep this site's storage. From a window only (workers lack `persist`); Firefox shows a question, so ask
 * after a click, and it may take a person a while to answer. @returns whether it is kept.
 */
export async function keepStorage(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}

export async function storageRoom(): Promise<StorageRoom> {
  return quietly(
    async () => {
      const [kept, { quota, usage }] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()]);
      return { kept, freeBytes: quota === undefined || usage === undefined ? null : Math.max(0, quota - usage) };
    },
    { kept: false, freeBytes: null },
  );
}

async function quietly<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PATIENCE_MS);
  });
  try {
    return await Promise.race([ask(), patience]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
