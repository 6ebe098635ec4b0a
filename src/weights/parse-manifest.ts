/** Checks a manifest from outside, field by field, before anything is fetched or allocated on its word. */
import { GGML_TYPES, type GgmlType } from '../numbers/ggml-types.ts';
import { MixtralError } from '../protocol/errors.ts';
import { fail, integer, list, md5, object, oneOf, refuseTwins, relativeUrl, shown, text } from './fields.ts';
import {
  type Manifest,
  type PartEncoding,
  Q4_GROUP,
  type ShardEntry,
  type ShardHash,
  type ShardPart,
  type SourceFile,
  TENSOR_ALIGNMENT,
  type TensorEntry,
  type TensorFormat,
  type TokenizerFile,
  tensorBytes,
} from './manifest.ts';
import { MODEL_NAME } from './model-name.ts';
import { planRecoding } from './recode-plan.ts';

/** Far above any Mixtral; a manifest beyond them is hostile or broken, and would otherwise ask for memory without end. */
export const LIMITS = {
  /** 512 layers of 64 experts and one more, and the three shards that belong to no layer. */
  shards: 512 * 65 + 3,
  /** Browsers end an ArrayBuffer at 4 GiB. */
  shardBytes: 2 ** 32 - 1,
  totalBytes: 2 ** 42,
  parts: 256,
  heads: 1024,
  /** Offsets into one file of the largest total. */
  fileBytes: 2 ** 42,
  tensors: 64,
  dimensions: 4,
  dimension: 2 ** 31,
  nameLength: 256,
  idLength: 64,
  chatTemplateLength: 1 << 20,
  /** Mixtral's tokenizer.json is 1.8 MB; the largest known one is 33. */
  tokenizerBytes: 128 << 20,
  /** An MLC folder of 8x22B has some 340. */
  files: 1 << 14,
} as const;

const FORMATS: readonly string[] = ['q4f16_1', 'f16', 'f32'] satisfies readonly TensorFormat[];
const TOKENIZER_FILES: readonly string[] = ['tokenizer.json', 'tokenizer_config.json'] satisfies readonly TokenizerFile['name'][];
const SHARD_ID = /^[a-z0-9_]+(\.[a-z0-9_]+)*$/;

/** The config.json of a checkpoint is what people have at hand, so it is told apart from a broken manifest. */
function failAsConfig(type: string): never {
  const advice = 'Convert a Mixtral checkpoint with `npm run convert` and give the address of the manifest.json that it writes.';
  if (type === 'mixtral')
    throw new MixtralError('bad-manifest', 'This is the config of a Mixtral checkpoint, not a manifest.', advice);
  throw new MixtralError('not-mixtral', `This is the config of a ${shown(type)} model, not a Mixtral.`, advice);
}

function hash(value: unknown, where: string): ShardHash {
  const json = object(value, where);
  if (json['algorithm'] !== 'sha-256') fail(`${where}: the algorithm must be "sha-256", found ${shown(json['algorithm'])}.`);
  return { algorithm: 'sha-256', value: hexadecimal(json['value'], where) };
}

/** The 64 digits of a SHA-256. */
function hexadecimal(value: unknown, where: string): string {
  const digits = text(value, `${where}: value`, 64);
  if (!/^[0-9a-f]{64}$/.test(digits)) fail(`${where} must be 64 lower-case hexadecimal digits, found ${shown(digits)}.`);
  return digits;
}

function part(value: unknown, where: string): ShardPart {
  const json = object(value, where);
  const offset = integer(json['offset'], `${where}: offset`, 0, LIMITS.fileBytes);
  const length = integer(json['length'], `${where}: length`, 1, LIMITS.shardBytes);
  const known = { url: relativeUrl(json['url'], `${where}: url`), offset, length };
  return json['encoding'] === undefined ? known : { ...known, encoding: encoding(json['encoding'], `${where}: encoding`) };
}

