import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byteRange, HOST, parsePort, requireFreePort, serve } from './serve.mjs';

const BODY = '0123456789';
let folder = '';
let server: Server;
let port = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const root = join(folder, 'site');
  mkdirSync(join(root, 'assets'), { recursive: true });
  for (const name of [
    'index.html',
    'a.wasm',
    'k.wgsl',
    'm.json',
    'app.webmanifest',
    'assets/main-Dk3x_9aB.js',
    'empty.bin',
    'ünï.txt',
    '.hidden',
  ]) {
    writeFileSync(join(root, name), name === 'empty.bin' ? '' : BODY);
  }
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  server = await serve({ root, base: '/some/path/', port: 0 });
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Unlike `fetch`, sends the path as it is: `..` included. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request({ host: HOST, port, path, headers, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', fail).end();
  });
}

describe('what a browser needs', () => {
  test.each([
    ['', 'text/html; charset=utf-8'],
    ['a.wasm', 'application/wasm'],
    ['k.wgsl', 'text/wgsl; charset=utf-8'],
    ['m.json', 'application/json; charset=utf-8'],
    ['app.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['assets/main-Dk3x_9aB.js', 'text/javascript; charset=utf-8'],
    ['empty.bin', 'application/octet-stream'],
    ['%C3%BCn%C3%AF.txt', 'text/plain; charset=utf-8'],
  ])('"%s" has the type %s', async (name, type) => {
    const { status, headers } = await get(`/some/path/${name}?v=1`);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  test('only assets that are named after their content are kept for ever', async () => {
    expect((await get('/some/path/assets/main-Dk3x_9aB.js')).headers['cache-control']).toContain('immutable');
    expect((await get('/some/path/')).headers['cache-control']).toBe('no-cache');
  });

  test('an unchanged file is not sent again', async () => {
    const { headers } = await get('/some/path/m.json');
    const again = await get('/some/path/m.json', { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  test('HEAD sends the length without the body', async () => {
    const { headers, body } = await get('/some/path/m.json', {}, 'HEAD');
    expect([headers['content-length'], body]).toEqual(['10', '']);
  });
});

describe('ranges', () => {
  test('a part of a file', async () => {
    const { status, headers, body } = await get('/some/path/m.json', { range: 'bytes=2-4' });
    expect([status, headers['content-range'], headers['content-length'], body]).toEqual([206, 'bytes 2-4/10', '3', '234']);
  });

  test('beyond the end is refused with the size', async () => {
    const { status, headers } = await get('/some/path/m.json', { range: 'bytes=10-' });
    expect([status, headers['content-range']]).toEqual([416, 'bytes */10']);
  });

  test('a file that changed in between is sent whole', async () => {
    const { status, body } = await get('/some/path/m.json', { range: 'bytes=2-4', 'if-range': '"other"' });
    expect([status, body]).toEqual([200, BODY]);
  });

  test.each([
    ['bytes=0-0', [0, 0]],
    ['bytes=5-', [5, 9]],
    ['bytes=5-99', [5, 9]],
    ['bytes=-3', [7, 9]],
    ['bytes=-99', [0, 9]],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=10-12', 'unsatisfiable'],
    ['bytes=4-2', null],
    ['bytes=0-1,4-5', null],
    ['bytes=-', null],
    [undefined, null],
  ])('%s of ten bytes', (header, expected) => {
    expect(byteRange(header, 10)).toEqual(expected);
  });
});

describe('what is not shown', () => {
  test.each([
    '/some/path/../secret.txt',
    '/some/path/%2e%2e/secret.txt',
    '/some/path/..%2fsecret.txt',
    '/some/path/..%5csecret.txt',
    '/some/path/%00',
    '/some/path/%zz',
    '/some/path/.hidden',
    '/some/path/link.txt',
    '/some/path/m.json/',
    '/some/path/absent',
    '/m.json',
    '//some/path/m.json',
  ])('%s', async (path) => {
    const { status, body } = await get(path);
    expect([status, body]).toEqual([404, '404\n']);
  });

  test('a folder without its slash is redirected within this host', async () => {
    expect((await get('/some/path?x=1')).headers['location']).toBe('/some/path/?x=1');
    expect((await get('/some/path/assets')).headers['location']).toBe('/some/path/assets/');
  });

  test('nothing can be written', async () => {
    expect((await get('/some/path/m.json', {}, 'PUT')).status).toBe(405);
  });
});

describe('the port', () => {
  test('a busy one is named, with what to do', async () => {
    await expect(serve({ root: folder, port })).rejects.toThrow(new RegExp(`Port ${port} .*PORT`));
  });

  test('a program on the other address of localhost keeps it busy too', async (context) => {
    const other = createServer();
    const listens = await new Promise<boolean>((done) => {
      other.once('error', () => done(false)).listen(0, '::1', () => done(true));
    });
    if (!listens) return context.skip('This machine has no IPv6.');
    const taken = (other.address() as AddressInfo).port;
    await expect(requireFreePort(taken)).rejects.toThrow(new RegExp(`Port ${taken} .*PORT`));
    await new Promise((done) => other.close(done));
    await requireFreePort(taken);
  });

  test.each(['', 'x', '0', '65536', '80.5'])('"%s" is no port', (text) => {
    expect(() => parsePort(text)).toThrow('PORT');
  });
});
