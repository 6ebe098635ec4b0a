/** Shows how far a conversion is: a bar that redraws itself on a terminal, a line now and then elsewhere. */

const BAR_WIDTH = 24;
const REDRAW_MS = 100;
const LINE_MS = 10_000;

/** Bytes of the checkpoint dealt with. */
export interface ConvertProgress {
  readonly done: number;
  readonly total: number;
  /** Of `done`, what an earlier run had finished: it says nothing about this run's speed. */
  readonly resumed: number;
  /** The file being written. */
  readonly file: string;
}

export interface ProgressTarget {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

function timeLeft(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s left` : `${Math.ceil(seconds / 60)} min left`;
}

/** Share, sizes, speed, time left and the file at hand, in one line. */
export function progressLine({ done, total, resumed, file }: ConvertProgress, elapsedMs: number): string {
  const percent = total > 0 ? Math.floor((done / total) * 100) : 100;
  const [unit, unitName] = total >= 1e9 ? [1e9, 'GB'] : [1e6, 'MB'];
  const parts = [`${percent} %`, `${(done / unit).toFixed(1)} of ${(total / unit).toFixed(1)} ${unitName}`];
  const speed = elapsedMs > 0 ? (done - resumed) / elapsedMs : 0; // bytes a millisecond, that is KB/s
  if (speed > 0) parts.push(`${(speed / 1e3).toFixed(0)} MB/s`, timeLeft((total - done) / speed / 1e3));
  return [...parts, file].join('  ');
}

export class Progress {
  readonly #target: ProgressTarget;
  readonly #now: () => number;
  readonly #start: number;
  #shown: number;
  #barOpen = false;

  constructor(target: ProgressTarget, now: () => number = () => performance.now()) {
    this.#target = target;
    this.#now = now;
    this.#start = now();
    this.#shown = this.#start;
  }

  update(progress: ConvertProgress): void {
    const now = this.#now();
    const pause = this.#target.isTTY ? REDRAW_MS : LINE_MS;
    if (now - this.#shown < pause && progress.done < progress.total) return;
    this.#shown = now;
    const line = progressLine(progress, now - this.#start);
    if (!this.#target.isTTY) {
      this.#target.write(`${line}\n`);
      return;
    }
    const share = progress.total > 0 ? progress.done / progress.total : 1;
    const filled = Math.round(share * BAR_WIDTH);
    this.#target.write(`\r\u001b[K[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${line}`);
    this.#barOpen = true;
  }

  /** Ends the bar's line, so that what follows starts on its own. */
  end(): void {
    if (this.#barOpen) this.#target.write('\n');
    this.#barOpen = false;
  }
}
