/** The golden files of this folder's tests, which tools/golden/text/make.py writes. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ChatMessage } from '../../protocol/messages.ts';
import { createTokenizer, type Tokenizer } from './tokenizer.ts';

const FOLDER = new URL('../../../tools/golden/text/', import.meta.url);

export interface TextCase {
  readonly name: string;
  readonly text: string;
  readonly ids: readonly number[];
  readonly idsWithSpecial: readonly number[];
  readonly decoded: string;
  readonly decodedWithSpecial: string;
}

export interface ChatCase {
  readonly name: string;
  readonly messages: readonly ChatMessage[];
  readonly rendered: string;
  readonly ids: readonly number[];
}

export interface TokenizerFiles {
  readonly json: Record<string, unknown>;
  readonly config: Record<string, unknown>;
}

/** @returns Whatever the file holds: the caller says what it wrote there. */
export function readGolden<T>(path: string): T {
  const bytes = readFileSync(new URL(path, FOLDER));
  return JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

/** A fresh copy each time, for tests that break it. */
export function smallFiles(): TokenizerFiles {
  return { json: readGolden('small/tokenizer.json'), config: readGolden('small/tokenizer_config.json') };
}

export function smallTokenizer(): Tokenizer {
  const { json, config } = smallFiles();
  return createTokenizer(json, config);
}

export function smallTemplate(): string {
  return readGolden<{ chat_template: string }>('small/tokenizer_config.json').chat_template;
}

/** The tokenizer of Mixtral 8x7B. */
export function mixtralTokenizer(): Tokenizer {
  return createTokenizer(readGolden('mixtral/tokenizer.json.gz'), { bos_token: '<s>', eos_token: '</s>', unk_token: '<unk>' });
}

/** Uniform integers below a limit: the inputs of property tests, the same in every run (Lehmer's generator). */
export function integers(seed: number): (limit: number) => number {
  let state = (seed % 2147483646) + 1;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}
