/**
 * The models of this browser and of this page: which there are and how far each has come, installing them, and removing them.
 * Runs beside the engine's queue; the engine is told before anything it uses is deleted.
 */
import { parseConfig } from '../engine/mixtral/config.ts';
import { cancelled, MixtralError } from '../protocol/errors.ts';
import type { InstallProgress, InstallState, ModelSummary } from '../protocol/messages.ts';
import type { InstalledModel } from '../storage/models.ts';
import type { Transfer } from '../weights/http.ts';
import { installModel, type ModelStorage, removeModel } from '../weights/install.ts';
import { inspectModel, type ModelOffer, manifestUrl, offerOf, storedState, summarize } from '../weights/offer.ts';
import { checkModel } from './check-model.ts';

/** How long the page's own server may hold up the list of models: without an answer the stored ones are shown. */
const BUNDLED_PATIENCE_MS = 3_000;

export interface LibraryOptions {
  readonly storage: ModelStorage;
  /** Absolute URL of the manifest that comes with the page. */
  readonly bundled: string;
  readonly publish: (models: readonly ModelSummary[]) => void;
  /** Awaited before a model's bytes are deleted: the engine lets go of it. */
  readonly release: (id: string) => Promise<void>;
  readonly transfer?: Pick<Transfer, 'fetch' | 'pacing'>;
}

/** A server that does not even hand out its manifest is not worth the minute of attempts that a broken download is. */
const FIRST_CONTACT_RETRIES = 1;

/** One install, and everyone who waits for it. */
interface Install {
  readonly abort: AbortController;
  readonly waiters: Set<(progress: InstallProgress) => void>;
  readonly outcome: Promise<{ id: string }>;
  /** Which model it is, once its manifest has said so. */
  id: string | null;
  progress: InstallProgress | null;
}

interface Entry {
  readonly summary: ModelSummary;
  /** What is in storage, whatever is under way. */
  readonly stored: InstallState;
}

export class ModelLibrary {
  readonly #options: LibraryOptions;
  /** By the manifest's URL. */
  readonly #installs = new Map<string, Install>();
  /** How the last install of a manifest's URL failed. */
  readonly #failures = new Map<string, MixtralError>();
  /** Parsed manifests of stored models: they are large, and their id is their hash. */
  readonly #offers = new Map<string, ModelOffer>();
  #bundled: ModelOffer | MixtralError | null = null;
  #entries: readonly Entry[] = [];
  #refreshing: Promise<void> = Promise.resolve();

  constructor(options: LibraryOptions) {
    this.#options = options;
  }

  async list(): Promise<readonly ModelSummary[]> {
    await this.refresh();
    return this.#summaries();
  }

  /** Looks at storage, and at the page's server if that has not answered yet; then tells everyone. */
  refresh(): Promise<void> {
    this.#refreshing = this.#refreshing.catch(() => {}).then(() => this.#look());
    return this.#refreshing;
  }

  async inspect(source: string, signal: AbortSignal): Promise<ModelSummary> {
    const { storage, bundled } = this.#options;
    const url = manifestUrl(source);
    // What is installed needs no server. The page's own model does: a newer one replaces it.
    const own = (await storage.models.list()).findLast((model) => model.source === url && model.state === 'installed');
    if (own && url !== bundled) return this.#withProgress(await this.#storedEntry(own));
    const offer = await this.#contact(url, signal);
    const stored = await storedState(offer, storage.store, storage.models);
    return this.#withProgress(this.#entry(offer, stored));
  }

