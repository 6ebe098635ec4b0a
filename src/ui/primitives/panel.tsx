/** Dialogs: centred on wide screens, a sheet from below on narrow ones. Focus is kept inside and returns. */
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';

interface PanelProps {
  readonly title: string;
  readonly description?: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

export function Panel({ title, description, closeLabel, onClose, children, wide = false, initialFocus }: PanelProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup
          {...(initialFocus && { initialFocus })}
          className={`popup fixed inset-x-0 bottom-0 flex max-h-[92dvh] flex-col rounded-b-none sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:max-h-[86dvh] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-b-xl ${wide ? 'sm:w-[min(680px,94vw)]' : 'sm:w-[min(500px,94vw)]'}`}
        >
          <header className="flex items-start gap-4 px-5 pt-5 pb-3 sm:px-6">
            <div className="min-w-0 flex-1">
              <Dialog.Title className="font-semibold text-lg tracking-tight">{title}</Dialog.Title>
              {description && <Dialog.Description className="mt-0.5 text-sm text-soft">{description}</Dialog.Description>}
            </div>
            <Dialog.Close
              aria-label={closeLabel}
              title={closeLabel}
              className="-mt-1 -mr-2 inline-flex size-9 shrink-0 items-center justify-center rounded-lg text-soft hover:bg-hover hover:text-ink"
            >
              <X size={18} aria-hidden />
            </Dialog.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-[max(1.5rem,env(safe-area-inset-bottom))] sm:px-6">
            {children}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
