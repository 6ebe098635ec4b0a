/** A Hugging Face folder: config.json, tokenizer files, and one or many safetensors files. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type MixtralConfig, parseConfig } from '../../src/engine/mixtral/config.ts';
import { createTokenizer } from '../../src/engine/text/tokenizer.ts';
import { chatTemplateIn } from '../../src/weights/tokenizer-config.ts';
import { type Packing, packingOf } from './packed.ts';
import { refuse } from './refuse.ts';
import { openSafetensors, type SafetensorsFile, type StoredTensor } from './safetensors.ts';

const SINGLE = 'model.safetensors';
const INDEX = 'model.safetensors.index.json';
export const TOKENIZER_FILES = ['tokenizer.json', 'tokenizer_config.json'] as const;

type Json = Readonly<Record<string, unknown>>;

export interface Checkpoint {
  readonly folder: string;
  /** config.json as it is, and what the engine reads in it. */
  readonly configJson: Json;
  readonly config: MixtralConfig;
  readonly tiedEmbeddings: boolean;
  /** How matrices are packed that are called NAME.qweight; null where there are none. */
  readonly packing: Packing | null;
  readonly chatTemplate: string | null;
  readonly files: readonly SafetensorsFile[];
  readonly tensors: ReadonlyMap<string, StoredTensor>;
  close(): void;
}

function readJson(folder: string, name: string): Json {
  const path = join(folder, name);
  if (!existsSync(path)) refuse('not-found', `${folder} has no ${name}.`);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    refuse('bad-manifest', `${name} is not valid JSON.`);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) refuse('bad-manifest', `${name} is no JSON object.`);
  return json as Json;
}

/** A file of its own goes before what the tokenizer's config says. */
function readChatTemplate(folder: string, tokenizerConfig: Json): string | null {
  const file = join(folder, 'chat_template.jinja');
  return existsSync(file) ? readFileSync(file, 'utf8') : chatTemplateIn(tokenizerConfig);
}

function checkArchitecture(json: Json): void {
  const architectures = json['architectures'];
  if (!Array.isArray(architectures) || architectures.length === 0 || architectures.includes('MixtralForCausalLM')) return;
  refuse('not-mixtral', `This checkpoint is a ${architectures.join(', ')}, not a MixtralForCausalLM.`);
}

/** The names of the weight files, and for a checkpoint of many the file each tensor is said to be in. */
function weightFiles(folder: string): { readonly names: readonly string[]; readonly index: ReadonlyMap<string, string> | null } {
  if (existsSync(join(folder, SINGLE))) return { names: [SINGLE], index: null };
  if (!existsSync(join(folder, INDEX))) refuse('not-found', `${folder} has no weights: neither ${SINGLE} nor ${INDEX} is there.`);
  const map = readJson(folder, INDEX)['weight_map'];
  if (typeof map !== 'object' || map === null || Array.isArray(map)) refuse('bad-manifest', `${INDEX} has no weight_map.`);
  const index = new Map<string, string>();
  for (const [tensor, file] of Object.entries(map as Json)) {
    if (typeof file !== 'string' || file !== basename(file) || !file.endsWith('.safetensors'))
      refuse('bad-manifest', `${INDEX} names ${JSON.stringify(file)}, which is no safetensors file of this folder.`);
    index.set(tensor, file);
  }
  return { names: [...new Set(index.values())].sort(), index };
}

function openAll(folder: string): { readonly files: SafetensorsFile[]; readonly tensors: Map<string, StoredTensor> } {
  const { names, index } = weightFiles(folder);
  const files: SafetensorsFile[] = [];
  try {
    const tensors = new Map<string, StoredTensor>();
    for (const name of names) {
      const file = openSafetensors(join(folder, name));
      files.push(file);
      for (const [tensor, stored] of file.tensors) if (!index || index.get(tensor) === name) tensors.set(tensor, stored);
    }
    for (const [tensor, name] of index ?? [])
      if (!tensors.has(tensor)) refuse('bad-manifest', `${INDEX} promises tensor ${tensor} in ${name}, but it is not there.`);
    return { files, tensors };
  } catch (error) {
    for (const file of files) file.close();
    throw error;
  }
}

/**
 * Opens a Hugging Face folder; close it after use.
 *
 * @throws MixtralError with one sentence on what is missing, malformed or not a Mixtral.
 */
export function openCheckpoint(folder: string): Checkpoint {
  if (!existsSync(folder)) refuse('not-found', `There is no folder ${folder}.`);
  if (!statSync(folder).isDirectory()) refuse('not-found', `${folder} is a file, not a folder with a checkpoint.`);
  const configJson = readJson(folder, 'config.json');
  checkArchitecture(configJson);
  const config = parseConfig(configJson);
  for (const name of TOKENIZER_FILES)
    if (!existsSync(join(folder, name))) refuse('not-found', `The checkpoint has no tokenizer: ${name} is missing.`);
  const tokenizerConfig = readJson(folder, 'tokenizer_config.json');
  // One that the page cannot use is better known before hours of converting and gigabytes of download.
  createTokenizer(readJson(folder, 'tokenizer.json'), tokenizerConfig);
  const chatTemplate = readChatTemplate(folder, tokenizerConfig);
  const { files, tensors } = openAll(folder);
  const close = (): void => {
    for (const file of files) file.close();
  };
  return {
    folder,
    configJson,
    config,
    packing: packingOf(configJson),
    tiedEmbeddings: configJson['tie_word_embeddings'] === true,
    chatTemplate,
    files,
    tensors,
    close,
  };
}
