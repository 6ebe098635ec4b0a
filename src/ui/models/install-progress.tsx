/** A download as it goes: how much, how fast, how long still. */
import type { InstallProgress, ModelSummary } from '../../protocol/messages.ts';
import { useApp } from '../app-context.tsx';
import { formatBytes, formatPercent, formatTimeLeft } from '../format.ts';
import { Button } from '../primitives/button.tsx';
import { ProgressBar } from '../primitives/progress-bar.tsx';
import { strings } from '../strings.ts';

const text = strings.models;

interface Props {
  readonly model: ModelSummary;
  readonly progress: InstallProgress;
  readonly title?: string;
}

export function InstallProgressView({ model, progress, title }: Props) {
  const { models } = useApp();
  const { bytes, totalBytes, bytesPerSecond, secondsLeft, retries, verified } = progress;
  const arriving = [
    text.progress(formatBytes(bytes), formatBytes(totalBytes)),
    ...(bytesPerSecond > 0 ? [text.speed(formatBytes(bytesPerSecond))] : []),
    ...(secondsLeft === null ? [] : [text.left(formatTimeLeft(secondsLeft))]),
    ...(retries > 0 ? [text.retries(retries)] : []),
  ];
  const facts = verified === null ? arriving : [text.verifying(formatPercent(verified))];
  return (
    <div className="w-full" data-testid="install-progress">
      <div className="mb-2 flex items-baseline justify-between gap-4 text-sm">
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          {title && <span className="font-medium">{title}</span>}
          <span className="figures text-[13px] text-soft">{facts.join(' · ')}</span>
        </p>
        <Button look="plain" className="-mr-2 h-7 px-2" onClick={() => models.getState().cancelInstall(model.source)}>
          {text.cancel}
        </Button>
      </div>
      <ProgressBar label={text.progressLabel(model.name)} fraction={totalBytes > 0 ? bytes / totalBytes : 0} />
    </div>
  );
}
