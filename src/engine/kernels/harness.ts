/** Runs one kernel on the browser's adapter with plain arrays in and out. For tests only. */
import { expect, test } from 'vitest';
import { openDevice } from '../gpu/device.ts';
import { EXACT, type Kernel, type KernelVariant, variantName } from '../gpu/kernel.ts';
import { Pipelines } from '../gpu/pipelines.ts';
import { HALT_NONE } from './control.ts';
import type { Grid } from './template.ts';

export type Data = Float32Array | Uint32Array | Uint8Array;

/** Relative error (norm of the difference over norm of the reference) that a kernel may have. */
export const EXACT_TOLERANCE = 1e-5;
export const F16_TOLERANCE = 2e-3;

const STORAGE_USAGE = 0x80 | 0x4 | 0x8; // STORAGE | COPY_SRC | COPY_DST
const UNIFORM_USAGE = 0x40 | 0x8; // UNIFORM | COPY_DST

const { device, adapter } = await openDevice(globalThis.navigator.gpu);
const pipelines = Pipelines.of(device);

/** The width to test subgroups with where the adapter has none, in a test that is then skipped. */
const subgroups = adapter.subgroups > 0 ? adapter.subgroups : 4;

const VARIANTS: readonly KernelVariant[] = [
  EXACT,
  { ...EXACT, subgroups },
  { ...EXACT, f16: true },
  { ...EXACT, f16: true, subgroups },
];

function isMissing(variant: KernelVariant): boolean {
  return (variant.f16 && !adapter.f16) || (variant.subgroups > 0 && adapter.subgroups === 0);
}

/** One test a variant; those that the adapter lacks show up as skipped. */
export function testVariants(
  title: string,
  body: (variant: KernelVariant, tolerance: number) => Promise<void>,
  variants: readonly KernelVariant[] = VARIANTS,
): void {
  for (const variant of variants) {
    const tolerance = variant.f16 ? F16_TOLERANCE : EXACT_TOLERANCE;
    test.skipIf(isMissing(variant))(`${title} [${variantName(variant)}]`, () => body(variant, tolerance));
  }
}

/** For kernels that multiply in f32 in every variant. */
export const WITHOUT_F16: readonly KernelVariant[] = VARIANTS.filter((variant) => !variant.f16);
export const BOTH_CACHES: readonly KernelVariant[] = [EXACT, { ...EXACT, cache: 'f16' }];

/** A control buffer without a halt, so many words long. */
export function runningControl(words = 4): Uint32Array {
  const control = new Uint32Array(words);
  control[0] = HALT_NONE;
  return control;
}

export function step(position: number, count: number): Uint32Array {
  return new Uint32Array([position, count, 0, 0]);
}

export interface Outputs<B extends string> {
  f32(name: B): Float32Array;
  u32(name: B): Uint32Array;
}

/**
 * Compiles a kernel, dispatches it once and reads back every binding it may write.
 *
 * @throws AssertionError for any compiler message, warnings included.
 */
export async function run<B extends string>(kernel: Kernel<B>, grid: Grid, data: Readonly<Record<B, Data>>): Promise<Outputs<B>> {
  const { messages } = await device.createShaderModule({ code: kernel.code }).getCompilationInfo();
  expect(messages.map((message) => `${message.lineNum}: ${message.message}`)).toEqual([]);

  device.pushErrorScope('validation');
  const { pipeline, bind } = await pipelines.compile(kernel);
  const names = Object.keys(kernel.bindings) as B[];
  const buffers = {} as Record<B, GPUBuffer>;
  for (const name of names) {
    const isUniform = kernel.bindings[name] === 'uniform';
    buffers[name] = bufferOf(data[name], isUniform ? UNIFORM_USAGE : STORAGE_USAGE);
  }
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, bind(buffers));
  pass.dispatchWorkgroups(...grid);
  pass.end();
  const written = names.filter((name) => kernel.bindings[name] === 'write');
  const readbacks = written.map((name) => {
    const readback = device.createBuffer({ size: buffers[name].size, usage: 0x1 | 0x8 /* MAP_READ | COPY_DST */ });
    encoder.copyBufferToBuffer(buffers[name], 0, readback, 0, readback.size);
    return readback;
  });
  device.queue.submit([encoder.finish()]);
  await Promise.all(readbacks.map((readback) => readback.mapAsync(1 /* GPUMapMode.READ */)));
  const error = await device.popErrorScope();
  expect(error?.message).toBeUndefined();

  const results = new Map(
    written.map((name, i) => [name, readbacks[i]?.getMappedRange().slice(0, data[name].byteLength) ?? new ArrayBuffer()]),
  );
  for (const buffer of [...Object.values<GPUBuffer>(buffers), ...readbacks]) buffer.destroy();
  const resultOf = (name: B) => {
    const result = results.get(name);
    if (result === undefined) throw new RangeError(`${kernel.label} does not write ${name}`);
    return result;
  };
  return { f32: (name) => new Float32Array(resultOf(name)), u32: (name) => new Uint32Array(resultOf(name)) };
}

function bufferOf(data: Data, usage: number): GPUBuffer {
  const buffer = device.createBuffer({ size: Math.max(16, Math.ceil(data.byteLength / 16) * 16), usage, mappedAtCreation: true });
  new Uint8Array(buffer.getMappedRange()).set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  buffer.unmap();
  return buffer;
}

export function relativeError(actual: ArrayLike<number>, reference: ArrayLike<number>): number {
  expect(actual.length).toBe(reference.length);
  let difference = 0;
  let size = 0;
  for (let i = 0; i < reference.length; i++) {
    const r = reference[i] ?? 0;
    difference += ((actual[i] ?? 0) - r) ** 2;
    size += r ** 2;
  }
  return Math.sqrt(difference / size);
}
