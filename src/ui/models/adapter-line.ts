/** What this machine's graphics can do, in one line. */
import type { AdapterSummary } from '../../protocol/messages.ts';
import { useModels } from '../app-context.tsx';
import { formatAdapter, formatBinary } from '../format.ts';
import { strings } from '../strings.ts';

const text = strings.models;

/** A software adapter is named as such, whatever it calls itself. */
function nameOf({ name, software }: AdapterSummary): string {
  const shown = formatAdapter(name);
  return software && !/software/i.test(name) ? `${shown} (${text.software})` : shown;
}

/** "WebGPU: Apple M3, f16, up to 4 GiB buffers"; null until an adapter has answered. */
export function useAdapterLine(): string | null {
  const engine = useModels((state) => state.engine);
  const adapter = engine.kind === 'ready' ? engine.info.adapter : engine.kind === 'idle' ? engine.adapter : null;
  return adapter && text.adapter(nameOf(adapter), adapter.f16 ? 'f16' : 'f32', formatBinary(adapter.maxBufferBytes));
}
