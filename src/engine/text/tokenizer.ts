/** The tokenizer of a checkpoint: text to token ids by @huggingface/tokenizers, token ids to text by text-stream.ts. */
import { type AddedToken, Tokenizer as Library } from '@huggingface/tokenizers';
import { MixtralError } from '../../protocol/errors.ts';
import { TextStream, type TextStreamOptions } from './text-stream.ts';
import { createTokenPieces, displayBytes } from './token-bytes.ts';

export interface EncodeOptions {
  /** Put `<s>` in front, as the file's post-processor says. Default true. */
  readonly addSpecialTokens?: boolean;
  /** Read `</s>` written in the text as the token. Default true, as Hugging Face's tokenizers do; false for text of a stranger. */
  readonly parseSpecialTokens?: boolean;
  /**
   * A string that is taken out again once special tokens have been found: written into the spelling of one, it makes plain
   * text of it.
   */
  readonly breaker?: string;
}

export interface Tokenizer {
  readonly bosId: number | null;
  readonly eosId: number;
  readonly bosToken: string;
  readonly eosToken: string;
  /** One more than the highest id. */
  readonly vocabSize: number;
  /** Spellings that become one token wherever they are parsed, longest first. */
  readonly addedTokens: readonly string[];
  encode(text: string, options?: EncodeOptions): number[];
  /** `clean_up_tokenization_spaces` is not applied: it would change text that the model wrote. */
  decode(ids: readonly number[], options?: TextStreamOptions): string;
  stream(options?: TextStreamOptions): TextStream;
  /** For display: the token's own text, or `<0xNN>` for bytes that are no whole character. */
  tokenText(id: number): string;
}

/** Beyond any tokenizer: 16 times Mixtral's largest vocabulary, and it bounds what a hostile file can allocate. */
const MAX_VOCAB = 1 << 19;

type Json = Readonly<Record<string, unknown>>;

function refuse(what: string, cause?: unknown): never {
  throw new MixtralError(
    'bad-manifest',
    `The tokenizer files are malformed: ${what}.`,
    'Use the tokenizer.json and tokenizer_config.json that belong to the checkpoint, or install the model again.',
    { cause },
  );
}

function record(value: unknown, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(`${name} is not an object`);
  return { ...value };
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < MAX_VOCAB;
}

/** What the library takes on trust, checked, so that a broken file is named here and not somewhere inside it. */
function check(json: Json): void {
  const model = record(json['model'], 'model in tokenizer.json');
  if (model['type'] !== undefined && model['type'] !== 'BPE')
    refuse(`the model is ${JSON.stringify(model['type'])}, where Mixtral's is BPE`);
  const vocab = Object.entries(record(model['vocab'], 'model.vocab in tokenizer.json'));
  if (vocab.length === 0) refuse('model.vocab in tokenizer.json is empty');
  const seen = new Set<unknown>();
  for (const [token, id] of vocab) {
    if (!isId(id)) refuse(`the id of ${JSON.stringify(token)} is ${JSON.stringify(id)}`);
    if (seen.has(id)) refuse(`${JSON.stringify(token)} has the id ${id} of another token`);
    seen.add(id);
  }
  const merges = model['merges'];
  if (!Array.isArray(merges)) refuse('model.merges in tokenizer.json is not a list');
  for (const merge of merges) {
    const pair: unknown = typeof merge === 'string' ? merge.split(' ') : merge;
    if (!Array.isArray(pair) || pair.length !== 2 || pair.some((half) => typeof half !== 'string'))
      refuse(`the merge ${JSON.stringify(merge)} is no pair of tokens`);
  }
  const added = json['added_tokens'];
  if (!Array.isArray(added)) refuse('added_tokens in tokenizer.json is not a list');
  for (const token of added) {
    const { content, id } = record(token, 'an entry of added_tokens');
    if (typeof content !== 'string' || content === '' || !isId(id))
      refuse(`the added token ${JSON.stringify(token)} lacks its text or id`);
  }
}

function build(json: Json, config: Json): Library {
  try {
    // The library insists on these keys, which older files leave out where they are null.
    return new Library({ normalizer: null, pre_tokenizer: null, post_processor: null, decoder: null, ...json }, config);
  } catch (cause) {
    return refuse(cause instanceof Error ? cause.message : 'tokenizer.json could not be read', cause);
  }
}

/** tokenizer_config.json names a token by its text or as an object with its text. */
function namedToken(config: Json, key: string, library: Library): { id: number; text: string } | null {
  const value = config[key];
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value : record(value, `${key} in tokenizer_config.json`)['content'];
  if (typeof text !== 'string') refuse(`${key} in tokenizer_config.json has no text`);
  const id = library.token_to_id(text);
  return id === undefined ? refuse(`${key} is ${JSON.stringify(text)}, which is not in the vocabulary`) : { id, text };
}

/**
 * Mistral's tokenizers since [INST] is a token put a space before every text. Hugging Face's form of them leaves that out where the text begins with
 * one itself; its ids are then others than those that the model was trained on.
 */
