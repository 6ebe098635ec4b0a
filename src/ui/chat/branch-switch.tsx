/** Goes from one version of a message to its siblings. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useChat } from '../app-context.tsx';
import { IconButton } from '../primitives/button.tsx';
import { strings } from '../strings.ts';

const text = strings.message;

export function BranchSwitch({ id, siblings }: { id: string; siblings: readonly string[] }) {
  const showBranch = useChat((state) => state.showBranch);
  const busy = useChat((state) => state.reply !== null);
  const index = siblings.indexOf(id);
  const previous = siblings[index - 1];
  const next = siblings[index + 1];
  if (siblings.length < 2) return null;
  return (
    <span className="inline-flex items-center">
      <IconButton
        small
        label={text.previous}
        disabled={busy || previous === undefined}
        onClick={() => previous !== undefined && showBranch(previous)}
      >
        <ChevronLeft size={15} aria-hidden />
      </IconButton>
      <span className="figures text-faint text-xs" data-testid="branch">
        <span aria-hidden="true">{text.version(index + 1, siblings.length)}</span>
        <span className="sr-only">{text.versionLabel(index + 1, siblings.length)}</span>
      </span>
      <IconButton
        small
        label={text.next}
        disabled={busy || next === undefined}
        onClick={() => next !== undefined && showBranch(next)}
      >
        <ChevronRight size={15} aria-hidden />
      </IconButton>
    </span>
  );
}
