import { describe, expect, it } from 'vitest';
import { MixtralError } from '../protocol/errors.ts';
import { manifestId, tensorBytes } from './manifest.ts';
import schema from './manifest-schema.json' with { type: 'json' };
import { MODEL_NAME } from './model-name.ts';
import { LIMITS, parseManifest } from './parse-manifest.ts';
import { resolvePart } from './part-url.ts';

type Json = Record<string, unknown>;

const hash = () => ({ algorithm: 'sha-256', value: 'ab'.repeat(32) });

/** A manifest of two shards: one tensor after the other in the first, two parts in the second. */
function good() {
  return {
    formatVersion: 1,
    name: 'tiny',
    config: { model_type: 'mixtral' },
    chatTemplate: null as unknown,
    tokenizer: {
      files: [
        { name: 'tokenizer.json', url: 'tokenizer.json', bytes: 9, hash: hash() },
        { name: 'tokenizer_config.json', url: 'tokenizer_config.json', bytes: 9, hash: null },
      ] as Json[],
    },
    shards: [
      {
        id: 'layer.0',
        bytes: 768,
        parts: [{ url: 'shards/a.bin', offset: 256, length: 768 }],
        hash: hash(),
        tensors: [
          { name: 'a', format: 'q4f16_1', shape: [8, 64], offset: 0 },
          { name: 'b', format: 'f32', shape: [16], offset: 512 },
        ],
      },
      {
        id: 'head',
        bytes: 512,
        parts: [
          { url: 'shards/b.bin', offset: 0, length: 500 },
          { url: 'shards/c.bin', offset: 2 ** 40, length: 12 },
        ],
        hash: null,
        tensors: [{ name: 'c', format: 'f16', shape: [2, 3, 5], offset: 256 }],
      },
    ] as Json[],
    files: [
      { url: 'shards/a.bin', bytes: 1024, md5: 'cd'.repeat(16) },
      { url: 'shards/b.bin', bytes: 500, md5: null },
    ] as Json[],
  };
}

/** The good manifest with the value at `path` replaced; `undefined` removes it. */
function changed(path: string, value: unknown): unknown {
  const manifest = good() as unknown as Json;
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  const holder = keys.reduce((json, key) => json[key] as Json, manifest);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return manifest;
}

function refusal(json: unknown): string {
  try {
    parseManifest(json);
  } catch (error) {
    if (error instanceof MixtralError && error.code === 'bad-manifest') return error.message;
    throw error;
  }
  return 'accepted';
}

/** The JSON Schema keywords that manifest-schema.json uses, each in a line. */
function matches(rule: Json, value: unknown): boolean {
  const number = value as number;
  const items = value as unknown[];
  const of = (child: unknown, inner: unknown): boolean => matches(child as Json, inner);
  const checks: Record<string, (wanted: never) => boolean> = {
    $ref: (ref: string) => of((schema.$defs as Json)[ref.replace('#/$defs/', '')], value),
    type: (type: string | string[]) => [type].flat().some((name) => typeOf(value).includes(name)),
    const: (wanted: unknown) => value === wanted,
    enum: (choices: unknown[]) => choices.includes(value),
    anyOf: (rules: Json[]) => rules.some((inner) => of(inner, value)),
    required: (names: string[]) => names.every((name) => Object.hasOwn(value as Json, name)),
    properties: (rules: Json) =>
      Object.entries(rules).every(([name, inner]) => !(name in (value as Json)) || of(inner, (value as Json)[name])),
    items: (inner: Json) => items.every((item) => of(inner, item)),
    contains: (inner: Json) => items.some((item) => of(inner, item)),
    minItems: (least: number) => items.length >= least,
    maxItems: (most: number) => items.length <= most,
    minLength: (least: number) => typeof value !== 'string' || value.length >= least,
    maxLength: (most: number) => typeof value !== 'string' || value.length <= most,
    pattern: (pattern: string) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
    minimum: (least: number) => number >= least,
    maximum: (most: number) => number <= most,
    multipleOf: (step: number) => number % step === 0,
  };
  // `type` comes before the keywords that presume it.
  const keys = Object.keys(rule).sort((a, b) => Number(b === 'type') - Number(a === 'type'));
  return keys.every((key) => !(key in checks) || checks[key]?.(rule[key] as never));
}

function typeOf(value: unknown): string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  return [typeof value, ...(Number.isInteger(value) ? ['integer'] : [])];
}

