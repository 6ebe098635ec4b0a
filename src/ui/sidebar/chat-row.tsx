/** One chat in the list, with its menu. */
import { Menu } from '@base-ui/react/menu';
import { MoreHorizontal, Pencil, Pin, PinOff, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ConversationSummary } from '../../state/conversation-edits.ts';
import { useApp, useChat } from '../app-context.tsx';
import { strings } from '../strings.ts';

const text = strings.sidebar;

export function ChatRow({ summary, onOpen }: { summary: ConversationSummary; onOpen: () => void }) {
  const { chat } = useApp();
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLButtonElement>(null);
  const refocus = useRef(false);
  useEffect(() => {
    if (!renaming && refocus.current) row.current?.focus();
    refocus.current = false;
  }, [renaming]);
  const current = useChat((state) => state.currentId === summary.id);
  const writing = useChat((state) => state.reply?.conversation === summary.id);
  const title = summary.title || text.untitled;
  if (renaming)
    return (
      <li>
        <TitleField
          summary={summary}
          onDone={(byKey) => {
            refocus.current = byKey;
            setRenaming(false);
          }}
        />
      </li>
    );
  return (
    <li
      data-testid="chat-row"
      className={`group flex items-center rounded-lg ${current ? 'bg-hover' : 'hover:bg-hover/60'} has-[[data-popup-open]]:bg-hover`}
    >
      <button
        ref={row}
        type="button"
        aria-current={current ? 'page' : undefined}
        title={title}
        onClick={() => {
          void chat.getState().open(summary.id);
          onOpen();
        }}
        className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-lg pl-2.5 text-left text-sm"
      >
        <span className={`truncate ${current ? 'font-medium' : 'text-soft group-hover:text-ink'}`}>{title}</span>
        {writing && (
          <span className="size-1.5 shrink-0 rounded-full bg-heat">
            <span className="sr-only">{text.writing}</span>
          </span>
        )}
      </button>
      <Menu.Root>
        <Menu.Trigger
          aria-label={text.actions(title)}
          className="mr-1 inline-flex size-7 shrink-0 items-center justify-center rounded-md text-faint opacity-0 hover:text-ink focus-visible:opacity-100 group-hover:opacity-100 data-[popup-open]:opacity-100 pointer-coarse:opacity-100"
        >
          <MoreHorizontal size={16} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={4} align="start" className="z-30">
            <Menu.Popup className="popup min-w-40 p-1 outline-none">
              <Item onClick={() => void chat.getState().pin(summary.id, !summary.pinned)}>
                {summary.pinned ? <PinOff size={15} aria-hidden /> : <Pin size={15} aria-hidden />}
                {summary.pinned ? text.unpin : text.pin}
              </Item>
              <Item onClick={() => setRenaming(true)}>
                <Pencil size={15} aria-hidden />
                {text.rename}
              </Item>
              <Item onClick={() => void chat.getState().remove(summary.id)}>
                <Trash2 size={15} aria-hidden />
                {text.delete}
              </Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </li>
  );
}

function Item({ children, onClick }: { children: ReactNode; onClick: () => void }) {
  return (
    <Menu.Item
      onClick={onClick}
      className="flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-sm outline-none data-[highlighted]:bg-hover"
    >
      {children}
    </Menu.Item>
  );
}

/** `onDone` is told whether a key ended it: then the focus has to go somewhere. */
function TitleField({ summary, onDone }: { summary: ConversationSummary; onDone: (byKey: boolean) => void }) {
  const rename = useChat((state) => state.rename);
  const [title, setTitle] = useState(summary.title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The menu gives the focus back to its trigger as it closes; the field takes it after that.
    const timer = setTimeout(() => field.current?.select(), 0);
    return () => clearTimeout(timer);
  }, []);
  const finish = (byKey: boolean) => {
    void rename(summary.id, title);
    onDone(byKey);
  };
  return (
    <input
      ref={field}
      aria-label={text.renameLabel}
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={() => finish(false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish(true);
        if (event.key === 'Escape') {
          event.stopPropagation();
          onDone(true);
        }
      }}
      className="h-9 w-full rounded-lg border border-edge bg-raised px-2.5 text-sm"
    />
  );
}
