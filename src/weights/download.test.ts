/** Downloads against a server that cuts, stalls, refuses, ignores ranges and damages. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Download, type DownloadTransfer, downloadShard } from './download.ts';
import { noise, sha256, type TestServer, testPacing, testServer } from './testing.ts';

let server: TestServer;
afterEach(() => server.close());

const FILE = noise(300_000, 7);
const HASH = sha256(FILE);

async function serve(options?: Parameters<typeof testServer>[0]): Promise<TestServer> {
  server = await testServer(options);
  server.files.set('file.bin', FILE);
  return server;
}

/** The whole test file as one shard. */
function whole(): Download {
  const parts = [{ url: `${server.url}file.bin`, offset: 0, length: FILE.length, whole: true }];
  return { shard: 'whole', bytes: FILE.length, parts, sha256: sha256(FILE), recoding: null };
}

/** Some ranges of the test file as one shard. */
function slices(...ranges: [offset: number, length: number][]): Download {
  const data = Buffer.concat(ranges.map(([offset, length]) => FILE.subarray(offset, offset + length)));
  const parts = ranges.map(([offset, length]) => ({ url: `${server.url}file.bin`, offset, length, whole: false }));
  return { shard: 'slices', bytes: data.length, parts, sha256: sha256(data), recoding: null };
}

async function bytesOf(download: Download, transfer: DownloadTransfer = {}): Promise<Uint8Array> {
  const { data } = await downloadShard(download, { pacing: testPacing(), ...transfer });
  return new Uint8Array(await new Blob([data]).arrayBuffer());
}

describe('ranges', () => {
  test('a part that is a whole file is fetched without a Range header', async () => {
    await serve();
    expect(sha256(await bytesOf(whole()))).toBe(HASH);
    expect(server.requests).toEqual([{ path: 'file.bin', range: undefined }]);
  });

  test('parts are fetched by range and joined in order', async () => {
    await serve();
    const result = await downloadShard(slices([200_000, 50_000], [10, 5]), {});
    const expected = sha256(Buffer.concat([FILE.subarray(200_000, 250_000), FILE.subarray(10, 15)]));
    expect(sha256(new Uint8Array(await new Blob([result.data]).arrayBuffer()))).toBe(expected);
    expect(result.sha256).toBe(expected);
    expect(server.requests.map(({ range }) => range)).toEqual(['bytes=200000-249999', 'bytes=10-14']);
  });

  test('a server that answers a range with the whole file is cut to size, and not asked for ranges again', async () => {
    await serve({ ranges: false });
    const rangeless = new Set<string>();
    expect(await bytesOf(slices([200_000, 50_000], [10, 5]), { rangeless })).toHaveLength(50_005);
    expect(server.requests.map(({ range }) => range)).toEqual(['bytes=200000-249999', undefined]);
    await bytesOf(slices([1, 2]), { rangeless });
    expect(server.requests.at(-1)?.range).toBeUndefined();
  });

  test('a file shorter than promised is corrupt, with and without ranges, and not asked for over and over', async () => {
    for (const ranges of [true, false]) {
      await serve({ ranges });
      const beyond = { ...slices([200_000, 100_000]), parts: [{ ...whole().parts[0], offset: 250_000, length: 100_000 }] };
      await expect(bytesOf(beyond as Download)).rejects.toMatchObject({ code: 'corrupt-shard' });
      expect(server.requests.length).toBeLessThanOrEqual(2);
      await server.close();
    }
    await serve();
  });
});

describe('cut connections', () => {
  let counted = 0;
  beforeEach(() => {
    counted = 0;
  });
  const onBytes = (count: number) => {
    counted += count;
  };
  /** A connection cut when so many more bytes have come, of a download that has `before` by then. */
  function cut(after: number, before = 0) {
    return { kind: 'cut', after, received: () => counted >= before + after } as const;
  }

  test('resume at the byte where they stopped', async () => {
    await serve();
    server.misbehave('file.bin', cut(100_000), cut(70_000, 100_000));
    expect(sha256(await bytesOf(whole(), { onBytes }))).toBe(HASH);
    expect(server.requests.map(({ range }) => range)).toEqual([undefined, 'bytes=100000-299999', 'bytes=170000-299999']);
  });

  test('resume inside a range', async () => {
    await serve();
    server.misbehave('file.bin', cut(1_000));
    await bytesOf(slices([50_000, 9_000]), { onBytes });
    expect(server.requests.map(({ range }) => range)).toEqual(['bytes=50000-58999', 'bytes=51000-58999']);
  });

  test('start over, skipping what came, where the server ignores ranges', async () => {
    await serve({ ranges: false });
    server.misbehave('file.bin', cut(100_000));
    expect(sha256(await bytesOf(whole(), { onBytes }))).toBe(HASH);
    expect(server.requests).toHaveLength(2);
    expect(counted).toBe(FILE.length);
  });

  test('a silent connection is given up and resumed', async () => {
    await serve();
    server.misbehave('file.bin', { kind: 'stall', after: 100_000 });
    expect(sha256(await bytesOf(whole(), { pacing: { ...testPacing(), stallMs: 1_500 } }))).toBe(HASH);
    expect(server.requests.map(({ range }) => range)).toEqual([undefined, 'bytes=100000-299999']);
  });

  test('progress clears the count of failures, so a long download survives many cuts', async () => {
    await serve();
    server.misbehave('file.bin', cut(70_000), cut(70_000, 70_000), cut(70_000, 140_000), cut(70_000, 210_000));
    expect(sha256(await bytesOf(whole(), { onBytes, pacing: { ...testPacing(), retries: 1 } }))).toBe(HASH);
  });

  test('a fault on this side is not taken for the connection', async () => {
    await serve();
    const fault = (count: number) => {
      if (count > 0) throw new TypeError('a defect');
    };
    await expect(bytesOf(whole(), { onBytes: fault })).rejects.toMatchObject({ code: 'internal' });
    expect(server.requests).toHaveLength(1);
  });
});

