/**
 * The models of this browser and of this page: installing them, how far each has come, and removing them.
 * Runs beside the engine's queue; the engine is told before anything it uses is deleted.
 */
import { cancelled, MixtralError } from '../protocol/errors.ts';
import type { InstallProgress, ModelSummary, MoveProgress, StoreName } from '../protocol/messages.ts';
import { installModel, removeModel } from '../weights/install.ts';
import { inspectModel, type ModelOffer, manifestUrl, storedState } from '../weights/offer.ts';
import { isLocal } from '../weights/part-url.ts';
import { Catalogue, type CatalogueOptions, type Entry } from './catalogue.ts';
import { checkModel } from './check-model.ts';

export interface LibraryOptions extends CatalogueOptions {
  readonly publish: (models: readonly ModelSummary[]) => void;
  /** Awaited before a model's bytes are deleted: the engine lets go of it. */
  readonly release: (id: string) => Promise<void>;
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

export class ModelLibrary {
  readonly #options: LibraryOptions;
  readonly #catalogue: Catalogue;
  /** By the manifest's URL. */
  readonly #installs = new Map<string, Install>();
  /** How the last install of a manifest's URL failed. */
  readonly #failures = new Map<string, MixtralError>();
  #entries: readonly Entry[] = [];
  #refreshing: Promise<void> = Promise.resolve();

  constructor(options: LibraryOptions) {
    this.#options = options;
    this.#catalogue = new Catalogue(options);
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
    // What is installed needs no server. The page's own model does: a newer one replaces it, as another file may one just opened.
    const own = (await storage.models.list()).findLast((model) => model.source === url && model.state === 'installed');
    if (own && url !== bundled && !isLocal(new URL(url))) return this.#withProgress(await this.#catalogue.storedEntry(own));
    const offer = await this.#contact(url, signal);
    const stored = await storedState(offer, storage.store, storage.models);
    return this.#withProgress(await this.#catalogue.entry(offer, stored));
  }

  /** Joins the install of the same manifest where there is one; it ends when nobody waits for it any more. */
  async install(
    source: string,
    signal: AbortSignal,
    onProgress: (progress: InstallProgress) => void,
    store?: StoreName,
  ): Promise<{ id: string }> {
    const url = manifestUrl(source);
    // One that is being stopped cannot be joined.
    while (this.#installs.get(url)?.abort.signal.aborted) await ended(this.#installs.get(url));
    const install = this.#installs.get(url) ?? this.#start(url, store);
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
    const model = await this.#catalogue.find(id);
    const installs = [...this.#installs].filter(([url, install]) => install.id === model.id || url === model.source);
    for (const [, { abort }] of installs) abort.abort();
    for (const [, install] of installs) await ended(install);
    await removeModel(model.id, storage, () => release(model.id));
    this.#failures.delete(model.source);
    await this.refresh();
  }

  /**
   * Takes a model's shards to another store. It can be used meanwhile.
   *
   * @throws MixtralError `not-found`, `unsupported` (no such store), `storage-full`, `storage-failed` or `cancelled`; what has moved by
   *   then has, and moving again goes on.
   */
  async move(id: string, store: StoreName, signal: AbortSignal, onProgress: (progress: MoveProgress) => void): Promise<void> {
    const { models, store: shards } = this.#options.storage;
    const model = await this.#catalogue.find(id);
    // What arrives from now on, by an install or by healing, is where the rest is going.
    await models.put({ ...model, store });
    const records = await shards.records(model.id);
    const totalBytes = [...records.values()].reduce((sum, record) => sum + record.bytes, 0);
    let bytes = 0;
    try {
      await shards.move(model.id, store, {
        signal,
        onMoved: (count) => {
          bytes += count;
          onProgress({ bytes, totalBytes });
        },
      });
    } finally {
      await this.refresh();
    }
  }

  /** The offer of an installed model, by its id or by its manifest's URL. @throws MixtralError `not-found`. */
  async open(id: string): Promise<ModelOffer> {
    const model = await this.#catalogue.find(id);
    if (model.state !== 'installed')
      throw new MixtralError(
        'not-found',
        `The model ${model.id} is not installed completely.`,
        'Continue its install, then load it.',
      );
    return this.#catalogue.offerOf(model);
  }

  #start(url: string, place: StoreName | undefined): Install {
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
          place,
          signal: abort.signal,
          accept: async (offer, patience) => {
            checkModel(offer);
            await this.#takeTurn(install, offer.id);
            const { tryTokenizer } = await import('./tokenizer.ts');
            await tryTokenizer(offer, storage.store, patience);
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
      this.#entries = await this.#catalogue.survey();
    } catch (thrown) {
      // Without storage there is nothing but a reason to be shown.
      const error = MixtralError.from(thrown);
      this.#entries = [this.#catalogue.unreachable(error)];
      throw error;
    } finally {
      this.#publish();
    }
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
