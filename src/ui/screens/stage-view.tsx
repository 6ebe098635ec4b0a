/** What stands between the page and a reply, if anything: waiting, a question, or a failure with its way out. */
import { Suspense } from 'react';
import type { WireError } from '../../protocol/errors.ts';
import { activeModelId, type ModelProblem } from '../../state/models.ts';
import { AUTOMATIC, budgetOf } from '../../state/settings.ts';
import { nameOf, type Stage } from '../../state/stage.ts';
import { useApp, useModels, usePanels, useSettings } from '../app-context.tsx';
import { HealingLine } from '../chat/healing-line.tsx';
import { InstallCardView } from '../lazy-parts.ts';
import { InstallProgressView } from '../models/install-progress.tsx';
import { Button } from '../primitives/button.tsx';
import { Mark } from '../primitives/mark.tsx';
import { ProgressBar } from '../primitives/progress-bar.tsx';
import { Sentence } from '../primitives/sentence.tsx';
import { strings } from '../strings.ts';
import { browserFamily } from './advice.ts';
import { Notice, Steps } from './notice.tsx';

const text = strings.screens;

export function StageView({ stage, compact }: { stage: Stage; compact: boolean }) {
  switch (stage.kind) {
    case 'ready':
      return null;
    case 'starting':
      return <Waiting title={text.starting[stage.step]} />;
    case 'installing':
      return <InstallProgressView model={stage.model} progress={stage.progress} title={text.installing(stage.model.name)} />;
    case 'loading':
      return <Loading stage={stage} />;
    case 'unavailable':
      return <Unavailable error={stage.error} compact={compact} />;
    case 'lost':
      return <Lost error={stage.error} compact={compact} />;
    case 'card':
      return (
        <Suspense fallback={null}>
          <InstallCardView card={stage.card} compact={compact} />
        </Suspense>
      );
    case 'problem':
      return <Problem problem={stage.problem} name={stage.name} compact={compact} />;
    case 'no-model':
      return <NoModel compact={compact} />;
    default:
      return stage satisfies never;
  }
}

function Waiting({ title }: { title: string }) {
  return (
    <div className="flex h-9 items-center gap-3 text-sm text-soft" data-testid="stage-starting">
      <Mark size={14} busy />
      {title}
    </div>
  );
}

function Loading({ stage }: { stage: Extract<Stage, { kind: 'loading' }> }) {
  const { models } = useApp();
  const title = text.loading(stage.name);
  return (
    <div className="w-full" data-testid="stage-loading">
      <div className="mb-2 flex items-baseline justify-between gap-4 text-sm">
        <p className="min-w-0">
          <span className="font-medium">{title}</span>
          <span className="ml-2.5 text-soft">{text.phases[stage.phase]}</span>
        </p>
        <Button look="plain" className="-mr-2 h-7 px-2" onClick={() => models.getState().cancelLoad()}>
          {text.cancelLoad}
        </Button>
      </div>
      {/* The compiler tells nothing while it works. */}
      <ProgressBar label={title} fraction={stage.fraction === 0 && stage.phase !== 'weights' ? null : stage.fraction} />
      <HealingLine className="mt-2" />
    </div>
  );
}

function Technical({ error }: { error: WireError }) {
  return <p className="figures mt-4 text-faint text-xs">{text.technical(error.code)}</p>;
}

