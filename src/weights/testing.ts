/** What the tests of this folder share: a file server that can misbehave, stores in memory, and a small model. */
import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MixtralError } from '../protocol/errors.ts';
import type { StoreName } from '../protocol/messages.ts';
import type { InstalledModel, InstalledModels } from '../storage/models.ts';
import type { ShardRecord, ShardStore } from '../storage/shard-store.ts';
import type { Pacing } from './retry.ts';

export function sha256(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Bytes that differ from offset to offset and from seed to seed. */
export function noise(length: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

/** How one request is answered; without one it is answered well. */
export type Misbehaviour =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  /** So many bytes, then, once `received` says that they have arrived, a broken connection. */
  | { readonly kind: 'cut'; readonly after: number; readonly received?: () => boolean }
  /** So many bytes, then silence. */
  | { readonly kind: 'stall'; readonly after: number }
  /** The right length with a byte flipped. */
  | { readonly kind: 'corrupt' };

/** Bytes still on their way would be lost with the connection. */
function cutWhen(received: () => boolean, response: ServerResponse): void {
  if (response.destroyed) return;
  setTimeout(() => (received() ? response.destroy() : cutWhen(received, response)), 10);
}

export interface TestServer {
  readonly url: string;
  readonly files: Map<string, Uint8Array>;
  readonly requests: { readonly path: string; readonly range: string | undefined }[];
  /** Requests answered at the same time, at most. */
  readonly peak: () => number;
  /** The next requests for `path` misbehave, one after the other. */
  misbehave(path: string, ...misbehaviours: Misbehaviour[]): void;
  close(): Promise<void>;
}

export async function testServer(options: { readonly ranges?: boolean; readonly delayMs?: number } = {}): Promise<TestServer> {
  const files = new Map<string, Uint8Array>();
  const requests: { path: string; range: string | undefined }[] = [];
  const plans = new Map<string, Misbehaviour[]>();
  let open = 0;
  let peak = 0;

  function answer(path: string, range: string | undefined, response: ServerResponse): void {
    const plan = plans.get(path)?.shift();
    const file = files.get(path);
    if (plan?.kind === 'status') {
      response.writeHead(plan.status, plan.headers).end();
      return;
    }
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const match = options.ranges === false ? null : /^bytes=(\d+)-(\d+)$/.exec(range ?? '');
    const start = match ? Number(match[1]) : 0;
    const end = match ? Math.min(Number(match[2]) + 1, file.length) : file.length;
    if (start >= end) {
      response.writeHead(416).end();
      return;
    }
    const body = Uint8Array.from(file.subarray(start, end));
    response.writeHead(match ? 206 : 200, {
      'content-length': body.length,
      ...(match && { 'content-range': `bytes ${start}-${end - 1}/${file.length}` }),
    });
    switch (plan?.kind) {
      case undefined:
        response.end(body);
        return;
      case 'cut':
        response.write(body.subarray(0, plan.after));
        cutWhen(plan.received ?? (() => true), response);
        return;
      case 'stall':
        response.write(body.subarray(0, plan.after));
        return;
      case 'corrupt':
        body[0] = (body[0] ?? 0) ^ 1;
        response.end(body);
        return;
      default:
        plan satisfies never;
    }
  }

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    requests.push({ path, range: request.headers.range });
    open++;
    peak = Math.max(peak, open);
    response.on('close', () => {
      open--;
    });
    setTimeout(() => answer(path, request.headers.range, response), options.delayMs ?? 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    files,
    requests,
    peak: () => peak,
    misbehave(path, ...misbehaviours) {
      plans.set(path, [...(plans.get(path) ?? []), ...misbehaviours]);
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Waits are noted, not waited for. */
export function testPacing(): Pacing & { readonly waits: number[] } {
  const waits: number[] = [];
  const sleep = (ms: number) => {
    waits.push(ms);
    return Promise.resolve();
  };
  return { retries: 3, stallMs: 20_000, random: () => 1, sleep, waits };
}

export interface MemoryStore extends ShardStore {
  /** Stored bytes by `model/shard`, to be tampered with. */
  readonly bytes: Map<string, Uint8Array<ArrayBuffer>>;
  /** `put` fails with this code while it is set. */
  failPut: 'storage-full' | null;
  /** The moves that were asked for: model and store. */
  readonly moves: [string, StoreName][];
}

export function memoryStore(): MemoryStore {
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  const records = new Map<string, ShardRecord>();
  const store: MemoryStore = {
    bytes,
    failPut: null,
    moves: [],
    async put(model, shard, data, record) {
      if (store.failPut) throw new MixtralError(store.failPut, 'Full.', 'Make room.');
      bytes.set(`${model}/${shard}`, new Uint8Array(await new Blob([data]).arrayBuffer()));
      records.set(`${model}/${shard}`, record);
    },
    async read(model, shard) {
      return records.has(`${model}/${shard}`) ? (bytes.get(`${model}/${shard}`)?.slice().buffer ?? null) : null;
    },
    async blob(model, shard) {
      const data = await store.read(model, shard);
      return data && new Blob([data]);
    },
    async records(model) {
      const own = [...records].filter(([key]) => key.startsWith(`${model}/`));
      return new Map(own.map(([key, record]) => [key.slice(model.length + 1), record]));
    },
    async move(model, to, { onMoved } = {}) {
      for (const record of (await store.records(model)).values()) onMoved?.(record.bytes);
      store.moves.push([model, to]);
    },
    async delete(model, shard) {
      records.delete(`${model}/${shard}`);
      bytes.delete(`${model}/${shard}`);
    },
    async deleteModel(model) {
      for (const key of [...records.keys()])
        if (key.startsWith(`${model}/`)) {
          records.delete(key);
          bytes.delete(key);
        }
    },
  };
  return store;
}

export function memoryModels(): InstalledModels {
  const models = new Map<string, InstalledModel>();
  return {
    list: async () => [...models.values()].sort((a, b) => a.createdAt - b.createdAt),
    get: async (id) => models.get(id) ?? null,
    put: async (model) => {
      models.set(model.id, model);
    },
    delete: async (id) => {
      models.delete(id);
    },
  };
}

/** Publishes a model in the folder `m/`: a tokenizer and so many shards of noise. @returns the folder's URL and all bytes. */
export function publishModel(server: TestServer, options: { shards: number; bytes?: number; seed?: number; hashes?: boolean }) {
  const { shards: count, bytes = 2_000, seed = 1, hashes = true } = options;
  const entry = (data: Uint8Array, url: string) => ({
    url,
    bytes: data.length,
    hash: { algorithm: 'sha-256', value: sha256(data) },
  });
  const tokenizer = new TextEncoder().encode(`{"seed":${seed}}`);
  server.files.set('m/tokenizer.json', tokenizer);
  const shards = Array.from({ length: count }, (_, i) => {
    const data = noise(bytes, seed * 1_000 + i);
    server.files.set(`m/${seed}/${i}.bin`, data);
    const { hash } = entry(data, '');
    return {
      id: `layer.0.expert.${i}`,
      bytes,
      parts: [{ url: `${seed}/${i}.bin`, offset: 0, length: bytes }],
      hash: hashes ? hash : null,
      tensors: [{ name: `tensor.${i}`, format: 'f32', shape: [8], offset: 0 }],
    };
  });
  const manifest = {
    formatVersion: 1,
    name: 'test',
    config: { model_type: 'mixtral' },
    chatTemplate: null,
    tokenizer: { files: [{ name: 'tokenizer.json', ...entry(tokenizer, 'tokenizer.json') }] },
    shards,
  };
  server.files.set('m/manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  return { url: `${server.url}m/`, totalBytes: tokenizer.length + count * bytes };
}
