/**
 * The forward pass of Mixtral, a line a kernel. It encodes work; it neither waits nor decides what is loaded.
 *
 * Sources: Jiang et al., Mixtral of Experts (arXiv 2401.04088); the mathematics of each step stands at its kernel.
 */
import type { ExpertBinding, ExpertPager, Slabs } from '../experts/pager.ts';
import type { KernelVariant } from '../gpu/kernel.ts';
import { type Pipeline, Pipelines } from '../gpu/pipelines.ts';
import { attentionGrid } from '../kernels/attention.ts';
import { combineGrid } from '../kernels/combine.ts';
import { LANDING_BIT } from '../kernels/control.ts';
import { embedGrid } from '../kernels/embed.ts';
import { expertRowsDownGrid } from '../kernels/expert-rows-down.ts';
import { expertRowsUpGrid } from '../kernels/expert-rows-up.ts';
import { expertsDownGrid } from '../kernels/experts-down.ts';
import { expertsUpGrid } from '../kernels/experts-up.ts';
import { matmulGrid } from '../kernels/matmul.ts';
import { matvecGrid } from '../kernels/matvec.ts';
import { rmsNormGrid } from '../kernels/rms-norm.ts';
import { ropeGrid } from '../kernels/rope.ts';
import { routerGrid } from '../kernels/router.ts';
import type { Grid } from '../kernels/template.ts';
import type { WorkingBuffers } from './buffers.ts';
import type { MixtralConfig } from './config.ts';
import type { DenseWeights, LayerWeights } from './dense.ts';
import { type Buffers, type Compiled, compileAll, type Shapes, shapesOf } from './kernels.ts';

/** Where encoding a token starts or starts again: at a layer's beginning, or at its router after a page fault. */
export interface Resume {
  readonly layer: number;
  readonly atRouter: boolean;
}

export class Forward {
  readonly #config: MixtralConfig;
  readonly #shapes: Shapes;
  readonly #kernels: Compiled;
  readonly #weights: DenseWeights;
  readonly #buffers: WorkingBuffers;
  readonly #pager: ExpertPager;
  /** Bind groups never change for the life of a model: one a use of a kernel, for experts of prompts one a slot and row list. */
  readonly #bound = new Map<string, GPUBindGroup>();

  private constructor(setup: {
    config: MixtralConfig;
    shapes: Shapes;
    kernels: Compiled;
    weights: DenseWeights;
    buffers: WorkingBuffers;
    pager: ExpertPager;
  }) {
    this.#config = setup.config;
    this.#shapes = setup.shapes;
    this.#kernels = setup.kernels;
    this.#weights = setup.weights;
    this.#buffers = setup.buffers;
    this.#pager = setup.pager;
  }

  static async create(setup: {
    device: GPUDevice;
    config: MixtralConfig;
    variant: KernelVariant;
    context: number;
    slotBytes: number;
    weights: DenseWeights;
    buffers: WorkingBuffers;
    pager: ExpertPager;
  }): Promise<Forward> {
    const shapes = shapesOf(setup.config, setup.context, setup.slotBytes);
    const kernels = await compileAll(Pipelines.of(setup.device), shapes, setup.variant);
    return new Forward({ ...setup, shapes, kernels });
  }

  /**
   * Encodes every kernel once, so that what drivers put off until the first dispatch is not paid for by the first reply.
   * Expects a halted control buffer and empty row lists: what little is computed, no token sees.
   */
  warmUp(encoder: GPUCommandEncoder): void {
    this.token(encoder, { layer: 0, atRouter: false }, 1);
    this.chunkAttention(encoder, 0, 1);
    const { landing } = this.#pager;
    this.#expertRows(encoder, 'warm-up', 0, 1, landing);
    this.chunkCombine(encoder, 1);
    this.chunkLogits(encoder, 1);
  }

  // ---------------------------------------------------------------------------------------------- one token

