/** The kernels of one model: generated from its sizes, compiled together. */
import type { KernelVariant } from '../gpu/kernel.ts';
import type { Pipeline, Pipelines } from '../gpu/pipelines.ts';
import { attentionKernel } from '../kernels/attention.ts';
import { combineKernel } from '../kernels/combine.ts';
import { embedKernel } from '../kernels/embed.ts';
import { expertRowsDownKernel } from '../kernels/expert-rows-down.ts';
import { expertRowsUpKernel } from '../kernels/expert-rows-up.ts';
import { expertsDownKernel } from '../kernels/experts-down.ts';
import { expertsUpKernel } from '../kernels/experts-up.ts';
import { matmulKernel } from '../kernels/matmul.ts';
import { matvecKernel } from '../kernels/matvec.ts';
import { rmsNormKernel } from '../kernels/rms-norm.ts';
import { ropeKernel } from '../kernels/rope.ts';
import { routerKernel } from '../kernels/router.ts';
import { type MixtralConfig, qkvRows as rowsOfQkv } from './config.ts';

/** The sizes that kernels are generated from. */
export function shapesOf(config: MixtralConfig, context: number, slotBytes: number) {
  const { hidden, ffn, vocab, heads, kvHeads, headDim, experts, topK, slidingWindow, normEps: eps } = config;
  const attention = heads * headDim;
  return {
    embed: { hidden, vocab },
    norm: { hidden, eps },
    qkv: { rows: rowsOfQkv(config), cols: hidden, norm: true, residual: false, eps },
    rope: { heads, kvHeads, headDim, context },
    attention: { heads, kvHeads, headDim, slidingWindow },
    output: { rows: hidden, cols: attention, norm: false, residual: true, eps },
    router: { hidden, experts, topK, eps },
    experts: { hidden, ffn, topK, experts, slotBytes },
    head: { rows: vocab, cols: hidden, norm: true, residual: false, eps },
    combine: { hidden, topK, experts },
  } as const;
}

export type Shapes = ReturnType<typeof shapesOf>;

export async function compileAll(pipelines: Pipelines, shapes: Shapes, variant: KernelVariant) {
  const compile = pipelines.compile.bind(pipelines);
  // A token waits for memory more than for arithmetic. On a software adapter f16 products were no faster here, and the error of
  // the logits three times as large; on a graphics card the choice has yet to be measured.
  const single: KernelVariant = { ...variant, f16: false };
  return await together({
    embed: compile(embedKernel(shapes.embed)),
    qkv: compile(matvecKernel(shapes.qkv, single)),
    rope: compile(ropeKernel(shapes.rope, variant)),
    attention: compile(attentionKernel(shapes.attention, variant)),
    output: compile(matvecKernel(shapes.output, single)),
    router: compile(routerKernel({ ...shapes.router, halting: true }, variant)),
    expertsUp: compile(expertsUpKernel(shapes.experts, single)),
    expertsDown: compile(expertsDownKernel(shapes.experts, single)),
    head: compile(matvecKernel(shapes.head, single)),
    norm: compile(rmsNormKernel(shapes.norm, variant)),
    qkvRows: compile(matmulKernel({ ...shapes.qkv, residual: false }, variant)),
    outputRows: compile(matmulKernel({ ...shapes.output, residual: true }, variant)),
    routeRows: compile(routerKernel({ ...shapes.router, halting: false }, variant)),
    rowsUp: compile(expertRowsUpKernel(shapes.experts, variant)),
    rowsDown: compile(expertRowsDownKernel(shapes.experts, variant)),
    combine: compile(combineKernel(shapes.combine)),
  });
}

/** `Promise.all` for promises that have names. */
async function together<T extends Record<string, Promise<unknown>>>(pending: T): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const entries = await Promise.all(Object.entries(pending).map(async ([name, promise]) => [name, await promise] as const));
  return Object.fromEntries(entries) as { [K in keyof T]: Awaited<T[K]> };
}

export type Compiled = Awaited<ReturnType<typeof compileAll>>;

/** One buffer for each binding of a kernel. */
export type Buffers<P> = P extends Pipeline<infer B> ? Readonly<Record<B, GPUBuffer | GPUBufferBinding>> : never;
