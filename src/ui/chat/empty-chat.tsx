/** A chat before its first word: what this is, what this machine can do, and a few things to ask. */
import { ArrowRight } from 'lucide-react';
import { useApp } from '../app-context.tsx';
import { useAdapterLine } from '../models/adapter-line.ts';
import { strings } from '../strings.ts';

const text = strings.empty;

export function EmptyChat({ canSend }: { canSend: boolean }) {
  const { chat } = useApp();
  const adapter = useAdapterLine();
  return (
    <div className="w-full">
      <h1 className="font-semibold text-[clamp(2rem,5.2vw,3.1rem)] leading-[1.08] tracking-[-0.032em] text-balance">
        {text.title}
      </h1>
      <p className="mt-3 max-w-[46ch] text-[17px] text-soft leading-relaxed">{text.lead}</p>
      {/* Its line is kept free, so that nothing moves when the adapter answers. */}
      <p className="figures mt-3 min-h-[3em] text-faint sm:min-h-[1.5em] text-xs leading-normal" data-testid="machine">
        {adapter}
      </p>
      <ul aria-label={text.examplesLabel} className="mt-7 border-line border-t">
        {text.examples.map((example) => (
          <li key={example} className="border-line border-b">
            <button
              type="button"
              disabled={!canSend}
              data-testid="example"
              onClick={() => void chat.getState().send(example)}
              className="group flex w-full items-center justify-between gap-4 py-3 text-left text-[15px] text-ink transition-colors duration-100 enabled:hover:text-heat disabled:text-faint"
            >
              {example}
              <ArrowRight
                size={16}
                aria-hidden
                className="shrink-0 text-faint transition-transform duration-150 group-enabled:group-hover:translate-x-1 group-enabled:group-hover:text-heat"
              />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
