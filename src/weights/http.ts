/** Bytes over HTTP: one range of a file, or a small file whole, through cut connections, stalls and servers without ranges. */
import { MixtralError } from '../protocol/errors.ts';
import { HttpFailure, isForbidden, PACING, type Pacing, retrying } from './retry.ts';

export interface ByteRange {
  /** Absolute. */
  readonly url: string;
  readonly offset: number;
  readonly length: number;
  /** The range is the whole file, so that no Range header is needed for it. */
  readonly whole: boolean;
}

export interface Transfer {
  readonly fetch?: typeof fetch | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly pacing?: Partial<Pacing> | undefined;
  /** Called before each wait for another attempt. */
  readonly onRetry?: (() => void) | undefined;
  /** Origins known to answer ranges with whole files. Shared by the transfers of one install. */
  readonly rangeless?: Set<string> | undefined;
}

export interface SmallFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the answer: as much as the server lets the page see. */
  readonly headers: Headers;
}

/** What came of asking for a file that may not be there. `forbidden` is a 403, by which hosts that list no folders (S3) mean 404 too. */
export type Sought =
  | ({ readonly kind: 'found' } & SmallFile)
  | { readonly kind: 'missing'; readonly forbidden: MixtralError | null };

/** The connection ended as if the file were complete, but it was not. */
class EndedEarly extends Error {}

/** Aborts `signal` when `alive` has not been called for `ms`. */
function watchdog(ms: number) {
  const controller = new AbortController();
  const bark = () => controller.abort(new DOMException(`No byte arrived for ${ms} ms.`, 'TimeoutError'));
  let timer = setTimeout(bark, ms);
  return {
    signal: controller.signal,
    alive() {
      clearTimeout(timer);
      timer = setTimeout(bark, ms);
    },
    /** Also ends a connection that has brought all that was wanted. */
    stop() {
      clearTimeout(timer);
      controller.abort();
    },
  };
}

/**
 * One request. `sink` gets what comes, piece by piece, until it answers that it has enough.
 *
 * @param accept looks at the answer's status and headers, and throws where it is of no use.
 */
async function request(
  url: string,
  headers: Record<string, string>,
  transfer: Transfer,
  accept: (response: Response) => void,
  sink: (bytes: Uint8Array<ArrayBuffer>) => boolean,
): Promise<void> {
  const dog = watchdog(transfer.pacing?.stallMs ?? PACING.stallMs);
  try {
    const response = await (transfer.fetch ?? fetch)(url, {
      headers,
      // Weights are stored by us; a second copy in the HTTP cache would double what the disk must hold.
      cache: 'no-store',
      signal: transfer.signal ? AbortSignal.any([transfer.signal, dog.signal]) : dog.signal,
    });
    dog.alive();
    accept(response);
    const reader = response.body?.getReader();
    for (;;) {
      const step = await reader?.read();
      if (!step || step.done) return;
      dog.alive();
      if (!sink(step.value)) return;
    }
  } finally {
    dog.stop();
  }
}

/** Where a 206 starts, if the server lets the page see it (Content-Range is hidden from other origins by default). */
function startOf(response: Response): number | null {
  const match = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '');
  return match ? Number(match[1]) : null;
}

/**
 * Hands the bytes of `range` to `sink`, in order, each once. A cut connection resumes at the byte where it stopped.
 *
 * @throws MixtralError `network`, `not-found`, `cancelled`, or `corrupt-shard` where the file ends before the range does.
 */
export async function readRange(range: ByteRange, transfer: Transfer, sink: (bytes: Uint8Array<ArrayBuffer>) => void) {
  const { origin } = new URL(range.url);
  const rangeless = transfer.rangeless ?? new Set<string>();
  let received = 0;

  /** What goes wrong on this side is no fault of the connection, and not to be tried again. */
  function deliver(bytes: Uint8Array<ArrayBuffer>): void {
    try {
      sink(bytes);
    } catch (error) {
      throw MixtralError.from(error);
    }
  }

  async function attempt(): Promise<void> {
    const from = range.offset + received;
    const plain = (range.whole && received === 0) || rangeless.has(origin);
    /** Bytes of the answer before the first one that is wanted. */
    let skip = 0;
    let wholeBytes: number | null = null;
    const accept = (response: Response) => {
      if (response.status === 416) throw tooShort(range.url);
      if (!response.ok) throw new HttpFailure(response);
      if (isWebPage(response, range)) throw webPage(range.url);
      if (response.status === 206) {
        skip = from - (startOf(response) ?? from);
        if (skip < 0) throw new Error('The server answered with other bytes than asked for.');
      } else {
        if (!plain) rangeless.add(origin);
        skip = from;
        wholeBytes = response.headers.has('content-encoding') ? null : Number(contentLength(response.headers) ?? NaN);
      }
    };
    const headers: Record<string, string> = plain ? {} : { range: `bytes=${from}-${range.offset + range.length - 1}` };
    await request(range.url, headers, transfer, accept, (bytes) => {
      const ahead = Math.min(skip, bytes.length);
      skip -= ahead;
      const wanted = bytes.subarray(ahead, ahead + range.length - received);
      received += wanted.length;
      if (wanted.length > 0) deliver(wanted);
      return received < range.length;
    });
    if (received === range.length) return;
    // A body that ends without an error has all the bytes that its header announced.
    if (wholeBytes !== null && wholeBytes < range.offset + range.length) throw tooShort(range.url);
    throw new EndedEarly();
  }

  if (range.length === 0) return;
  await retrying(range.url, attempt, () => received, { ...transfer, pacing: { ...PACING, ...transfer.pacing } });
}

