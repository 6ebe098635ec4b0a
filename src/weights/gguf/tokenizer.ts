/** The tokenizer files of a model, made of its GGUF file's metadata: a SentencePiece vocabulary with scores as the BPE that it is. */
import { MixtralError } from '../../protocol/errors.ts';
import { fail, shown } from '../fields.ts';
import type { TokenizerFile } from '../manifest.ts';
import { parseGgufHeader } from './header.ts';
import { count, flag, listOf, type Metadata, words } from './metadata.ts';

/** llama.cpp's kinds of tokens. */
const KIND = { normal: 1, unknown: 2, control: 3, userDefined: 4, unused: 5, byte: 6 } as const;

/** SentencePiece's sign for a space. */
const SPACE = '▁';

interface Vocabulary {
  readonly tokens: readonly string[];
  readonly scores: readonly number[];
  readonly kinds: readonly number[];
}

function vocabularyOf(metadata: Metadata): Vocabulary {
  const model = words(metadata, 'tokenizer.ggml.model');
  if (model !== 'llama')
    throw new MixtralError(
      'unsupported',
      `The file's tokenizer is ${shown(model ?? 'missing')}, where Mixtral's is SentencePiece ("llama").`,
      'Take the GGUF file of an original Mixtral, or convert its checkpoint with `npm run convert`.',
    );
  const tokens = listOf(metadata, 'tokenizer.ggml.tokens', '');
  return {
    tokens,
    scores: listOf(metadata, 'tokenizer.ggml.scores', 0, tokens.length),
    kinds: listOf(metadata, 'tokenizer.ggml.token_type', 0, tokens.length),
  };
}

/**
 * SentencePiece joins the two neighbours that make the token of the highest score. As a list of merges: every way to make a token of two others, the
 * tokens by falling score, and the ways to make one by the ids of the two.
 */
function mergesOf({ tokens, scores, kinds }: Vocabulary): [string, string][] {
  const ids = new Map<string, number>();
  for (const [id, token] of tokens.entries()) if (kinds[id] === KIND.normal) ids.set(token, id);
  const order = [...ids.values()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return order.flatMap((id) => {
    const letters = [...(tokens[id] ?? '')];
    const ways = letters.slice(1).flatMap((_, at): [number, number][] => {
      const [left, right] = [ids.get(letters.slice(0, at + 1).join('')), ids.get(letters.slice(at + 1).join(''))];
      return left === undefined || right === undefined ? [] : [[left, right]];
    });
    return ways
      .sort(([a, b], [c, d]) => a - c || b - d)
      .map(([left, right]): [string, string] => [tokens[left] ?? '', tokens[right] ?? '']);
  });
}

/**
 * Where a space is put before a text, as Mistral's own encoder does it: with the first Mixtral after every special token too; since [INST] is
 * one itself, at the beginning only, because chat templates have written the space since.
 */
function spacing(prefixed: boolean, instructionsAreTokens: boolean): object {
  const replace = { type: 'Replace', pattern: { String: ' ' }, content: SPACE };
  if (!prefixed) return { normalizer: replace, pre_tokenizer: null };
  if (instructionsAreTokens)
    return { normalizer: null, pre_tokenizer: { type: 'Metaspace', replacement: SPACE, prepend_scheme: 'first', split: false } };
  return { normalizer: { type: 'Sequence', normalizers: [{ type: 'Prepend', prepend: SPACE }, replace] }, pre_tokenizer: null };
}

/** The text of a token that the metadata names by its id. */
function named(metadata: Metadata, key: string, { tokens }: Vocabulary, fallback: number): string {
  const id = count(metadata, `tokenizer.ggml.${key}_token_id`, tokens.length - 1, fallback);
  return tokens[id] ?? '';
}

function tokenizerJson(metadata: Metadata): object {
  const vocabulary = vocabularyOf(metadata);
  const { tokens, kinds } = vocabulary;
  const vocab = Object.fromEntries(tokens.map((token, id) => [token, id]));
  if (Object.keys(vocab).length < tokens.length) fail('The file has the same token twice.');
  const bos = named(metadata, 'bos', vocabulary, 1);
  const added = tokens.flatMap((content, id) => {
    const kind = kinds[id];
    if (kind !== KIND.unknown && kind !== KIND.control && kind !== KIND.userDefined) return [];
    return [
      { id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: kind !== KIND.userDefined },
    ];
  });
  const prefixed = flag(metadata, 'tokenizer.ggml.add_space_prefix', true);
  const strip = prefixed ? [{ type: 'Strip', content: ' ', start: 1, stop: 0 }] : [];
  const first = flag(metadata, 'tokenizer.ggml.add_bos_token', true) ? [{ SpecialToken: { id: bos, type_id: 0 } }] : [];
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: added,
    ...spacing(
      prefixed,
      tokens.some((token, id) => token === '[INST]' && kinds[id] === KIND.control),
    ),
    post_processor: {
      type: 'TemplateProcessing',
      single: [...first, { Sequence: { id: 'A', type_id: 0 } }],
      pair: [...first, { Sequence: { id: 'A', type_id: 0 } }, ...first, { Sequence: { id: 'B', type_id: 0 } }],
      special_tokens: { [bos]: { id: bos, ids: [vocab[bos]], tokens: [bos] } },
    },
    decoder: {
      type: 'Sequence',
      decoders: [
        { type: 'Replace', pattern: { String: SPACE }, content: ' ' },
        { type: 'ByteFallback' },
        { type: 'Fuse' },
        ...strip,
      ],
    },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: named(metadata, 'unknown', vocabulary, 0),
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: true,
      byte_fallback: true,
      ignore_merges: false,
      vocab,
      merges: mergesOf(vocabulary),
    },
  };
}

function tokenizerConfig(metadata: Metadata): object {
  const vocabulary = vocabularyOf(metadata);
  return {
    bos_token: named(metadata, 'bos', vocabulary, 1),
    eos_token: named(metadata, 'eos', vocabulary, 2),
    unk_token: named(metadata, 'unknown', vocabulary, 0),
    tokenizer_class: 'LlamaTokenizer',
  };
}

const FILES: Readonly<Record<TokenizerFile['name'], (metadata: Metadata) => object>> = {
  'tokenizer.json': tokenizerJson,
  'tokenizer_config.json': tokenizerConfig,
};

/**
 * One of the two files. The same metadata always gives the same bytes.
 *
 * @throws MixtralError `unsupported` for a tokenizer of another kind, `bad-manifest` for a broken one.
 */
export function tokenizerBytes(name: TokenizerFile['name'], metadata: Metadata): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(FILES[name](metadata)));
}

/** The same out of a whole header. */
export async function tokenizerFile(
  name: TokenizerFile['name'],
  header: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { metadata } = await parseGgufHeader(async (offset, length) => header.subarray(offset, offset + length));
  return tokenizerBytes(name, metadata);
}
