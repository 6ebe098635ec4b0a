/** The one line that is read aloud: what the page and the reply are doing. Streaming text itself is not announced. */
import type { WireError } from '../../protocol/errors.ts';
import type { ChatNews } from '../../state/chat.ts';
import { type Stage, stageOf } from '../../state/stage.ts';
import { useChat, useModels } from '../app-context.tsx';
import { strings } from '../strings.ts';

const text = strings.status;

function sentenceOf({ message, advice }: WireError): string {
  return text.failed(`${message} ${advice}`);
}

/** What stands in the way of chatting, where that is an error. */
function errorOf(stage: Stage): WireError | null {
  if (stage.kind === 'lost' || stage.kind === 'unavailable') return stage.error;
  if (stage.kind === 'card') return stage.card.error;
  return stage.kind === 'problem' ? stage.problem.error : null;
}

function newsOf(news: ChatNews): string {
  switch (news.kind) {
    case 'complete':
      return text.complete;
    case 'stopped':
      return text.stopped;
    case 'failed':
      return sentenceOf(news.error);
    case 'deleted':
      return strings.sidebar.deleted(news.title || strings.sidebar.untitled);
    default:
      return news satisfies never;
  }
}

/** How far the model is. Without figures, which would be read aloud with every change. */
function progressOf(stage: Stage): string {
  switch (stage.kind) {
    case 'starting':
      return strings.screens.starting[stage.step];
    case 'installing':
      return strings.screens.installing(stage.model.name);
    case 'loading':
      return strings.screens.loading(stage.name);
    case 'ready':
      return text.ready(stage.name);
    case 'no-model':
      return strings.screens.noModel;
    default:
      return '';
  }
}

export function StatusNode() {
  const stage = stageOf(useModels((state) => state));
  const besides = useModels((state) => state.problem?.error ?? null);
  const healing = useModels((state) => state.healing);
  const replying = useChat((state) => state.reply !== null);
  const news = useChat((state) => state.news);
  const unkept = useChat((state) => state.storageError);
  const error = errorOf(stage) ?? besides;
  const status = () => {
    if (error) return sentenceOf(error);
    if (healing && (replying || stage.kind === 'loading')) return strings.message.healing(healing.reason);
    if (replying) return text.generating;
    if (stage.kind !== 'ready') return progressOf(stage);
    if (news) return newsOf(news);
    return unkept ? `${strings.screens.notKept} ${unkept.message} ${unkept.advice}` : progressOf(stage);
  };
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {status()}
    </div>
  );
}