  /** Joins the install of the same manifest where there is one; it ends when nobody waits for it any more. */
  async install(source: string, signal: AbortSignal, onProgress: (progress: InstallProgress) => void): Promise<{ id: string }> {
    const url = manifestUrl(source);
    // One that is being stopped cannot be joined.
    while (this.#installs.get(url)?.abort.signal.aborted) await ended(this.#installs.get(url));
    const install = this.#installs.get(url) ?? this.#start(url);
    install.waiters.add(onProgress);
    if (install.progress) onProgress(install.progress);
    return new Promise((resolve, reject) => {
      const leave = () => {
        install.waiters.delete(onProgress);
        if (install.waiters.size === 0) install.abort.abort();
        reject(cancelled());
      };
      if (signal.aborted) return leave();
      signal.addEventListener('abort', leave);
      install.outcome.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  /** Ends the install of a manifest for everyone who waits for it; resolves when it is over. */
  async cancel(source: string): Promise<void> {
    const install = this.#installs.get(manifestUrl(source));
    install?.abort.abort();
    await ended(install);
  }

  /** @throws MixtralError `not-found` or `storage-failed`. */
  async remove(id: string): Promise<void> {
    const { storage, release } = this.#options;
    const model = await this.#find(id);
    const installs = [...this.#installs].filter(([url, install]) => install.id === model.id || url === model.source);
    for (const [, { abort }] of installs) abort.abort();
    for (const [, install] of installs) await ended(install);
    await removeModel(model.id, storage, () => release(model.id));
    this.#failures.delete(model.source);
    await this.refresh();
  }

  /** The offer of an installed model, by its id or by its manifest's URL. @throws MixtralError `not-found`. */
  async open(id: string): Promise<ModelOffer> {
    const model = await this.#find(id);
    if (model.state !== 'installed')
      throw new MixtralError(
        'not-found',
        `The model ${model.id} is not installed completely.`,
        'Continue its install, then load it.',
      );
    return this.#offerOf(model);
  }

  async #find(id: string): Promise<InstalledModel> {
    const { models } = this.#options.storage;
    const model = (await models.get(id)) ?? (await models.list()).findLast(({ source }) => source === id);
    if (model) return model;
    throw new MixtralError(
      'not-found',
      `There is no model ${id} here.`,
      'Install it first; models.list() names those that are here.',
    );
  }

  #start(url: string): Install {
    const { storage, transfer, release } = this.#options;
    const abort = new AbortController();
    const run = async () => {
      this.#failures.delete(url);
      try {
        await this.#firstContact(url, abort.signal);
        return await installModel({
          ...storage,
          ...transfer,
          source: url,
          signal: abort.signal,
          accept: async (offer) => {
            checkModel(offer);
            await this.#takeTurn(install, offer.id);
          },
          onProgress: (progress) => this.#progressed(install, progress),
          onReplace: release,
        });
      } catch (thrown) {
        const error = MixtralError.from(thrown);
        if (error.code !== 'cancelled') this.#failures.set(url, error);
        throw error;
      } finally {
        this.#installs.delete(url);
        await this.refresh().catch(() => {});
      }
    };
    const install: Install = { abort, waiters: new Set(), id: null, progress: null, outcome: Promise.resolve().then(run) };
    // Those who wait hear of a failure; that all have left must not count as unheard.
    install.outcome.catch(() => {});
    this.#installs.set(url, install);
    return install;
  }

  /** One model may be offered under several URLs: whoever comes later waits, and then finds it stored or goes on with it. */
  async #takeTurn(install: Install, id: string): Promise<void> {
    const earlier = [...this.#installs.values()].filter((other) => other !== install && other.id === id);
    install.id = id;
    for (const other of earlier) await ended(other);
    if (install.abort.signal.aborted) throw cancelled();
  }

  /** @throws MixtralError as `inspectModel`, soon, where nothing of the model is here yet and its server is away. */
  async #firstContact(url: string, signal: AbortSignal): Promise<void> {
    const stored = await this.#options.storage.models.list();
    if (stored.some(({ source }) => source === url)) return;
    await this.#contact(url, signal);
  }

  /** @throws MixtralError as `inspectModel` and `checkModel`. */
  async #contact(url: string, signal: AbortSignal): Promise<ModelOffer> {
    const { transfer } = this.#options;
    const pacing = { ...transfer?.pacing, retries: FIRST_CONTACT_RETRIES };
    const offer = await inspectModel(url, { ...transfer, signal, pacing });
    checkModel(offer);
    return offer;
  }

  #progressed(install: Install, progress: InstallProgress): void {
    const first = install.progress === null;
    install.progress = progress;
    for (const waiter of install.waiters) waiter(progress);
    if (first) void this.refresh();
    else this.#publish();
  }

