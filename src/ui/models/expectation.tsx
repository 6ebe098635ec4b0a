/** What to expect of a model on this machine, in a sentence that says it is an estimate. */
import type { StoreName } from '../../protocol/messages.ts';
import { type Expectation, expectationOf, type ModelShape } from '../../state/expectation.ts';
import { AUTOMATIC, budgetOf } from '../../state/settings.ts';
import { useMachine, useSettings } from '../app-context.tsx';
import { formatBytes, formatRate } from '../format.ts';
import { strings } from '../strings.ts';
import { useAdapter } from './adapter-line.ts';

const text = strings.expectation;

/** Below this a figure would promise more than is known. */
const SLOWEST = 0.1;

function speed(tokensPerSecond: number | null): string {
  if (tokensPerSecond === null) return text.software;
  return tokensPerSecond < SLOWEST ? text.slower(SLOWEST) : text.speed(formatRate(tokensPerSecond));
}

function sentence(expected: Expectation, { layers, experts }: ModelShape): string {
  if (expected.kind === 'too-large') return text.tooLarge(formatBytes(expected.matrixBytes), formatBytes(expected.bindingBytes));
  const memory = formatBytes(expected.gpuBytes);
  const fits = expected.kind === 'resident' ? text.resident(memory) : text.paged(expected.residents, layers * experts, memory);
  return `${fits} ${speed(expected.tokensPerSecond)}`;
}

interface ExpectationProps {
  readonly model: ModelShape;
  /** Where the model is or would be kept. */
  readonly store: StoreName;
  /** Of a model that is here: a person may have set its memory. */
  readonly id?: string;
}

export function ExpectationLine({ model, store, id }: ExpectationProps) {
  const adapter = useAdapter();
  const memory = useMachine((state) => state.memory);
  const stores = useMachine((state) => state.stores);
  const { gpuBytes, ramBytes } = useSettings(({ settings }) => (id === undefined ? AUTOMATIC : budgetOf(settings, id)));
  const read = (stores?.find((each) => each.store === store) ?? stores?.[0])?.readBytesPerSecond;
  if (!adapter || !memory || !read || model.layers === 0) return null;
  const machine = {
    ...memory,
    gpuBudgetBytes: gpuBytes ?? memory.gpuBudgetBytes,
    ramBudgetBytes: ramBytes ?? memory.ramBudgetBytes,
  };
  return (
    <p className="mt-0.5 text-faint text-xs" data-testid="expectation">
      {sentence(expectationOf(model, adapter, machine, read), model)} {gpuBytes === null && text.adjustable}
    </p>
  );
}