function encoding(value: unknown, where: string): PartEncoding {
  const json = object(value, where);
  const type = oneOf<GgmlType>(json['type'], `${where}: type`, GGML_TYPES);
  return json['heads'] === undefined ? { type } : { type, heads: integer(json['heads'], `${where}: heads`, 1, LIMITS.heads) };
}

/** Parts as they come have the shard's bytes; encoded ones fill its tensors. */
function checkParts(where: string, bytes: number, parts: readonly ShardPart[], tensors: readonly TensorEntry[]): void {
  const encoded = parts.flatMap(({ length, encoding }) => (encoding ? [{ length, encoding }] : []));
  if (encoded.length > 0) {
    if (encoded.length < parts.length) fail(`${where} mixes parts with and without an encoding.`);
    planRecoding(tensors, encoded);
    return;
  }
  const sum = parts.reduce((total, entry) => total + entry.length, 0);
  if (sum !== bytes) fail(`${where} has ${bytes} bytes, but its parts sum to ${sum}.`);
}

function tensor(value: unknown, where: string, shardBytes: number): TensorEntry {
  const json = object(value, where);
  const name = text(json['name'], `${where}: name`, LIMITS.nameLength);
  const here = `${where} ${shown(name)}`;
  const format = oneOf<TensorFormat>(json['format'], `${here}: format`, FORMATS);
  const shape = list(json['shape'], `${here}: shape`, LIMITS.dimensions).map((size) =>
    integer(size, `${here}: each size in its shape`, 1, LIMITS.dimension),
  );
  if (format === 'q4f16_1' && (shape.length !== 2 || (shape[1] ?? 0) % Q4_GROUP !== 0))
    fail(`${here}: q4f16_1 needs a shape [N, K] with K a multiple of ${Q4_GROUP}, found ${shown(shape)}.`);
  const offset = integer(json['offset'], `${here}: offset`, 0, LIMITS.shardBytes);
  if (offset % TENSOR_ALIGNMENT !== 0) fail(`${here}: offset ${offset} is not a multiple of ${TENSOR_ALIGNMENT}.`);
  const end = offset + tensorBytes({ format, shape });
  if (end > shardBytes) fail(`${here} ends at byte ${end}, but its shard has ${shardBytes}.`);
  return { name, format, shape, offset };
}

function refuseOverlap(tensors: readonly TensorEntry[], where: string): void {
  const sorted = tensors.toSorted((a, b) => a.offset - b.offset);
  for (const [index, entry] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before && before.offset + tensorBytes(before) > entry.offset)
      fail(`${where}: the tensors ${shown(before.name)} and ${shown(entry.name)} overlap.`);
  }
}

function shard(value: unknown, index: number): ShardEntry {
  const json = object(value, `Shard ${index}`);
  const id = text(json['id'], `Shard ${index}: id`, LIMITS.idLength);
  if (!SHARD_ID.test(id)) fail(`Shard ${index}: id must be like "layer.0.expert.3", found ${shown(id)}.`);
  const where = `Shard "${id}"`;
  const bytes = integer(json['bytes'], `${where}: bytes`, 1, LIMITS.shardBytes);
  const parts = list(json['parts'], `${where}: parts`, LIMITS.parts).map((entry, at) => part(entry, `${where}: part ${at}`));
  const tensors = list(json['tensors'], `${where}: tensors`, LIMITS.tensors).map((entry) =>
    tensor(entry, `${where}: tensor`, bytes),
  );
  refuseOverlap(tensors, where);
  checkParts(where, bytes, parts, tensors);
  return { id, bytes, parts, hash: json['hash'] === null ? null : hash(json['hash'], `${where}: hash`), tensors };
}

