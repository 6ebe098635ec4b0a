/** What a person wrote; it can be put in other words, which starts a branch of its own. */
import { Check, Copy, Pencil } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import type { ConversationMessage } from '../../state/conversation-edits.ts';
import { useChat } from '../app-context.tsx';
import { Button, IconButton } from '../primitives/button.tsx';
import { useCopy } from '../primitives/use-copy.ts';
import { strings } from '../strings.ts';
import { BranchSwitch } from './branch-switch.tsx';
import { isSendKey, useAutoHeight } from './composing.ts';

const text = strings.message;

interface Props {
  readonly message: ConversationMessage;
  readonly siblings: readonly string[];
  /** Whether a model is there to answer. */
  readonly canSend: boolean;
}

export const UserMessage = memo(function UserMessage({ message, siblings, canSend }: Props) {
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const edited = useRef(false);
  useEffect(() => {
    if (!editing && edited.current) pencil.current?.focus();
    edited.current = editing;
  }, [editing]);
  const busy = useChat((state) => state.reply !== null);
  const { copied, copy } = useCopy();
  const Icon = copied ? Check : Copy;
  if (editing) return <Editor message={message} onClose={() => setEditing(false)} />;
  return (
    <article data-role="user" aria-label={text.you} className="group flex min-w-0 flex-col items-end not-first:mt-7">
      <div className="max-w-[88%] whitespace-pre-wrap rounded-2xl rounded-br-md bg-hover px-4 py-2.5 text-[16px] leading-relaxed [overflow-wrap:anywhere]">
        {message.content}
      </div>
      <div className="mt-0.5 flex items-center opacity-0 transition-opacity duration-100 focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
        <BranchSwitch id={message.id} siblings={siblings} />
        <IconButton small label={copied ? text.copied : text.copy} onClick={() => copy(message.content)}>
          <Icon size={14} aria-hidden />
        </IconButton>
        <IconButton ref={pencil} small label={text.edit} disabled={busy || !canSend} onClick={() => setEditing(true)}>
          <Pencil size={14} aria-hidden />
        </IconButton>
      </div>
    </article>
  );
});

function Editor({ message, onClose }: { message: ConversationMessage; onClose: () => void }) {
  const edit = useChat((state) => state.edit);
  const [draft, setDraft] = useState(message.content);
  const field = useRef<HTMLTextAreaElement>(null);
  useAutoHeight(field, draft);
  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const submit = () => {
    if (draft.trim() === '') return;
    onClose();
    void edit(message.id, draft);
  };
  return (
    <form
      data-role="user"
      className="rounded-2xl border border-edge bg-raised p-3 not-first:mt-7"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        ref={field}
        aria-label={text.editLabel}
        value={draft}
        rows={1}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onClose();
          } else if (isSendKey(event.nativeEvent)) {
            event.preventDefault();
            submit();
          }
        }}
        className="block max-h-72 w-full resize-none bg-transparent px-1.5 py-1 text-[16px] leading-relaxed outline-none"
      />
      <div className="mt-2 flex justify-end gap-2">
        <Button look="plain" onClick={onClose}>
          {text.cancelEdit}
        </Button>
        <Button look="solid" type="submit" disabled={draft.trim() === ''}>
          {text.saveEdit}
        </Button>
      </div>
    </form>
  );
}
