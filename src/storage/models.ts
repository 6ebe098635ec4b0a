/** Which models are here or on their way: where each came from, and its manifest, byte for byte. The shards are elsewhere. */
import { del, get, set, values } from 'idb-keyval';
import type { StoreName } from '../protocol/messages.ts';
import { database } from './database.ts';
import { fieldsOf, number, oneOf, string } from './fields.ts';
import { STORE_NAMES } from './shard-store.ts';

export interface InstalledModel {
  /** Name and manifest hash: `tiny@1a2b3c4d`. */
  readonly id: string;
  /** The manifest's absolute URL: what the model is asked for by. */
  readonly source: string;
  /** The absolute URL that its parts are relative to: the source, or the same file at a fixed revision. */
  readonly base: string;
  /** The manifest as it was fetched; its hash is in the id. */
  readonly manifest: Uint8Array<ArrayBuffer>;
  /** `installed` once every shard's completion record was there; until then `installing`, whether at work or left off. */
  readonly state: 'installing' | 'installed';
  /** Where new shards of it go. Those that are stored say themselves where they are. */
  readonly store: StoreName;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export interface InstalledModels {
  /** Oldest first. Malformed records are skipped. */
  list(): Promise<InstalledModel[]>;
  get(id: string): Promise<InstalledModel | null>;
  put(model: InstalledModel): Promise<void>;
  delete(id: string): Promise<void>;
}

/** The id under which a tokenizer file is kept in the shard store. */
export function fileShard(name: string): string {
  return `file:${name}`;
}

/** Those of a model's tokenizer. */
export const TOKENIZER_SHARDS: readonly string[] = ['tokenizer.json', 'tokenizer_config.json'].map(fileShard);

function parseModel(value: unknown): InstalledModel | null {
  const fields = fieldsOf(value);
  const id = string(fields?.['id']);
  const source = string(fields?.['source']);
  const manifest = fields?.['manifest'];
  const state = oneOf(fields?.['state'], ['installing', 'installed']);
  const createdAt = number(fields?.['createdAt']);
  if (!id || !source || !isBytes(manifest) || !state || createdAt === undefined) return null;
  // A record without one was made of the source as it stands.
  const base = string(fields?.['base']) ?? source;
  // Records without one are from when there was one only.
  const store = oneOf(fields?.['store'], STORE_NAMES) ?? 'indexeddb';
  return { id, source, base, manifest, state, store, createdAt };
}

function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
}

/** The models of this browser profile, in IndexedDB. @param name the database, for tests. */
export function indexedDbModels(name = 'mixtral-models'): InstalledModels {
  const store = database(name, ['models']).store('models');
  return {
    async list() {
      const stored: unknown[] = await values(store);
      return stored
        .map(parseModel)
        .filter((model) => model !== null)
        .sort((a, b) => a.createdAt - b.createdAt);
    },
    async get(id) {
      return parseModel(await get<unknown>(id, store));
    },
    put: (model) => set(model.id, model, store),
    delete: (id) => del(id, store),
  };
}
