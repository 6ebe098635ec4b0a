/** What a person has chosen, kept in IndexedDB and shared by all tabs. A missing or malformed field means its default. */
import { get, update } from 'idb-keyval';
import type { SamplingOptions } from '../protocol/messages.ts';
import { announcer } from './announce.ts';
import { database } from './database.ts';
import { boolean, fieldsOf, number, oneOf, string } from './fields.ts';

/** Ceilings for one model's memory, in bytes; null leaves the choice to the engine. */
export interface Budget {
  readonly gpuBytes: number | null;
  /** For expert copies in RAM. */
  readonly ramBytes: number | null;
}

export const AUTOMATIC: Budget = { gpuBytes: null, ramBytes: null };

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly sampling: SamplingOptions;
  /** Longest reply in tokens; null leaves it to the model's context. */
  readonly maxTokens: number | null;
  readonly systemPrompt: string;
  /** By model id: what suits one model starves another. Those without an entry are `AUTOMATIC`. */
  readonly budgets: Readonly<Record<string, Budget>>;
  /** Whether the live grid of experts is beside the chat. */
  readonly showExperts: boolean;
  /** Id of the model to load at the start; null means the bundled one. */
  readonly model: string | null;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  sampling: {},
  maxTokens: null,
  systemPrompt: '',
  budgets: {},
  showExperts: true,
  model: null,
};

const SAMPLING_FIELDS = [
  'temperature',
  'topK',
  'topP',
  'minP',
  'repetitionPenalty',
  'frequencyPenalty',
  'presencePenalty',
  'seed',
] as const satisfies readonly (keyof SamplingOptions)[];

/** The one record that the store holds. */
const KEY = 'settings';
const db = database('mixtral-settings', ['settings']);
const store = db.store('settings');
const news = announcer('mixtral settings changed', parseSettings);

/** Settings from a value of any shape. */
export function parseSettings(value: unknown): Settings {
  const fields = fieldsOf(value);
  if (!fields) return DEFAULT_SETTINGS;
  return {
    theme: oneOf(fields['theme'], ['system', 'light', 'dark']) ?? DEFAULT_SETTINGS.theme,
    sampling: parseSampling(fields['sampling']),
    maxTokens: positive(fields['maxTokens']),
    systemPrompt: string(fields['systemPrompt']) ?? DEFAULT_SETTINGS.systemPrompt,
    budgets: parseBudgets(fields['budgets']),
    showExperts: boolean(fields['showExperts']) ?? DEFAULT_SETTINGS.showExperts,
    model: string(fields['model']) ?? null,
  };
}

function parseSampling(value: unknown): SamplingOptions {
  const fields = fieldsOf(value);
  const sampling: { -readonly [K in keyof SamplingOptions]: SamplingOptions[K] } = {};
  for (const key of SAMPLING_FIELDS) {
    const entry = number(fields?.[key]);
    if (entry !== undefined) sampling[key] = entry;
  }
  return sampling;
}

function parseBudgets(value: unknown): Settings['budgets'] {
  const entries = Object.entries(fieldsOf(value) ?? {}).map(([model, entry]) => {
    const fields = fieldsOf(entry);
    return [model, { gpuBytes: bytes(fields?.['gpuBytes']), ramBytes: bytes(fields?.['ramBytes']) }] as const;
  });
  return Object.fromEntries(entries.filter(([, { gpuBytes, ramBytes }]) => gpuBytes !== null || ramBytes !== null));
}

function bytes(value: unknown): number | null {
  const count = number(value);
  return count !== undefined && count >= 0 ? count : null;
}

function positive(value: unknown): number | null {
  const count = number(value);
  return count !== undefined && Number.isInteger(count) && count > 0 ? count : null;
}

/** @throws MixtralError `storage-failed`. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await get<unknown>(KEY, store));
}

/**
 * Changes the named fields, as stored at that moment, and tells the other tabs. @returns the settings that are now in force.
 *
 * @throws MixtralError `storage-full` or `storage-failed`.
 */
export async function patchSettings(patch: Partial<Settings>): Promise<Settings> {
  let result = DEFAULT_SETTINGS;
  await update<unknown>(
    KEY,
    (stored) => {
      result = parseSettings({ ...parseSettings(stored), ...patch });
      return result;
    },
    store,
  );
  news.announce(result);
  return result;
}

/** Calls `listener` with the new settings whenever another tab changes them. @returns the unsubscriber. */
export function subscribeSettings(listener: (settings: Settings) => void): () => void {
  return news.subscribe(listener);
}
