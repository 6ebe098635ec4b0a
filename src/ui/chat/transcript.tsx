/** The messages on display. The view follows a reply only while the reader is at its end. */
import { ArrowDown } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useStickToBottom } from 'use-stick-to-bottom';
import { type Conversation, pathTo, siblingsOf } from '../../state/conversation-edits.ts';
import { useChat } from '../app-context.tsx';
import { LESS_MOTION, useMedia } from '../primitives/use-media.ts';
import { strings } from '../strings.ts';
import { AssistantMessage } from './assistant-message.tsx';
import { UserMessage } from './user-message.tsx';

export function Transcript({ conversation, canSend }: { conversation: Conversation; canSend: boolean }) {
  const still = useMedia(LESS_MOTION);
  const { scrollRef, contentRef, isAtBottom, scrollToBottom } = useStickToBottom({
    initial: 'instant',
    resize: still ? 'instant' : 'smooth',
  });
  const reply = useChat((state) => (state.reply?.conversation === conversation.id ? state.reply : null));
  const rows = useMemo(
    () =>
      pathTo(conversation, conversation.leaf).map((message) => ({
        message,
        siblings: siblingsOf(conversation, message.id).map(({ id }) => id),
      })),
    [conversation],
  );

  // Whoever asks wants to see the answer, wherever they were reading.
  const asked = reply?.message;
  useEffect(() => {
    if (asked !== undefined) void scrollToBottom({ animation: 'instant' });
  }, [asked, scrollToBottom]);

  return (
    <div className="relative min-h-0 flex-1">
      <div ref={scrollRef} className="h-full overflow-y-auto [overflow-anchor:none]" data-testid="transcript">
        <div ref={contentRef} className="mx-auto flex w-full max-w-[46rem] flex-col gap-2 px-4 pt-6 pb-10 sm:px-6">
          {rows.map(({ message, siblings }) =>
            message.role === 'user' ? (
              <UserMessage key={message.id} message={message} siblings={siblings} canSend={canSend} />
            ) : (
              <AssistantMessage
                key={message.id}
                message={message}
                siblings={siblings}
                canSend={canSend}
                reply={reply?.message === message.id ? reply : null}
              />
            ),
          )}
        </div>
      </div>
      {!isAtBottom && (
        <button
          type="button"
          onClick={() => void scrollToBottom()}
          className="popup absolute bottom-3 left-1/2 inline-flex h-9 -translate-x-1/2 items-center gap-2 rounded-full px-4 text-sm hover:bg-hover"
        >
          <ArrowDown size={15} aria-hidden />
          {strings.message.jump}
        </button>
      )}
    </div>
  );
}
