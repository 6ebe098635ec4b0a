import { describe, expect } from 'vitest';
import { ABSENT, controlBytes, HALT_NONE, haltLayer, LANDING_BIT, readRecord } from './control.ts';
import { EXACT_TOLERANCE, relativeError, run, runningControl, step, testVariants, WITHOUT_F16 } from './harness.ts';
import { Random } from './random.ts';
import { routerReference } from './router.reference.ts';
import { type RouterShape, routerGrid, routerKernel } from './router.ts';

const LAYERS = 3;
const LAYER = 1;

/** Slots of three layers: experts of the middle one alternate between resident and landing. */
function allPresent(experts: number): Uint32Array {
  return Uint32Array.from({ length: LAYERS * experts }, (_, i) => (i % 2 === 0 ? i : (LANDING_BIT | i) >>> 0));
}

function inputsOf(shape: RouterShape, count: number) {
  const random = new Random(shape.hidden + shape.experts);
  return {
    x: random.floats(count * shape.hidden),
    gain: random.floats(shape.hidden),
    gate: random.floats(shape.experts * shape.hidden),
    slotOf: allPresent(shape.experts),
    layer: new Uint32Array([LAYER, 0, 0, 0]),
    step: step(11, count),
    control: runningControl(controlBytes(shape, Math.max(LAYERS, count)) / 4),
    normed: new Float32Array(count * shape.hidden),
  };
}

describe.each([
  { hidden: 32, experts: 2, topK: 1 },
  { hidden: 96, experts: 4, topK: 2 },
  { hidden: 160, experts: 8, topK: 3 },
  { hidden: 4096, experts: 8, topK: 2 },
  { hidden: 64, experts: 33, topK: 4 },
])('$experts experts, top $topK, hidden $hidden', (sizes) => {
  testVariants(
    'routes every token of a prompt',
    async (variant) => {
      const count = 5;
      const shape = { ...sizes, eps: 1e-5, halting: false };
      const data = inputsOf(shape, count);
      data.slotOf.fill(ABSENT, LAYER * sizes.experts, (LAYER + 1) * sizes.experts);
      const result = await run(routerKernel(shape, variant), routerGrid(count), data);
      const control = result.u32('control');
      expect(haltLayer(control)).toBeNull();
      for (let token = 0; token < count; token++) {
        const part = token * shape.hidden;
        const reference = routerReference(shape, data.x.slice(part, part + shape.hidden), data.gain, data.gate);
        const normed = result.f32('normed').slice(part, part + shape.hidden);
        expect(relativeError(normed, reference.normed)).toBeLessThan(EXACT_TOLERANCE);
        const record = readRecord(control, shape, token);
        expect(relativeError(record.logits, reference.logits)).toBeLessThan(EXACT_TOLERANCE);
        expect(record.experts).toEqual(reference.experts);
        expect(record.slots).toEqual(reference.experts.map(() => ABSENT));
        expect(relativeError(record.weights, reference.weights)).toBeLessThan(EXACT_TOLERANCE);
      }
    },
    WITHOUT_F16,
  );
});

describe('while decoding', () => {
  const shape = { hidden: 64, experts: 4, topK: 2, eps: 1e-5, halting: true };

  async function decode(changed: Partial<ReturnType<typeof inputsOf>>, variant = WITHOUT_F16[0]) {
    if (variant === undefined) throw new RangeError('no variant');
    const data = { ...inputsOf(shape, 1), ...changed };
    const result = await run(routerKernel(shape, variant), routerGrid(1), data);
    return { data, control: result.u32('control'), normed: result.f32('normed') };
  }

  testVariants(
    'writes the record of its layer with the slots of the chosen experts',
    async (variant) => {
      const { data, control } = await decode({}, variant);
      const record = readRecord(control, shape, LAYER);
      expect(record.experts).toEqual(routerReference(shape, data.x, data.gain, data.gate).experts);
      expect(record.slots).toEqual(record.experts.map((expert) => data.slotOf[LAYER * shape.experts + expert]));
      expect(haltLayer(control)).toBeNull();
    },
    WITHOUT_F16,
  );

  testVariants(
    'halts at its layer if a chosen expert is absent, and leaves the record all the same',
    async (variant) => {
      const { data, control } = await decode({}, variant);
      const whole = readRecord(control, shape, LAYER);
      for (const rank of [0, 1]) {
        const slotOf = data.slotOf.slice();
        slotOf[LAYER * shape.experts + (whole.experts[rank] ?? 0)] = ABSENT;
        const halted = (await decode({ slotOf }, variant)).control;
        expect(haltLayer(halted)).toBe(LAYER);
        const slots = whole.slots.map((slot, i) => (i === rank ? ABSENT : slot));
        expect(readRecord(halted, shape, LAYER)).toEqual({ ...whole, slots });
      }
    },
    WITHOUT_F16,
  );

  testVariants(
    'does not halt for an absent expert that is not chosen',
    async (variant) => {
      const { data, control } = await decode({}, variant);
      const chosen = readRecord(control, shape, LAYER).experts;
      const slotOf = data.slotOf.map((slot, i) => (chosen.includes(i - LAYER * shape.experts) ? slot : ABSENT));
      expect(haltLayer((await decode({ slotOf }, variant)).control)).toBeNull();
    },
    WITHOUT_F16,
  );

  testVariants(
    'changes nothing once an earlier layer has halted',
    async (variant) => {
      const halted = inputsOf(shape, 1).control.fill(7);
      halted[0] = 0;
      const { control, normed, data } = await decode({ control: halted }, variant);
      expect(control).toEqual(halted);
      expect(normed).toEqual(data.normed);
    },
    WITHOUT_F16,
  );

  testVariants(
    'prefers the lower index among equal logits',
    async (variant) => {
      const { x, gain } = inputsOf(shape, 1);
      // Experts 1, 2 and 3 have the same gate, which the input prefers to expert 0's.
      const gate = new Float32Array(shape.experts * shape.hidden);
      for (let e = 0; e < shape.experts; e++)
        gate.set(
          x.map((value, i) => value * (gain[i] ?? 0) * (e === 0 ? -1 : 1)),
          e * 64,
        );
      const { control } = await decode({ gate }, variant);
      const record = readRecord(control, shape, LAYER);
      expect(record.experts).toEqual([1, 2]);
      expect(record.weights).toEqual([0.5, 0.5]);
    },
    WITHOUT_F16,
  );

  testVariants(
    'names distinct experts even if the input is not a number',
    async (variant) => {
      const { control } = await decode({ x: new Float32Array(shape.hidden).fill(Number.NaN) }, variant);
      expect(new Set(readRecord(control, shape, LAYER).experts).size).toBe(shape.topK);
      expect(control[0]).toBe(HALT_NONE);
    },
    WITHOUT_F16,
  );
});
