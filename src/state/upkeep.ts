/** What is done with models that are here: taken to another store, saved to a file. Part of the store in models.ts. */
import type { ModelSummary, MoveProgress, StoreName } from '../protocol/messages.ts';
import type { Services } from './services.ts';

export interface UpkeepState {
  /** The model whose shards are on their way to another store; fraction 0..1. */
  readonly moving: { readonly id: string; readonly store: StoreName; readonly fraction: number } | null;
  /** The model whose parts are being checked, to be saved to a file; fraction 0..1. */
  readonly saving: { readonly id: string; readonly fraction: number } | null;

  /** Takes a model's shards to another store. */
  move(id: string, store: StoreName): Promise<void>;
  /** Saves a model as one file, for a machine without a network. */
  save(model: Pick<ModelSummary, 'id' | 'name'>): Promise<void>;
}

interface Shared extends Pick<UpkeepState, 'moving' | 'saving'> {
  readonly models: readonly ModelSummary[] | null;
}

function fractionOf({ bytes, totalBytes }: MoveProgress): number {
  return totalBytes > 0 ? bytes / totalBytes : 1;
}

/** @param fail shows why a step ended, in the store that this is a part of */
export function upkeep(
  { client, saveFile }: Pick<Services, 'client' | 'saveFile'>,
  set: (changes: Partial<UpkeepState> & { readonly problem?: null }) => void,
  get: () => Shared,
  fail: (problem: { readonly step: 'move' | 'save'; readonly id: string; readonly source: string }, thrown: unknown) => void,
): UpkeepState {
  const sourceOf = (id: string) => get().models?.find((model) => model.id === id)?.source ?? '';
  return {
    moving: null,
    saving: null,

    async move(id, store) {
      if (get().moving) return;
      set({ problem: null, moving: { id, store, fraction: 0 } });
      try {
        const onProgress = (progress: MoveProgress) => set({ moving: { id, store, fraction: fractionOf(progress) } });
        await client.call('models.move', { id, store }, { onProgress });
      } catch (thrown) {
        fail({ step: 'move', id, source: sourceOf(id) }, thrown);
      } finally {
        set({ moving: null });
      }
    },

    async save({ id, name }) {
      if (get().saving) return;
      set({ problem: null, saving: { id, fraction: 0 } });
      try {
        const onProgress = (progress: MoveProgress) => set({ saving: { id, fraction: fractionOf(progress) } });
        saveFile(`${name}.tar`, await client.call('models.export', { id }, { onProgress }));
      } catch (thrown) {
        fail({ step: 'save', id, source: sourceOf(id) }, thrown);
      } finally {
        set({ saving: null });
      }
    },
  };
}
