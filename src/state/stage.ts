/** How far the page is from answering, as one value: what the main area shows and why the composer waits. */
import type { WireError } from '../protocol/errors.ts';
import type { EngineStatus, InstallProgress, LoadInfo, ModelSummary } from '../protocol/messages.ts';
import type { InstallCard, ModelProblem, ModelsState } from './models.ts';

export type Stage =
  /** Between two steps that the page takes by itself. */
  | { readonly kind: 'starting'; readonly step: NonNullable<ModelsState['underWay']> }
  | { readonly kind: 'unavailable'; readonly error: WireError }
  | { readonly kind: 'lost'; readonly error: WireError }
  | { readonly kind: 'card'; readonly card: InstallCard }
  | { readonly kind: 'problem'; readonly problem: ModelProblem; readonly name: string }
  | { readonly kind: 'installing'; readonly model: ModelSummary; readonly progress: InstallProgress }
  | {
      readonly kind: 'loading';
      readonly name: string;
      readonly phase: Extract<EngineStatus, { kind: 'loading' }>['phase'];
      readonly fraction: number;
    }
  | { readonly kind: 'no-model' }
  | { readonly kind: 'ready'; readonly name: string; readonly info: LoadInfo };

/** A model's name for people; its id where the list has not told of it yet. */
export function nameOf(models: readonly ModelSummary[] | null, id: string): string {
  return models?.find((model) => model.id === id)?.name ?? id.replace(/@[^@]*$/, '');
}

export function stageOf({
  models,
  engine,
  card,
  problem,
  underWay,
}: Pick<ModelsState, 'models' | 'engine' | 'card' | 'problem' | 'underWay'>): Stage {
  if (engine.kind === 'lost' || engine.kind === 'unavailable') return { kind: engine.kind, error: engine.error };
  if (card) return { kind: 'card', card };
  if (engine.kind === 'ready') return { kind: 'ready', name: nameOf(models, engine.info.id), info: engine.info };
  if (engine.kind === 'loading')
    return { kind: 'loading', name: nameOf(models, engine.id), phase: engine.phase, fraction: engine.fraction };
  if (problem) return { kind: 'problem', problem, name: nameOf(models, problem.id) };
  if (engine.kind === 'starting' || models === null) return { kind: 'starting', step: 'choice' };
  for (const model of models)
    if (model.state.kind === 'installing') return { kind: 'installing', model, progress: model.state.progress };
  return underWay === null ? { kind: 'no-model' } : { kind: 'starting', step: underWay };
}