function Unavailable({ error, compact }: { error: WireError; compact: boolean }) {
  const { models } = useApp();
  const family = browserFamily(navigator.userAgent);
  const retry = (
    <Button look="solid" onClick={() => models.getState().recover()}>
      {text.checkAgain}
    </Button>
  );
  if (!window.isSecureContext)
    return (
      <Notice title={text.insecure} compact={compact} alarm testId="screen-insecure">
        <p>{text.insecureAdvice}</p>
      </Notice>
    );
  if (error.code === 'no-adapter')
    return (
      <Notice title={text.noAdapter} compact={compact} alarm testId="screen-no-adapter" actions={retry}>
        <p>{text.noAdapterLead}</p>
        <Steps label={text.whatToDo} steps={text.adapterAdvice[family]} />
        <Technical error={error} />
      </Notice>
    );
  if (error.code === 'webgpu-unsupported')
    return (
      <Notice title={text.unsupported} compact={compact} alarm testId="screen-no-webgpu" actions={retry}>
        <p>{text.unsupportedLead}</p>
        <Steps label={text.whatToDo} steps={text.browserAdvice[family]} />
        <ul className="mt-5 space-y-1 text-faint text-sm">
          {text.otherAdvice.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Technical error={error} />
      </Notice>
    );
  return (
    <Notice title={error.message} compact={compact} alarm testId="screen-unavailable" actions={retry}>
      <p>
        <Sentence>{error.advice}</Sentence>
      </p>
      <Technical error={error} />
    </Notice>
  );
}

/** Whether a person has set limits for a model's memory: what asks for too much may be undone. */
function useHasBudget(id: string | null): boolean {
  return useSettings(({ settings }) => id !== null && budgetOf(settings, id) !== AUTOMATIC);
}

function Lost({ error, compact }: { error: WireError; compact: boolean }) {
  const { models } = useApp();
  const hasBudget = useHasBudget(useModels(({ engine }) => activeModelId(engine)));
  return (
    <Notice
      title={error.code === 'device-lost' ? text.deviceLost : text.crashed}
      compact={compact}
      alarm
      testId="screen-lost"
      actions={
        <>
          <Button look="solid" onClick={() => models.getState().recover()}>
            {text.recover}
          </Button>
          {hasBudget && (
            <Button onClick={() => models.getState().recover({ automaticMemory: true })}>{text.automaticMemory}</Button>
          )}
        </>
      }
    >
      <p>{error.message}</p>
      <p className="mt-1">{text.lostAdvice}</p>
      {!compact && <Technical error={error} />}
    </Notice>
  );
}

function problemTitle({ step, error }: ModelProblem, name: string): string {
  if (error.code === 'storage-full') return text.storageFull;
  if (error.code === 'network') return text.unreachable;
  if (error.code === 'out-of-memory') return text.outOfMemory;
  const titles = {
    install: text.installFailed,
    load: text.loadFailed,
    remove: text.removeFailed,
    move: text.moveFailed,
    save: text.saveFailed,
  };
  return titles[step](name);
}

interface ProblemProps {
  readonly problem: ModelProblem;
  readonly name: string;
  readonly compact: boolean;
  /** Where the page goes on without that model. */
  readonly dismissible?: boolean;
}

function Problem({ problem, name, compact, dismissible = false }: ProblemProps) {
  const { models } = useApp();
  const openModels = usePanels((state) => state.open);
  const hasBudget = useHasBudget(problem.id);
  const { error } = problem;
  return (
    <Notice
      title={problemTitle(problem, name)}
      compact={compact}
      alarm
      testId={`screen-${error.code}`}
      actions={
        <>
          <Button look="solid" onClick={() => void models.getState().retry()}>
            {text.retry}
          </Button>
          <Button onClick={() => openModels('models')}>
            {error.code === 'storage-full' ? text.manageModels : text.chooseModel}
          </Button>
          {problem.step === 'load' && hasBudget && (
            <Button onClick={() => void models.getState().retry({ automaticMemory: true })}>{text.automaticMemory}</Button>
          )}
          {dismissible && (
            <Button look="plain" onClick={() => models.getState().dismissProblem()}>
              {text.dismiss}
            </Button>
          )}
        </>
      }
    >
      <p>{error.message}</p>
      <p className="mt-1">
        <Sentence>{error.advice}</Sentence>
      </p>
      {!compact && <Technical error={error} />}
    </Notice>
  );
}

/** What went wrong with another model than the one that answers. */
export function ProblemBesides() {
  const problem = useModels((state) => state.problem);
  const models = useModels((state) => state.models);
  return problem && <Problem problem={problem} name={nameOf(models, problem.id)} compact dismissible />;
}

function NoModel({ compact }: { compact: boolean }) {
  const openModels = usePanels((state) => state.open);
  return (
    <Notice
      title={text.noModel}
      compact={compact}
      testId="screen-no-model"
      actions={
        <Button look="solid" onClick={() => openModels('models')}>
          {text.chooseModel}
        </Button>
      }
    >
      <p>{text.noModelAdvice}</p>
    </Notice>
  );
}
