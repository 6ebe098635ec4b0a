/**
 * What the browser says of this site's storage. For showing only: the quota that `storage.estimate()` names is a fiction
 * (Chrome reports usage + 10 GiB and stores far more), so nothing is refused because of it. Nothing here throws or waits long.
 */

/** Some browsers answer only after a prompt or not at all; a meter is not worth waiting longer for. */
const PATIENCE_MS = 2_000;

export interface StorageUsage {
  /** Bytes this site occupies; null where the browser does not tell. */
  readonly usedBytes: number | null;
  /** Whether the browser promised not to evict it under pressure. */
  readonly persisted: boolean;
}

export async function storageUsage(): Promise<StorageUsage> {
  const [usedBytes, persisted] = await Promise.all([
    quietly(async () => (await navigator.storage.estimate()).usage ?? null, null),
    quietly(() => navigator.storage.persisted(), false),
  ]);
  return { usedBytes, persisted };
}

/**
 * Asks the browser to keep this site's storage. From a window only (workers lack `persist`); Firefox shows a question, so ask
 * after a click. @returns whether it is kept.
 */
export async function keepStorage(): Promise<boolean> {
  return quietly(async () => (await navigator.storage.persisted()) || (await navigator.storage.persist()), false);
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
