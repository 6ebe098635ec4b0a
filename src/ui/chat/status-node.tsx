/** The one line that is read aloud: what the reply is doing. Streaming text itself is not announced. */
import type { WireError } from '../../protocol/errors.ts';
import { pathTo } from '../../state/conversation-edits.ts';
import { stageOf } from '../../state/stage.ts';
import { useChat, useModels } from '../app-context.tsx';
import { strings } from '../strings.ts';

const text = strings.status;

/** Why there is nobody to answer, where that is an error. */
function useStageError(): WireError | null {
  const stage = stageOf(useModels((state) => state));
  if (stage.kind === 'lost' || stage.kind === 'unavailable') return stage.error;
  return stage.kind === 'problem' ? stage.problem.error : null;
}

export function StatusNode() {
  const stageError = useStageError();
  const chatStatus = useChat(({ reply, outcome, currentId, conversations, deleted }) => {
    if (reply) return text.generating;
    if (deleted) return strings.sidebar.deleted(deleted.title);
    if (outcome === 'complete') return text.complete;
    if (outcome === 'stopped') return text.stopped;
    if (outcome === null) return '';
    const conversation = conversations[currentId ?? ''];
    const error = conversation && pathTo(conversation, conversation.leaf).at(-1)?.error;
    return text.failed(error ? `${error.message} ${error.advice}` : '');
  });
  const replying = useChat((state) => state.reply !== null);
  const healing = useModels(({ healing: part, engine }) => (replying || engine.kind === 'loading' ? part : null));
  const healed = healing && strings.message.healing(healing.reason);
  const status = stageError ? text.failed(`${stageError.message} ${stageError.advice}`) : (healed ?? chatStatus);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {status}
    </div>
  );
}
