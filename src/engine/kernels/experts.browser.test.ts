import { describe, expect } from 'vitest';
import { controlBytes, LANDING_BIT, recordOffset } from './control.ts';
import { expertsDownReference } from './experts-down.reference.ts';
import { expertsDownGrid, expertsDownKernel } from './experts-down.ts';
import { expertUpReference } from './experts-up.reference.ts';
import { type ExpertsShape, expertsUpGrid, expertsUpKernel } from './experts-up.ts';
import { relativeError, run, runningControl, testVariants } from './harness.ts';
import { randomMatrix, slabOf, slotBytesFor } from './q4.reference.ts';
import { Random } from './random.ts';

const LAYER = 2;
const layer = new Uint32Array([LAYER, 0, 0, 0]);
const SLOTS = 3;

const inLanding = (slot: number) => (LANDING_BIT | slot) >>> 0;

/** A control buffer whose record `LAYER` names these slots and weights, rank by rank. */
function controlFor(shape: ExpertsShape, slots: readonly number[], weights: readonly number[]): Uint32Array {
  const control = runningControl(controlBytes(shape, LAYER + 1) / 4);
  const record = recordOffset(shape, LAYER);
  control.set(slots, record + shape.topK);
  new Float32Array(control.buffer).set(weights, record + 2 * shape.topK);
  return control;
}

describe.each([
  { hidden: 32, ffn: 96, topK: 1, experts: 2 },
  { hidden: 96, ffn: 160, topK: 2, experts: 4 },
  { hidden: 160, ffn: 32, topK: 3, experts: 8 },
  { hidden: 1024, ffn: 352, topK: 2, experts: 8 },
  { hidden: 64, ffn: 2048, topK: 2, experts: 8 },
])('$topK of $experts experts, $hidden x $ffn', (sizes) => {
  const { hidden, ffn, topK } = sizes;
  const shape: ExpertsShape = { ...sizes, slotBytes: slotBytesFor(ffn, hidden) };
  const random = new Random(hidden + ffn);
  // [0, topK) are the chosen experts', the rest fill the other slots.
  const matrices = (rows: number, cols: number) => Array.from({ length: SLOTS }, () => randomMatrix(random, rows, cols));
  const w1 = matrices(ffn, hidden);
  const w3 = matrices(ffn, hidden);
  const w2 = matrices(hidden, ffn);
  const normed = random.floats(hidden);
  const x = random.floats(hidden);
  const act = random.floats(topK * ffn);
  const weights = [0.6, 0.3, 0.1].slice(0, topK);
  const slab = (all: readonly Uint8Array[]) => slabOf(all, shape.slotBytes);
  const ranks = [...weights.keys()];

  const upData = (slots: readonly number[]) => ({
    normed,
    w1Resident: slab(w1),
    w1Landing: slab(w1.toReversed()),
    w3Resident: slab(w3),
    w3Landing: slab(w3.toReversed()),
    control: controlFor(shape, slots, weights),
    layer,
    act: new Float32Array(topK * ffn),
  });
  const downData = (slots: readonly number[]) => ({
    act,
    w2Resident: slab(w2),
    w2Landing: slab(w2.toReversed()),
    control: controlFor(shape, slots, weights),
    layer,
    x,
  });

  // The landing slabs hold the same matrices in the opposite order.
  const resident = ranks;
  const landing = ranks.map((rank) => inLanding(SLOTS - 1 - rank));
  const mixed = ranks.map((rank) => (rank % 2 === 0 ? inLanding(SLOTS - 1 - rank) : rank));

  testVariants('multiplies with w1 and w3, and gets the same bits from every slab', async (variant, tolerance) => {
    const up = (slots: readonly number[]) => run(expertsUpKernel(shape, variant), expertsUpGrid(shape), upData(slots));
    const result = await up(resident);
    const reference = ranks.flatMap((rank) => [
      ...expertUpReference(ffn, normed, w1[rank] ?? new Uint8Array(), w3[rank] ?? new Uint8Array()),
    ]);
    expect(relativeError(result.f32('act'), reference)).toBeLessThan(tolerance);
    expect((await up(landing)).u32('act')).toEqual(result.u32('act'));
    expect((await up(mixed)).u32('act')).toEqual(result.u32('act'));
  });

  testVariants('adds the weighted w2 of every rank, and gets the same bits from every slab', async (variant, tolerance) => {
    const down = (slots: readonly number[]) => run(expertsDownKernel(shape, variant), expertsDownGrid(shape), downData(slots));
    const result = await down(resident);
    const reference = expertsDownReference(shape, x, act, w2.slice(0, topK), weights);
    expect(relativeError(result.f32('x'), reference)).toBeLessThan(tolerance);
    expect((await down(landing)).u32('x')).toEqual(result.u32('x'));
    expect((await down(mixed)).u32('x')).toEqual(result.u32('x'));
  });

  testVariants('changes nothing after a halt', async (variant) => {
    const halted = controlFor(shape, resident, weights).fill(LAYER, 0, 1);
    const up = await run(expertsUpKernel(shape, variant), expertsUpGrid(shape), { ...upData(resident), control: halted });
    expect(up.f32('act')).toEqual(new Float32Array(topK * ffn));
    const down = await run(expertsDownKernel(shape, variant), expertsDownGrid(shape), { ...downData(resident), control: halted });
    expect(down.f32('x')).toEqual(x);
  });
});
