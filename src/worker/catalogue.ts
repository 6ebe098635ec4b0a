/** Which models there are, in storage and at the page's server, and what is known of each. Installs under way are not seen here. */
import { parseConfig } from '../engine/mixtral/config.ts';
import { usualFixedBytes } from '../engine/mixtral/footprint.ts';
import { MixtralError } from '../protocol/errors.ts';
import type { InstallState, ModelSummary } from '../protocol/messages.ts';
import type { InstalledModel } from '../storage/models.ts';
import type { Transfer } from '../weights/http.ts';
import type { ModelStorage } from '../weights/install.ts';
import { inspectModel, type ModelOffer, offerOf, storedState, summarize } from '../weights/offer.ts';
import { checkModel } from './check-model.ts';

/** How long the page's own server may hold up the list of models: without an answer the stored ones are shown. */
const BUNDLED_PATIENCE_MS = 3_000;

export interface CatalogueOptions {
  readonly storage: ModelStorage;
  /** Absolute URL of the manifest that comes with the page. */
  readonly bundled: string;
  readonly transfer?: Pick<Transfer, 'fetch' | 'pacing'>;
}

export interface Entry {
  readonly summary: ModelSummary;
  /** What is in storage, whatever is under way. */
  readonly stored: InstallState;
}

export class Catalogue {
  readonly #options: CatalogueOptions;
  /** Parsed manifests of stored models: they are large, and their id is their hash. */
  readonly #offers = new Map<string, ModelOffer>();
  #bundled: ModelOffer | MixtralError | null = null;

  constructor(options: CatalogueOptions) {
    this.#options = options;
  }

  /** Those in storage and the page's own, which is asked for until its server has answered. @throws MixtralError `storage-failed`. */
  async survey(): Promise<readonly Entry[]> {
    const { storage, bundled } = this.#options;
    const stored = await storage.models.list();
    if (!(this.#bundled && 'id' in this.#bundled)) this.#bundled = await this.#askServer();
    const entries: Entry[] = [];
    const own = this.#bundled;
    if ('id' in own) entries.push(await this.entry(own, await storedState(own, storage.store, storage.models)));
    else if (!stored.some(({ source, state }) => source === bundled && state === 'installed'))
      entries.push(this.unreachable(own));
    for (const model of stored) {
      // An older model of the page's is out of sight once there is a newer one, whose install deletes it.
      if ('id' in own && (model.source === bundled || model.id === own.id)) continue;
      if (model.source === bundled && model.state !== 'installed') continue;
      entries.push(await this.storedEntry(model));
    }
    return entries;
  }

  async #askServer(): Promise<ModelOffer | MixtralError> {
    const { bundled, transfer } = this.#options;
    const pacing = { ...transfer?.pacing, retries: 0, stallMs: BUNDLED_PATIENCE_MS };
    try {
      const offer = await inspectModel(bundled, { ...transfer, pacing });
      checkModel(offer);
      return offer;
    } catch (error) {
      return MixtralError.from(error);
    }
  }

  async storedEntry(model: InstalledModel): Promise<Entry> {
    const { store, models } = this.#options.storage;
    try {
      const offer = await this.offerOf(model);
      return await this.entry(offer, await storedState(offer, store, models));
    } catch (error) {
      // Shown all the same, so that it can be deleted.
      return this.#unknown(model.id, model.source, MixtralError.from(error));
    }
  }

  async offerOf(model: InstalledModel): Promise<ModelOffer> {
    const known = this.#offers.get(model.id);
    // The same model may have been completed from another place since.
    if (known?.source === model.source && known.base === model.base) return known;
    const offer = await offerOf(model);
    this.#offers.set(model.id, offer);
    return offer;
  }

  async entry(offer: ModelOffer, stored: InstallState): Promise<Entry> {
    const config = parseConfig(offer.manifest.config);
    const sizes = { ...config, fixedBytes: usualFixedBytes(config) };
    const store = (await this.#options.storage.models.get(offer.id))?.store ?? 'indexeddb';
    return { summary: summarize(offer, sizes, stored, offer.source === this.#options.bundled, store), stored };
  }

  /** The page's own model while its server cannot be asked: it goes by its address, which `open` takes as well. */
  unreachable(error: MixtralError): Entry {
    return this.#unknown(this.#options.bundled, this.#options.bundled, error);
  }

  #unknown(id: string, source: string, error: MixtralError): Entry {
    const stored: InstallState = { kind: 'failed', bytes: 0, error: error.toWire() };
    const bundled = source === this.#options.bundled;
    const name = id === source ? (source.split('/').at(-2) ?? source) : (id.split('@')[0] ?? id);
    const sizes = { totalBytes: 0, layers: 0, experts: 0, expertBytes: 0, fixedBytes: 0, contextLength: 0 };
    return { summary: { id, name, source, ...sizes, bundled, store: 'indexeddb', state: stored }, stored };
  }

  /** By its id or by its manifest's URL. @throws MixtralError `not-found`. */
  async find(id: string): Promise<InstalledModel> {
    const { models } = this.#options.storage;
    const model = (await models.get(id)) ?? (await models.list()).findLast(({ source }) => source === id);
    if (model) return model;
    throw new MixtralError(
      'not-found',
      `There is no model ${id} here.`,
      'Install it first; models.list() names those that are here.',
    );
  }
}
