/**
 * Whether the browser keeps what is stored. Its quota is not asked for: what `storage.estimate()` names is a fiction (Chrome
 * reports usage + 10 GiB and stores far more), so nothing is refused because of it.
 */

/** Some browsers answer only after a prompt, or not at all. */
const PATIENCE_MS = 2_000;

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
