/** Mistral's own encoder (mistral-common) against the tokenizer that is made of a vocabulary as a GGUF file has it. tools/golden/text/make.py mistral */
import { describe, expect, it } from 'vitest';
import { encodeChat } from '../../engine/text/chat-template.ts';
import { type ChatCase, mixtralTokenizer, readGolden } from '../../engine/text/test-files.ts';
import { createTokenizer } from '../../engine/text/tokenizer.ts';
import { tokenizerBytes } from './tokenizer.ts';

interface Golden {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly template: string;
  readonly texts: readonly { readonly text: string; readonly ids: readonly number[] }[];
  readonly chats: readonly ChatCase[];
}

describe.each([
  ['8x7B', 'v1'],
  ['8x22B', 'v3'],
])('the tokenizer of %s (%s)', (_, version) => {
  const golden = readGolden<Golden>(`mistral/${version}.json.gz`);
  const metadata = new Map(Object.entries(golden.metadata));
  const file = (name: Parameters<typeof tokenizerBytes>[0]): unknown =>
    JSON.parse(new TextDecoder().decode(tokenizerBytes(name, metadata)));
  const tokenizer = createTokenizer(file('tokenizer.json'), file('tokenizer_config.json'));
  const plain = (text: string) => tokenizer.encode(text, { addSpecialTokens: false, parseSpecialTokens: false });

  it('gives more than 500 texts the same ids, and gets the texts back', () => {
    expect(golden.texts.length).toBeGreaterThanOrEqual(500);
    for (const { text, ids } of golden.texts) {
      expect({ text, ids: plain(text) }).toEqual({ text, ids });
      expect(tokenizer.decode(ids)).toBe(text.replaceAll('▁', ' '));
    }
  });

  it('gives chats of one to five turns, with and without a system message, the same ids', () => {
    for (const { messages, ids } of golden.chats)
      expect({ messages, ids: encodeChat(tokenizer, golden.template, messages) }).toEqual({ messages, ids });
  });
});

it('the first Mixtral’s tokenizer.json gives the same texts and chats the same ids', () => {
  const tokenizer = mixtralTokenizer();
  const { texts, chats, template } = readGolden<Golden>('mistral/v1.json.gz');
  for (const { text, ids } of texts)
    expect(tokenizer.encode(text, { addSpecialTokens: false, parseSpecialTokens: false })).toEqual(ids);
  for (const { messages, ids } of chats) expect(encodeChat(tokenizer, template, messages)).toEqual(ids);
});
