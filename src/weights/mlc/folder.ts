/**
 * A public MLC folder as a model of ours: its manifest is made here, of the folder's own descriptions. Its parts point into the
 * folder's files, so nothing has to be converted or published again.
 *
 * The same folder always gives the same bytes, and they are the model's identity: what is changed here or in the modules beside
 * it makes every installed MLC model an old version of a new one, to be downloaded again.
 */
import { MixtralError } from '../../protocol/errors.ts';
import { object, parseJson } from '../fields.ts';
import { type Sought, seekFile, type Transfer } from '../http.ts';
import { namingSegments } from '../hugging-face.ts';
import type { Manifest, TokenizerFile } from '../manifest.ts';
import { modelName } from '../model-name.ts';
import { LIMITS } from '../parse-manifest.ts';
import { sha256Hex } from '../sha256.ts';
import { INDEXES, MLC_CONFIG } from './address.ts';
import { chatTemplateOf } from './chat-template.ts';
import { layOut } from './layout.ts';
import { parseMlcConfig } from './parse-config.ts';
import { parseMlcIndex } from './parse-index.ts';

/** The real ones are a few KB. */
const LARGEST_CONFIG_BYTES = 1 << 20;
/** That of 8x22B is below 1 MB. */
const LARGEST_INDEX_BYTES = 16 << 20;

/** What the model is called: its folder, or its server where the folder has no name. */
function nameOf(source: string): string {
  const folder = new URL('.', source);
  return modelName(namingSegments(folder).at(-1) ?? folder.hostname);
}

/** A file of the folder. */
function seek(source: string, name: string, limit: number, transfer: Transfer): Promise<Sought> {
  const tooLarge = () =>
    new MixtralError(
      'bad-manifest',
      `The file ${name} is larger than ${limit >> 20} MB.`,
      'Check that the address leads to a model in MLC’s format.',
    );
  return seekFile(new URL(name, source).href, limit, transfer, tooLarge);
}

function missing(name: string): MixtralError {
  return new MixtralError(
    'not-found',
    `The folder has an ${MLC_CONFIG}, but no ${name}.`,
    'Check that the upload of the model is complete, or convert its checkpoint with `npm run convert`.',
  );
}

async function readIndex(source: string, transfer: Transfer): Promise<Uint8Array<ArrayBuffer>> {
  let forbidden: MixtralError | null = null;
  for (const name of INDEXES) {
    const file = await seek(source, name, LARGEST_INDEX_BYTES, transfer);
    if (file.kind === 'found') return file.bytes;
    forbidden ??= file.forbidden;
  }
  throw forbidden ?? missing(INDEXES.join(' or '));
}

async function readTokenizer(source: string, name: TokenizerFile['name'], transfer: Transfer) {
  const found = await seek(source, name, LIMITS.tokenizerBytes, transfer);
  if (found.kind === 'missing') throw found.forbidden ?? missing(name);
  const { bytes } = found;
  // Nothing in the folder says how long the file is. Having read it all, we know its hash as well.
  const hash = { algorithm: 'sha-256', value: await sha256Hex(bytes) } as const;
  const file: TokenizerFile = { name, url: name, bytes: bytes.length, hash };
  return { bytes, file };
}

/** The file that makes the folder that `source` lies in one of MLC's. @throws MixtralError `bad-manifest`, `network` or `cancelled`. */
export function seekMlcConfig(source: string, transfer: Transfer): Promise<Sought> {
  return seek(source, MLC_CONFIG, LARGEST_CONFIG_BYTES, transfer);
}

/**
 * The bytes of the manifest of the MLC folder that `source` lies in.
 *
 * @param configBytes what `seekMlcConfig` found there.
 * @throws MixtralError `not-mixtral`, `unsupported`, `bad-manifest`, `not-found` (an incomplete folder), `network` or `cancelled`.
 */
export async function mlcManifest(
  source: string,
  configBytes: Uint8Array<ArrayBuffer>,
  transfer: Transfer,
): Promise<Uint8Array<ArrayBuffer>> {
  const name = nameOf(source);
  // Before anything larger is asked for.
  const { sizes, config, conversation } = parseMlcConfig(parseJson(configBytes, MLC_CONFIG), name);
  const [indexBytes, tokenizer, tokenizerConfig] = await Promise.all([
    readIndex(source, transfer),
    readTokenizer(source, 'tokenizer.json', transfer),
    readTokenizer(source, 'tokenizer_config.json', transfer),
  ]);
  const index = parseMlcIndex(parseJson(indexBytes, 'The index of the weights'));
  const tokenizerJson = object(parseJson(tokenizerConfig.bytes, 'tokenizer_config.json'), 'tokenizer_config.json');
  const manifest: Manifest = {
    formatVersion: 1,
    name,
    config,
    chatTemplate: chatTemplateOf(tokenizerJson, conversation),
    tokenizer: { files: [tokenizer.file, tokenizerConfig.file] },
    shards: layOut(sizes, index),
    files: index.files,
  };
  return new TextEncoder().encode(JSON.stringify(manifest));
}
