/** Offers to bring back the chat that was just deleted, for as long as people usually need to notice. */
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ConversationSummary } from '../../state/conversation-edits.ts';
import { useApp, useChat } from '../app-context.tsx';
import { Button, IconButton } from '../primitives/button.tsx';
import { strings } from '../strings.ts';

const text = strings.sidebar;

const SHOWN_MS = 10_000;

export function UndoToast() {
  const deleted = useChat((state) => state.deleted);
  return deleted && <Offer key={deleted.id} deleted={deleted} />;
}

function Offer({ deleted }: { deleted: ConversationSummary }) {
  const { chat } = useApp();
  // The clock stands still while someone is about to use it.
  const [held, setHeld] = useState(false);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => chat.getState().forgetRemoved(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [chat, held]);
  useEffect(() => {
    // Whoever deleted the chat by keyboard has lost the row that had the focus.
    if (document.activeElement === document.body) undo.current?.focus();
  }, []);
  return (
    <section
      aria-label={text.deleted(deleted.title || text.untitled)}
      data-testid="undo-toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="popup fixed top-17 left-1/2 z-40 flex w-max max-w-[calc(100vw-2rem)] -translate-x-1/2 items-center gap-2 py-1.5 pr-1.5 pl-4 text-sm"
    >
      <span className="truncate">{text.deleted(deleted.title || text.untitled)}</span>
      <Button ref={undo} look="plain" className="text-heat hover:text-heat" onClick={() => void chat.getState().undoRemove()}>
        {text.undo}
      </Button>
      <IconButton small label={text.dismiss} onClick={() => chat.getState().forgetRemoved()}>
        <X size={15} aria-hidden />
      </IconButton>
    </section>
  );
}
