/** One thing at a time, in order: the engine has one device and one key/value cache. */
import { cancelled } from '../protocol/errors.ts';

export class OperationQueue {
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Runs `work` when everything before it has ended. An abort while it waits rejects at once, and `work` never starts; once it
   * runs, it is told by the signal itself.
   */
  run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(cancelled());
      signal.addEventListener('abort', giveUp);
      const turn = async () => {
        signal.removeEventListener('abort', giveUp);
        if (signal.aborted) return giveUp();
        await work().then(resolve, reject);
      };
      if (signal.aborted) return giveUp();
      this.#last = this.#last.then(turn);
    });
  }
}