function tokenizerFile(value: unknown, index: number): TokenizerFile {
  const where = `Tokenizer file ${index}`;
  const json = object(value, where);
  const headerBytes =
    json['headerBytes'] === undefined
      ? undefined
      : integer(json['headerBytes'], `${where}: headerBytes`, 1, LIMITS.tokenizerBytes);
  return {
    name: oneOf<TokenizerFile['name']>(json['name'], `${where}: name`, TOKENIZER_FILES),
    url: relativeUrl(json['url'], `${where}: url`),
    bytes: integer(json['bytes'], `${where}: bytes`, 1, LIMITS.tokenizerBytes),
    hash: json['hash'] === null ? null : hash(json['hash'], `${where}: hash`),
    ...(headerBytes !== undefined && { headerBytes }),
  };
}

function sourceFile(value: unknown, index: number): SourceFile {
  const where = `File ${index}`;
  const json = object(value, where);
  const url = relativeUrl(json['url'], `${where}: url`);
  const end = json['endSha256'] === undefined ? undefined : hexadecimal(json['endSha256'], `${where}: endSha256`);
  return {
    url,
    bytes: integer(json['bytes'], `${where}: bytes`, 1, LIMITS.fileBytes),
    md5: md5(json['md5'], `${where}: md5`),
    ...(end !== undefined && { endSha256: end }),
  };
}

function refuseBeyondFiles(shards: readonly ShardEntry[], files: readonly SourceFile[]): void {
  const sizes = new Map(files.map(({ url, bytes }) => [url, bytes]));
  for (const { id, parts } of shards)
    for (const { url, offset, length } of parts)
      if (offset + length > (sizes.get(url) ?? Number.POSITIVE_INFINITY))
        fail(`Shard "${id}" reaches beyond the end of the file ${shown(url)}.`);
}

/**
 * A manifest, known to be well formed. Fields it does not know are dropped. Whether the shards are those that `config` needs
 * is the engine's question.
 *
 * @throws MixtralError `bad-manifest` with one sentence on the first thing that is wrong, `not-mixtral` for the config.json of
 *   another architecture.
 */
export function parseManifest(json: unknown): Manifest {
  const root = object(json, 'A manifest');
  if (root['formatVersion'] === undefined && typeof root['model_type'] === 'string') failAsConfig(root['model_type']);
  if (root['formatVersion'] !== 1) fail(`formatVersion must be 1, found ${shown(root['formatVersion'])}.`);
  const name = text(root['name'], 'name', LIMITS.nameLength);
  if (!MODEL_NAME.test(name))
    fail(`name must be 1 to 100 letters, digits, spaces, dots, hyphens or underscores, found ${shown(name)}.`);
  const template = root['chatTemplate'];
  const chatTemplate = template === null ? null : text(template, 'chatTemplate', LIMITS.chatTemplateLength);
  const files = list(object(root['tokenizer'], 'tokenizer')['files'], 'tokenizer.files', TOKENIZER_FILES.length).map(
    tokenizerFile,
  );
  refuseTwins(
    files.map((file) => file.name),
    'tokenizer file',
  );
  if (!files.some((file) => file.name === 'tokenizer.json')) fail('tokenizer.files has no tokenizer.json.');
  const shards = list(root['shards'], 'shards', LIMITS.shards).map(shard);
  refuseTwins(
    shards.map((entry) => entry.id),
    'shard',
  );
  refuseTwins(
    shards.flatMap((entry) => entry.tensors.map((inside) => inside.name)),
    'tensor',
  );
  const sources = root['files'] === undefined ? undefined : list(root['files'], 'files', LIMITS.files).map(sourceFile);
  refuseTwins(
    (sources ?? []).map(({ url }) => url),
    'file',
  );
  refuseBeyondFiles(shards, sources ?? []);
  const total = shards.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > LIMITS.totalBytes) fail(`The shards sum to ${total} bytes, more than the ${LIMITS.totalBytes} allowed.`);
  const config = object(root['config'], 'config');
  return { formatVersion: 1, name, config, chatTemplate, tokenizer: { files }, shards, ...(sources && { files: sources }) };
}
