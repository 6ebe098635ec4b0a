/** Serves the built page to one test as a plain static host would, and misbehaves on request. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { HOST, staticHandler } from '../tools/serve.mjs';

/** What goes wrong with a response. */
export type Fault =
  /** The connection breaks after this many bytes of the body. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** The connection breaks before any answer. */
  | { readonly kind: 'refuse' }
  /** An HTTP status in place of the file. */
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  /** A web page in place of the file, as from a network that wants a login first. */
  | { readonly kind: 'page' }
  /** The answer has so many bytes less than were asked for, and says nothing of it. */
  | { readonly kind: 'short'; readonly byBytes: number }
  /** The whole file where a range was asked for. */
  | { readonly kind: 'whole' }
  /** One byte of the body, at this offset, has all its bits flipped. */
  | { readonly kind: 'corrupt'; readonly atByte: number }
  /** The answer comes late. */
  | { readonly kind: 'delay'; readonly milliseconds: number };

interface FaultRule {
  readonly pattern: RegExp;
  readonly fault: Fault;
  readonly every: number;
  left: number;
  seen: number;
}

export class Site {
  readonly #root: string;
  readonly #basePath: string;
  readonly #rules: FaultRule[] = [];
  #server: Server | null = null;
  #port = 0;
  /** Path and query of every request that arrived, in order. */
  readonly requests: string[] = [];
  /** What of which file was asked for, as `path bytes=start-end` or `path all`, in order. */
  readonly ranges: string[] = [];

  constructor(root: string, basePath = '/') {
    this.#root = root;
    this.#basePath = basePath;
  }

  /** Where the page is, with a slash at its end. */
  get url(): string {
    return `http://${HOST}:${this.#port}${this.#basePath}`;
  }

  /** Listens on a free port; after `stop`, on the same one again, since another port is another origin. */
  async start(): Promise<void> {
    const handle = staticHandler({ root: this.#root, base: this.#basePath });
    const server = createServer((request, response) => {
      this.#answer(request, response, handle).catch(() => response.destroy());
    });
    await new Promise<void>((done, fail) => {
      server.once('error', fail).listen(this.#port, HOST, done);
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Breaks every connection and listens no more: the network is gone, for the service worker too. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    await new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  }

  /** Of the requests whose path and query match, each `every`th gets this fault, `times` times; the first matching rule that has any left counts. */
  inject(pattern: RegExp, fault: Fault, times = Number.POSITIVE_INFINITY, every = 1): void {
    this.#rules.push({ pattern, fault, every, left: times, seen: 0 });
  }

  clearFaults(): void {
    this.#rules.length = 0;
  }

  async #answer(request: IncomingMessage, response: ServerResponse, handle: ReturnType<typeof staticHandler>): Promise<void> {
    const url = request.url ?? '/';
    this.requests.push(url);
    this.ranges.push(`${url} ${request.headers.range ?? 'all'}`);
    const rule = this.#rules.find(({ pattern, left }) => left > 0 && pattern.test(url));
    if (!rule || ++rule.seen % rule.every !== 0) return handle(request, response);
    rule.left -= 1;
    const { fault } = rule;
    switch (fault.kind) {
      case 'refuse':
        request.socket.destroy();
        return;
      case 'status':
        response.writeHead(fault.status, fault.headers).end();
        return;
      case 'page':
        response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Please sign in</title>');
        return;
      case 'short':
        request.headers.range = request.headers.range?.replace(/\d+$/, (end) => String(Number(end) - fault.byBytes));
        return handle(request, response);
      case 'whole':
        delete request.headers.range;
        return handle(request, response);
      case 'delay':
        await sleep(fault.milliseconds);
        return handle(request, response);
      case 'cut':
        cutBody(response, fault.afterBytes);
        return handle(request, response);
      case 'corrupt':
        corruptBody(response, fault.atByte);
        return handle(request, response);
      default:
        fault satisfies never;
    }
  }
}

/** Before a cut: a browser forgets bytes that the page has not read when the connection breaks. */
const CUT_PAUSE_MS = 300;

/** Lets `afterBytes` bytes of the body through, then breaks the connection once they are on their way. */
function cutBody(response: ServerResponse, afterBytes: number): void {
  let left = afterBytes;
  watchBody(response, (chunk, send) => {
    if (left < 0) return;
    const part = chunk.subarray(0, left);
    left -= chunk.length;
    if (left >= 0) {
      send(part);
      return;
    }
    send(part, () => setTimeout(() => response.socket?.destroySoon(), CUT_PAUSE_MS));
  });
}

function corruptBody(response: ServerResponse, atByte: number): void {
  let offset = 0;
  watchBody(response, (chunk, send) => {
    const bytes = Buffer.from(chunk);
    const at = atByte - offset;
    if (at >= 0 && at < bytes.length) bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
    offset += chunk.length;
    send(bytes);
  });
}

/** Has every chunk that the handler writes pass through `pass`, which sends on what it wants. */
function watchBody(
  response: ServerResponse,
  pass: (chunk: Buffer, send: (bytes: Buffer, sent?: () => void) => void) => void,
): void {
  const write = response.write.bind(response);
  response.write = (chunk: unknown): boolean => {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('The static server writes buffers only.');
    let flowing = true;
    pass(chunk, (bytes, sent) => {
      flowing = write(bytes, () => sent?.());
    });
    return flowing;
  };
}
