import { beforeAll, describe, expect, it } from 'vitest';
import { type ChatCase, mixtralTokenizer, readGolden, smallFiles, smallTokenizer, type TextCase } from './test-files.ts';
import { createTokenizer, type Tokenizer } from './tokenizer.ts';

describe("the small tokenizer, against Hugging Face's", () => {
  const tokenizer = smallTokenizer();
  const { texts } = readGolden<{ texts: TextCase[] }>('small/cases.json');

  it.each(texts)('encodes and decodes: $name', (golden) => {
    expect(tokenizer.encode(golden.text, { addSpecialTokens: false })).toEqual(golden.ids);
    expect(tokenizer.encode(golden.text)).toEqual(golden.idsWithSpecial);
    expect(tokenizer.decode(golden.ids)).toBe(golden.decoded);
    expect(tokenizer.decode(golden.ids, { skipSpecialTokens: false })).toBe(golden.decodedWithSpecial);
  });

  it('knows its special tokens and its size', () => {
    expect(tokenizer).toMatchObject({ bosId: 1, eosId: 2, bosToken: '<s>', eosToken: '</s>' });
    const { model } = smallFiles().json as { model: { vocab: Record<string, number> } };
    expect(tokenizer.vocabSize).toBe(Object.keys(model.vocab).length);
  });

  it('encodes special tokens as plain text when asked not to parse them', () => {
    for (const text of ['</s>', 'a<s>b', '<unk>', '<s></s><s>']) {
      const ids = tokenizer.encode(text, { addSpecialTokens: false, parseSpecialTokens: false });
      expect(ids.filter((id) => id < 3)).toEqual([]);
      expect(tokenizer.decode(ids)).toBe(text);
    }
  });

  it('shows single tokens, and bytes that are no character as <0xNN>', () => {
    const [euroByte] = tokenizer.encode('€', { addSpecialTokens: false }).slice(-3);
    expect(tokenizer.tokenText(euroByte ?? -1)).toBe('<0xE2>');
    expect(tokenizer.tokenText(3 + 0x0a)).toBe('\n');
    expect(tokenizer.tokenText(2)).toBe('</s>');
    expect(tokenizer.tokenText(999_999)).toBe('');
    const [the] = tokenizer.encode('the', { addSpecialTokens: false });
    expect(tokenizer.tokenText(the ?? -1)).toBe(' the');
  });

  it('spells a special token out where the model would look it up as a whole word', () => {
    const { json, config } = smallFiles();
    const model = { ...(json['model'] as object), ignore_merges: true };
    const eager = createTokenizer({ ...json, model, normalizer: null }, config);
    const ids = eager.encode('</s>', { addSpecialTokens: false, parseSpecialTokens: false });
    expect(ids).not.toContain(2);
    expect(eager.decode(ids)).toBe('</s>');
  });
});

describe("Mixtral 8x7B's tokenizer, against SentencePiece", () => {
  let tokenizer: Tokenizer;
  beforeAll(() => {
    tokenizer = mixtralTokenizer();
  });
  const { texts } = readGolden<{ texts: TextCase[]; chats: ChatCase[] }>('mixtral/cases.json');

  it.each(texts)('encodes and decodes: $name', (golden) => {
    const ids = tokenizer.encode(golden.text, { addSpecialTokens: false, parseSpecialTokens: false });
    expect(ids).toEqual(golden.ids);
    expect(tokenizer.decode(ids)).toBe(golden.decoded);
  });

  it('encodes a prompt as long as the context (quadratic time would run into the time limit)', () => {
    const text = 'The quick brown fox (1999) saw 42 naïve geese; she said: "Well…"\n'.repeat(1100);
    const ids = tokenizer.encode(text);
    expect(ids.length).toBeGreaterThan(30_000);
    expect(tokenizer.decode(ids)).toBe(text);
  });
});

describe('malformed tokenizer files are named as such', () => {
  const broken: [string, (files: { json: Record<string, unknown>; config: Record<string, unknown> }) => [unknown, unknown]][] = [
    ['no object', () => [null, {}]],
    ['a list', ({ config }) => [[], config]],
    ['no configuration', ({ json }) => [json, undefined]],
    ['no model', ({ json, config }) => [{ ...json, model: undefined }, config]],
    ['another model', ({ json, config }) => [{ ...json, model: { ...(json['model'] as object), type: 'WordPiece' } }, config]],
    ['no vocabulary', ({ json, config }) => [{ ...json, model: { type: 'BPE', merges: [] } }, config]],
    ['an empty vocabulary', ({ json, config }) => [{ ...json, model: { type: 'BPE', vocab: {}, merges: [] } }, config]],
    ['a negative id', ({ json, config }) => [{ ...json, model: { type: 'BPE', vocab: { a: -1 }, merges: [] } }, config]],
    ['a huge id', ({ json, config }) => [{ ...json, model: { type: 'BPE', vocab: { a: 1e9 }, merges: [] } }, config]],
    ['one id twice', ({ json, config }) => [{ ...json, model: { type: 'BPE', vocab: { a: 1, b: 1 }, merges: [] } }, config]],
    ['no merges', ({ json, config }) => [{ ...json, model: { type: 'BPE', vocab: { a: 1 } } }, config]],
    ['half a merge', ({ json, config }) => [{ ...json, model: { ...(json['model'] as object), merges: [['a']] } }, config]],
    ['no added tokens', ({ json, config }) => [{ ...json, added_tokens: 7 }, config]],
    ['an added token without text', ({ json, config }) => [{ ...json, added_tokens: [{ id: 1 }] }, config]],
    ['an unknown normalizer', ({ json, config }) => [{ ...json, normalizer: { type: 'Mystery' } }, config]],
    ['no decoder', ({ json, config }) => [{ ...json, decoder: null }, config]],
    ['an unknown decoder', ({ json, config }) => [{ ...json, decoder: { type: 'Mystery' } }, config]],
    [
      'a decoder that cannot stream',
      ({ json, config }) => [{ ...json, decoder: { type: 'Strip', content: ' ', stop: 1 } }, config],
    ],
    ['no end of text', ({ json }) => [json, { bos_token: '<s>' }]],
    ['an end of text outside the vocabulary', ({ json }) => [json, { eos_token: '<end>' }]],
    ['an end of text without a name', ({ json }) => [json, { eos_token: {} }]],
  ];

  it.each(broken)('%s', (_, breakIt) => {
    const [json, config] = breakIt(smallFiles());
    let thrown: unknown;
    try {
      createTokenizer(json, config);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'MixtralError', code: 'bad-manifest', message: expect.stringMatching(/tokenizer/) });
  });
});

describe('other decoders that Mixtral checkpoints carry', () => {
  it('Metaspace takes one space from the front', () => {
    const { json, config } = smallFiles();
    const decoder = { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always' };
    const metaspace = createTokenizer({ ...json, decoder }, config);
    expect(metaspace.decode(metaspace.encode('a fox the'))).toBe('a fox the');
  });

  it('byte-level BPE maps its printable stand-ins back to bytes', () => {
    const vocab = { Ġ: 0, Ã: 1, '©': 2, a: 3, Ċ: 4, '</s>': 5 };
    const json = {
      normalizer: null,
      pre_tokenizer: null,
      post_processor: null,
      decoder: { type: 'ByteLevel' },
      model: { type: 'BPE', vocab, merges: [] },
      added_tokens: [{ id: 5, content: '</s>', special: true }],
    };
    expect(createTokenizer(json, { eos_token: '</s>' }).decode([0, 3, 1, 2, 4])).toBe(' aé\n');
  });
});
