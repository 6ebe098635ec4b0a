/** What a kernel is, as plain data: source and bindings. Making one touches no GPU, so it can be tested without. */

/** Which of the optional features a kernel is compiled with. Pinned once per adapter, because it decides the last bits. */
export interface KernelVariant {
  /** Matrix products of prompts in f16 (accumulated in f32). Needs shader-f16. */
  readonly f16: boolean;
  /** Smallest subgroup size to reduce across, a power of two; 0 means reduce in workgroup memory. Needs `subgroups`. */
  readonly subgroups: number;
  /** How keys and values are cached: f16 pairs packed in u32 (core WGSL), or f32. */
  readonly cache: 'f16' | 'f32';
}

export const EXACT: KernelVariant = { f16: false, subgroups: 0, cache: 'f32' };

/** "f32", "f16+subgroups8": what a reply records. */
export function variantName(variant: KernelVariant): string {
  const parts = [variant.f16 ? 'f16' : 'f32'];
  if (variant.subgroups > 0) parts.push(`subgroups${variant.subgroups}`);
  if (variant.cache === 'f16') parts.push('kv16');
  return parts.join('+');
}

export type Access = 'read' | 'write' | 'uniform';

/** `B` are the binding names; their order is the binding numbers in group 0. */
export interface Kernel<B extends string = string> {
  /** Shows up in GPU errors and timings. */
  readonly label: string;
  readonly code: string;
  /** Name -> access; `write` is `read_write` storage. The i-th entry is `@binding(i)`. */
  readonly bindings: Readonly<Record<B, Access>>;
}
