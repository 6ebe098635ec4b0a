/** Reads values of a GGUF file's metadata: the first one that is not as it must be ends the reading with a sentence. */
import { fail, shown } from '../fields.ts';

export type Metadata = ReadonlyMap<string, unknown>;

/** A whole number; `fallback` where the key is not there. */
export function count(metadata: Metadata, key: string, most: number, fallback?: number): number {
  const raw = metadata.get(key) ?? fallback;
  const value = typeof raw === 'bigint' ? Number(raw) : raw;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > most)
    fail(`The file's ${key} must be a whole number up to ${most}, found ${shown(value)}.`);
  return value;
}

export function positive(metadata: Metadata, key: string, fallback?: number): number {
  const value = metadata.get(key) ?? fallback;
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0)
    fail(`The file's ${key} must be a positive number, found ${shown(value)}.`);
  return value;
}

/** Null where the key is not there. */
export function words(metadata: Metadata, key: string): string | null {
  const value = metadata.get(key);
  if (value === undefined) return null;
  return typeof value === 'string' ? value : fail(`The file's ${key} must be a text.`);
}

export function flag(metadata: Metadata, key: string, fallback: boolean): boolean {
  const value = metadata.get(key) ?? fallback;
  return typeof value === 'boolean' ? value : fail(`The file's ${key} must be true or false, found ${shown(value)}.`);
}

/** A list of `length` values, each of the type that `sample` has. */
export function listOf<T extends string | number>(metadata: Metadata, key: string, sample: T, length?: number): readonly T[] {
  const value = metadata.get(key);
  if (
    !Array.isArray(value) ||
    (length !== undefined && value.length !== length) ||
    value.some((entry) => typeof entry !== typeof sample)
  )
    fail(`The file's ${key} must be a list of ${length ?? ''} ${typeof sample}s.`.replace('  ', ' '));
  return value as T[];
}
