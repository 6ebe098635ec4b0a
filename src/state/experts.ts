/** What the live grid shows: where every expert is, and which ones the latest tokens went to. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Residency, TIERS, type Tier, type TokenRouting } from '../protocol/trace.ts';
import type { Services } from './services.ts';

export type { Residency, Tier, TokenRouting };
export { TIERS };

export interface ExpertsState {
  readonly residency: Residency | null;
  /** How many experts are in each tier. */
  readonly counts: Readonly<Record<Tier, number>>;
  /** The path of the latest token. */
  readonly routing: TokenRouting | null;
}

export type RoutingListener = (routing: TokenRouting) => void;

export interface ExpertsStore extends StoreApi<ExpertsState> {
  /** Every token's routing, also those between two frames. */
  onRouting(listener: RoutingListener): () => void;
}

/** How many experts of a snapshot are in each tier; `row` narrows it to one layer. */
export function countTiers(residency: Residency | null, row?: number): Record<Tier, number> {
  const counts: Record<Tier, number> = { gpu: 0, ram: 0, disk: 0, absent: 0 };
  if (!residency) return counts;
  const { experts, tiers } = residency;
  for (const index of row === undefined ? tiers : tiers.subarray(row * experts, (row + 1) * experts)) {
    const tier = TIERS[index];
    if (tier) counts[tier] += 1;
  }
  return counts;
}

/** Residency changes with every page fault and routing with every token: both reach React at most once a frame. */
export function createExpertsStore({ client, nextFrame }: Pick<Services, 'client' | 'nextFrame'>): ExpertsStore {
  const store = createStore<ExpertsState>(() => ({ residency: null, counts: countTiers(null), routing: null }));
  const listeners = new Set<RoutingListener>();
  let pending: { residency?: Residency; routing?: TokenRouting } | null = null;
  const gather = (change: { residency?: Residency; routing?: TokenRouting }) => {
    if (pending) {
      Object.assign(pending, change);
      return;
    }
    pending = { ...change };
    nextFrame(() => {
      const latest = pending;
      pending = null;
      if (latest) store.setState({ ...latest, ...(latest.residency && { counts: countTiers(latest.residency) }) });
    });
  };
  // A snapshot outlives its model in what a new tab is told.
  let gone = false;
  client.on('engine', ({ kind }) => {
    gone = kind === 'lost' || kind === 'idle' || kind === 'unavailable';
    // While a model is being loaded, no expert of it is anywhere yet, and those of the one before are gone.
    if (!gone && kind !== 'loading') return;
    if (pending) pending = {};
    store.setState({ residency: null, counts: countTiers(null), routing: null });
  });
  client.on('residency', (residency) => {
    if (!gone) gather({ residency });
  });
  client.on('routing', (routing) => {
    gather({ routing });
    for (const listener of listeners) listener(routing);
  });
  return {
    ...store,
    onRouting(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