function isMetaspaceFirst(preTokenizer: unknown): boolean {
  const { type, prepend_scheme: scheme } = (preTokenizer ?? {}) as Json;
  return type === 'Metaspace' && scheme === 'first';
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/**
 * Reads a tokenizer.json (BPE) and a tokenizer_config.json, both parsed from JSON already.
 *
 * @throws MixtralError `bad-manifest` where they are malformed or contradict each other.
 */
export function createTokenizer(tokenizerJson: unknown, tokenizerConfig: unknown): Tokenizer {
  const json = record(tokenizerJson, 'tokenizer.json');
  const config = record(tokenizerConfig, 'tokenizer_config.json');
  check(json);
  const library = build(json, config);
  const model = library.model ?? refuse('tokenizer.json has no model');
  const { normalizer, pre_tokenizer: preTokenizer, post_processor: postProcessor } = library;

  const added = new Map<string, AddedToken>(
    [...library.get_added_tokens_decoder().values()].map((token) => [token.content, token]),
  );
  const addedTokens = [...added.keys()].sort((a, b) => b.length - a.length);
  // Leftmost, and of those the longest: alternatives are tried in order.
  const splitter = added.size > 0 ? new RegExp(`(${addedTokens.map(escapeRegExp).join('|')})`) : null;
  const spacesFirst = isMetaspaceFirst(json['pre_tokenizer']);
  const addedIds = new Set([...added.values()].map((token) => token.id));
  const specialIds = new Set([...added.values()].filter((token) => token.special).map((token) => token.id));
  const pieces = createTokenPieces(json['decoder'], model.vocab, addedIds, specialIds);

  const bos = namedToken(config, 'bos_token', library);
  const eos =
    namedToken(config, 'eos_token', library) ?? refuse('tokenizer_config.json names no eos_token, so no reply could end');

  const idOf = (token: string): number => library.token_to_id(token) ?? model.unk_token_id ?? refuse(`${token} has no id`);
  const { before, after } = surroundings();

  /** The ids that the post-processor puts around a text. */
  function surroundings(): { before: number[]; after: number[] } {
    const probe = '\0';
    if (postProcessor === null) return { before: config['add_bos_token'] === true && bos ? [bos.id] : [], after: [] };
    const { tokens } = postProcessor.post_process([probe], null, true);
    const at = tokens.indexOf(probe);
    return { before: tokens.slice(0, at).map(idOf), after: tokens.slice(at + 1).map(idOf) };
  }

  /** Ids of a text in which nothing is a special token, however it is spelled. */
  function encodePlain(text: string, section: number): number[] {
    if (text === '') return [];
    const normalized = normalizer === null ? text : normalizer.normalize(text);
    const spaced = section === 0 && spacesFirst && normalized.startsWith(' ') ? ` ${normalized}` : normalized;
    const words = preTokenizer === null ? [spaced] : preTokenizer.pre_tokenize(spaced, { section_index: section });
    const isSteering = (token: string): boolean => added.has(token) && token !== model.unk_token;
    // A model that looks up whole words before merging (`ignore_merges`) could find one here: it is spelled out instead.
    const tokens = model._call(words).flatMap((token) => (isSteering(token) ? model._call([...token]) : [token]));
    return tokens.map(idOf);
  }

  /** Texts and added tokens in turn, without empty ones. An added token may swallow the blanks beside it. */
  function split(text: string): string[] {
    if (splitter === null) return text === '' ? [] : [text];
    const parts = text.split(splitter);
    for (const [index, part] of parts.entries()) {
      const token = index % 2 === 1 ? added.get(part) : undefined;
      if (token?.lstrip) parts[index - 1] = parts[index - 1]?.trimEnd() ?? '';
      if (token?.rstrip) parts[index + 1] = parts[index + 1]?.trimStart() ?? '';
    }
    return parts.filter((part) => part !== '');
  }

  function encode(text: string, options: EncodeOptions = {}): number[] {
    const { addSpecialTokens = true, parseSpecialTokens = true, breaker } = options;
    const sections = parseSpecialTokens ? split(text) : text === '' ? [] : [text];
    const ids = sections.flatMap((section, index) => {
      const token = parseSpecialTokens ? added.get(section) : undefined;
      if (token !== undefined) return [token.id];
      return encodePlain(breaker === undefined ? section : section.replaceAll(breaker, ''), index);
    });
    return addSpecialTokens ? [...before, ...ids, ...after] : ids;
  }

  const stream = (options?: TextStreamOptions): TextStream => new TextStream(pieces, options);
  return {
    bosId: bos?.id ?? null,
    eosId: eos.id,
    bosToken: bos?.text ?? '',
    eosToken: eos.text,
    vocabSize: model.vocab.length,
    addedTokens,
    encode,
    decode(ids, options) {
      const text = stream(options);
      return ids.map((id) => text.push(id)).join('') + text.flush();
    },
    stream,
    tokenText: (id) => displayBytes(pieces.bytes(id)),
  };
}
