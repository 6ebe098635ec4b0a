/** The models: which there are, what the machine can do, and how much memory the loaded one may take. */
import { useEffect, useState } from 'react';
import { useApp, useModels, usePanels } from '../app-context.tsx';
import { Button } from '../primitives/button.tsx';
import { Panel } from '../primitives/panel.tsx';
import { Sentence } from '../primitives/sentence.tsx';
import { strings } from '../strings.ts';
import { useAdapterLine } from './adapter-line.ts';
import { Budgets } from './budgets.tsx';
import { KnownModels } from './known-models.tsx';
import { ModelRow } from './model-row.tsx';
import { OpenFiles } from './open-files.tsx';
import { StorageMeter } from './storage-meter.tsx';
import { StoreSpeeds } from './stores.tsx';
import { TokenField } from './token-field.tsx';

const text = strings.models;

export function ModelsDialog() {
  const close = usePanels((state) => state.close);
  const models = useModels((state) => state.models) ?? [];
  const engine = useModels((state) => state.engine);
  const adapter = useAdapterLine();
  const { machine } = useApp();
  const installed = models.filter(({ state }) => state.kind === 'installed').length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is free changes with what is installed
  useEffect(() => {
    void machine.getState().measure();
  }, [machine, installed]);
  const loaded = engine.kind === 'ready' ? models.find(({ id }) => id === engine.info.id) : undefined;
  return (
    <Panel title={text.title} description={text.lead} closeLabel={text.close} onClose={close} wide>
      <p className="rounded-lg bg-panel px-4 py-2.5 text-[13px] text-soft" data-testid="adapter-line">
        {adapter === null ? text.noAdapter : `${adapter}.`}
      </p>
      <StoreSpeeds />
      <StorageMeter models={models} />
      {models.length === 0 ? (
        <p className="py-6 text-sm text-soft">{text.none}</p>
      ) : (
        <ul className="mt-1" aria-label={text.title}>
          {models.map((model) => (
            <ModelRow key={model.id} model={model} />
          ))}
        </ul>
      )}
      {engine.kind === 'ready' && loaded && <Budgets key={engine.info.gpuBytes} info={engine.info} model={loaded} />}
      <KnownModels models={models} />
      <AddByAddress />
      <TokenField />
      <OpenFiles />
    </Panel>
  );
}

function AddByAddress() {
  const { models } = useApp();
  const close = usePanels((state) => state.close);
  const [address, setAddress] = useState('');
  return (
    <form
      className="mt-5 border-line border-t pt-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() === '') return;
        close();
        void models.getState().inspect(address.trim());
      }}
    >
      <label htmlFor="model-address" className="font-semibold text-sm">
        {text.add}
      </label>
      <div className="mt-2 flex gap-2">
        <input
          id="model-address"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          aria-describedby="model-address-hint"
          value={address}
          placeholder={text.addLabel}
          onChange={(event) => setAddress(event.target.value)}
          className="h-9 min-w-0 flex-1 rounded-lg border border-edge bg-raised px-3 text-sm placeholder:text-faint"
        />
        <Button type="submit" disabled={address.trim() === ''}>
          {text.addButton}
        </Button>
      </div>
      <p id="model-address-hint" className="mt-1.5 text-faint text-xs">
        <Sentence>{text.addHint}</Sentence>
      </p>
    </form>
  );
}
