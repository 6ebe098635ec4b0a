/** The stores of this browser: how fast each is here, and which one a model is kept in. */
import type { ModelSummary, StoreName, StoreSpeed } from '../../protocol/messages.ts';
import { useApp, useMachine, useModels } from '../app-context.tsx';
import { formatBytes } from '../format.ts';
import { ProgressBar } from '../primitives/progress-bar.tsx';
import { strings } from '../strings.ts';

const text = strings.stores;

/** The store that reads fastest here; IndexedDB until that has been measured. */
export function fastest(speeds: readonly StoreSpeed[] | null): StoreName {
  const sorted = (speeds ?? []).toSorted((a, b) => b.readBytesPerSecond - a.readBytesPerSecond);
  return sorted[0]?.store ?? 'indexeddb';
}

function speedLine({ store, readBytesPerSecond, writeBytesPerSecond }: StoreSpeed): string {
  return text.speed(text.names[store], formatBytes(readBytesPerSecond), formatBytes(writeBytesPerSecond));
}

/** Where a model's shards are, with a way to the other store. */
export function StoreLine({ model }: { model: ModelSummary }) {
  const { models } = useApp();
  const moving = useModels((state) => (state.moving?.id === model.id ? state.moving : null));
  const speeds = useMachine((state) => state.stores);
  const other = speeds?.find(({ store }) => store !== model.store)?.store;
  if (moving)
    return (
      <div className="mt-2" data-testid="moving">
        <p className="mb-1 text-faint text-xs">{text.moving(text.names[moving.store])}</p>
        <ProgressBar label={text.moving(text.names[moving.store])} fraction={moving.fraction} />
      </div>
    );
  return (
    <p className="mt-0.5 flex flex-wrap items-baseline gap-x-2 text-faint text-xs">
      <span>{text.keptIn(text.names[model.store])}</span>
      {other && (
        <button
          type="button"
          className="underline decoration-edge underline-offset-2 hover:text-ink"
          onClick={() => void models.getState().move(model.id, other)}
        >
          {text.moveTo(text.names[other])}
        </button>
      )}
    </p>
  );
}

export function StoreSpeeds() {
  const speeds = useMachine((state) => state.stores);
  return (
    <p className="mt-1 text-faint text-xs" data-testid="store-speeds">
      {speeds === null ? text.measuring : speeds.map(speedLine).join(' ')}
    </p>
  );
}

/** Where a model that is about to be installed is to be kept; the one that reads faster until a person says otherwise. */
export function StoreChoice({ chosen, onChoose }: { chosen: StoreName; onChoose: (store: StoreName) => void }) {
  const speeds = useMachine((state) => state.stores) ?? [];
  if (speeds.length < 2) return null;
  return (
    <fieldset className="mt-5 border-line border-t pt-4" data-testid="store-choice">
      <legend className="sr-only">{text.choose}</legend>
      <p className="text-faint text-xs">{text.choose}</p>
      <div className="mt-1.5 grid gap-1.5">
        {speeds.map((speed) => (
          <label key={speed.store} className="flex items-baseline gap-2 text-sm">
            <input
              type="radio"
              name="store"
              className="accent-heat"
              value={speed.store}
              checked={chosen === speed.store}
              onChange={() => onChoose(speed.store)}
            />
            <span>{speedLine(speed)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
