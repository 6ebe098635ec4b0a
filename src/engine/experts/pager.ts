/**
 * Brings experts onto the GPU: looks them up in their slots, then in RAM, then asks the source, and uploads them into the
 * slot that the table gives out. Nothing here computes, and nothing here changes a result: only where weights lie.
 */
import { MixtralError } from '../../protocol/errors.ts';
import type { Residency, TierStats } from '../../protocol/trace.ts';
import { TIERS } from '../../protocol/trace.ts';
import type { Memory } from '../gpu/memory.ts';
import { ABSENT, LANDING_BIT } from '../kernels/control.ts';
import type { MixtralConfig } from '../mixtral/config.ts';
import { SHARD, type WeightSource } from '../weights.ts';
import type { ExpertShape } from './expert-shape.ts';
import type { RamTier } from './ram.ts';
import { type Phase, SlotTable } from './slots.ts';

/** The three slabs of one kind of slot: w1, w3 and w2 of all its slots, each `slots * slotBytes` bytes. */
export interface Slabs {
  readonly w1: GPUBuffer;
  readonly w3: GPUBuffer;
  readonly w2: GPUBuffer;
}

/** Where an expert's three matrices lie at this moment. */
export interface ExpertBinding {
  readonly w1: GPUBufferBinding;
  readonly w3: GPUBufferBinding;
  readonly w2: GPUBufferBinding;
}

export interface PagerCounters {
  readonly gpu: TierStats;
  readonly ram: TierStats;
  readonly diskBytes: number;
}

const MATRICES = ['w1', 'w3', 'w2'] as const;

export class ExpertPager {
  readonly table: SlotTable;
  /** (layers, experts) u32 on the GPU: the kernels' copy of the table. */
  readonly slotOf: GPUBuffer;
  readonly residents: readonly Slabs[];
  readonly landing: Slabs;
  readonly #memory: Memory;
  readonly #config: MixtralConfig;
  readonly #shape: ExpertShape;
  readonly #source: WeightSource;
  readonly #ram: RamTier;
  #gpuHits = 0;
  #gpuMisses = 0;
  #gpuBytes = 0;
  #ramHits = 0;
  #ramMisses = 0;
  #ramBytes = 0;
  #diskBytes = 0;

  constructor(setup: {
    memory: Memory;
    config: MixtralConfig;
    shape: ExpertShape;
    source: WeightSource;
    ram: RamTier;
    residentSlots: readonly number[];
    landingSlots: number;
  }) {
    const { memory, shape } = setup;
    this.#memory = memory;
    this.#config = setup.config;
    this.#shape = shape;
    this.#source = setup.source;
    this.#ram = setup.ram;
    this.table = new SlotTable(setup.config.experts, setup.residentSlots, setup.landingSlots);
    this.slotOf = memory.storageOf('slotOf', this.table.slotOf);
    const slabs = (label: string, slots: number): Slabs => ({
      w1: memory.storage(`${label} w1`, slots * shape.slotBytes),
      w3: memory.storage(`${label} w3`, slots * shape.slotBytes),
      w2: memory.storage(`${label} w2`, slots * shape.slotBytes),
    });
    this.residents = setup.residentSlots.map((slots, layer) => slabs(`layer ${layer} residents`, slots));
    this.landing = slabs('landing', setup.landingSlots);
  }

  /**
   * Secures experts of one layer on the GPU: all of them are read before the first slot changes hands, so that a failed read
   * leaves everything as it was. Uploads are queued, hence done before whatever is submitted next.
   *
   * @returns how many of them were missing.
   * @throws MixtralError what the source throws, or `cancelled`.
   */
  async secure(layer: number, experts: readonly number[], phase: Phase, signal?: AbortSignal): Promise<number> {
    const missing = experts.filter((expert) => !this.table.has(layer, expert));
    const shards = await Promise.all(missing.map((expert) => this.fetch(layer, expert, phase, signal)));
    for (const expert of experts) this.table.touch(layer, expert);
    for (const [index, expert] of missing.entries()) {
      const data = shards[index];
      if (data) this.install(layer, expert, data, experts, phase);
    }
    return missing.length;
  }

