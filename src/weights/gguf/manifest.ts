/**
 * A GGUF file as a model of ours: its manifest is made here, of the file's header. Its parts point into the file and say which of GGML's formats
 * their bytes are in; they are recoded as they arrive (recode.ts).
 *
 * The same file always gives the same bytes, and they are the model's identity: what is changed here or in the modules beside it makes every
 * installed GGUF model an old version of a new one, to be downloaded again.
 */
import { MixtralError } from '../../protocol/errors.ts';
import { type Piece, readPiece, type Transfer } from '../http.ts';
import { atRevision } from '../hugging-face.ts';
import type { Manifest, SourceFile, TokenizerFile } from '../manifest.ts';
import { modelName } from '../model-name.ts';
import { sha256Hex } from '../sha256.ts';
import { configOf, refuseOthers, sizesOf } from './config.ts';
import { type GgufHeader, parseGgufHeader } from './header.ts';
import { layOut, type PlacedTensor } from './layout.ts';
import { count, words } from './metadata.ts';
import { tokenizerBytes } from './tokenizer.ts';

/** Bytes at the end of a file that are read to tell it from another with the same header. */
const END_BYTES = 64 << 10;

/** A file up to this size may be fetched whole for each of its shards. */
const LARGEST_WHOLE_BYTES = 64 << 20;

/** A model in several files is `NAME-00001-of-00003.gguf` and so on; the first has the metadata. */
const SPLIT = /-(\d{5})-of-(\d{5})\.gguf$/i;
/** 8x22B in F16 is 6 of the Hub's largest files. */
const MOST_FILES = 64;

interface OpenFile {
  /** The file at its revision. */
  readonly url: string;
  readonly header: GgufHeader;
  readonly fileBytes: number | null;
}

/** Without ranges each of hundreds of shards would begin at the first byte of the file. */
function refuseRangeless(url: string): never {
  throw new MixtralError(
    'unsupported',
    `The server ${new URL(url).host} does not hand out parts of the file.`,
    'Download the file, and open it from this machine in the model panel.',
  );
}

async function open(url: string, transfer: Transfer): Promise<OpenFile> {
  let pinned = url;
  let fileBytes: number | null = null;
  const header = await parseGgufHeader(async (offset, length) => {
    const piece: Piece = await readPiece(pinned, offset, length, transfer);
    fileBytes ??= piece.fileBytes;
    if (!piece.ranged && (fileBytes ?? Number.POSITIVE_INFINITY) > LARGEST_WHOLE_BYTES) refuseRangeless(pinned);
    pinned = atRevision(pinned, piece.headers);
    return piece.bytes;
  });
  return { url: pinned, header, fileBytes };
}

function nameIn(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}

/** Where the file's last tensor ends, which must be within the file. */
function endOf({ header, fileBytes, url }: OpenFile): number {
  const end = header.tensors.reduce((last, { offset, bytes }) => Math.max(last, offset + bytes), header.headerBytes);
  if (fileBytes !== null && fileBytes < end)
    throw new MixtralError(
      'bad-manifest',
      `The file ${decodeURIComponent(nameIn(url))} ends too early: ${fileBytes} of ${end} bytes are there.`,
      'Download it again, or take another one of the same model.',
    );
  return end;
}

async function described(file: OpenFile, transfer: Transfer): Promise<SourceFile> {
  const bytes = endOf(file);
  const length = Math.min(END_BYTES, bytes);
  const { bytes: end } = await readPiece(file.url, bytes - length, length, transfer);
  return { url: nameIn(file.url), bytes, md5: null, endSha256: await sha256Hex(end) };
}

/** The other files of a model that is in several. */
async function others(first: OpenFile, transfer: Transfer): Promise<OpenFile[]> {
  const total = count(first.header.metadata, 'split.count', MOST_FILES, 0) || 1;
  if (total === 1) return [];
  const match = SPLIT.exec(nameIn(first.url));
  if (match?.[1] !== '00001')
    throw new MixtralError(
      'bad-request',
      `The model is in ${total} files, and this is not the first of them.`,
      `Give the one whose name ends with -00001-of-${String(total).padStart(5, '0')}.gguf.`,
    );
  const rest: OpenFile[] = [];
  for (let number = 2; number <= total; number++) {
    const name = nameIn(first.url).replace(SPLIT, `-${String(number).padStart(5, '0')}-of-${match[2]}.gguf`);
    rest.push(await open(new URL(name, first.url).href, transfer));
  }
  return rest;
}

async function tokenizerEntry(name: TokenizerFile['name'], file: OpenFile): Promise<TokenizerFile> {
  const bytes = tokenizerBytes(name, file.header.metadata);
  const hash = { algorithm: 'sha-256', value: await sha256Hex(bytes) } as const;
  return { name, url: nameIn(file.url), bytes: bytes.length, hash, headerBytes: file.header.headerBytes };
}

/**
 * The manifest of the GGUF file at `source`, and what its parts are relative to: the file, at the revision that was read.
 *
 * @throws MixtralError `not-mixtral`, `unsupported`, `bad-manifest`, `bad-request` (not the first of several files), `not-found`, `network` or
 *   `cancelled`.
 */
export async function ggufManifest(
  source: string,
  transfer: Transfer,
): Promise<{ base: string; manifest: Uint8Array<ArrayBuffer> }> {
  const name = modelName(
    nameIn(source)
      .replace(SPLIT, '')
      .replace(/\.gguf$/i, ''),
  );
  const first = await open(source, transfer);
  const { metadata } = first.header;
  refuseOthers(metadata, name);
  const files = [first, ...(await others(first, transfer))];
  const tensors = files.flatMap(({ url, header }) =>
    header.tensors.map((tensor): PlacedTensor => ({ ...tensor, url: nameIn(url) })),
  );
  const find = (tensor: string) => tensors.find((entry) => entry.name === tensor);
  const tokens = metadata.get('tokenizer.ggml.tokens');
  const vocab = find('token_embd.weight')?.shape[0] ?? (Array.isArray(tokens) ? tokens.length : 0);
  const sizes = sizesOf(metadata, { vocab, tied: !find('output.weight') });
  const shards = layOut(sizes, tensors);
  const manifest: Manifest = {
    formatVersion: 1,
    name,
    config: configOf(metadata, sizes),
    chatTemplate: words(metadata, 'tokenizer.chat_template'),
    tokenizer: { files: [await tokenizerEntry('tokenizer.json', first), await tokenizerEntry('tokenizer_config.json', first)] },
    shards,
    files: await Promise.all(files.map((file) => described(file, transfer))),
  };
  return { base: first.url, manifest: new TextEncoder().encode(JSON.stringify(manifest)) };
}
