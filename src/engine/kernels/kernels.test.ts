import { describe, expect, test } from 'vitest';
import { EXACT, type Kernel } from '../gpu/kernel.ts';
import { attentionKernel } from './attention.ts';
import { combineKernel } from './combine.ts';
import { embedKernel } from './embed.ts';
import { expertRowsDownKernel } from './expert-rows-down.ts';
import { expertRowsUpKernel } from './expert-rows-up.ts';
import { expertsDownKernel } from './experts-down.ts';
import { expertsUpKernel } from './experts-up.ts';
import { matmulKernel } from './matmul.ts';
import { matvecKernel } from './matvec.ts';
import { rmsNormKernel } from './rms-norm.ts';
import { ropeKernel } from './rope.ts';
import { routerKernel } from './router.ts';

const sizes = { hidden: 4096, ffn: 14336, experts: 8, topK: 2, eps: 1e-5, slotBytes: 33030144 };
const heads = { heads: 32, kvHeads: 8, headDim: 128, context: 32768, slidingWindow: 4096 };
const square = { rows: 4096, cols: 4096, residual: true, eps: 1e-5 };
const HALF = { f16: true, subgroups: 32, cache: 'f16' } as const;

const KERNELS: readonly Kernel[] = [EXACT, HALF].flatMap((variant) => [
  embedKernel({ hidden: 4096, vocab: 32000 }),
  matvecKernel({ ...square, norm: true }, variant),
  matvecKernel({ ...square, norm: false }, variant),
  ropeKernel(heads, variant),
  attentionKernel(heads, variant),
  routerKernel({ ...sizes, halting: true }, variant),
  expertsUpKernel(sizes, variant),
  expertsDownKernel(sizes, variant),
  rmsNormKernel(sizes, variant),
  matmulKernel(square, variant),
  expertRowsUpKernel(sizes, variant),
  expertRowsDownKernel(sizes, variant),
  combineKernel(sizes),
]);

describe.each(KERNELS)('$label', ({ code, bindings }) => {
  test('declares in WGSL the bindings that its record promises', () => {
    const declared = [...code.matchAll(/@binding\((\d+)\) var<(uniform|storage, read|storage, read_write)> (\w+)/g)];
    const accessOf = { uniform: 'uniform', 'storage, read': 'read', 'storage, read_write': 'write' };
    expect(declared.map(([, number]) => Number(number))).toEqual([...declared.keys()]);
    expect(declared.map(([, , access, name]) => [name, accessOf[access as keyof typeof accessOf]])).toEqual(
      Object.entries(bindings),
    );
  });

  test('binds no more storage buffers than every device has', () => {
    expect(Object.values(bindings).filter((access) => access !== 'uniform').length).toBeLessThanOrEqual(8);
  });

  test('leaves no directive in its source', () => {
    expect(code).not.toContain('//#');
  });
});
