/** A model as its manifest describes it: read from a server or from storage, or made of an MLC folder, with the list of what there is to download. */
import { MixtralError } from '../protocol/errors.ts';
import type { InstallState, ModelSummary, StoreName } from '../protocol/messages.ts';
import { huggingFacePage, repositoryOf } from '../protocol/model-address.ts';
import { fileShard, type InstalledModel, type InstalledModels } from '../storage/models.ts';
import type { ShardRecord, ShardStore } from '../storage/shard-store.ts';
import type { Download } from './download.ts';
import { parseJson } from './fields.ts';
import { isGguf } from './gguf/address.ts';
import { readFile, type Sought, seekFile, type Transfer } from './http.ts';
import { atRevision, filesOfPage } from './hugging-face.ts';
import { type Manifest, manifestId, type ShardEntry, type ShardPart } from './manifest.ts';
import { MLC_CONFIG, mlcConfigUrl } from './mlc/address.ts';
import { parseManifest } from './parse-manifest.ts';
import { MODEL_PROTOCOLS, resolvePart } from './part-url.ts';
import type { Recoding } from './recoder.ts';
import { sha256Hex } from './sha256.ts';

/** Manifests of 8x22B in many parts reach a few MB; what is larger is no manifest. */
const LARGEST_MANIFEST_BYTES = 16 * 1024 * 1024;

const MANIFEST = 'manifest.json';

export interface ModelOffer {
  readonly id: string;
  /** What `manifestUrl` makes of the address: the name that the model goes by, whichever revision is behind it. */
  readonly source: string;
  /** What the manifest's parts are relative to: the source, at the revision that was read where its server names one. */
  readonly base: string;
  /** The manifest, parsed and byte for byte as it was fetched or made. */
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array<ArrayBuffer>;
  /** Everything the model consists of, tokenizer files first. */
  readonly downloads: readonly Download[];
  readonly totalBytes: number;
}

/**
 * The address that a model from `source` goes by: a manifest's, or an MLC folder's config. A folder goes by the manifest.json that
 * it may hold, and a page of Hugging Face by the files it shows.
 *
 * @param source an absolute URL, or what `huggingFacePage` takes for a page of that site.
 * @throws MixtralError `bad-request` where it is neither,
 */
export function manifestUrl(source: string): string {
  const address = huggingFacePage(source) ?? source;
  const given = URL.canParse(address) ? new URL(address) : null;
  if (!given || !MODEL_PROTOCOLS.includes(given.protocol))
    throw new MixtralError(
      'bad-request',
      `"${source}" is not the web address of a model.`,
      'Give the address of a GGUF file, of a folder that holds a manifest.json or an mlc-chat-config.json, or OWNER/NAME on Hugging Face.',
    );
  const url = filesOfPage(given);
  url.hash = '';
  if (isGguf(url)) return url.href;
  const mlc = mlcConfigUrl(url);
  if (mlc) return mlc;
  if (/\.json$/i.test(url.pathname)) return url.href;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  url.pathname += MANIFEST;
  return url.href;
}

/**
 * Reads the manifest at `source`, or makes that of an MLC folder, and says what it is; stores nothing.
 *
 * @throws MixtralError `bad-request`, `bad-manifest`, `not-mixtral`, `unsupported`, `network`, `not-found` or `cancelled`.
 */
export async function inspectModel(source: string, transfer: Transfer = {}): Promise<ModelOffer> {
  const url = manifestUrl(source);
  if (isGguf(new URL(url))) {
    // It brings a parser along, which few pages need.
    const { ggufManifest } = await import('./gguf/manifest.ts');
    return offerOf({ source: url, ...(await ggufManifest(url, transfer)) });
  }
  const manifest = mlcConfigUrl(new URL(url)) === null ? await seekManifest(url, transfer) : null;
  if (manifest?.kind === 'found')
    return offerOf({ source: url, base: atRevision(url, manifest.headers), manifest: manifest.bytes });
  const refusal = manifest?.forbidden ? neither(manifest.forbidden, url) : null;
  const { mlcManifest, seekMlcConfig } = await import('./mlc/folder.ts');
  const config = await seekMlcConfig(url, transfer).catch((error: unknown) => {
    // What the person asked for was refused already; that a guess fails as well is no news.
    throw refusal && error instanceof MixtralError && error.code === 'network' ? refusal : error;
  });
  if (config.kind === 'found') {
    const base = atRevision(url, config.headers);
    return offerOf({ source: url, base, manifest: await mlcManifest(base, config.bytes, transfer) });
  }
  throw (
    refusal ??
    config.forbidden ??
    new MixtralError(
      'not-found',
      `There is no model at ${url}: neither a manifest nor a folder in MLC’s format.`,
      'Check the address of the model, or ask whoever published it.',
    )
  );
}