  /** Encodes layers [from, to) of the token in `tokens[0]`, and the logits after the last layer. */
  token(encoder: GPUCommandEncoder, from: Resume, to: number): void {
    const pass = encoder.beginComputePass();
    if (from.layer === 0 && !from.atRouter) this.#embed(pass, 1);
    for (let layer = from.layer; layer < to; layer += 1) {
      const weights = this.#layer(layer);
      if (layer > from.layer || !from.atRouter) this.#attentionOfToken(pass, layer, weights);
      this.#expertsOfToken(pass, layer, weights);
    }
    if (to === this.#config.layers) this.#logits(pass);
    pass.end();
  }

  /** x += Wo attention(rope(Wqkv norm(x))) */
  #attentionOfToken(pass: GPUComputePassEncoder, layer: number, weights: LayerWeights): void {
    const { x, qkv, attended, control } = this.#buffers;
    this.#run(pass, 'qkv', layer, matvecGrid(this.#shapes.qkv), {
      x,
      gain: weights.attentionNorm,
      weights: weights.qkv,
      control,
      y: qkv,
    });
    this.#attend(pass, layer, 1);
    this.#run(pass, 'output', layer, matvecGrid(this.#shapes.output), { x: attended, weights: weights.output, control, y: x });
  }

  /** x += sum over the chosen experts of weight * w2(silu(w1 h) * w3 h), h = norm(x) */
  #expertsOfToken(pass: GPUComputePassEncoder, layer: number, weights: LayerWeights): void {
    const { x, normed, act, control } = this.#buffers;
    const { landing } = this.#pager;
    const residents = this.#pager.residents[layer] ?? landing;
    const index = this.#layerIndex(layer);
    this.#route(pass, 'router', layer, weights, 1);
    this.#run(pass, 'expertsUp', layer, expertsUpGrid(this.#shapes.experts), {
      normed,
      w1Resident: residents.w1,
      w1Landing: landing.w1,
      w3Resident: residents.w3,
      w3Landing: landing.w3,
      control,
      layer: index,
      act,
    });
    this.#run(pass, 'expertsDown', layer, expertsDownGrid(this.#shapes.experts), {
      act,
      w2Resident: residents.w2,
      w2Landing: landing.w2,
      control,
      layer: index,
      x,
    });
  }

  // ---------------------------------------------------------------------------------------------- a chunk of a prompt

  /** x = embedding of the `count` tokens in `tokens`. */
  chunkEmbedding(encoder: GPUCommandEncoder, count: number): void {
    const pass = encoder.beginComputePass();
    this.#embed(pass, count);
    pass.end();
  }

  /** The first half of a layer for `count` tokens: attention, then the routing of each token into its record. */
  chunkAttention(encoder: GPUCommandEncoder, layer: number, count: number): void {
    const weights = this.#layer(layer);
    const { x, normed, qkv, attended, step } = this.#buffers;
    const pass = encoder.beginComputePass();
    this.#run(pass, 'norm', layer, rmsNormGrid(count), { x, gain: weights.attentionNorm, step, y: normed });
    this.#run(pass, 'qkvRows', layer, matmulGrid(this.#shapes.qkv, count), { x: normed, weights: weights.qkv, step, y: qkv });
    this.#attend(pass, layer, count);
    this.#run(pass, 'outputRows', layer, matmulGrid(this.#shapes.output, count), {
      x: attended,
      weights: weights.output,
      step,
      y: x,
    });
    this.#route(pass, 'routeRows', layer, weights, count);
    pass.end();
  }

  /** One expert over its `rows` gathered tokens, listed in row list `expert`. The expert must be on the GPU. */
  chunkExpert(encoder: GPUCommandEncoder, layer: number, expert: number, rows: number): void {
    const slot = this.#pager.table.slot(layer, expert);
    // All layers share the landing slots, and with them their bind groups.
    const place = slot >= LANDING_BIT ? `${slot}` : `${layer} ${slot}`;
    this.#expertRows(encoder, `${place} ${expert}`, expert, rows, this.#pager.binding(layer, expert));
  }

  /** x += the weighted sum, in rank order, of what each token's experts gave. */
  chunkCombine(encoder: GPUCommandEncoder, count: number): void {
    const { expertOut, control, step, x } = this.#buffers;
    const pass = encoder.beginComputePass();
    this.#run(pass, 'combine', 0, combineGrid(count), { out: expertOut, control, step, x });
    pass.end();
  }

  /** Logits after the last of `count` tokens, whose residual is moved to the first row. */
  chunkLogits(encoder: GPUCommandEncoder, count: number): void {
    const { x, normed } = this.#buffers;
    const row = 4 * this.#config.hidden;
    if (count > 1) {
      encoder.copyBufferToBuffer(x, (count - 1) * row, normed, 0, row);
      encoder.copyBufferToBuffer(normed, 0, x, 0, row);
    }
    const pass = encoder.beginComputePass();
    this.#logits(pass);
    pass.end();
  }

  // ---------------------------------------------------------------------------------------------- what both share

  /** The expert whose matrices are `weights`, over the entries of row list `list`. */
  #expertRows(encoder: GPUCommandEncoder, key: string, list: number, rows: number, weights: ExpertBinding | Slabs): void {
    const { normed, act, expertOut, rows: lists, rowsStride } = this.#buffers;
    const { w1, w3, w2 } = weights;
    const entries = { buffer: lists, offset: list * rowsStride, size: rowsStride };
    const pass = encoder.beginComputePass();
    this.#run(pass, 'rowsUp', key, expertRowsUpGrid(this.#shapes.experts, rows), { normed, w1, w3, rows: entries, act });
    this.#run(pass, 'rowsDown', key, expertRowsDownGrid(this.#shapes.experts, rows), { act, w2, rows: entries, out: expertOut });
    pass.end();
  }

  #embed(pass: GPUComputePassEncoder, count: number): void {
    const { tokens, step, x } = this.#buffers;
    this.#run(pass, 'embed', 0, embedGrid(count), { tokens, table: this.#weights.embedding, step, x });
  }

  /** Rotates queries and keys, appends keys and values to the cache, attends. */
  #attend(pass: GPUComputePassEncoder, layer: number, count: number): void {
    const { qkv, rope, step, control, attended } = this.#buffers;
    const cache = this.#buffers.cache[layer];
    if (!cache) throw new RangeError(`no key/value cache for layer ${layer}`);
    const { keys, values } = cache;
    this.#run(pass, 'rope', layer, ropeGrid(this.#shapes.rope, count), { qkv, table: rope, step, control, keys, values });
    this.#run(pass, 'attention', layer, attentionGrid(this.#shapes.attention, count), {
      qkv,
      keys,
      values,
      step,
      control,
      out: attended,
    });
  }

  #route(pass: GPUComputePassEncoder, router: 'router' | 'routeRows', layer: number, weights: LayerWeights, count: number): void {
    const { x, normed, step, control } = this.#buffers;
    this.#run(pass, router, layer, routerGrid(count), {
      x,
      gain: weights.ffnNorm,
      gate: weights.gate,
      slotOf: this.#pager.slotOf,
      layer: this.#layerIndex(layer),
      step,
      control,
      normed,
    });
  }

  #logits(pass: GPUComputePassEncoder): void {
    const { x, control, logits } = this.#buffers;
    const { finalNorm, head } = this.#weights;
    this.#run(pass, 'head', 0, matvecGrid(this.#shapes.head), { x, gain: finalNorm, weights: head, control, y: logits });
  }

  /** Dispatches a kernel; `key` tells its uses with different buffers apart. */
  #run<N extends keyof Compiled>(
    pass: GPUComputePassEncoder,
    name: N,
    key: number | string,
    grid: Grid,
    buffers: Buffers<Compiled[N]>,
  ): void {
    const kernel: Pipeline = this.#kernels[name];
    const use = `${name} ${key}`;
    let group = this.#bound.get(use);
    if (!group) {
      group = kernel.bind(buffers);
      this.#bound.set(use, group);
    }
    pass.setPipeline(kernel.pipeline);
    pass.setBindGroup(0, group);
    pass.dispatchWorkgroups(...grid);
  }

  #layer(layer: number): LayerWeights {
    const weights = this.#weights.layers[layer];
    if (!weights) throw new RangeError(`no layer ${layer}`);
    return weights;
  }

  #layerIndex(layer: number): GPUBuffer {
    const index = this.#buffers.layer[layer];
    if (!index) throw new RangeError(`no layer ${layer}`);
    return index;
  }
}
