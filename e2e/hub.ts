/**
 * A host of models as the large ones are: on another origin, files behind a redirect to an address that expires, ranges, and the headers that let
 * another page read them.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { byteRange, HOST } from '../tools/serve.mjs';

/** How long an address that was redirected to works. */
const LIFETIME_MS = 2_000;

interface Grant {
  readonly path: string;
  readonly until: number;
}

export class Hub {
  readonly files = new Map<string, Uint8Array>();
  /** Path and range of every request for a file's bytes, in order. */
  readonly requests: string[] = [];
  readonly #grants = new Map<string, Grant>();
  readonly #server: Server = createServer((request, response) => this.#answer(request, response));

  async start(): Promise<void> {
    await new Promise<void>((done) => {
      this.#server.listen(0, HOST, done);
    });
  }

  get url(): string {
    return `http://${HOST}:${(this.#server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((done) => {
      this.#server.close(() => done());
      this.#server.closeAllConnections();
    });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.url);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { 'Access-Control-Allow-Headers': 'range' }).end();
      return;
    }
    const path = decodeURIComponent(url.pathname.slice(1));
    const grant = url.searchParams.get('grant');
    if (grant === null) {
      if (!this.files.has(path)) response.writeHead(404).end();
      else response.writeHead(302, { Location: this.#grant(path) }).end();
      return;
    }
    const granted = this.#grants.get(grant);
    const file = this.files.get(path);
    if (granted?.path !== path || granted.until < Date.now() || !file) {
      response.writeHead(403).end();
      return;
    }
    this.#send(file, path, request, response);
  }

  #grant(path: string): string {
    const id = randomUUID();
    this.#grants.set(id, { path, until: Date.now() + LIFETIME_MS });
    return `/${encodeURI(path)}?grant=${id}`;
  }

  #send(file: Uint8Array, path: string, request: IncomingMessage, response: ServerResponse): void {
    const { range: header } = request.headers;
    this.requests.push(`${path} ${header ?? 'all'}`);
    response.setHeader('Access-Control-Expose-Headers', 'Content-Range, Content-Length');
    const range = byteRange(header, file.length);
    if (range === 'unsatisfiable') {
      response.writeHead(416, { 'Content-Range': `bytes */${file.length}` }).end();
      return;
    }
    const [start, end] = range ?? [0, file.length - 1];
    if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${file.length}`);
    response.writeHead(range ? 206 : 200, { 'Content-Length': end - start + 1 }).end(file.subarray(start, end + 1));
  }
}
