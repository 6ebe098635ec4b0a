/** Which models there are, what the engine is doing, and the steps from "nothing here" to "ready to chat". */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { MixtralError, type WireError } from '../protocol/errors.ts';
import type { EngineStatus, Healing, LoadOptions, ModelSummary } from '../protocol/messages.ts';
import type { Services } from './services.ts';
import type { SettingsStore } from './settings.ts';

/** A model that an address named, before a person has said yes to it. */
export interface InstallCard {
  readonly source: string;
  readonly model: ModelSummary | null;
  readonly error: WireError | null;
}

/** Why there is no model to chat with, and what a retry would do. */
export interface ModelProblem {
  readonly step: 'install' | 'load' | 'remove';
  readonly id: string;
  readonly source: string;
  readonly error: WireError;
}

export interface ModelsState {
  /** Null until the engine has told. */
  readonly models: readonly ModelSummary[] | null;
  readonly engine: EngineStatus;
  /** The part of a model that is being fetched again, because what is stored of it cannot be used. */
  readonly healing: Healing | null;
  readonly card: InstallCard | null;
  readonly problem: ModelProblem | null;

  /** Installs and loads what this page should start with; waits for the first news of the engine. */
  start(): void;
  /** Installs a model, or goes on where an install stopped, and loads it. Resolves when it is over, well or not. */
  use(model: Pick<ModelSummary, 'id' | 'source'>): Promise<void>;
  cancelInstall(source: string): void;
  load(id: string): Promise<void>;
  cancelLoad(): void;
  remove(id: string): Promise<void>;
  /** Reads what an address offers and shows its card; an installed model is loaded at once. */
  inspect(source: string): Promise<void>;
  acceptCard(): Promise<void>;
  dismissCard(): void;
  setBudgets(budgets: { gpuBudgetBytes: number | null; ramBudgetBytes: number | null }): Promise<void>;
  retry(): Promise<void>;
  /** A fresh worker after a device loss or a crash; the model comes back, the chats were never gone. */
  recover(): void;
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
  { client, requestedModel, keepStorage }: Pick<Services, 'client' | 'requestedModel' | 'keepStorage'>,
  settings: SettingsStore,
): ModelsStore {
  const installs = new Map<string, AbortController>();
  let loading: AbortController | null = null;
  /** Whether the choice of the first model is still to be made. */
  let undecided = false;

  const store = createStore<ModelsState>((set, get) => {
    const fail = (problem: Omit<ModelProblem, 'error'>, thrown: unknown) => {
      const error = MixtralError.from(thrown);
      if (error.code !== 'cancelled') set({ problem: { ...problem, error: error.toWire() } });
    };

    const loadOptions = (): LoadOptions => {
      const { gpuBudgetBytes, ramBudgetBytes } = settings.getState().settings;
      return { ...(gpuBudgetBytes !== null && { gpuBudgetBytes }), ...(ramBudgetBytes !== null && { ramBudgetBytes }) };
    };

    const find = (id: string) => get().models?.find((model) => model.id === id);

    const decide = () => {
      const { models, engine } = get();
      if (!undecided || models === null || SETTLING.has(engine.kind)) return;
      undecided = false;
      if (requestedModel !== null && get().card === null) void get().inspect(requestedModel);
      else if (engine.kind === 'idle') void startDefault();
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
      set(engine.kind === 'ready' ? { engine, problem: null } : { engine });
      decide();
    });

    return {
      models: null,
      engine: { kind: 'starting' },
      healing: null,
      card: null,
      problem: null,

      start() {
        undecided = true;
        decide();
      },

      async use({ id, source }) {
        set({ problem: null });
        let installed = id;
        if (find(id)?.state.kind !== 'installed') {
          if (installs.has(source)) return;
          const abort = new AbortController();
          installs.set(source, abort);
          try {
            // Where the manifest could not be read before, the id was only a guess until now.
            installed = (await client.call('models.install', { source }, { signal: abort.signal })).id;
          } catch (thrown) {
            fail({ step: 'install', id, source }, thrown);
            return;
          } finally {
            installs.delete(source);
          }
        }
        await get().load(installed);
      },

      cancelInstall(source) {
        installs.get(source)?.abort();
      },

      async load(id) {
        loading?.abort();
        const abort = new AbortController();
        loading = abort;
        set({ problem: null });
        try {
          await client.call('load', { id, options: loadOptions() }, { signal: abort.signal });
          if (loading === abort) settings.getState().set({ model: find(id)?.bundled ? null : id });
        } catch (thrown) {
          if (loading === abort) fail({ step: 'load', id, source: find(id)?.source ?? '' }, thrown);
        } finally {
          if (loading === abort) loading = null;
        }
      },

      cancelLoad() {
        loading?.abort();
      },

      async remove(id) {
        const source = find(id)?.source ?? '';
        const wasActive = activeModelId(get().engine) === id;
        try {
          if (wasActive) await client.call('unload', {});
          await client.call('models.remove', { id });
          if (settings.getState().settings.model === id) settings.getState().set({ model: null });
          if (wasActive && !find(id)?.bundled) await startDefault();
        } catch (thrown) {
          fail({ step: 'remove', id, source }, thrown);
        }
      },

      async inspect(source) {
        set({ card: { source, model: null, error: null } });
        const isStill = () => get().card?.source === source;
        try {
          const model = await client.call('models.inspect', { source });
          if (!isStill()) return;
          if (model.state.kind === 'installed') {
            set({ card: null });
            await get().load(model.id);
          } else {
            set({ card: { source, model, error: null } });
          }
        } catch (thrown) {
          if (isStill()) set({ card: { source, model: null, error: MixtralError.from(thrown).toWire() } });
        }
      },

      async acceptCard() {
        const model = get().card?.model;
        if (!model) return;
        set({ card: null });
        void keepStorage();
        await get().use(model);
      },

      dismissCard() {
        set({ card: null });
        if (get().engine.kind === 'idle') void startDefault();
      },

      async setBudgets(budgets) {
        settings.getState().set(budgets);
        const id = activeModelId(get().engine);
        if (id !== null) await get().load(id);
      },

      async retry() {
        const { problem } = get();
        if (!problem) return;
        if (problem.step === 'remove') await get().remove(problem.id);
        else await get().use(problem);
      },

      recover() {
        // With a model in hand the fresh worker loads that one by itself.
        undecided = activeModelId(get().engine) === null;
        set({ problem: null });
        client.restart();
      },
    };
  });
  return store;
}
