/** Models that people come for, one click from their install card. What is here already is in the list above. */
import type { ModelSummary } from '../../protocol/messages.ts';
import { huggingFacePage } from '../../protocol/model-address.ts';
import type { ModelShape } from '../../state/expectation.ts';
import { useApp, useMachine, usePanels } from '../app-context.tsx';
import { formatBytes } from '../format.ts';
import { Button } from '../primitives/button.tsx';
import { strings } from '../strings.ts';
import { ExpectationLine } from './expectation.tsx';
import { sourceName } from './source-name.ts';
import { fastest } from './stores.tsx';

const text = strings.models;

interface KnownModel {
  readonly name: string;
  /** `OWNER/NAME` on Hugging Face. */
  readonly repository: string;
  /** In 4 bits; what its server says in the end is on the card. */
  readonly shape: ModelShape;
}

const KNOWN: readonly KnownModel[] = [
  {
    name: 'Mixtral 8x7B Instruct',
    repository: 'mlc-ai/Mixtral-8x7B-Instruct-v0.1-q4f16_1-MLC',
    shape: { totalBytes: 26.3e9, layers: 32, experts: 8, expertBytes: 99_090_432, fixedBytes: 1_467_910_176 },
  },
];

export function KnownModels({ models }: { models: readonly ModelSummary[] }) {
  const app = useApp();
  const close = usePanels((state) => state.close);
  const stores = useMachine((state) => state.stores);
  const missing = KNOWN.filter(
    ({ repository }) => !models.some(({ source }) => source.startsWith(`${huggingFacePage(repository)}/`)),
  );
  if (missing.length === 0) return null;
  return (
    <section aria-label={text.known} className="mt-5 border-line border-t pt-5">
      <h3 className="font-semibold text-sm">{text.known}</h3>
      <ul>
        {missing.map(({ name, repository, shape }) => (
          <li key={repository} className="mt-2 flex items-center gap-3">
            <div className="min-w-0 flex-1">
              <p className="font-medium">{name}</p>
              <p className="figures text-faint text-xs [overflow-wrap:anywhere]">
                {formatBytes(shape.totalBytes)} · {sourceName(repository)}
              </p>
              <ExpectationLine model={shape} store={fastest(stores)} />
            </div>
            <Button
              onClick={() => {
                close();
                void app.models.getState().inspect(repository);
              }}
            >
              {text.addButton}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
