/** The one door to the GPU: an adapter, described for people, and a device with the adapter's own limits. */
import { MixtralError } from '../../protocol/errors.ts';
import type { AdapterSummary } from '../../protocol/messages.ts';

export interface OpenDevice {
  readonly device: GPUDevice;
  readonly adapter: AdapterSummary;
}

export interface DeviceOptions {
  /** Leave an optional feature out although the adapter has it. Default: take what is there. */
  readonly f16?: boolean;
  readonly subgroups?: boolean;
  /** Ask for smaller bindings than the adapter offers, as if it were a lesser one. */
  readonly maxBindingBytes?: number;
}

/** Adapters that compute on the CPU; `isFallbackAdapter` alone misses those that were chosen by a flag. */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|basic render|\bcpu\b/i;

/**
 * @param gpu `navigator.gpu` in a browser, the `webgpu` package's in Node; undefined where there is none.
 * @throws MixtralError `webgpu-unsupported` or `no-adapter`.
 */
export async function openDevice(gpu: GPU | undefined, options: DeviceOptions = {}): Promise<OpenDevice> {
  if (!gpu) {
    throw new MixtralError(
      'webgpu-unsupported',
      'This browser does not offer WebGPU.',
      'Open the page in a recent Chrome, Edge, Safari 26 or Firefox; on a plain http address other than localhost WebGPU is switched off.',
    );
  }
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) {
    throw noAdapter('WebGPU is there, but no graphics adapter answered.');
  }
  const f16 = options.f16 !== false && adapter.features.has('shader-f16');
  const subgroups = options.subgroups !== false && adapter.features.has('subgroups');
  const requiredFeatures: GPUFeatureName[] = [];
  if (f16) requiredFeatures.push('shader-f16');
  if (subgroups) requiredFeatures.push('subgroups');
  const { limits } = adapter;
  const maxStorageBufferBindingSize = Math.min(
    limits.maxStorageBufferBindingSize,
    options.maxBindingBytes ?? Number.POSITIVE_INFINITY,
  );
  const requiredLimits = { maxStorageBufferBindingSize, maxBufferSize: limits.maxBufferSize };
  const device = await adapter.requestDevice({ requiredFeatures, requiredLimits }).catch((cause: unknown) => {
    throw noAdapter('The graphics adapter refused to open a device.', cause);
  });
  const name = describe(adapter.info);
  return {
    device,
    adapter: {
      name,
      software: adapter.info.isFallbackAdapter === true || SOFTWARE.test(name),
      f16,
      subgroups: subgroups ? adapter.info.subgroupMinSize : 0,
      maxBindingBytes: maxStorageBufferBindingSize,
      maxBufferBytes: limits.maxBufferSize,
    },
  };
}

function describe(info: GPUAdapterInfo): string {
  if (info.description) return info.description;
  const words = [info.vendor, info.architecture, info.device].filter((word) => word !== '');
  return words.length > 0 ? words.join(' ') : 'Unnamed adapter';
}

function noAdapter(message: string, cause?: unknown): MixtralError {
  return new MixtralError(
    'no-adapter',
    message,
    'Switch on hardware acceleration in the browser settings, update the graphics driver, then reload; chrome://gpu tells the reason.',
    { cause },
  );
}
