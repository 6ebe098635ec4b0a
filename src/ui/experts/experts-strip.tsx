/** The experts on a narrow screen: the grid lying down above the chat; a tap opens the whole panel. */
import { useState } from 'react';
import { useExperts } from '../app-context.tsx';
import { formatCount, formatPercent } from '../format.ts';
import { Panel } from '../primitives/panel.tsx';
import { strings } from '../strings.ts';
import { ExpertGrid } from './expert-grid.tsx';
import { ExpertsPanel } from './experts-panel.tsx';
import { hitRate, useLastStats } from './use-last-stats.ts';

const text = strings.experts;

/** Models of few layers would stretch theirs into bars. */
const WIDEST_CELL_PX = 42;

export function ExpertsStrip() {
  const [open, setOpen] = useState(false);
  const layers = useExperts((state) => state.residency?.layers ?? 0);
  const experts = useExperts((state) => state.residency?.experts ?? 0);
  const onGpu = useExperts((state) => state.counts.gpu);
  const stats = useLastStats();
  const rate = stats && hitRate(stats);
  if (layers === 0) return null;
  return (
    <>
      <button
        type="button"
        aria-label={text.open}
        data-testid="experts-strip"
        onClick={() => setOpen(true)}
        className="flex h-16 w-full shrink-0 items-stretch gap-3 border-line border-b bg-panel px-4 py-2 text-left"
      >
        <span className="min-w-0 flex-1" style={{ maxWidth: layers * WIDEST_CELL_PX }}>
          <ExpertGrid direction="along" />
        </span>
        <span className="flex w-16 shrink-0 flex-col justify-center">
          <span className="figures text-[15px]">{rate === null ? '–' : formatPercent(rate)}</span>
          <span className="text-[11px] text-faint leading-4">{text.hitRate}</span>
        </span>
        <span className="ml-auto hidden flex-col justify-center text-right sm:flex">
          <span className="figures text-[13px] text-soft">{text.onGpu(formatCount(onGpu), formatCount(layers * experts))}</span>
        </span>
      </button>
      {open && (
        <Panel title={text.title} closeLabel={strings.settings.close} onClose={() => setOpen(false)}>
          <div className="h-[66dvh]">
            <ExpertsPanel titled={false} />
          </div>
        </Panel>
      )}
    </>
  );
}