  /** Gives an expert a slot, but not one of the `pinned`, and queues its upload. */
  install(layer: number, expert: number, data: ArrayBuffer, pinned: readonly number[], phase: Phase): void {
    const { slabs, index } = this.#home(layer, this.table.place(layer, expert, pinned, phase));
    const offsets = this.#shape.offsets(layer, expert);
    for (const matrix of MATRICES) {
      this.#memory.upload(
        slabs[matrix],
        index * this.#shape.slotBytes,
        new Uint8Array(data, offsets[matrix], this.#shape.matrixBytes),
      );
    }
    this.#memory.upload(this.slotOf, 0, this.table.slotOf);
    this.#gpuBytes += data.byteLength;
  }

  /** An expert's bytes, from RAM or from the source; kept in RAM as far as the budget goes. */
  async fetch(layer: number, expert: number, phase: Phase, signal?: AbortSignal): Promise<ArrayBuffer> {
    const shard = SHARD.expert(layer, expert);
    const kept = this.#ram.get(shard, phase);
    if (kept) {
      this.#ramHits += 1;
      this.#ramBytes += kept.byteLength;
      return kept;
    }
    this.#ramMisses += 1;
    const data = await this.#read(shard, signal);
    this.#diskBytes += data.byteLength;
    this.#ram.put(shard, data, phase);
    return data;
  }

  /** Counts look-ups that the caller has resolved: `misses` of `lookups` were not on the GPU. */
  count(lookups: number, misses: number): void {
    this.#gpuHits += lookups - misses;
    this.#gpuMisses += misses;
  }

  /** Bindings of an expert that is on the GPU. */
  binding(layer: number, expert: number): ExpertBinding {
    const { slabs, index } = this.#home(layer, this.table.slot(layer, expert));
    const at = (buffer: GPUBuffer, bytes: number) => ({
      buffer,
      offset: index * this.#shape.slotBytes,
      size: Math.ceil(bytes / 16) * 16,
    });
    return {
      w1: at(slabs.w1, this.#shape.matrixBytes),
      w3: at(slabs.w3, this.#shape.matrixBytes),
      w2: at(slabs.w2, this.#shape.matrixBytes),
    };
  }

  residency(): Residency {
    const { layers, experts } = this.#config;
    const tiers = new Uint8Array(layers * experts);
    for (let layer = 0; layer < layers; layer += 1) {
      for (let expert = 0; expert < experts; expert += 1) {
        const tier = this.table.has(layer, expert) ? 'gpu' : this.#ram.has(SHARD.expert(layer, expert)) ? 'ram' : 'disk';
        tiers[layer * experts + expert] = TIERS.indexOf(tier);
      }
    }
    return { layers, experts, tiers };
  }

  takeCounters(): PagerCounters {
    const counters = {
      gpu: { hits: this.#gpuHits, misses: this.#gpuMisses, bytes: this.#gpuBytes },
      ram: { hits: this.#ramHits, misses: this.#ramMisses, bytes: this.#ramBytes },
      diskBytes: this.#diskBytes,
    };
    this.#gpuHits = this.#gpuMisses = this.#gpuBytes = 0;
    this.#ramHits = this.#ramMisses = this.#ramBytes = 0;
    this.#diskBytes = 0;
    return counters;
  }

  /** Reading is where a tab runs out of memory; then RAM copies are given up and the read is tried once more. */
  async #read(shard: string, signal?: AbortSignal): Promise<ArrayBuffer> {
    try {
      return await this.#source.read(shard, signal);
    } catch (error) {
      const outOfMemory = error instanceof RangeError || (error instanceof MixtralError && error.code === 'out-of-memory');
      if (!outOfMemory || this.#ram.bytes === 0) throw error;
      this.#ram.shrink();
      return await this.#source.read(shard, signal);
    }
  }

  #home(layer: number, slot: number): { slabs: Slabs; index: number } {
    const residents = this.residents[layer];
    if (slot === ABSENT || !residents) throw new RangeError(`layer ${layer}: the expert is not on the GPU`);
    return slot >= LANDING_BIT ? { slabs: this.landing, index: slot - LANDING_BIT } : { slabs: residents, index: slot };
  }
}
