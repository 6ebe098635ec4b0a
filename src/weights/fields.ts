/** Reads the fields of JSON that came from outside: the first one that is not as it must be ends the reading with a sentence. */
import { MixtralError } from '../protocol/errors.ts';
import { isPlainRelative } from './part-url.ts';

export type Json = Readonly<Record<string, unknown>>;

export function fail(sentence: string): never {
  throw new MixtralError(
    'bad-manifest',
    sentence,
    'Ask whoever made this model for a corrected manifest, or convert the checkpoint again.',
  );
}

/** @param what the file's name, to begin a sentence with */
export function parseJson(bytes: Uint8Array, what: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const advice = 'Check that the address leads to a model, not to a web page.';
    throw new MixtralError('bad-manifest', `${what} is not JSON.`, advice, { cause });
  }
}

export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export function object(value: unknown, where: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    fail(`${where} must be an object, found ${shown(value)}.`);
  return value as Json;
}

export function list(value: unknown, where: string, most: number, least = 1): readonly unknown[] {
  if (!Array.isArray(value)) fail(`${where} must be a list, found ${shown(value)}.`);
  if (value.length < least || value.length > most) fail(`${where} must have ${least} to ${most} entries, found ${value.length}.`);
  return value;
}

export function text(value: unknown, where: string, most: number): string {
  if (typeof value !== 'string') fail(`${where} must be a text, found ${shown(value)}.`);
  if (value.length > most) fail(`${where} must have at most ${most} characters, found ${value.length}.`);
  return value;
}

export function oneOf<T extends string>(value: unknown, where: string, choices: readonly string[]): T {
  if (typeof value !== 'string' || !choices.includes(value))
    fail(`${where} must be one of ${choices.join(', ')}, found ${shown(value)}.`);
  return value as T;
}

export function integer(value: unknown, where: string, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most)
    fail(`${where} must be a whole number from ${least} to ${most}, found ${shown(value)}.`);
  return value;
}

export function relativeUrl(value: unknown, where: string): string {
  const url = typeof value === 'string' ? value : '';
  if (!isPlainRelative(url)) fail(`${where} must be a path relative to the manifest, inside its folder, found ${shown(value)}.`);
  return url;
}

export function md5(value: unknown, where: string): string | null {
  if (value === null) return null;
  if (typeof value !== 'string' || !/^[0-9a-f]{32}$/.test(value))
    fail(`${where} must be 32 lower-case hexadecimal digits, found ${shown(value)}.`);
  return value;
}

export function refuseTwins(names: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) fail(`The ${what} ${shown(name)} is there twice.`);
    seen.add(name);
  }
}
