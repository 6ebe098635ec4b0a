/** The experts beside the chat: the live grid, its legend, and what the last reply cost. */
import { useExperts } from '../app-context.tsx';
import { formatBytes, formatCount, formatPercent } from '../format.ts';
import { strings } from '../strings.ts';
import { ExpertGrid, tierWords } from './expert-grid.tsx';
import { Legend } from './legend.tsx';
import { hitRate, useLastStats } from './use-last-stats.ts';

const text = strings.experts;

/** A row is as tall as its layer is worth looking at: tall for few layers, thin for 56. */
const TALLEST_ROW_PX = 40;
const LABELS_PX = 18;

/** `titled` is false where the frame around it says already what this is. */
export function ExpertsPanel({ titled = true }: { titled?: boolean }) {
  const residency = useExperts((state) => state.residency);
  return (
    <section aria-label={text.title} className="flex h-full min-h-0 flex-col gap-4" data-testid="experts-panel">
      <header className="flex items-baseline justify-between gap-2">
        {titled && <h2 className="font-semibold text-sm">{text.title}</h2>}
        {residency && <span className="figures text-faint text-xs">{text.summary(residency.layers, residency.experts)}</span>}
      </header>
      {residency ? (
        <>
          <div className="min-h-24 flex-1" style={{ maxHeight: LABELS_PX + residency.layers * TALLEST_ROW_PX }}>
            <div
              role="img"
              aria-label={text.grid(residency.layers, residency.experts, tierWords(residency))}
              data-testid="expert-grid"
              className="size-full"
            >
              <ExpertGrid direction="down" labels />
            </div>
          </div>
          <Legend />
          <Figures />
          <LayersInWords />
        </>
      ) : (
        <p className="text-faint text-sm">{text.waiting}</p>
      )}
    </section>
  );
}

function Figures() {
  const stats = useLastStats();
  const rate = stats && hitRate(stats);
  // The prompt's tokens were routed as well.
  const tokens = stats ? stats.promptTokens - stats.reusedTokens + stats.completionTokens : 0;
  const bytes = stats && tokens > 0 ? stats.gpu.bytes / tokens : null;
  const rows = [
    [text.hitRate, rate === null ? '–' : formatPercent(rate)],
    [text.bytesPerToken, bytes === null ? '–' : formatBytes(bytes)],
    [text.faults, stats ? formatCount(stats.faults) : '–'],
  ] as const;
  return (
    <div className="border-line border-t pt-3">
      <h3 className="mb-2 text-faint text-xs">{text.lastReply}</h3>
      <dl className="grid grid-cols-3 gap-2">
        {rows.map(([name, value]) => (
          <div key={name} className="flex flex-col-reverse">
            <dt className="text-[11px] text-faint leading-4">{name}</dt>
            <dd className="figures text-[15px]">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The same as the picture, for those who listen. */
function LayersInWords() {
  const residency = useExperts((state) => state.residency);
  if (!residency) return null;
  return (
    <details className="sr-only focus-within:not-sr-only">
      <summary>{text.byLayer}</summary>
      <ol className="max-h-40 overflow-y-auto text-xs">
        {Array.from({ length: residency.layers }, (_, layer) => layer + 1).map((layer) => (
          <li key={layer}>{text.layer(layer, tierWords(residency, layer - 1))}</li>
        ))}
      </ol>
    </details>
  );
}