describe('refusals', () => {
  test('Retry-After is honoured', async () => {
    await serve();
    server.misbehave('file.bin', { kind: 'status', status: 429, headers: { 'retry-after': '9' } });
    const pacing = testPacing();
    expect(sha256(await bytesOf(whole(), { pacing }))).toBe(HASH);
    expect(pacing.waits).toEqual([9_000]);
  });

  test('waits double, and a server that stays down ends in a network error', async () => {
    await serve();
    server.misbehave('file.bin', ...Array.from({ length: 9 }, () => ({ kind: 'status', status: 503 }) as const));
    const pacing = testPacing();
    let retries = 0;
    const outcome = bytesOf(whole(), { pacing, onRetry: () => retries++ });
    await expect(outcome).rejects.toMatchObject({ code: 'network', advice: expect.stringContaining('Try again') });
    expect(pacing.waits).toEqual([500, 1_000, 2_000]);
    expect(retries).toBe(3);
    expect(server.requests).toHaveLength(4);
  });

  test('a missing file is not found, without another attempt', async () => {
    await serve();
    server.files.clear();
    await expect(bytesOf(whole())).rejects.toMatchObject({ code: 'not-found' });
    expect(server.requests).toHaveLength(1);
  });

  test('a web page in place of the file is named, at once', async () => {
    await serve();
    server.misbehave('file.bin', { kind: 'status', status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    await expect(bytesOf(whole())).rejects.toMatchObject({
      code: 'network',
      message: expect.stringMatching(/^A web page came instead of \/file\.bin from /),
    });
    expect(server.requests).toHaveLength(1);
  });

  test('a host that takes every file for a web page is believed by the bytes', async () => {
    const headers = { 'content-type': 'text/html', 'content-length': String(FILE.length) };
    server = await testServer();
    const ask: typeof fetch = async () => new Response(FILE, { headers });
    expect(sha256(await bytesOf(whole(), { fetch: ask }))).toBe(HASH);
  });

  test('a forbidden file is a network error, without another attempt', async () => {
    await serve();
    server.misbehave('file.bin', { kind: 'status', status: 403 });
    await expect(bytesOf(whole())).rejects.toMatchObject({ code: 'network' });
    expect(server.requests).toHaveLength(1);
  });

  test('a server that is not there is a network error', async () => {
    await serve();
    const download = whole();
    await server.close();
    await expect(bytesOf(download)).rejects.toMatchObject({ code: 'network' });
    await serve();
  });
});

describe('hashes', () => {
  test('a damaged shard is fetched again, and its bytes are counted once', async () => {
    await serve();
    server.misbehave('file.bin', { kind: 'corrupt' });
    let counted = 0;
    expect(sha256(await bytesOf(whole(), { onBytes: (count) => (counted += count) }))).toBe(HASH);
    expect(server.requests).toHaveLength(2);
    expect(counted).toBe(FILE.length);
  });

  test('a shard damaged twice is reported, and none of its bytes count', async () => {
    await serve();
    server.misbehave('file.bin', { kind: 'corrupt' }, { kind: 'corrupt' });
    let counted = 0;
    const outcome = bytesOf(whole(), { onBytes: (count) => (counted += count) });
    await expect(outcome).rejects.toMatchObject({ code: 'corrupt-shard' });
    expect(server.requests).toHaveLength(2);
    expect(counted).toBe(0);
  });
});

describe('cancelling', () => {
  test('ends a download in the middle', async () => {
    await serve();
    server.misbehave('file.bin', { kind: 'stall', after: 1_000 });
    const controller = new AbortController();
    const outcome = bytesOf(whole(), { signal: controller.signal, onBytes: () => controller.abort() });
    await expect(outcome).rejects.toMatchObject({ code: 'cancelled' });
    expect(server.requests).toHaveLength(1);
  });

  test('ends the wait between two attempts', async () => {
    await serve();
    server.misbehave('file.bin', { kind: 'status', status: 503, headers: { 'retry-after': '60' } });
    const controller = new AbortController();
    const started = performance.now();
    const outcome = downloadShard(whole(), {
      signal: controller.signal,
      onRetry: () => setTimeout(() => controller.abort(), 10),
    });
    await expect(outcome).rejects.toMatchObject({ code: 'cancelled' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('the room that a shard is put together in', () => {
  test('gives the same as without one, whatever was in it before', async () => {
    await serve();
    const room = new Uint8Array(FILE.length).fill(255);
    const [inRoom, inPieces] = [await downloadShard(whole(), {}, room), await downloadShard(whole(), {}, null)];
    expect(inRoom.data).toBe(room);
    expect(inPieces.data).toBeInstanceOf(Blob);
    for (const { data, sha256: hash } of [inRoom, inPieces]) {
      expect(hash).toBe(HASH);
      expect(sha256(new Uint8Array(await new Blob([data]).arrayBuffer()))).toBe(HASH);
    }
  });

  test('is never handed on half full or too full', async () => {
    await serve();
    const of = (bytes: number) => ({ ...whole(), bytes, sha256: null });
    for (const bytes of [FILE.length + 1, FILE.length - 1])
      for (const room of [new Uint8Array(bytes), null])
        await expect(downloadShard(of(bytes), { pacing: testPacing() }, room)).rejects.toMatchObject({ code: 'corrupt-shard' });
  });
});
