/** A model that an address offers: what it is and how large, before a byte of it is stored. */
import { useEffect, useState } from 'react';
import type { WireError } from '../../protocol/errors.ts';
import type { ModelSummary, StoreName } from '../../protocol/messages.ts';
import type { InstallCard } from '../../state/models.ts';
import { useApp, useMachine } from '../app-context.tsx';
import { formatBytes, formatCount } from '../format.ts';
import { Button } from '../primitives/button.tsx';
import { Mark } from '../primitives/mark.tsx';
import { Sentence } from '../primitives/sentence.tsx';
import { Notice } from '../screens/notice.tsx';
import { strings } from '../strings.ts';
import { ExpectationLine } from './expectation.tsx';
import { sourceName } from './source-name.ts';
import { fastest, StoreChoice } from './stores.tsx';

const text = strings.card;

function failedTitle({ code }: WireError): string {
  if (code === 'not-mixtral') return text.notMixtral;
  return code === 'network' ? strings.screens.unreachable : text.failed;
}

/** Chrome names 10 GiB on every disk, and has more; what names less is a private window or a full disk. */
const USUAL_ROOM_BYTES = 9.9 * 2 ** 30;

/** From this size on it matters where a model is kept: its experts will be read over and over. */
const LARGE_BYTES = 2 ** 30;

function missingBytes({ totalBytes, state }: ModelSummary): number {
  return state.kind === 'partial' ? totalBytes - state.bytes : totalBytes;
}

export function InstallCardView({ card, compact }: { card: InstallCard; compact: boolean }) {
  const { models, machine } = useApp();
  const speeds = useMachine((state) => state.stores);
  const freeBytes = useMachine((state) => state.room?.freeBytes);
  const [chosen, setChosen] = useState<StoreName | null>(null);
  const large = (card.model?.totalBytes ?? 0) >= LARGE_BYTES;
  const store = chosen ?? (large ? fastest(speeds) : 'indexeddb');
  useEffect(() => {
    if (large) void machine.getState().measure();
  }, [large, machine]);
  const dismiss = <Button onClick={() => models.getState().dismissCard()}>{text.dismiss}</Button>;
  if (card.error)
    return (
      <Notice
        title={failedTitle(card.error)}
        compact={compact}
        alarm
        testId="install-card"
        actions={
          <>
            <Button look="solid" onClick={() => void models.getState().inspect(card.source)}>
              {strings.screens.retry}
            </Button>
            {dismiss}
          </>
        }
      >
        <p className="figures text-sm [overflow-wrap:anywhere]">{card.source}</p>
        <p className="mt-2">{card.error.message}</p>
        <p className="mt-1">
          <Sentence>{card.error.advice}</Sentence>
        </p>
      </Notice>
    );
  const { model } = card;
  if (!model)
    return (
      <div className="flex items-center gap-3 text-sm text-soft" data-testid="install-card">
        <Mark size={14} busy />
        {text.looking}
      </div>
    );
  const isLocal = model.source.startsWith('file:');
  const rows = [
    [isLocal ? text.sizeStored : text.size, formatBytes(model.totalBytes)],
    [text.shape, strings.models.shape(model.layers, model.experts)],
    [text.context, text.tokens(formatCount(model.contextLength))],
  ] as const;
  return (
    <section className="w-full rounded-2xl border border-line bg-panel p-6" data-testid="install-card">
      <p className="text-sm text-soft">{text.title}</p>
      <h2 className="mt-1 font-semibold text-2xl tracking-tight [overflow-wrap:anywhere]">{model.name}</h2>
      <p className="text-sm text-soft [overflow-wrap:anywhere]" title={model.source}>
        {text.origin(sourceName(model.source))}
      </p>
      <dl className="mt-5 grid grid-cols-3 gap-4 border-line border-t pt-4">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="text-faint text-xs">{name}</dt>
            <dd className="figures mt-0.5 text-sm">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3">
        <ExpectationLine model={model} store={store} />
      </div>
      {freeBytes != null && freeBytes < Math.min(missingBytes(model), USUAL_ROOM_BYTES) && (
        <p className="mt-4 text-sm">{text.crowded(formatBytes(freeBytes))}</p>
      )}
      {card.metered && !isLocal && <p className="mt-4 text-sm">{text.metered}</p>}
      {large && <StoreChoice chosen={store} onChoose={setChosen} />}
      <div className="mt-6 flex flex-wrap gap-2">
        <Button look="heat" onClick={() => void models.getState().acceptCard(store)}>
          {(isLocal ? text.copy : text.install)(formatBytes(model.totalBytes))}
        </Button>
        {dismiss}
      </div>
    </section>
  );
}
