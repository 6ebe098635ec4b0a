#!/usr/bin/env node
/**
 * A static file server without dependencies and without special headers: what any plain host does, no more.
 *   node tools/serve.mjs [--root dist] [--port 4173] [--base /some/path/]
 * Not for the open internet: it listens on 127.0.0.1 only.
 */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ root: string, base?: string }} Site `base` is the path that the root is served under, '/' by default. */

export const HOST = '127.0.0.1';
export const DEFAULT_PORT = 4173;

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.wgsl': 'text/wgsl; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Vite names these after their content: `assets/NAME-HASH.EXT`. */
const HASHED = /\/assets\/[^/]+-[\w-]{8,}\.\w+$/;

/** @param {Site} site @returns {(request: Request, response: Response) => Promise<void>} */
export function staticHandler({ root, base = '/' }) {
  const prefix = `/${base}/`.replace(/\/+/g, '/');
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405);
    }
    const { pathname, search } = new URL(request.url ?? '/', `http://${HOST}`);
    if (`${pathname}/` === prefix) return redirect(response, prefix + search);
    if (!pathname.startsWith(prefix)) return refuse(response, 404);
    const found = await locate(await realpath(root), pathname.slice(prefix.length));
    if (found === null) return refuse(response, 404);
    if (found.folder) return redirect(response, `${pathname}/${search}`);
    await sendFile(request, response, found);
  };
}

/**
 * @typedef {{ path: string, size: number, modified: Date, folder: boolean }} Found
 * @param {string} root @param {string} encoded @returns {Promise<Found | null>} null: not there, or not ours to show
 */
async function locate(root, encoded) {
  try {
    const wanted = decodeURIComponent(encoded);
    // Dot files are never part of a site, and this covers `..` too.
    if (/[\\\0]/.test(wanted) || wanted.split('/').some((part) => part.startsWith('.'))) return null;
    const asked = join(root, wanted.endsWith('/') || wanted === '' ? join(wanted, 'index.html') : wanted);
    const path = await realpath(asked);
    if (path !== root && !path.startsWith(root + sep)) return null; // A link that leads outside.
    const { size, mtime, ...entry } = await stat(path).then((s) => ({
      size: s.size,
      mtime: s.mtime,
      file: s.isFile(),
      folder: s.isDirectory(),
    }));
    return entry.file || entry.folder ? { path, size, modified: mtime, folder: entry.folder } : null;
  } catch {
    return null; // Not there, or not decodable.
  }
}

/** @param {Request} request @param {Response} response @param {Found} file */
async function sendFile(request, response, { path, size, modified }) {
  const tag = `"${size.toString(16)}-${modified.getTime().toString(16)}"`;
  response.setHeader('Content-Type', TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream');
  response.setHeader('ETag', tag);
  response.setHeader('Last-Modified', modified.toUTCString());
  response.setHeader('Accept-Ranges', 'bytes');
  const hashed = HASHED.test(path.replaceAll(sep, '/'));
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  const condition = request.headers['if-range'];
  const range = condition === undefined || condition === tag ? byteRange(request.headers.range, size) : null;
  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${size}`);
    return refuse(response, 416);
  }
  const [start, end] = range ?? [0, size - 1];
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  response.setHeader('Content-Length', end - start + 1);
  response.writeHead(range ? 206 : 200);
  if (request.method === 'HEAD' || size === 0) {
    response.end();
    return;
  }
  // A reader that goes away in the middle is no error of the server.
  await pipeline(createReadStream(path, { start, end }), response).catch(() => response.destroy());
}

/**
 * The first and last byte of a `Range` header (RFC 9110, section 14); null means the whole file, which is also the answer to several
 * ranges at once.
 * @param {string | undefined} header @param {number} size @returns {readonly [number, number] | 'unsatisfiable' | null}
 */
export function byteRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [first, last] = [match[1] ?? '', match[2] ?? ''];
  if (first === '') return Number(last) === 0 || size === 0 ? 'unsatisfiable' : [Math.max(0, size - Number(last)), size - 1];
  if (last !== '' && Number(last) < Number(first)) return null;
  if (Number(first) >= size) return 'unsatisfiable';
  return [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
}

/** @param {Response} response @param {number} status */
function refuse(response, status) {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(`${status}\n`);
}

/** @param {Response} response @param {string} location */
function redirect(response, location) {
  response.writeHead(308, { Location: location.replace(/^\/+/, '/') }).end();
}

/**
 * Serves a folder on 127.0.0.1. Rejects with an error whose message names what to do if the port is taken.
 * @param {Site & { port: number }} options @returns {Promise<import('node:http').Server>}
 */
export function serve({ port, ...site }) {
  const handle = staticHandler(site);
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  return new Promise((done, fail) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      fail(error.code === 'EADDRINUSE' ? new Error(busy(port)) : error);
    });
    server.listen(port, HOST, () => done(server));
  });
}

/**
 * Browsers try both addresses of `localhost`: another program that listens on the other one would get the visits.
 * @param {number} port
 */
export async function requireFreePort(port) {
  for (const host of [HOST, '::1']) {
    const server = createServer();
    const failure = await new Promise((/** @type {(error: NodeJS.ErrnoException | null) => void} */ done) => {
      server.once('error', done).listen(port, host, () => done(null));
    });
    await new Promise((done) => server.close(done));
    if (failure?.code === 'EADDRINUSE') throw new Error(busy(port));
    // A machine without IPv6 has no such address.
    if (failure && host === HOST) throw failure;
  }
}

/** @param {number} port */
function busy(port) {
  return (
    `Port ${port} is in use by another program. Stop that one, or set PORT to a free port and start again ` +
    '(models that were installed under one port are not visible under another).'
  );
}

/** @param {string} text @returns {number} */
export function parsePort(text) {
  const port = Number(text);
  if (text.trim() !== '' && Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT must be a number from 1 to 65535, not "${text}".`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: 'dist' },
      port: { type: 'string', default: process.env['PORT'] ?? String(DEFAULT_PORT) },
      base: { type: 'string', default: '/' },
    },
  });
  try {
    const port = parsePort(values.port);
    await serve({ root: values.root, base: values.base, port });
    console.log(`Ready: http://localhost:${port}${`/${values.base}/`.replace(/\/+/g, '/')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
