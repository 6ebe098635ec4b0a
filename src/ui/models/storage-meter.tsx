/** What the models take in each store, what the browser says of the room that is left, and whether it promises to keep them. */
import type { ModelSummary, StoreName } from '../../protocol/messages.ts';
import { useApp, useMachine } from '../app-context.tsx';
import { formatBytes } from '../format.ts';
import { strings } from '../strings.ts';

const text = strings.storage;

function storedBytes({ state, totalBytes }: ModelSummary): number {
  if (state.kind === 'installed') return totalBytes;
  if (state.kind === 'installing') return state.progress.bytes;
  return state.kind === 'available' ? 0 : state.bytes;
}

export function StorageMeter({ models }: { models: readonly ModelSummary[] }) {
  const { machine } = useApp();
  const room = useMachine((state) => state.room);
  const refused = useMachine((state) => state.refused);
  const bytesIn = (store: StoreName) =>
    models.filter((model) => model.store === store).reduce((sum, model) => sum + storedBytes(model), 0);
  const stored = (['indexeddb', 'opfs'] as const)
    .map((store) => ({ store, bytes: bytesIn(store) }))
    .filter(({ bytes }) => bytes > 0)
    .map(({ store, bytes }) => text.stored(formatBytes(bytes), strings.stores.names[store]));
  return (
    <p className="mt-1 text-faint text-xs" data-testid="storage-meter">
      {stored.length === 0 ? text.nothing : `${text.models} ${stored.join(', ')}.`}{' '}
      {room?.freeBytes != null && `${text.room(formatBytes(room.freeBytes))} `}
      {room && (room.kept ? text.kept : refused ? text.refused : text.evictable)}{' '}
      {room && !room.kept && !refused && (
        <button
          type="button"
          className="underline decoration-edge underline-offset-2 hover:text-ink"
          onClick={() => void machine.getState().keep()}
        >
          {text.ask}
        </button>
      )}
    </p>
  );
}
