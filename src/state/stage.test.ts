import { describe, expect, it } from 'vitest';
import type { EngineStatus, ModelSummary } from '../protocol/messages.ts';
import { failure, LOADED, MODEL } from './services.fixture.ts';
import { stageOf } from './stage.ts';

const IDLE: EngineStatus = { kind: 'idle', adapter: LOADED.adapter, failure: null };
const READY: EngineStatus = { kind: 'ready', info: LOADED, options: {}, busy: false };
const NOTHING = { models: [MODEL] as readonly ModelSummary[], engine: IDLE, card: null, problem: null, underWay: null };
const PROBLEM = { step: 'install', id: 'big@2', source: '', error: failure('network').toWire() } as const;
const CARD = { source: 'https://models.test/big.json', model: null, metered: false, error: null };

describe('stageOf', () => {
  it('a failed install of another model does not take the loaded one away', () => {
    expect(stageOf({ ...NOTHING, engine: READY, problem: PROBLEM }).kind).toBe('ready');
    expect(stageOf({ ...NOTHING, problem: PROBLEM })).toMatchObject({ kind: 'problem', name: 'big' });
  });

  it('a lost engine comes before every question', () => {
    const engine: EngineStatus = { kind: 'lost', model: null, error: failure('device-lost').toWire() };
    expect(stageOf({ ...NOTHING, engine, card: CARD, problem: PROBLEM }).kind).toBe('lost');
  });

  it('a card asks even while a model is loaded', () => {
    expect(stageOf({ ...NOTHING, engine: READY, card: CARD }).kind).toBe('card');
  });

  it('waits for news before it says that there is no model', () => {
    expect(stageOf({ ...NOTHING, models: null }).kind).toBe('starting');
    expect(stageOf({ ...NOTHING, models: [] }).kind).toBe('no-model');
  });

  it('says so where nothing is under way, instead of waiting for ever', () => {
    expect(stageOf(NOTHING).kind).toBe('no-model');
    expect(stageOf({ ...NOTHING, underWay: 'install' })).toEqual({ kind: 'starting', step: 'install' });
  });

  it('shows the download that a first visit waits for', () => {
    const progress = {
      id: MODEL.id,
      bytes: 1,
      totalBytes: 4,
      bytesPerSecond: 1,
      secondsLeft: 3,
      shards: 0,
      totalShards: 4,
      retries: 0,
      verified: null,
    };
    const installing: ModelSummary = { ...MODEL, state: { kind: 'installing', progress } };
    expect(stageOf({ ...NOTHING, models: [installing] })).toMatchObject({ kind: 'installing', progress: { bytes: 1 } });
  });
});
