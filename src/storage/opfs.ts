/**
 * Bytes of shards in the origin private file system: one file a shard, in a folder a model. Read through sync access handles, which workers have
 * and which are as fast as the disk; elsewhere through the file.
 */
import { noMemory } from '../protocol/errors.ts';
import { storageError } from './database.ts';
import type { ShardBytes } from './shard-store.ts';

/** Newer than TypeScript's library: other readers may have the file open at the same time. */
interface ReadOnlyHandles {
  createSyncAccessHandle?(options?: { mode: 'read-only' }): Promise<FileSystemSyncAccessHandle>;
}

export interface Opfs {
  write(model: string, shard: string, data: ShardBytes): Promise<void>;
  /** Throws `storage-failed` where there is no such file. */
  read(model: string, shard: string): Promise<ArrayBuffer>;
  /** The same without reading it. */
  file(model: string, shard: string): Promise<File>;
  /** Does nothing where there is none. */
  delete(model: string, shard: string): Promise<void>;
  deleteModel(model: string): Promise<void>;
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}

async function ignoreMissing(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isMissing(error)) throw storageError(error);
  }
}

function buffer(bytes: number): ArrayBuffer {
  try {
    return new ArrayBuffer(bytes);
  } catch (error) {
    throw noMemory(bytes, error);
  }
}

function readAll(handle: FileSystemSyncAccessHandle): ArrayBuffer {
  const data = buffer(handle.getSize());
  for (let at = 0; at < data.byteLength; ) {
    const read = handle.read(new Uint8Array(data, at), { at });
    if (read === 0) throw storageError(new Error('the file ended early'));
    at += read;
  }
  return data;
}

/** Whether this browser has one that lets itself be opened: in some private windows it does not. */
export async function hasOpfs(): Promise<boolean> {
  try {
    await navigator.storage.getDirectory();
    return true;
  } catch {
    return false;
  }
}

/** @param name the folder under which all lies */
export function opfs(name: string): Opfs {
  async function folder(model: string, create: boolean): Promise<FileSystemDirectoryHandle> {
    const root = await navigator.storage.getDirectory();
    const all = await root.getDirectoryHandle(name, { create });
    return all.getDirectoryHandle(encodeURIComponent(model), { create });
  }

  async function file(model: string, shard: string, create = false): Promise<FileSystemFileHandle> {
    return (await folder(model, create)).getFileHandle(encodeURIComponent(shard), { create });
  }

  return {
    async write(model, shard, data) {
      try {
        const handle = await file(model, shard, true);
        // Into a file of its own, which takes the old one's place when it is closed.
        const writable = await handle.createWritable();
        if (data instanceof Blob) await data.stream().pipeTo(writable);
        else {
          await writable.write(data);
          await writable.close();
        }
      } catch (error) {
        throw storageError(error);
      }
    },

    async file(model, shard) {
      try {
        return await (await file(model, shard)).getFile();
      } catch (error) {
        throw storageError(error);
      }
    },

    async read(model, shard) {
      try {
        const handle = await file(model, shard);
        const open = (handle as ReadOnlyHandles).createSyncAccessHandle;
        if (!open) return await (await handle.getFile()).arrayBuffer();
        const access = await open.call(handle, { mode: 'read-only' });
        try {
          return readAll(access);
        } finally {
          access.close();
        }
      } catch (error) {
        throw storageError(error);
      }
    },

    async delete(model, shard) {
      await ignoreMissing(folder(model, false).then((handle) => handle.removeEntry(encodeURIComponent(shard))));
    },

    async deleteModel(model) {
      // Where there is none, nothing is in it.
      if (!(await hasOpfs())) return;
      const remove = async () => {
        const root = await navigator.storage.getDirectory();
        const all = await root.getDirectoryHandle(name);
        await all.removeEntry(encodeURIComponent(model), { recursive: true });
      };
      await ignoreMissing(remove());
    },
  };
}