/**
 * A small file of unknown size.
 *
 * @throws MixtralError `network`, `not-found`, `cancelled`, or what `tooLarge` makes where the file exceeds `limit` bytes.
 */
export async function readFile(url: string, limit: number, transfer: Transfer, tooLarge: () => MixtralError): Promise<SmallFile> {
  let headers = new Headers();
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const attempt = () => {
    pieces = [];
    size = 0;
    const accept = (response: Response) => {
      if (!response.ok) throw new HttpFailure(response);
      headers = response.headers;
    };
    return request(url, {}, transfer, accept, (bytes) => {
      size += bytes.length;
      if (size > limit) throw tooLarge();
      pieces.push(bytes);
      return true;
    });
  };
  await retrying(url, attempt, () => 0, { ...transfer, pacing: { ...PACING, ...transfer.pacing } });
  return { bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()), headers };
}

/** The beginning of a file, or another piece of it, and how long the file is where the server says so. */
export interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileBytes: number | null;
  /** Whether the server hands out ranges: false where it has sent the file from its beginning. */
  readonly ranged: boolean;
  readonly headers: Headers;
}

/**
 * Bytes [offset, offset + length) of a file of unknown size: fewer where it ends before.
 *
 * @throws MixtralError `network`, `not-found` or `cancelled`.
 */
export async function readPiece(url: string, offset: number, length: number, transfer: Transfer): Promise<Piece> {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let fileBytes: number | null = null;
  let ranged = false;
  let headers = new Headers();
  const attempt = async () => {
    let skip = 0;
    let left = length;
    pieces = [];
    const accept = (response: Response) => {
      headers = response.headers;
      ranged = response.status !== 200;
      if (response.status === 416) {
        left = 0;
        return;
      }
      if (!response.ok) throw new HttpFailure(response);
      skip = response.status === 206 ? offset - (startOf(response) ?? offset) : offset;
      if (skip < 0) throw new Error('The server answered with other bytes than asked for.');
      const size = response.status === 206 ? /\/(\d+)\s*$/.exec(headers.get('content-range') ?? '')?.[1] : contentLength(headers);
      fileBytes = size ? Number(size) : null;
    };
    await request(url, { range: `bytes=${offset}-${offset + length - 1}` }, transfer, accept, (bytes) => {
      const wanted = bytes.subarray(Math.min(skip, bytes.length)).subarray(0, left);
      skip -= Math.min(skip, bytes.length);
      left -= wanted.length;
      pieces.push(wanted);
      return left > 0;
    });
  };
  await retrying(url, attempt, () => 0, { ...transfer, pacing: { ...PACING, ...transfer.pacing } });
  return { bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()), fileBytes, ranged, headers };
}

/** What a header says of the body's length, where that is the file's. */
function contentLength(headers: Headers): string | null {
  return headers.has('content-encoding') ? null : headers.get('content-length');
}

/**
 * A small file that may not be there.
 *
 * @throws MixtralError as `readFile`, but for `not-found` and a 403.
 */
export async function seekFile(...request: Parameters<typeof readFile>): Promise<Sought> {
  try {
    return { kind: 'found', ...(await readFile(...request)) };
  } catch (error) {
    if (!(error instanceof MixtralError)) throw error;
    if (isForbidden(error)) return { kind: 'missing', forbidden: error };
    if (error.code === 'not-found') return { kind: 'missing', forbidden: null };
    throw error;
  }
}

/**
 * A network that wants a login first answers everything with a page, and so do many hosts where a file is missing. A page is no range and shorter than
 * what was asked for; hosts that take every file for HTML are none of them.
 */
function isWebPage({ status, headers }: Response, { offset, length }: ByteRange): boolean {
  const isHtml = /^text\/html\b/i.test(headers.get('content-type') ?? '');
  return isHtml && status !== 206 && !(Number(contentLength(headers) ?? 0) >= offset + length);
}

function webPage(url: string): MixtralError {
  const { host, pathname } = new URL(url);
  return new MixtralError(
    'network',
    `A web page came instead of ${pathname} from ${host}.`,
    'If this network wants you to sign in, do that and try again; what has arrived is kept. Otherwise the file is missing: ask whoever published the model.',
  );
}

function tooShort(url: string): MixtralError {
  return new MixtralError(
    'corrupt-shard',
    `The file ${new URL(url).pathname} is shorter than its manifest promises.`,
    'Ask whoever published the model to upload it again.',
  );
}
