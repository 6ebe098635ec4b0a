/** One model in the list: what it is, where it stands, and the next step. */
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { FileDown, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ModelSummary } from '../../protocol/messages.ts';
import { activeModelId } from '../../state/models.ts';
import { useApp, useModels } from '../app-context.tsx';
import { formatBytes } from '../format.ts';
import { Button, IconButton } from '../primitives/button.tsx';
import { ProgressBar } from '../primitives/progress-bar.tsx';
import { Sentence } from '../primitives/sentence.tsx';
import { strings } from '../strings.ts';
import { ExpectationLine } from './expectation.tsx';
import { InstallProgressView } from './install-progress.tsx';
import { StoreLine } from './stores.tsx';

const text = strings.models;

function standing(model: ModelSummary, engineKind: string, active: boolean): string {
  if (active && engineKind === 'ready') return text.loaded;
  if (active && engineKind === 'loading') return text.loading;
  switch (model.state.kind) {
    case 'available':
      return text.available(formatBytes(model.totalBytes));
    case 'partial':
      return text.partial(formatBytes(model.state.bytes), formatBytes(model.totalBytes));
    case 'failed':
      return text.failed;
    case 'installing':
      return '';
    case 'installed':
      return text.installed;
    default:
      return model.state satisfies never;
  }
}

export function ModelRow({ model }: { model: ModelSummary }) {
  const { models } = useApp();
  const [confirming, setConfirming] = useState(false);
  const engine = useModels((state) => state.engine);
  const active = activeModelId(engine) === model.id;
  const saving = useModels((all) => (all.saving?.id === model.id ? all.saving : null));
  const { state } = model;
  // Nothing is known of a model whose manifest has not been read yet.
  const known = model.layers > 0;
  const shape = [
    formatBytes(model.totalBytes),
    text.shape(model.layers, model.experts),
    text.perExpert(formatBytes(model.expertBytes)),
  ];
  const facts = [...(known ? shape : []), ...(model.bundled ? [text.bundled] : [])];
  const stored = state.kind === 'installed' || state.kind === 'partial' || (state.kind === 'failed' && model.id !== model.source);
  return (
    <li className="border-line border-b py-4 last:border-b-0" data-testid="model-row" data-model={model.name}>
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-medium [overflow-wrap:anywhere]">{model.name}</span>
            <span className={`text-[13px] ${active ? 'text-heat' : state.kind === 'failed' ? 'text-alarm' : 'text-soft'}`}>
              {standing(model, engine.kind, active)}
            </span>
          </p>
          <p className="figures mt-0.5 text-faint text-xs">{facts.join(' · ')}</p>
          {!active && !model.bundled && <ExpectationLine model={model} store={model.store} id={model.id} />}
        </div>
        <div className="flex items-center gap-1">
          <NextStep model={model} active={active} />
          {state.kind === 'installed' && !model.bundled && (
            <IconButton label={text.save} onClick={() => void models.getState().save(model)}>
              <FileDown size={16} aria-hidden />
            </IconButton>
          )}
          {stored && (
            <IconButton label={text.delete} onClick={() => setConfirming(true)}>
              <Trash2 size={16} aria-hidden />
            </IconButton>
          )}
        </div>
      </div>
      {state.kind === 'installing' && (
        <div className="mt-2">
          <InstallProgressView model={model} progress={state.progress} />
        </div>
      )}
      {state.kind === 'installed' && !model.bundled && <StoreLine model={model} />}
      {saving && (
        <div className="mt-2" data-testid="saving">
          <p className="mb-1 text-faint text-xs">{text.saving}</p>
          <ProgressBar label={text.saving} fraction={saving.fraction} />
        </div>
      )}
      {state.kind === 'failed' && (
        <p className="mt-1.5 text-sm text-soft">
          {state.error.message} <Sentence>{state.error.advice}</Sentence>
        </p>
      )}
      <AlertDialog.Root open={confirming} onOpenChange={setConfirming}>
        <AlertDialog.Portal>
          <AlertDialog.Backdrop className="backdrop" />
          <AlertDialog.Popup className="popup fixed top-1/2 left-1/2 w-[min(400px,92vw)] -translate-x-1/2 -translate-y-1/2 p-6">
            <AlertDialog.Title className="font-semibold text-lg tracking-tight">
              {text.confirmDelete(model.name, formatBytes(model.totalBytes))}
            </AlertDialog.Title>
            <AlertDialog.Description className="mt-1 text-sm text-soft">{text.confirmDeleteAdvice}</AlertDialog.Description>
            <div className="mt-5 flex justify-end gap-2">
              <Button onClick={() => setConfirming(false)}>{text.keep}</Button>
              <Button
                look="alarm"
                onClick={() => {
                  setConfirming(false);
                  void models.getState().remove(model.id);
                }}
              >
                {text.delete}
              </Button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Portal>
      </AlertDialog.Root>
    </li>
  );
}

function NextStep({ model, active }: { model: ModelSummary; active: boolean }) {
  const { models } = useApp();
  const use = () => void models.getState().use(model);
  switch (model.state.kind) {
    case 'installing':
      return null;
    case 'installed':
      return active ? null : <Button onClick={use}>{text.load}</Button>;
    case 'available':
      return (
        <Button look="solid" onClick={use}>
          {text.install}
        </Button>
      );
    case 'partial':
      return (
        <Button look="solid" onClick={use}>
          {text.resume}
        </Button>
      );
    case 'failed':
      return (
        <Button look="solid" onClick={use}>
          {text.retry}
        </Button>
      );
    default:
      return model.state satisfies never;
  }
}