/** Throws where a manifest under a name of its own is missing; a folder may be something else. */
function seekManifest(url: string, transfer: Transfer): Promise<Sought> {
  const tooLarge = () =>
    new MixtralError(
      'bad-manifest',
      `The manifest is larger than ${LARGEST_MANIFEST_BYTES >> 20} MB.`,
      'Check that the address leads to a manifest.json.',
    );
  const request = [url, LARGEST_MANIFEST_BYTES, transfer, tooLarge] as const;
  if (new URL(url).pathname.endsWith(`/${MANIFEST}`)) return seekFile(...request);
  return readFile(...request).then((file) => ({ kind: 'found', ...file }));
}

/** A folder's 403 may be a missing file or a private folder: nobody but its owner can tell. */
function neither({ code, message, cause, advice: told }: MixtralError, url: string): MixtralError {
  const isGated = repositoryOf(new URL(url)) !== null;
  const advice = isGated ? told : `Check that the model is public, and that its folder holds a ${MANIFEST} or an ${MLC_CONFIG}.`;
  return new MixtralError(code, message, advice, { cause });
}

/** The offer that a manifest makes: one just read, or that of an installed model, which was accepted then. */
export async function offerOf(model: Pick<InstalledModel, 'source' | 'base' | 'manifest'>): Promise<ModelOffer> {
  const { source, base, manifest: manifestBytes } = model;
  const manifest = parseManifest(parseJson(manifestBytes, 'The manifest'));
  const downloads = downloadsOf(manifest, base);
  return {
    id: manifestId(manifest.name, await sha256Hex(manifestBytes)),
    source,
    base,
    manifest,
    manifestBytes,
    downloads,
    totalBytes: downloads.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function downloadsOf(manifest: Manifest, base: string): Download[] {
  // A file that one part alone refers to, from its first byte on, is taken to end with that part.
  const uses = new Map<string, number>();
  for (const { parts } of manifest.shards) for (const { url } of parts) uses.set(url, (uses.get(url) ?? 0) + 1);
  const range = (part: ShardPart) => ({
    url: resolvePart(base, part),
    offset: part.offset,
    length: part.length,
    whole: part.offset === 0 && uses.get(part.url) === 1,
  });
  return [
    ...manifest.tokenizer.files.map((file) => ({
      shard: fileShard(file.name),
      bytes: file.bytes,
      parts: [{ url: resolvePart(base, file), offset: 0, length: file.headerBytes ?? file.bytes, whole: !file.headerBytes }],
      sha256: file.hash?.value ?? null,
      recoding: file.headerBytes ? ({ kind: 'tokenizer', name: file.name } as const) : null,
    })),
    ...manifest.shards.map((shard) => ({
      shard: shard.id,
      bytes: shard.bytes,
      parts: shard.parts.map(range),
      sha256: shard.hash?.value ?? null,
      recoding: recodingOf(shard),
    })),
  ];
}

function recodingOf({ tensors, parts }: ShardEntry): Recoding | null {
  const encoded = parts.flatMap(({ length, encoding }) => (encoding ? [{ length, encoding }] : []));
  return encoded.length > 0 ? { kind: 'tensors', tensors, parts: encoded } : null;
}

/** Whether what is stored under a download's id is what the manifest asks for. */
export function isStored(download: Download, records: ReadonlyMap<string, ShardRecord>): boolean {
  const record = records.get(download.shard);
  return record !== undefined && record.bytes === download.bytes && (download.sha256 ?? record.sha256) === record.sha256;
}

/** How much of an offer is stored: `available` (nothing known of it), `partial`, or `installed`. */
export async function storedState(offer: ModelOffer, store: ShardStore, models: InstalledModels): Promise<InstallState> {
  const model = await models.get(offer.id);
  if (!model) return { kind: 'available' };
  const records = await store.records(offer.id);
  const stored = offer.downloads.filter((download) => isStored(download, records));
  if (model.state === 'installed' && stored.length === offer.downloads.length) return { kind: 'installed' };
  return { kind: 'partial', bytes: stored.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** @param sizes what the model's config says: the engine's `parseConfig` gives them, and refuses what is no Mixtral. */
export function summarize(
  offer: ModelOffer,
  sizes: Pick<ModelSummary, 'layers' | 'experts' | 'contextLength' | 'fixedBytes'>,
  state: InstallState,
  bundled: boolean,
  store: StoreName,
): ModelSummary {
  return {
    id: offer.id,
    name: offer.manifest.name,
    source: offer.source,
    totalBytes: offer.totalBytes,
    layers: sizes.layers,
    experts: sizes.experts,
    expertBytes: offer.manifest.shards.find(({ id }) => /^layer\.\d+\.expert\.\d+$/.test(id))?.bytes ?? 0,
    fixedBytes: sizes.fixedBytes,
    contextLength: sizes.contextLength,
    bundled,
    store,
    state,
  };
}
