/** Which models there are, what the engine is doing, and the steps from "nothing here" to "ready to chat". */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { MixtralError, type WireError } from '../protocol/errors.ts';
import type { EngineStatus, Healing, LoadedModel, LoadOptions, ModelSummary, StoreName } from '../protocol/messages.ts';
import type { MachineStore } from './machine.ts';
import type { Services } from './services.ts';
import { AUTOMATIC, type Budget, budgetOf, type SettingsStore } from './settings.ts';
import { type UpkeepState, upkeep } from './upkeep.ts';

/** A model that an address named, before a person has said yes to it. */
export interface InstallCard {
  readonly source: string;
  readonly model: ModelSummary | null;
  /** Whether its download may cost money on this connection. */
  readonly metered: boolean;
  readonly error: WireError | null;
}

/** Why there is no model to chat with, and what a retry would do. */
export interface ModelProblem {
  readonly step: 'install' | 'load' | 'remove' | 'move' | 'save';
  readonly id: string;
  readonly source: string;
  readonly error: WireError;
}

export interface ModelsState extends UpkeepState {
  /** Null until the engine has told. */
  readonly models: readonly ModelSummary[] | null;
  readonly engine: EngineStatus;
  /** The part of a model that is being fetched again, because what is stored of it cannot be used. */
  readonly healing: Healing | null;
  readonly card: InstallCard | null;
  readonly problem: ModelProblem | null;
  /** What this page is about to bring to an end by itself; null where the next step is a person's. */
  readonly underWay: 'choice' | 'install' | 'load' | null;

  /** Installs and loads what this page should start with; waits for the first news of the engine. */
  start(): void;
  /** Installs a model, or goes on where an install stopped, and loads it. Resolves when it is over, well or not. */
  use(model: Pick<ModelSummary, 'id' | 'source'>, store?: StoreName): Promise<void>;
  /** Ends an install, whichever tab or script began it; what has arrived is kept. */
  cancelInstall(source: string): void;
  load(id: string): Promise<void>;
  cancelLoad(): void;
  remove(id: string): Promise<void>;
  /** Reads what an address offers and shows its card; an installed model is loaded at once. */
  inspect(source: string): Promise<void>;
  /** The same for files of this machine. */
  openFiles(files: readonly File[]): Promise<void>;
  /** @param store where the model is to be kept */
  acceptCard(store?: StoreName): Promise<void>;
  dismissCard(): void;
  /** For the model that is loaded, which is loaded anew with it. */
  setBudget(budget: Budget): Promise<void>;
  /** Tries again what failed; with `automaticMemory`, without the limits that a person had set for that model. */
  retry(options?: { automaticMemory: boolean }): Promise<void>;
  dismissProblem(): void;
  /** A fresh worker after a device loss or a crash; the model comes back, the chats were never gone. */
  recover(options?: { automaticMemory: boolean }): void;
}

/** States in which the engine cannot be asked for a model. */
const SETTLING: ReadonlySet<EngineStatus['kind']> = new Set(['starting', 'unavailable', 'lost']);

export type ModelsStore = StoreApi<ModelsState>;

/** The model that is loaded or loading; null where there is none. */
export function activeModelId(engine: EngineStatus): string | null {
  if (engine.kind === 'ready') return engine.info.id;
  if (engine.kind === 'loading') return engine.id;
  return engine.kind === 'lost' ? (engine.model?.id ?? null) : null;
}

