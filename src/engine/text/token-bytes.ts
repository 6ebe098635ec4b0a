/** From a token id to the bytes it stands for, read off the decoder of a tokenizer.json. Not how bytes become text: see text-stream.ts. */
import { MixtralError } from '../../protocol/errors.ts';

export interface TokenPieces {
  /** UTF-8 bytes the token contributes to a text; part of a character where it stands for a single byte; none where the id is unknown. */
  bytes(id: number): Uint8Array;
  /** Whether the token steers rather than says something: `<s>`, `</s>`, `<unk>`. */
  isSpecial(id: number): boolean;
  /** What a whole text loses at its start: SentencePiece puts one space before the first word. */
  readonly stripStart: { readonly content: string; readonly count: number };
}

interface Plan {
  readonly replace: (readonly [from: string, to: string])[];
  byteFallback: boolean;
  byteLevel: boolean;
  fused: boolean;
  strip: { content: string; count: number };
}

type Json = Readonly<Record<string, unknown>>;

function refuse(what: string): never {
  throw new MixtralError(
    'bad-manifest',
    `tokenizer.json: ${what}.`,
    'Use the tokenizer.json that belongs to a Mixtral checkpoint.',
  );
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : refuse('its decoder is missing or malformed');
}

/** Adds one decoder step to the plan. Only steps that work token by token, or at the very start, can be streamed. */
function addStep(plan: Plan, json: Json): void {
  const type = json['type'];
  if (plan.fused && type !== 'Strip' && type !== 'Fuse')
    refuse(`its decoder has the step ${JSON.stringify(type)} after Fuse, which cannot be streamed`);
  switch (type) {
    case 'Sequence': {
      const steps = json['decoders'];
      if (!Array.isArray(steps)) refuse('its decoder sequence has no list of decoders');
      for (const step of steps) addStep(plan, record(step));
      return;
    }
    case 'Replace': {
      const from = record(json['pattern'])['String'];
      const to = json['content'];
      if (typeof from !== 'string' || from === '' || typeof to !== 'string')
        refuse('its decoder replaces something other than a plain string');
      plan.replace.push([from, to]);
      return;
    }
    case 'ByteFallback':
      plan.byteFallback = true;
      return;
    case 'ByteLevel':
      plan.byteLevel = true;
      return;
    case 'Fuse':
      plan.fused = true;
      return;
    case 'Metaspace': {
      const replacement = json['replacement'] ?? '▁';
      if (typeof replacement !== 'string' || replacement === '') refuse('its Metaspace decoder has no replacement');
      plan.replace.push([replacement, ' ']);
      if (json['prepend_scheme'] !== 'never') plan.strip = { content: ' ', count: 1 };
      return;
    }
    case 'Strip': {
      const { content, start = 0, stop = 0 } = json;
      if (!plan.fused || stop !== 0 || typeof content !== 'string' || content === '' || !Number.isInteger(start))
        refuse('its decoder strips elsewhere than at the start of the text');
      plan.strip = { content, count: Number(start) };
      return;
    }
    default:
      refuse(`its decoder has the unknown step ${JSON.stringify(type)}`);
  }
}

/** The printable stand-ins of byte-level BPE: bytes that print stand for themselves, the others for U+0100 and up, in order. */
function byteLevelAlphabet(): Map<string, number> {
  const alphabet = new Map<string, number>();
  let next = 0x100;
  for (let byte = 0; byte < 256; byte++) {
    const prints = (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
    alphabet.set(String.fromCharCode(prints ? byte : next++), byte);
  }
  return alphabet;
}

/**
 * Reads the decoder.
 *
 * @param tokens Token text by id; `added` marks those written in the file's `added_tokens`, `special` those that steer.
 * @throws MixtralError `bad-manifest` where the decoder is none that can work token by token.
 */
export function createTokenPieces(
  decoder: unknown,
  tokens: readonly (string | undefined)[],
  added: ReadonlySet<number>,
  special: ReadonlySet<number>,
): TokenPieces {
  const plan: Plan = { replace: [], byteFallback: false, byteLevel: false, fused: false, strip: { content: ' ', count: 0 } };
  addStep(plan, record(decoder));
  const utf8 = new TextEncoder();
  const alphabet = plan.byteLevel ? byteLevelAlphabet() : null;
  const known = new Map<number, Uint8Array>();

  function compute(id: number): Uint8Array {
    let text = tokens[id];
    if (text === undefined) return new Uint8Array();
    const byte = plan.byteFallback && !added.has(id) ? /^<0x([0-9A-Fa-f]{2})>$/.exec(text)?.[1] : undefined;
    if (byte !== undefined) return Uint8Array.of(Number.parseInt(byte, 16));
    for (const [from, to] of plan.replace) text = text.replaceAll(from, to);
    if (alphabet === null || added.has(id)) return utf8.encode(text);
    return Uint8Array.from([...text].flatMap((char) => alphabet.get(char) ?? [...utf8.encode(char)]));
  }

  return {
    stripStart: plan.strip,
    isSpecial: (id) => special.has(id),
    bytes(id) {
      const found = known.get(id) ?? compute(id);
      known.set(id, found);
      return found;
    },
  };
}

/** How one token is shown: its text where its bytes are whole characters, else `<0xNN>` for each byte. */
export function displayBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return [...bytes].map((byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`).join('');
  }
}
