/** The list of chats. */
import { Keyboard, Search, SquarePen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ConversationSummary } from '../../state/conversation-edits.ts';
import { useApp, useChat, usePanels } from '../app-context.tsx';
import { Mark } from '../primitives/mark.tsx';
import { modifierName } from '../shortcuts.ts';
import { strings } from '../strings.ts';
import { ChatRow } from './chat-row.tsx';

const text = strings.sidebar;

/** Long enough for an opening drawer to have moved the focus. */
const DRAWER_OPENS_MS = 60;

/** Whether a title has every word of the query in it. */
function matches(title: string, query: string): boolean {
  const haystack = title.toLocaleLowerCase();
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

export function Sidebar({ onNavigate }: { onNavigate: () => void }) {
  const { chat, panels } = useApp();
  const summaries = useChat((state) => state.summaries);
  const searchWanted = usePanels((state) => state.searchWanted);
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const found = summaries.filter(({ title }) => matches(title || text.untitled, query.trim()));

  useEffect(() => {
    if (!searchWanted) return;
    // In the drawer, the dialog moves the focus once more as it opens; the field takes it after that.
    const timer = setTimeout(() => {
      search.current?.focus();
      search.current?.select();
      panels.getState().searchFocused();
    }, DRAWER_OPENS_MS);
    return () => clearTimeout(timer);
  }, [panels, searchWanted]);

  return (
    <nav aria-label={text.label} className="flex h-full flex-col">
      <div className="flex h-14 shrink-0 items-center gap-3 px-4">
        <Mark size={16} />
        <span className="font-semibold text-[15px] tracking-tight">{strings.app.name}</span>
      </div>
      <div className="px-3">
        <button
          type="button"
          onClick={() => {
            chat.getState().newChat();
            onNavigate();
            panels.getState().focusComposer();
          }}
          className="flex h-9 w-full items-center gap-2.5 rounded-lg border border-line bg-raised px-3 font-medium text-sm hover:bg-hover"
        >
          <SquarePen size={15} aria-hidden />
          {text.newChat}
        </button>
        <div className="relative mt-2">
          <Search size={15} aria-hidden className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-faint" />
          <input
            ref={search}
            type="search"
            aria-label={text.search}
            placeholder={text.search}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              setQuery('');
              panels.getState().focusComposer();
            }}
            className="h-9 w-full rounded-lg bg-transparent pr-2 pl-9 text-sm placeholder:text-faint hover:bg-hover/60"
          />
        </div>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-3 pt-3 pb-4">
        <Group label={text.pinned} chats={found.filter(({ pinned }) => pinned)} onOpen={onNavigate} />
        <Group label={text.recent} chats={found.filter(({ pinned }) => !pinned)} onOpen={onNavigate} />
        {summaries.length === 0 && <p className="px-2.5 text-faint text-sm">{text.empty}</p>}
        {summaries.length > 0 && found.length === 0 && (
          <p className="px-2.5 text-faint text-sm">{text.nothingFound(query.trim())}</p>
        )}
      </div>
      <div className="border-line border-t p-3">
        <button
          type="button"
          onClick={() => panels.getState().open('shortcuts')}
          className="flex h-9 w-full items-center gap-2.5 rounded-lg px-2.5 text-sm text-soft hover:bg-hover hover:text-ink"
        >
          <Keyboard size={15} aria-hidden />
          <span className="flex-1 text-left">{text.shortcuts}</span>
          <kbd className="figures text-faint text-xs">{modifierName()} /</kbd>
        </button>
      </div>
    </nav>
  );
}

function Group({ label, chats, onOpen }: { label: string; chats: readonly ConversationSummary[]; onOpen: () => void }) {
  if (chats.length === 0) return null;
  return (
    <section aria-label={label} className="mb-4">
      <h2 className="mb-1 px-2.5 text-faint text-xs">{label}</h2>
      <ul className="space-y-px">
        {chats.map((summary) => (
          <ChatRow key={summary.id} summary={summary} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