export function createModelsStore(
  {
    client,
    requestedModel,
    keepAwake,
    isMetered,
    saveFile,
  }: Pick<Services, 'client' | 'requestedModel' | 'keepAwake' | 'isMetered' | 'saveFile'>,
  settings: SettingsStore,
  machine: MachineStore,
): ModelsStore {
  /** Sources of the installs that this page waits for. */
  const installs = new Set<string>();
  let loading: AbortController | null = null;
  /** Whether the choice of the first model is still to be made. */
  let undecided = true;
  let started = false;

  const store = createStore<ModelsState>((set, get) => {
    const fail = (problem: Omit<ModelProblem, 'error'>, thrown: unknown) => {
      const error = MixtralError.from(thrown);
      if (error.code !== 'cancelled') set({ problem: { ...problem, error: error.toWire() } });
    };

    const tellProgress = () => set({ underWay: loading ? 'load' : installs.size > 0 ? 'install' : undecided ? 'choice' : null });

    const loadOptions = (id: string): LoadOptions => {
      const { gpuBytes, ramBytes } = budgetOf(settings.getState().settings, id);
      return { ...(gpuBytes !== null && { gpuBudgetBytes: gpuBytes }), ...(ramBytes !== null && { ramBudgetBytes: ramBytes }) };
    };

    const find = (id: string) => get().models?.find((model) => model.id === id);

    const decide = () => {
      const { models, engine } = get();
      if (!started || !undecided || models === null || SETTLING.has(engine.kind)) return;
      undecided = false;
      if (requestedModel !== null && get().card === null) void get().inspect(requestedModel);
      // Where the worker before had a model, the worker tells what becomes of it.
      else if (engine.kind === 'idle' && engine.failure === null) void startDefault();
      tellProgress();
    };

    const startDefault = async () => {
      const chosen = settings.getState().settings.model;
      const model =
        get().models?.find(({ id, state }) => id === chosen && state.kind === 'installed') ??
        get().models?.find(({ bundled }) => bundled);
      if (model) await get().use(model);
    };

    client.on('models', (models) => {
      set({ models });
      decide();
    });
    client.on('healing', (healing) => set({ healing }));
    client.on('engine', (engine) => {
      set({ engine });
      if (engine.kind === 'ready' && get().problem?.id === engine.info.id) set({ problem: null });
      if (engine.kind === 'idle' && engine.failure) {
        const { id, error } = engine.failure;
        set({ problem: { step: 'load', id, source: find(id)?.source ?? '', error } });
      }
      decide();
    });

    return {
      models: null,
      engine: { kind: 'starting' },
      healing: null,
      card: null,
      problem: null,
      underWay: 'choice',
      ...upkeep({ client, saveFile }, set, get, fail),

      start() {
        started = true;
        decide();
      },

      async use({ id, source }, store) {
        set({ problem: null });
        let installed = id;
        if (find(id)?.state.kind !== 'installed') {
          if (installs.has(source)) return;
          installs.add(source);
          tellProgress();
          const sleep = keepAwake();
          try {
            // Where the manifest could not be read before, the id was only a guess until now.
            installed = (await client.call('models.install', store ? { source, store } : { source })).id;
          } catch (thrown) {
            fail({ step: 'install', id, source }, thrown);
            return;
          } finally {
            sleep();
            installs.delete(source);
            tellProgress();
          }
        }
        await get().load(installed);
      },

      cancelInstall(source) {
        // Whoever waits for the install is told of its end.
        client.call('models.cancel', { source }).catch(() => {});
      },

      async load(id) {
        loading?.abort();
        const abort = new AbortController();
        loading = abort;
        set({ problem: null });
        tellProgress();
        try {
          await client.call('load', { id, options: loadOptions(id) }, { signal: abort.signal });
          if (loading === abort) settings.getState().set({ model: find(id)?.bundled ? null : id });
        } catch (thrown) {
          if (loading === abort) fail({ step: 'load', id, source: find(id)?.source ?? '' }, thrown);
        } finally {
          if (loading === abort) loading = null;
          tellProgress();
        }
      },

      cancelLoad() {
        loading?.abort();
      },

      async remove(id) {
        const source = find(id)?.source ?? '';
        const wasActive = activeModelId(get().engine) === id;
        set({ problem: null });
        try {
          await client.call('models.remove', { id });
          if (settings.getState().settings.model === id) settings.getState().set({ model: null });
          if (wasActive && !find(id)?.bundled) await startDefault();
        } catch (thrown) {
          fail({ step: 'remove', id, source }, thrown);
        }
      },

      async inspect(source) {
        set({ card: { source, model: null, metered: isMetered(), error: null } });
        const isStill = () => get().card?.source === source;
        try {
          const model = await client.call('models.inspect', { source });
          if (!isStill()) return;
          if (model.state.kind === 'installed') {
            set({ card: null });
            await get().load(model.id);
          } else {
            set({ card: { source, model, metered: isMetered(), error: null } });
          }
        } catch (thrown) {
          if (isStill()) set({ card: { source, model: null, metered: false, error: MixtralError.from(thrown).toWire() } });
        }
      },

      async openFiles(files) {
        const named = files[0]?.name ?? '';
        set({ card: { source: named, model: null, metered: isMetered(), error: null } });
        try {
          const { source } = await client.call('models.openFiles', { files });
          if (get().card?.source === named) await get().inspect(source);
        } catch (thrown) {
          set({ card: { source: named, model: null, metered: false, error: MixtralError.from(thrown).toWire() } });
        }
      },

      async acceptCard(store) {
        const model = get().card?.model;
        if (!model) return;
        set({ card: null });
        void machine.getState().keep();
        await get().use(model, store);
      },

      dismissCard() {
        set({ card: null });
        if (get().engine.kind === 'idle') void startDefault();
      },

      async setBudget(budget) {
        const id = activeModelId(get().engine);
        if (id === null) return;
        settings.getState().setBudget(id, budget);
        await get().load(id);
      },

      async retry({ automaticMemory } = { automaticMemory: false }) {
        const { problem } = get();
        if (!problem) return;
        if (automaticMemory) settings.getState().setBudget(problem.id, AUTOMATIC);
        if (problem.step === 'remove') await get().remove(problem.id);
        else if (problem.step === 'save') await get().save({ id: problem.id, name: find(problem.id)?.name ?? problem.id });
        else if (problem.step === 'move')
          await get().move(problem.id, find(problem.id)?.store ?? 'indexeddb'); // Its own already, though not all of it is there.
        else await get().use(problem);
      },

      dismissProblem() {
        set({ problem: null });
      },

      recover({ automaticMemory } = { automaticMemory: false }) {
        const { engine } = get();
        let model: LoadedModel | null = engine.kind === 'lost' ? engine.model : null;
        if (model && automaticMemory) {
          const { gpuBudgetBytes: _gpu, ramBudgetBytes: _ram, ...options } = model.options;
          settings.getState().setBudget(model.id, AUTOMATIC);
          model = { id: model.id, options };
        }
        // With a model in hand the fresh worker loads that one by itself.
        undecided = model === null;
        set({ problem: null });
        tellProgress();
        client.restart(model);
      },
    };
  });
  return store;
}
