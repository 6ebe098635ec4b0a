/** A reply: its text as it streams, what may be done with it, and how it went. */
import { Check, Copy, RotateCcw } from 'lucide-react';
import { memo } from 'react';
import type { ErrorCode } from '../../protocol/errors.ts';
import type { StreamingReply } from '../../state/chat.ts';
import type { ConversationMessage } from '../../state/conversation-edits.ts';
import { useChat, useModels } from '../app-context.tsx';
import { formatRate } from '../format.ts';
import { Markdown } from '../lazy-parts.ts';
import { Button, IconButton } from '../primitives/button.tsx';
import { Mark } from '../primitives/mark.tsx';
import { OrElse } from '../primitives/or-else.tsx';
import { Sentence } from '../primitives/sentence.tsx';
import { useCopy } from '../primitives/use-copy.ts';
import { strings } from '../strings.ts';
import { BranchSwitch } from './branch-switch.tsx';
import { HealingLine } from './healing-line.tsx';
import { ReplyStatsLine } from './reply-stats.tsx';

const text = strings.message;

interface Props {
  readonly message: ConversationMessage;
  readonly siblings: readonly string[];
  /** Whether a model is there to answer. */
  readonly canSend: boolean;
  /** The reply being written, where it is this one. */
  readonly reply: StreamingReply | null;
}

export const AssistantMessage = memo(function AssistantMessage({ message, siblings, canSend, reply }: Props) {
  const content = reply ? reply.text : message.content;
  return (
    <article
      data-role="assistant"
      data-streaming={reply !== null}
      aria-label={text.model}
      aria-busy={reply !== null}
      className="group min-w-0"
    >
      {content !== '' && (
        <OrElse fallback={<p className="prose-reply whitespace-pre-wrap">{content}</p>}>
          <Markdown text={content} streaming={reply !== null} />
        </OrElse>
      )}
      {reply ? <Progress reply={reply} /> : <Footer message={message} siblings={siblings} canSend={canSend} />}
    </article>
  );
});

function Progress({ reply }: { reply: StreamingReply }) {
  const label = reply.stopping ? strings.composer.stopping : reply.tokens === 0 ? text.reading : null;
  return (
    // The status node reads it aloud.
    <div className="mt-3" aria-hidden="true">
      <HealingLine className="mb-1" />
      <div className="flex h-7 items-center gap-3">
        <Mark size={12} busy />
        <span className="figures text-faint text-xs">
          {label ?? (reply.tokensPerSecond === null ? '' : strings.stats.tokensPerSecond(formatRate(reply.tokensPerSecond)))}
        </span>
      </div>
    </div>
  );
}

/** Why a reply is shorter than it might have been; null where it simply ended. */
function ending({ finishReason, error, stats }: ConversationMessage, writing: boolean): string | null {
  if (error) return null;
  if (finishReason === 'cancelled') return text.stopped;
  if (finishReason === 'length') return text.cutShort;
  if (finishReason !== undefined || stats !== undefined) return null;
  return writing ? text.elsewhere : text.unfinished;
}

/** Failures of the engine, not of the reply: the page tells of them by itself. */
const OF_THE_ENGINE: ReadonlySet<string> = new Set<ErrorCode>(['device-lost', 'interrupted']);

function Footer({ message, siblings, canSend }: Omit<Props, 'reply'>) {
  const regenerate = useChat((state) => state.regenerate);
  const busy = useChat((state) => state.reply !== null) || !canSend;
  // The engine writes one reply at a time: here, or in another tab.
  const writing = useModels(({ engine }) => engine.kind === 'ready' && engine.busy);
  const { copied, copy } = useCopy();
  const Icon = copied ? Check : Copy;
  const note = ending(message, writing);
  const alarm = message.error !== undefined && !OF_THE_ENGINE.has(message.error.code);
  return (
    <>
      {message.error && (
        <div
          className={`mt-3 rounded-lg border px-4 py-3 ${alarm ? 'border-alarm/30 bg-alarm-wash' : 'border-line bg-panel'}`}
          data-testid="reply-error"
        >
          <p className={`font-medium text-[15px] ${alarm ? 'text-alarm' : 'text-ink'}`}>
            {alarm ? message.error.message : text.engineStopped}
          </p>
          {alarm && (
            <p className="mt-0.5 text-sm text-soft">
              <Sentence>{message.error.advice}</Sentence>
            </p>
          )}
          <Button className="mt-3" disabled={busy} onClick={() => void regenerate(message.id)}>
            <RotateCcw size={14} aria-hidden />
            {text.retry}
          </Button>
        </div>
      )}
      {note && <p className="mt-2 text-faint text-sm">{note}</p>}
      <div className="mt-2 -ml-1.5 flex flex-wrap items-center gap-x-1" data-testid="reply-actions">
        {message.content !== '' && (
          <IconButton small label={copied ? text.copied : text.copy} onClick={() => copy(message.content)}>
            <Icon size={14} aria-hidden />
          </IconButton>
        )}
        {!message.error && (
          <IconButton small label={text.regenerate} disabled={busy} onClick={() => void regenerate(message.id)}>
            <RotateCcw size={14} aria-hidden />
          </IconButton>
        )}
        <BranchSwitch id={message.id} siblings={siblings} />
        {message.stats && <ReplyStatsLine stats={message.stats} />}
      </div>
    </>
  );
}
