/** Trying again: what of a failed transfer is worth another attempt, how long to wait, and when to give up. */
import { cancelled, MixtralError } from '../protocol/errors.ts';
import { HUGGING_FACE_HOSTS } from '../protocol/model-address.ts';

/** Failures in a row, without progress in between, after which a transfer is given up: about a minute of waiting. */
const MAX_RETRIES = 7;
/** The first wait; each further one is twice as long. */
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
/** A server may ask for more patience by Retry-After, but not for more than this. */
const LONGEST_RETRY_AFTER_MS = 120_000;
/** An attempt that brought this many bytes was no failure of the server: the count of failures starts again. */
const PROGRESS_BYTES = 64 * 1024;
/** A connection that brings no byte for so long is taken for dead. */
const STALL_MS = 30_000;

/** What the waiting depends on. Tests pass their own. */
export interface Pacing {
  readonly retries: number;
  readonly stallMs: number;
  /** Uniform in [0, 1): spreads the attempts of many tabs over time. */
  readonly random: () => number;
  /** Rejects with the signal's reason when it is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export const PACING: Pacing = { retries: MAX_RETRIES, stallMs: STALL_MS, random: Math.random, sleep };

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** An answer that is no success. */
export class HttpFailure extends Error {
  readonly status: number;
  readonly retryAfterMs: number | null;

  constructor(response: Response) {
    super(`HTTP status ${response.status}`);
    this.status = response.status;
    this.retryAfterMs = retryAfter(response.headers.get('retry-after'));
  }
}

/** Whether a transfer ended with a 403. */
export function isForbidden({ cause }: MixtralError): boolean {
  return cause instanceof HttpFailure && cause.status === 403;
}

/** Retry-After: seconds, or a date (RFC 9110, section 10.2.3). */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_RETRY_AFTER_MS);
}

function delay(failures: number, asked: number | null, random: () => number): number {
  const backoff = Math.min(FIRST_DELAY_MS * 2 ** (failures - 1), LONGEST_DELAY_MS);
  return Math.max(asked ?? 0, backoff * (0.5 + random() / 2));
}

/** Timeouts, too many requests, and what servers and the proxies before them answer while they are down. */
function isTransient(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** The end of a transfer, as one of the family. */
function failure(url: string, error: unknown): MixtralError {
  const { host } = new URL(url);
  const options = { cause: error };
  if (error instanceof HttpFailure) {
    if (error.status === 404 || error.status === 410)
      return new MixtralError(
        'not-found',
        `The server ${host} has no file ${new URL(url).pathname}.`,
        'Check the address of the model, or ask whoever published it.',
        options,
      );
    if (!isTransient(error.status))
      return new MixtralError(
        'network',
        `The server ${host} refused the download (status ${error.status}).`,
        HUGGING_FACE_HOSTS.includes(host) && (error.status === 401 || error.status === 403)
          ? 'Check the name. If the repository is gated, accept its conditions there, and enter a token of yours, or a newer one, in the model panel.'
          : 'Check that the model is public, or download it from another place.',
        options,
      );
    return new MixtralError(
      'network',
      `The server ${host} is busy or down (status ${error.status}).`,
      'Try again in a few minutes; what has arrived is kept.',
      options,
    );
  }
  // A refusal by CORS and a dead connection look the same from here.
  const foreign = typeof location !== 'undefined' && location.host !== host;
  return new MixtralError(
    'network',
    `The server ${host} could not be reached, or broke off.`,
    `Check the connection and try again; what has arrived is kept.${foreign ? ' If it never works, that server may not let other pages download from it.' : ''}`,
    options,
  );
}

/**
 * Runs `attempt` until it succeeds. `progress` is how many bytes have come so far.
 *
 * @throws MixtralError `network`, `not-found`, `cancelled`, and whatever MixtralError `attempt` throws, at once.
 */
export async function retrying(
  url: string,
  attempt: () => Promise<void>,
  progress: () => number,
  options: { readonly pacing: Pacing; readonly signal?: AbortSignal | undefined; readonly onRetry?: (() => void) | undefined },
): Promise<void> {
  const { pacing, signal, onRetry } = options;
  let failures = 0;
  for (;;) {
    const before = progress();
    try {
      if (signal?.aborted) throw cancelled();
      await attempt();
      return;
    } catch (error) {
      if (signal?.aborted) throw cancelled();
      if (error instanceof MixtralError) throw error;
      if (error instanceof HttpFailure && !isTransient(error.status)) throw failure(url, error);
      if (progress() - before >= PROGRESS_BYTES) failures = 0;
      failures++;
      if (failures > pacing.retries) throw failure(url, error);
      onRetry?.();
      const asked = error instanceof HttpFailure ? error.retryAfterMs : null;
      await pacing.sleep(delay(failures, asked, pacing.random), signal).catch((reason: unknown) => {
        throw signal?.aborted ? cancelled() : reason;
      });
    }
  }
}