/** Single faults: where, what stands there, what the refusal says. */
const FAULTS: readonly [path: string, value: unknown, sentence: RegExp][] = [
  ['formatVersion', 2, /formatVersion must be 1, found 2/],
  ['name', '', /name must be 1 to 100/],
  ['name', 'a/b', /name must be 1 to 100/],
  ['name', '../up', /name must be 1 to 100/],
  ['name', 7, /name must be a text/],
  ['config', [], /config must be an object/],
  ['chatTemplate', undefined, /chatTemplate must be a text/],
  ['chatTemplate', 'x'.repeat(LIMITS.chatTemplateLength + 1), /chatTemplate must have at most/],
  ['tokenizer', undefined, /tokenizer must be an object/],
  ['tokenizer/files', [], /tokenizer\.files must have 1 to 2 entries, found 0/],
  ['tokenizer/files/0/name', 'evil.js', /must be one of tokenizer\.json, tokenizer_config\.json/],
  ['tokenizer/files/0/bytes', 2 ** 40, /Tokenizer file 0: bytes must be a whole number/],
  ['tokenizer/files/0/hash', undefined, /Tokenizer file 0: hash must be an object/],
  ['shards', 'all', /shards must be a list/],
  ['shards', [], /shards must have 1 to/],
  ['shards/0', null, /Shard 0 must be an object/],
  ['shards/0/id', 'Layer 0', /id must be like/],
  ['shards/0/id', 'x'.repeat(65), /at most 64 characters/],
  ['shards/0/bytes', -768, /Shard "layer\.0": bytes must be a whole number/],
  ['shards/0/bytes', 768.5, /bytes must be a whole number/],
  ['shards/0/bytes', 2 ** 32, /bytes must be a whole number from 1 to 4294967295/],
  ['shards/0/parts', [], /parts must have 1 to 256 entries/],
  ['shards/0/parts/0/offset', -1, /part 0: offset must be a whole number/],
  ['shards/0/parts/0/offset', 2 ** 60, /part 0: offset must be a whole number/],
  ['shards/0/parts/0/length', 0, /part 0: length must be a whole number/],
  ['shards/0/hash', undefined, /hash must be an object/],
  ['shards/0/hash/algorithm', 'md5', /must be "sha-256"/],
  ['shards/0/hash/value', 'AB'.repeat(32), /64 lower-case hexadecimal digits/],
  ['shards/0/hash/value', 'ab', /64 lower-case hexadecimal digits/],
  ['shards/0/tensors', [], /tensors must have 1 to 64 entries/],
  ['shards/0/tensors/0/name', 5, /name must be a text/],
  ['shards/0/tensors/0/format', 'q2', /format must be one of q4f16_1, f16, f32/],
  ['shards/0/tensors/0/shape', [], /shape must have 1 to 4 entries/],
  ['shards/0/tensors/0/shape', [0, 64], /each size in its shape/],
  ['shards/0/tensors/0/offset', 128, /offset 128 is not a multiple of 256/],
  ['files', [], /files must have 1 to 16384 entries/],
  ['files/0/url', '/etc/passwd', /File 0: url must be a path relative/],
  ['files/0/md5', 'ab', /File 0: md5 must be 32 lower-case/],
];

/** Faults between fields, which JSON Schema cannot state. */
const CONTRADICTIONS: readonly [path: string, value: unknown, sentence: RegExp][] = [
  ['shards/0/bytes', 1024, /has 1024 bytes, but its parts sum to 768/],
  ['shards/0/tensors/0/shape', [8, 65], /K a multiple of 32/],
  ['shards/0/tensors/0/shape', [512], /needs a shape \[N, K\]/],
  ['shards/0/tensors/1/shape', [65], /ends at byte 772, but its shard has 768/],
  ['shards/0/tensors/1/shape', [2 ** 31, 2 ** 31, 2 ** 31], /but its shard has 768/],
  ['shards/0/tensors/1/offset', 768, /ends at byte 832, but its shard has 768/],
  ['shards/0/tensors/1/offset', 256, /tensors "a" and "b" overlap/],
  ['shards/0/tensors/1/name', 'c', /tensor "c" is there twice/],
  ['shards/1/id', 'layer.0', /shard "layer\.0" is there twice/],
  ['files/0/bytes', 1023, /Shard "layer\.0" reaches beyond the end of the file "shards\/a\.bin"/],
  ['files/1/url', 'shards/a.bin', /file "shards\/a\.bin" is there twice/],
  ['tokenizer/files/1/name', 'tokenizer.json', /tokenizer file "tokenizer\.json" is there twice/],
];

const TRICKS = [
  ...[
    '',
    '/a.bin',
    '//host/a.bin',
    'https://host/a.bin',
    'javascript:alert(1)',
    'data:,x',
    'C:a.bin',
    '../a.bin',
    'a/../../b',
    './a',
  ],
  ...[
    'a//b',
    '%2e%2e/a.bin',
    'a/.%2E/b',
    '..',
    'a/',
    '\\\\host\\a',
    'a\\b',
    '\t//host/a',
    ' a',
    'a#b',
    'a\nb',
    '?',
    `${'a'.repeat(1025)}`,
  ],
];

