/** What a person has chosen, in force at once and stored behind. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SamplingOptions } from '../protocol/messages.ts';
import { AUTOMATIC, type Budget, DEFAULT_SETTINGS, type Settings } from '../storage/settings.ts';
import type { Services } from './services.ts';

export type { Budget, Settings };
export { AUTOMATIC, DEFAULT_SETTINGS };

/** What the sliders show where nothing was chosen: cool enough that the bundled model, which is tiny, stays on its subject. */
export const DEFAULT_SAMPLING = {
  temperature: 0.3,
  topP: 0.95,
  topK: 0,
  minP: 0,
  repetitionPenalty: 1,
} as const satisfies SamplingOptions;

export interface SettingsState {
  readonly settings: Settings;
  /** Whether the stored settings have been read. */
  readonly loaded: boolean;
  load(): Promise<void>;
  set(patch: Partial<Settings>): void;
  setSampling(patch: { readonly [K in keyof SamplingOptions]?: SamplingOptions[K] | undefined }): void;
  resetSampling(): void;
  setBudget(model: string, budget: Budget): void;
}

/** What a model may take, as far as a person has said. */
export function budgetOf(settings: Settings, model: string): Budget {
  return settings.budgets[model] ?? AUTOMATIC;
}

export type SettingsStore = StoreApi<SettingsState>;

/** The sampling of a request: what was chosen over the defaults. */
export function samplingOf(settings: Settings): SamplingOptions {
  return { ...DEFAULT_SAMPLING, ...settings.sampling };
}

export function createSettingsStore({ settings: storage }: Pick<Services, 'settings'>): SettingsStore {
  return createStore<SettingsState>((set, get) => ({
    settings: DEFAULT_SETTINGS,
    loaded: false,

    async load() {
      storage.subscribe((settings) => set({ settings }));
      try {
        set({ settings: await storage.read() });
      } catch {
        // Without storage the page still works, on defaults; the chat store tells that nothing can be kept.
      }
      set({ loaded: true });
    },

    set(patch) {
      set({ settings: { ...get().settings, ...patch } });
      storage.patch(patch).catch(() => {
        // In force for this visit; the chat store tells that nothing can be kept.
      });
    },

    setSampling(patch) {
      const sampling: Record<string, number> = { ...get().settings.sampling };
      for (const [key, value] of Object.entries(patch)) {
        if (value === undefined) delete sampling[key];
        else sampling[key] = value;
      }
      get().set({ sampling });
    },

    resetSampling() {
      get().set({ sampling: {}, maxTokens: null });
    },

    setBudget(model, budget) {
      const { [model]: _before, ...others } = get().settings.budgets;
      const automatic = budget.gpuBytes === null && budget.ramBytes === null;
      get().set({ budgets: automatic ? others : { ...others, [model]: budget } });
    },
  }));
}
