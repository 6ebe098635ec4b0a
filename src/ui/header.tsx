/** The bar above the chat: the model that answers, and the way to everything else. */
import { ChevronDown, Grid3x3, PanelLeft, Settings2 } from 'lucide-react';
import { type Stage, stageOf } from '../state/stage.ts';
import { useApp, useModels, usePanels, useSettings } from './app-context.tsx';
import { formatPercent } from './format.ts';
import { IconButton } from './primitives/button.tsx';
import { useMedia, WIDE } from './primitives/use-media.ts';
import { toggleSidebar } from './shortcuts.ts';
import { strings } from './strings.ts';

const text = strings.header;

export function Header() {
  const app = useApp();
  const wide = useMedia(WIDE);
  const sidebar = usePanels((state) => state.sidebar);
  const drawer = usePanels((state) => state.drawer);
  const showExperts = useSettings((state) => state.settings.showExperts);
  const shown = wide ? sidebar : drawer;
  return (
    <header className="flex h-14 shrink-0 items-center gap-1 border-line border-b px-2 sm:px-3">
      <IconButton
        label={shown ? text.hideSidebar : text.showSidebar}
        aria-expanded={shown}
        onClick={() => toggleSidebar(app, wide)}
      >
        <PanelLeft size={18} aria-hidden />
      </IconButton>
      <ModelButton />
      <div className="flex-1" />
      <IconButton
        label={showExperts ? text.hideExperts : text.showExperts}
        aria-pressed={showExperts}
        className={showExperts ? 'text-ink' : ''}
        onClick={() => app.settings.getState().set({ showExperts: !showExperts })}
      >
        <Grid3x3 size={18} aria-hidden />
      </IconButton>
      <IconButton label={text.settings} onClick={() => app.panels.getState().open('settings')}>
        <Settings2 size={18} aria-hidden />
      </IconButton>
    </header>
  );
}

/** What the button names: the model that answers, or the one that is on its way. */
function nameOf(stage: Stage): string {
  if (stage.kind === 'ready' || stage.kind === 'loading') return stage.name;
  return stage.kind === 'installing' ? stage.model.name : text.noModel;
}

function ModelButton() {
  const { panels } = useApp();
  const stage = useModels((state) => state);
  const current = stageOf(stage);
  const busy = stage.engine.kind === 'ready' && stage.engine.busy;
  const download = stage.models?.find(({ state }) => state.kind === 'installing')?.state;
  const progress = download?.kind === 'installing' ? download.progress : null;
  const name = nameOf(current);
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      data-testid="model-button"
      onClick={() => panels.getState().open('models')}
      className="flex h-9 min-w-0 items-center gap-2 rounded-lg px-2.5 text-sm hover:bg-hover"
    >
      <span
        aria-hidden="true"
        className={`size-1.5 shrink-0 rounded-full ${busy ? 'bg-heat' : current.kind === 'ready' ? 'bg-ink' : 'border border-edge'}`}
      />
      <span className="sr-only">{text.models}: </span>
      <span className="truncate font-medium">{name}</span>
      {progress && progress.totalBytes > 0 && (
        <span className="figures text-soft text-xs">{formatPercent(progress.bytes / progress.totalBytes)}</span>
      )}
      <ChevronDown size={14} aria-hidden className="shrink-0 text-faint" />
    </button>
  );
}