describe('a manifest', () => {
  it('is accepted where it is well formed, and loses only fields that nobody knows', () => {
    expect(parseManifest(good())).toEqual(good());
    expect(parseManifest({ ...good(), later: true })).toEqual(good());
    expect(Object.keys(parseManifest(changed('files', undefined)))).not.toContain('files');
    expect(matches(schema as Json, good())).toBe(true);
  });

  it.each(FAULTS)('is refused by parser and schema with %s = %j', (path, value, sentence) => {
    expect(refusal(changed(path, value))).toMatch(sentence);
    expect(matches(schema as Json, changed(path, value))).toBe(false);
  });

  it.each(CONTRADICTIONS)('is refused by the parser with %s = %j', (path, value, sentence) => {
    expect(refusal(changed(path, value))).toMatch(sentence);
  });

  it.each(TRICKS)('is refused where a URL is %j', (url) => {
    expect(refusal(changed('shards/0/parts/0/url', url))).toMatch(/path relative to the manifest/);
    expect(matches(schema as Json, changed('shards/0/parts/0/url', url))).toBe(false);
    expect(() => resolvePart('https://host/models/tiny/manifest.json', { url })).toThrow(MixtralError);
  });

  it('is told apart from the config.json of a checkpoint', () => {
    expect(() => parseManifest({ model_type: 'mixtral' })).toThrow(
      expect.objectContaining({ code: 'bad-manifest', message: expect.stringMatching(/config of a Mixtral/) }),
    );
    expect(() => parseManifest({ model_type: 'mistral' })).toThrow(
      expect.objectContaining({ code: 'not-mixtral', message: expect.stringMatching(/"mistral"/) }),
    );
  });

  it('is refused where it is no object at all', () => {
    for (const json of [null, 1, 'x', [], undefined]) expect(refusal(json)).toMatch(/A manifest must be an object/);
  });

  it('is refused without tokenizer.json, with too many parts, or beyond the total size', () => {
    const manifest = good();
    manifest.tokenizer.files.shift();
    expect(refusal(manifest)).toMatch(/no tokenizer\.json/);
    expect(matches(schema as Json, manifest)).toBe(false);
    const part = { url: 'a', offset: 0, length: 1 };
    expect(refusal(changed('shards/0/parts', Array(257).fill(part)))).toMatch(/parts must have 1 to 256 entries, found 257/);
    const huge = Array.from({ length: 1025 }, (_, index) => ({
      id: `s${index}`,
      bytes: LIMITS.shardBytes,
      parts: [{ url: 'a', offset: 0, length: LIMITS.shardBytes }],
      hash: null,
      tensors: [{ name: `t${index}`, format: 'f32', shape: [1], offset: 0 }],
    }));
    expect(refusal(changed('shards', huge))).toMatch(/The shards sum to \d+ bytes/);
  });

  it('has the same limits in parser and schema', () => {
    const { encoding, part, shard, tensor, tokenizerFile } = schema.$defs;
    expect({
      shards: schema.properties.shards.maxItems,
      shardBytes: shard.properties.bytes.maximum,
      fileBytes: part.properties.offset.maximum,
      parts: shard.properties.parts.maxItems,
      heads: encoding.properties.heads.maximum,
      tensors: shard.properties.tensors.maxItems,
      dimensions: tensor.properties.shape.maxItems,
      dimension: tensor.properties.shape.items.maximum,
      nameLength: tensor.properties.name.maxLength,
      idLength: shard.properties.id.maxLength,
      chatTemplateLength: schema.properties.chatTemplate.maxLength,
      tokenizerBytes: tokenizerFile.properties.bytes.maximum,
      files: schema.properties.files.maxItems,
      totalBytes: LIMITS.totalBytes,
    }).toEqual(LIMITS);
    expect(schema.properties.name.pattern).toBe(MODEL_NAME.source);
  });
});

describe('sizes and identities', () => {
  it('counts bytes per format, an expert of 8x7B included', () => {
    expect(tensorBytes({ format: 'f32', shape: [3, 5] })).toBe(60);
    expect(tensorBytes({ format: 'f16', shape: [3, 5] })).toBe(30);
    expect(tensorBytes({ format: 'q4f16_1', shape: [517, 96] })).toBe((517 * 96 * 9) / 16);
    expect(3 * tensorBytes({ format: 'q4f16_1', shape: [14336, 4096] })).toBe(99_090_432);
  });

  it('names a model after its manifest', () => {
    expect(manifestId('tiny', '0123456789abcdef'.repeat(4))).toBe('tiny@01234567');
  });
});

describe('the URL of a part', () => {
  it('is resolved inside the folder of the manifest, under any path and with its query', () => {
    const part = { url: 'shards/a%20b.bin?v=2' };
    expect(resolvePart('https://host/app/models/tiny/manifest.json?x=1', part)).toBe(
      'https://host/app/models/tiny/shards/a%20b.bin?v=2',
    );
    expect(resolvePart('http://127.0.0.1:4173/manifest.json', { url: 'a.bin' })).toBe('http://127.0.0.1:4173/a.bin');
  });

  it('needs a manifest that came over http or https', () => {
    for (const url of ['data:application/json,{}', 'blob:https://host/1'])
      expect(() => resolvePart(url, { url: 'a.bin' })).toThrow(/over http or https/);
  });
});
