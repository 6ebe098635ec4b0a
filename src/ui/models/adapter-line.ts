/** What this machine's graphics can do, in one line. */
import type { AdapterSummary, EngineStatus } from '../../protocol/messages.ts';
import { useModels } from '../app-context.tsx';
import { formatAdapter, formatBinary } from '../format.ts';
import { strings } from '../strings.ts';

const text = strings.models;

/** A software adapter is named as such, whatever it calls itself. */
function nameOf({ name, software }: AdapterSummary): string {
  const shown = formatAdapter(name);
  return software && !/software/i.test(name) ? `${shown} (${text.software})` : shown;
}

function adapterOf(engine: EngineStatus): AdapterSummary | null {
  if (engine.kind === 'ready') return engine.info.adapter;
  return engine.kind === 'idle' || engine.kind === 'loading' ? engine.adapter : null;
}

/** Null until an adapter has answered. */
export function useAdapter(): AdapterSummary | null {
  return useModels(({ engine }) => adapterOf(engine));
}

/** "WebGPU: Apple M3, f16, up to 4 GiB buffers"; null until an adapter has answered. */
export function useAdapterLine(): string | null {
  const adapter = useAdapter();
  return adapter && text.adapter(nameOf(adapter), adapter.f16 ? 'f16' : 'f32', formatBinary(adapter.maxBufferBytes));
}
