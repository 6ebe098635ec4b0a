/** How much memory the loaded model may take. Both ceilings take effect by loading it again. */
import { useState } from 'react';
import type { LoadInfo, ModelSummary } from '../../protocol/messages.ts';
import { budgetOf } from '../../state/settings.ts';
import { useApp, useSettings } from '../app-context.tsx';
import { formatBytes } from '../format.ts';
import { Button } from '../primitives/button.tsx';
import { Range } from '../primitives/range.tsx';
import { strings } from '../strings.ts';

const text = strings.models;

/** Positions of a slider: fine enough for single experts of the largest models. */
const STEPS = 300;

/** Rounded up, so that the last step reaches the end of the slider: all experts, not all but one. */
function stepOf(span: number): number {
  return Math.max(1, Math.ceil(span / STEPS));
}

export function Budgets({ info, model }: { info: LoadInfo; model: ModelSummary }) {
  const { models } = useApp();
  const budget = useSettings(({ settings }) => budgetOf(settings, model.id));
  const [gpu, setGpu] = useState(budget.gpuBytes);
  const [ram, setRam] = useState(budget.ramBytes);
  const changed = gpu !== budget.gpuBytes || ram !== budget.ramBytes;
  const { minimumGpuBytes, maximumGpuBytes } = info;
  const allExperts = model.layers * model.experts * model.expertBytes;
  return (
    <section aria-label={text.memory} className="border-line border-t pt-5" data-testid="budgets">
      <h3 className="mb-3 font-semibold text-sm">{text.memory}</h3>
      <div className="grid gap-5">
        <Range
          label={text.gpuBudget}
          value={gpu ?? info.gpuBytes}
          min={minimumGpuBytes}
          max={Math.max(maximumGpuBytes, minimumGpuBytes + 1)}
          step={stepOf(maximumGpuBytes - minimumGpuBytes)}
          disabled={maximumGpuBytes <= minimumGpuBytes}
          text={gpu === null ? `${text.automatic}, ${formatBytes(info.gpuBytes)}` : formatBytes(gpu)}
          hint={
            <>
              {text.slots(Math.min(...info.residentSlots), Math.max(...info.residentSlots), model.experts)}
              {'; '}
              {text.budgetRange(formatBytes(minimumGpuBytes), formatBytes(maximumGpuBytes))}.
            </>
          }
          onChange={setGpu}
        />
        <Range
          label={text.ramBudget}
          value={Math.min(ram ?? info.ramBudgetBytes, allExperts)}
          min={0}
          max={Math.max(allExperts, 1)}
          step={stepOf(allExperts)}
          text={ram === null ? `${text.automatic}, ${formatBytes(Math.min(info.ramBudgetBytes, allExperts))}` : formatBytes(ram)}
          onChange={setRam}
        />
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          look="solid"
          disabled={!changed}
          onClick={() => void models.getState().setBudget({ gpuBytes: gpu, ramBytes: ram })}
        >
          {text.apply}
        </Button>
        <Button
          look="plain"
          disabled={gpu === null && ram === null}
          onClick={() => {
            setGpu(null);
            setRam(null);
          }}
        >
          {text.automatic}
        </Button>
      </div>
    </section>
  );
}
