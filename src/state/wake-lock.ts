/** Keeps the screen on while something long runs: a laptop that falls asleep breaks a download off. */

/** Holds a screen wake lock, and takes it again when the page comes back into view, until released. Does nothing where there is none. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let released = false;
  const take = async () => {
    if (released || document.visibilityState !== 'visible') return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (released) await lock.release();
    } catch {
      // Refused on low battery, or not there: the download resumes after a sleep all the same.
    }
  };
  const onVisible = () => void take();
  document.addEventListener('visibilitychange', onVisible);
  void take();
  return () => {
    released = true;
    document.removeEventListener('visibilitychange', onVisible);
    void lock?.release().catch(() => {});
  };
}

/** Whether the browser says that this connection costs by the byte, or that its owner wants to save. */
export function isMetered(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean; readonly type?: string } };
  return connection?.saveData === true || connection?.type === 'cellular';
}
