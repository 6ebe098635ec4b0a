/** Counts what arrives during an install and reports it a few times a second, with speed and time left. */
import type { InstallProgress } from '../protocol/messages.ts';

/** About as often as a person can read it. */
const REPORT_MS = 200;
/** Speed is the mean over this time: long enough to be steady, short enough to follow a change of network. */
const WINDOW_MS = 5_000;

export interface ProgressMeter {
  /** Bytes that arrived, or (negative) that must be fetched again. */
  addBytes(count: number): void;
  addShard(): void;
  addRetry(): void;
  /** @param fraction of what has arrived that has been verified, 0..1 */
  setVerified(fraction: number): void;
  /** As it was reported last, in bytes. */
  readonly perSecond: () => number;
  /** Reports a last time and stops. */
  stop(): void;
}

export interface MeterStart {
  readonly id: string;
  readonly totalBytes: number;
  readonly totalShards: number;
  /** What was stored before. */
  readonly bytes: number;
  readonly shards: number;
}

/** Speed in bytes a second from (time in ms, bytes so far) samples, oldest first. Falling counts are no negative speed. */
export function speedOf(samples: readonly (readonly [number, number])[]): number {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last[0] === first[0]) return 0;
  return Math.max(0, ((last[1] - first[1]) / (last[0] - first[0])) * 1_000);
}

export function progressMeter(start: MeterStart, report: (progress: InstallProgress) => void): ProgressMeter {
  let { bytes, shards } = start;
  let retries = 0;
  let verified: number | null = null;
  let samples: [number, number][] = [];
  let reported = '';
  let perSecond = 0;

  const tick = () => {
    const now = performance.now();
    samples = [...samples.filter(([time]) => now - time <= WINDOW_MS), [now, bytes]];
    const bytesPerSecond = Math.round(speedOf(samples));
    perSecond = bytesPerSecond;
    const left = start.totalBytes - bytes;
    const secondsLeft = left === 0 ? 0 : bytesPerSecond > 0 ? Math.ceil(left / bytesPerSecond) : null;
    const progress = { ...start, bytes, shards, bytesPerSecond, secondsLeft, retries, verified };
    const text = JSON.stringify(progress);
    if (text !== reported) report(progress);
    reported = text;
  };
  tick();
  // A clock of its own: where nothing arrives, the speed must be seen to fall.
  const timer = setInterval(tick, REPORT_MS);

  return {
    addBytes: (count) => {
      bytes += count;
    },
    addShard: () => {
      shards++;
    },
    addRetry: () => {
      retries++;
    },
    setVerified: (fraction) => {
      verified = fraction;
    },
    perSecond: () => perSecond,
    stop() {
      clearInterval(timer);
      tick();
    },
  };
}
