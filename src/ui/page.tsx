/** The page: chats, the chat, the experts. */
import { Dialog } from '@base-ui/react/dialog';
import { type ReactNode, Suspense, useEffect } from 'react';
import { stageOf } from '../state/stage.ts';
import { useChat, useModels, usePanels, useSettings } from './app-context.tsx';
import { Composer } from './chat/composer.tsx';
import { EmptyChat } from './chat/empty-chat.tsx';
import { StatusNode } from './chat/status-node.tsx';
import { Transcript } from './chat/transcript.tsx';
import { useDroppedFiles } from './dropped-files.ts';
import { ExpertsPanel } from './experts/experts-panel.tsx';
import { ExpertsStrip } from './experts/experts-strip.tsx';
import { Header } from './header.tsx';
import { loadParts, ModelsDialog, SettingsDialog, ShortcutsDialog } from './lazy-parts.ts';
import { ROOMY, useMedia, WIDE } from './primitives/use-media.ts';
import { Notice } from './screens/notice.tsx';
import { ProblemBesides, StageView } from './screens/stage-view.tsx';
import { useShortcuts } from './shortcuts.ts';
import { Sidebar } from './sidebar/sidebar.tsx';
import { UndoToast } from './sidebar/undo-toast.tsx';
import { strings } from './strings.ts';

export function Page() {
  useShortcuts();
  useTheme();
  useParts();
  useDroppedFiles();
  const wide = useMedia(WIDE);
  const roomy = useMedia(ROOMY);
  const sidebar = usePanels((state) => state.sidebar);
  const showExperts = useSettings((state) => state.settings.showExperts);
  return (
    <div className="flex h-dvh overflow-hidden">
      <button
        type="button"
        onClick={() => document.getElementById('message')?.focus()}
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-raised focus:px-4 focus:py-2"
      >
        {strings.app.skip}
      </button>
      {wide && sidebar && (
        <aside className="w-64 shrink-0 border-line border-r bg-panel">
          <Sidebar onNavigate={() => {}} />
        </aside>
      )}
      {!wide && <SidebarDrawer />}
      <div className="flex min-w-0 flex-1 flex-col">
        <Header />
        <div className="flex min-h-0 flex-1">
          <main className="flex min-w-0 flex-1 flex-col">
            {showExperts && !roomy && <ExpertsStrip />}
            <ChatArea />
          </main>
          {showExperts && roomy && (
            <aside
              aria-label={strings.experts.title}
              className="w-[17.5rem] shrink-0 overflow-y-auto border-line border-l p-5 2xl:w-[21rem]"
            >
              <ExpertsPanel />
            </aside>
          )}
        </div>
      </div>
      <StatusNode />
      <UndoToast />
      <Dialogs />
    </div>
  );
}

function ChatArea() {
  const conversation = useChat(({ conversations, currentId }) => conversations[currentId ?? '']);
  const storageError = useChat((state) => state.storageError);
  const stage = stageOf(useModels((state) => state));
  const canSend = stage.kind === 'ready';
  const empty = !conversation || conversation.leaf === null;
  const waits = stage.kind === 'starting' || stage.kind === 'installing' || stage.kind === 'loading';
  return (
    <>
      {empty ? (
        <div className="flex min-h-0 flex-1 overflow-y-auto">
          <Column className="m-auto flex flex-col gap-8 py-8">
            {canSend || waits ? <EmptyChat canSend={canSend} /> : <StageView stage={stage} compact={false} />}
          </Column>
        </div>
      ) : (
        <Transcript key={conversation.id} conversation={conversation} canSend={canSend} />
      )}
      <Column className="shrink-0 pb-[max(0.5rem,env(safe-area-inset-bottom))]">
        {!canSend && (waits || !empty) && (
          <div className="mb-3">
            <StageView stage={stage} compact />
          </div>
        )}
        {canSend && (
          <div className="mb-3 empty:hidden">
            <ProblemBesides />
          </div>
        )}
        {storageError && (
          <div className="mb-3">
            <Notice title={strings.screens.notKept} compact alarm testId="storage-notice">
              {storageError.message} {storageError.advice}
            </Notice>
          </div>
        )}
        <Composer />
      </Column>
    </>
  );
}

function Column({ className, children }: { className: string; children: ReactNode }) {
  return <div className={`mx-auto w-full max-w-[46rem] px-4 sm:px-6 ${className}`}>{children}</div>;
}

function SidebarDrawer() {
  const open = usePanels((state) => state.drawer);
  const setOpen = usePanels((state) => state.setDrawer);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="fixed inset-y-0 left-0 w-[min(18rem,84vw)] border-line border-r bg-panel transition-transform duration-200 ease-out data-[ending-style]:-translate-x-full data-[starting-style]:-translate-x-full">
          <Dialog.Title className="sr-only">{strings.sidebar.label}</Dialog.Title>
          <Sidebar onNavigate={() => setOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Dialogs() {
  const dialog = usePanels((state) => state.dialog);
  return (
    <Suspense fallback={null}>
      {dialog === 'models' && <ModelsDialog />}
      {dialog === 'settings' && <SettingsDialog />}
      {dialog === 'shortcuts' && <ShortcutsDialog />}
    </Suspense>
  );
}

/** The rest of the page follows once a model is there to talk to, or has failed to be. */
function useParts() {
  const settled = useModels((state) => {
    const { kind } = stageOf(state);
    return kind !== 'starting' && kind !== 'installing' && kind !== 'loading';
  });
  useEffect(() => {
    if (settled) loadParts();
  }, [settled]);
}

function useTheme() {
  const theme = useSettings((state) => state.settings.theme);
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', theme);
  }, [theme]);
}
