/** The figures of the latest finished reply in the chat on display. */
import type { ReplyStats } from '../../protocol/trace.ts';
import { pathTo } from '../../state/conversation-edits.ts';
import { useChat } from '../app-context.tsx';

export function useLastStats(): ReplyStats | null {
  return useChat(({ conversations, currentId }) => {
    const conversation = conversations[currentId ?? ''];
    if (!conversation) return null;
    return pathTo(conversation, conversation.leaf).findLast(({ stats }) => stats !== undefined)?.stats ?? null;
  });
}

/** The share of expert look-ups that found the expert on the GPU; null where there were none. */
export function hitRate({ gpu }: ReplyStats): number | null {
  const lookUps = gpu.hits + gpu.misses;
  return lookUps === 0 ? null : gpu.hits / lookUps;
}
