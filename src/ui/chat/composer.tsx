/** The message field. Where nothing can be sent it says why; what was typed stays. */
import { ArrowUp, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type Stage, stageOf } from '../../state/stage.ts';
import { useApp, useChat, useModels, usePanels } from '../app-context.tsx';
import { useLastStats } from '../experts/use-last-stats.ts';
import { formatCount, formatPercent } from '../format.ts';
import { strings } from '../strings.ts';
import { isSendKey, useAutoHeight } from './composing.ts';

const text = strings.composer;

/** Why nothing can be sent at this stage; null where it can. */
export function waitingReason(stage: Stage): string | null {
  switch (stage.kind) {
    case 'ready':
      return null;
    case 'installing': {
      const { bytes, totalBytes } = stage.progress;
      return text.waiting.installing(formatPercent(totalBytes > 0 ? bytes / totalBytes : 0));
    }
    case 'loading':
      return stage.phase === 'weights'
        ? text.waiting.loading(formatPercent(stage.fraction))
        : `${strings.screens.phases[stage.phase]}.`;
    default:
      return text.waiting[stage.kind];
  }
}

export function Composer() {
  const { chat } = useApp();
  const [draft, setDraft] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const reply = useChat((state) => state.reply);
  const currentId = useChat((state) => state.currentId);
  const requests = usePanels((state) => state.composerRequests);
  const stage = stageOf(useModels((state) => state));
  const waiting = waitingReason(stage);
  useAutoHeight(field, draft);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a request or another chat is what moves the focus.
  useEffect(() => {
    // On a touch screen the focus would open the keyboard over the chat.
    if (!window.matchMedia('(pointer: coarse)').matches) field.current?.focus();
  }, [requests, currentId]);

  const canSend = waiting === null && reply === null && draft.trim() !== '';
  const send = () => {
    if (!canSend) return;
    setDraft('');
    void chat.getState().send(draft);
  };

  return (
    <form
      className="w-full"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="flex items-end gap-2 rounded-2xl border border-edge bg-raised p-2 transition-[border-color] duration-100 focus-within:border-soft">
        <textarea
          ref={field}
          id="message"
          aria-label={text.label}
          aria-describedby="composer-note"
          placeholder={text.placeholder}
          value={draft}
          rows={1}
          enterKeyHint="send"
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (!isSendKey(event.nativeEvent)) return;
            event.preventDefault();
            send();
          }}
          className="block max-h-[38dvh] min-w-0 flex-1 resize-none bg-transparent px-2.5 py-1.5 text-[16px] leading-6 outline-none placeholder:text-faint"
        />
        {reply ? (
          <button
            type="button"
            aria-label={text.stop}
            title={text.stop}
            disabled={reply.stopping}
            // The second click of a double click on Send lands here.
            onClick={({ detail }) => detail < 2 && chat.getState().stop()}
            className="inline-flex size-9 shrink-0 items-center justify-center rounded-xl border border-edge text-ink hover:bg-hover disabled:opacity-50"
          >
            <Square size={13} fill="currentColor" aria-hidden />
          </button>
        ) : (
          <button
            type="submit"
            aria-label={text.send}
            title={text.send}
            disabled={!canSend}
            className="inline-flex size-9 shrink-0 items-center justify-center rounded-xl bg-heat text-on-heat transition-[background-color,color,opacity] duration-100 hover:opacity-90 disabled:cursor-default disabled:bg-hover disabled:text-faint"
          >
            <ArrowUp size={18} strokeWidth={2.25} aria-hidden />
          </button>
        )}
      </div>
      <div className="flex min-h-7 items-center justify-between gap-3 px-3 pt-1 text-faint text-xs">
        <p id="composer-note" data-testid="composer-note">
          {waiting ?? <span className="hidden sm:inline pointer-coarse:hidden">{text.hint}</span>}
        </p>
        {stage.kind === 'ready' && <ContextMeter total={stage.info.contextTokens} />}
      </div>
    </form>
  );
}

function ContextMeter({ total }: { total: number }) {
  const stats = useLastStats();
  if (!stats) return null;
  const used = stats.promptTokens + stats.completionTokens;
  return (
    <p className="figures shrink-0" title={strings.composer.contextLabel} data-testid="context-meter">
      {text.context(formatCount(used), formatCount(total))}
    </p>
  );
}
