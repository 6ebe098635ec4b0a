/** The engine's worker: puts the session, the models and the front desk together when its page says `start`. */
import { openDevice } from '../engine/gpu/device.ts';
import { parseConfig } from '../engine/mixtral/config.ts';
import { MixtralEngine } from '../engine/mixtral/engine.ts';
import type { ToWorker } from '../protocol/messages.ts';
import { indexedDbModels } from '../storage/models.ts';
import { browserShards } from '../storage/shards.ts';
import { readToken, writeToken } from '../storage/token.ts';
import { checkToken, withToken } from '../weights/hub-token.ts';
import type { LocalFiles } from '../weights/local-files.ts';
import type { ModelOffer } from '../weights/offer.ts';
import { isLocal } from '../weights/part-url.ts';
import { InstalledSource } from '../weights/source.ts';
import { HealingNotice } from './healing.ts';
import { defaultRamBudget } from './memory.ts';
import { ModelLibrary } from './models.ts';
import { createReaders } from './readers.ts';
import { Server } from './server.ts';
import { type OpenModel, Session } from './session.ts';

/** Where the model that comes with the page is, relative to the page. */
const BUNDLED = 'models/tiny/manifest.json';

/** The part of a dedicated worker's global scope that is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: unknown): void;
}

const scope = self as unknown as WorkerScope;

function start(message: Extract<ToWorker, { kind: 'start' }>): Server {
  const models = indexedDbModels();
  const shards = browserShards({ placeOf: async (id) => (await models.get(id))?.store ?? 'indexeddb' });
  const storage = { store: shards, models };
  const readers = createReaders();
  /** Files of this machine, once a person has opened some. */
  let local: Promise<LocalFiles> | null = null;
  const localFiles = () => {
    local ??= import('../weights/local-files.ts').then((module) => new module.LocalFiles());
    return local;
  };
  /** Once it has been read, or given; read again where storage failed. */
  let token: Promise<string | null> | null = null;
  const keptToken = () => {
    token ??= readToken().catch((error: unknown) => {
      token = null;
      throw error;
    });
    return token;
  };
  const fetchRemote = withToken((input, init) => fetch(input, init), keptToken);
  const fetchAnything: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    return isLocal(url) ? (await localFiles()).fetch(url, init) : fetchRemote(input, init);
  };

  function sourceOf(offer: ModelOffer): InstalledSource {
    return new InstalledSource({
      model: offer,
      store: storage.store,
      read: readers.read,
      fetch: fetchAnything,
      onHeal: (shard, reason) => {
        console.info(`The shard ${shard} of ${offer.id} is fetched again: ${reason}.`);
        healing.begin({ model: offer.id, shard, reason });
      },
      onHealed: (shard) => healing.end(offer.id, shard),
    });
  }

  async function open(offer: ModelOffer, signal: AbortSignal): Promise<OpenModel> {
    const source = sourceOf(offer);
    const { manifest } = offer;
    const { readTokenizer } = await import('./tokenizer.ts');
    return {
      id: offer.id,
      chatTemplate: manifest.chatTemplate,
      tokenizer: await readTokenizer((shard) => source.read(shard, signal)),
      engine: { config: parseConfig(manifest.config), shards: manifest.shards, source },
    };
  }

  const healing = new HealingNotice((part) => server.publish('healing', part));
  const library: ModelLibrary = new ModelLibrary({
    storage,
    transfer: { fetch: fetchAnything },
    bundled: new URL(BUNDLED, message.base).href,
    publish: (summaries) => server.publish('models', summaries),
    release: (id) => session.release(id),
  });
  const server: Server = new Server(
    {
      epoch: message.epoch,
      owner: scope,
      channel: message.channel,
      openChannel: (name) => new BroadcastChannel(name),
      locks: navigator.locks ?? null,
    },
    {
      'models.list': () => library.list(),
      'models.openFiles': async (args) => ({ source: await (await localFiles()).add(args.files) }),
      'models.inspect': ({ source }, { signal }) => library.inspect(source, signal),
      'models.install': (args, { signal, progress }) => library.install(args.source, signal, progress, args.store),
      'models.cancel': async ({ source }) => {
        await library.cancel(source);
        return null;
      },
      'models.move': async ({ id, store }, { signal, progress }) => {
        await library.move(id, store, signal, progress);
        return null;
      },
      'models.export': async ({ id }, { signal, progress }) => {
        const { exportModel } = await import('../weights/export.ts');
        const offer = await library.open(id);
        return await exportModel(offer, shards, sourceOf(offer), { signal, onProgress: progress });
      },
      'hub.token': async (args) => {
        if (args.token !== undefined) {
          await writeToken(args.token === null ? null : checkToken(args.token));
          token = Promise.resolve(args.token);
        }
        return { kept: (await keptToken()) !== null };
      },
      'storage.measure': async () => (await import('./measure-stores.ts')).measureStores(),
      'machine.measure': (_, context) => session.measure(context),
      'models.remove': async ({ id }) => {
        await library.remove(id);
        return null;
      },
      load: (model, context) => session.load(model, context),
      unload: (_, context) => session.unload(context),
      complete: (request, context) => session.complete(request, context),
      tokenize: ({ text }, context) => session.tokenize(text, context),
      stats: async () => session.stats(),
      'debug.loseDevice': async () => {
        session.loseDevice();
        return null;
      },
    },
  );
  const session: Session = new Session({
    publish: (event, value) => server.publish(event, value),
    openDevice: () => openDevice(navigator.gpu),
    createEngine: (setup) => MixtralEngine.create(setup),
    find: (id) => library.open(id),
    open,
    ramBudgetBytes: defaultRamBudget(navigator),
  });
  // What a worker before this one was fetching is not under way any more.
  server.publish('healing', null);
  session.start(message.resume);
  // Without storage the list itself says so.
  library.refresh().catch(() => {});
  server.start();
  return server;
}

let server: Server | null = null;

scope.onmessage = ({ data }) => {
  if (data.kind === 'start') server ??= start(data);
  else server?.receiveFromOwner(data);
};