  async #look(): Promise<void> {
    try {
      this.#entries = await this.#survey();
    } catch (thrown) {
      // Without storage there is nothing but a reason to be shown.
      const error = MixtralError.from(thrown);
      this.#entries = [this.#unreachable(error)];
      throw error;
    } finally {
      this.#publish();
    }
  }

  async #survey(): Promise<readonly Entry[]> {
    const { storage, bundled } = this.#options;
    const stored = await storage.models.list();
    if (!(this.#bundled && 'id' in this.#bundled)) this.#bundled = await this.#askServer();
    const entries: Entry[] = [];
    const own = this.#bundled;
    if ('id' in own) entries.push(this.#entry(own, await storedState(own, storage.store, storage.models)));
    else if (!stored.some(({ source, state }) => source === bundled && state === 'installed'))
      entries.push(this.#unreachable(own));
    for (const model of stored) {
      // An older model of the page's is out of sight once there is a newer one, whose install deletes it.
      if ('id' in own && (model.source === bundled || model.id === own.id)) continue;
      if (model.source === bundled && model.state !== 'installed') continue;
      entries.push(await this.#storedEntry(model));
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

  async #storedEntry(model: InstalledModel): Promise<Entry> {
    const { store, models } = this.#options.storage;
    try {
      const offer = await this.#offerOf(model);
      return this.#entry(offer, await storedState(offer, store, models));
    } catch (error) {
      // Shown all the same, so that it can be deleted.
      return this.#unknown(model.id, model.source, MixtralError.from(error));
    }
  }

  async #offerOf(model: InstalledModel): Promise<ModelOffer> {
    const known = this.#offers.get(model.id);
    if (known) return known;
    const offer = await offerOf(model);
    this.#offers.set(model.id, offer);
    return offer;
  }

  #entry(offer: ModelOffer, stored: InstallState): Entry {
    const sizes = parseConfig(offer.manifest.config);
    return { summary: summarize(offer, sizes, stored, offer.source === this.#options.bundled), stored };
  }

  /** The page's own model while its server cannot be asked: it goes by its address, which `open` takes as well. */
  #unreachable(error: MixtralError): Entry {
    return this.#unknown(this.#options.bundled, this.#options.bundled, error);
  }

  #unknown(id: string, source: string, error: MixtralError): Entry {
    const stored: InstallState = { kind: 'failed', bytes: 0, error: error.toWire() };
    const bundled = source === this.#options.bundled;
    const name = id === source ? (source.split('/').at(-2) ?? source) : (id.split('@')[0] ?? id);
    const sizes = { totalBytes: 0, layers: 0, experts: 0, expertBytes: 0, contextLength: 0 };
    return { summary: { id, name, source, ...sizes, bundled, state: stored }, stored };
  }

  #withProgress({ summary, stored }: Entry): ModelSummary {
    const progress = [...this.#installs.values()].find((install) => install.progress?.id === summary.id)?.progress;
    const failure = this.#failures.get(summary.source);
    if (progress) return { ...summary, state: { kind: 'installing', progress } };
    if (!failure || stored.kind === 'installed' || stored.kind === 'failed') return summary;
    const bytes = stored.kind === 'partial' ? stored.bytes : 0;
    return { ...summary, state: { kind: 'failed', bytes, error: failure.toWire() } };
  }

  #summaries(): readonly ModelSummary[] {
    return this.#entries.map((entry) => this.#withProgress(entry));
  }

  #publish(): void {
    this.#options.publish(this.#summaries());
  }
}

async function ended(install: Install | undefined): Promise<void> {
  await install?.outcome.catch(() => {});
}
