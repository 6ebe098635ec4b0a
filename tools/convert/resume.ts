/** What an interrupted conversion leaves for the next run: which files are finished, and of which checkpoint. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkpoint } from './checkpoint.ts';
import type { FilePlan } from './shards.ts';
import type { WrittenFile } from './write.ts';

export const STATE_FILE = 'convert-state.json';

/** Raised whenever the bytes of a shard or the packing change, so that no run continues one of another version. */
const CONVERTER_VERSION = 1;

/** Stands for everything the shards depend on: the weight files by name, size and time, and the config. */
export function fingerprint(checkpoint: Checkpoint): string {
  const files = checkpoint.files.map((file) => [file.name, file.bytes, file.modifiedMs]);
  return createHash('sha256')
    .update(JSON.stringify([CONVERTER_VERSION, files, checkpoint.configJson]))
    .digest('hex');
}

export class ResumeState {
  readonly #path: string;
  readonly #source: string;
  readonly #written: Map<string, WrittenFile>;

  private constructor(path: string, source: string, written: Map<string, WrittenFile>) {
    this.#path = path;
    this.#source = source;
    this.#written = written;
  }

  /** What is finished in `out` of the conversion of `source`; nothing where the record is of another one or unreadable. */
  static open(out: string, source: string): ResumeState {
    const path = join(out, STATE_FILE);
    try {
      const json = JSON.parse(readFileSync(path, 'utf8')) as { source: string; written: Record<string, WrittenFile> };
      if (json.source === source) return new ResumeState(path, source, new Map(Object.entries(json.written)));
    } catch {
      // No record, or one that was cut off: start from the beginning.
    }
    return new ResumeState(path, source, new Map());
  }

  /** The finished file of a plan, if its bytes are still there. */
  finished(plan: FilePlan, folder: string): WrittenFile | null {
    const written = this.#written.get(plan.name);
    if (!written || written.bytes !== plan.bytes || written.hashes.length !== plan.shards.length) return null;
    const path = join(folder, written.file);
    return existsSync(path) && statSync(path).size === plan.bytes ? written : null;
  }

  /** Notes a file that is whole and has its final name. */
  record(plan: FilePlan, written: WrittenFile): void {
    this.#written.set(plan.name, written);
    const temporary = `${this.#path}.part`;
    writeFileSync(temporary, JSON.stringify({ source: this.#source, written: Object.fromEntries(this.#written) }));
    renameSync(temporary, this.#path);
  }
}
