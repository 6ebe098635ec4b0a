/** Kernels become pipelines here: explicit layouts, compiled in parallel, each distinct kernel once. */
import { MixtralError } from '../../protocol/errors.ts';
import type { Kernel } from './kernel.ts';

/** A compiled kernel. */
export interface Pipeline<B extends string = string> {
  readonly label: string;
  readonly pipeline: GPUComputePipeline;
  /** A bind group for these buffers, one for each of the kernel's bindings. */
  bind(buffers: Readonly<Record<B, GPUBuffer | GPUBufferBinding>>): GPUBindGroup;
}

export class Pipelines {
  static readonly #ofDevice = new WeakMap<GPUDevice, Pipelines>();
  readonly #device: GPUDevice;
  readonly #compiled = new Map<string, Promise<GPUComputePipeline>>();
  readonly #layouts = new Map<string, GPUBindGroupLayout>();

  private constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** The pipelines of a device; loading a model again, with another budget say, compiles nothing anew. */
  static of(device: GPUDevice): Pipelines {
    let pipelines = Pipelines.#ofDevice.get(device);
    if (!pipelines) {
      pipelines = new Pipelines(device);
      Pipelines.#ofDevice.set(device, pipelines);
    }
    return pipelines;
  }

  /** @throws MixtralError `internal` with the compiler's messages. */
  async compile<B extends string>(kernel: Kernel<B>): Promise<Pipeline<B>> {
    const device = this.#device;
    const names = Object.keys(kernel.bindings) as B[];
    const layout = this.#layout(names.map((name) => kernel.bindings[name]));
    const key = JSON.stringify([kernel.code, names.map((name) => kernel.bindings[name])]);
    let pending = this.#compiled.get(key);
    if (!pending) {
      pending = this.#create(kernel, layout);
      this.#compiled.set(key, pending);
    }
    return {
      label: kernel.label,
      pipeline: await pending,
      bind: (buffers) =>
        device.createBindGroup({
          label: kernel.label,
          layout,
          entries: names.map((name, binding): GPUBindGroupEntry => {
            const resource = buffers[name];
            return { binding, resource: 'buffer' in resource ? resource : { buffer: resource } };
          }),
        }),
    };
  }

  #layout(accesses: readonly string[]): GPUBindGroupLayout {
    const key = accesses.join();
    const known = this.#layouts.get(key);
    if (known) return known;
    const layout = this.#device.createBindGroupLayout({
      entries: accesses.map((access, binding) => ({
        binding,
        // GPUShaderStage.COMPUTE; the global is missing in Node.
        visibility: 4,
        buffer: { type: access === 'uniform' ? 'uniform' : access === 'write' ? 'storage' : 'read-only-storage' },
      })),
    });
    this.#layouts.set(key, layout);
    return layout;
  }

  async #create(kernel: Kernel, layout: GPUBindGroupLayout): Promise<GPUComputePipeline> {
    const module = this.#device.createShaderModule({ label: kernel.label, code: kernel.code });
    try {
      return await this.#device.createComputePipelineAsync({
        label: kernel.label,
        layout: this.#device.createPipelineLayout({ bindGroupLayouts: [layout] }),
        compute: { module, entryPoint: 'main' },
      });
    } catch (cause) {
      const { messages } = await module.getCompilationInfo();
      const text = messages.map((message) => `${message.lineNum}:${message.linePos} ${message.message}`).join('; ');
      throw new MixtralError(
        'internal',
        `The shader "${kernel.label}" does not compile on this adapter: ${text || String(cause)}`,
        'Update the browser and the graphics driver; if it stays, report it with this text.',
        { cause },
      );
    }
  }
}
