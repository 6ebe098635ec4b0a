/** The frame of every message that stands in the way of chatting: a title, what happened, what to do. */
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Small where a chat is on display above it. */
  readonly compact: boolean;
  readonly alarm?: boolean;
  readonly testId: string;
}

export function Notice({ title, children, actions, compact, alarm = false, testId }: NoticeProps) {
  const Heading = compact ? 'h2' : 'h1';
  return (
    <section
      data-testid={testId}
      className={`w-full ${compact ? `rounded-xl border px-5 py-4 ${alarm ? 'border-alarm/35 bg-alarm-wash' : 'border-line bg-panel'}` : ''}`}
    >
      <Heading
        className={`tracking-tight ${compact ? 'font-semibold text-[15px]' : 'font-semibold text-[clamp(1.6rem,4vw,2.3rem)] leading-tight tracking-[-0.025em] text-balance'} ${alarm && compact ? 'text-alarm' : ''}`}
      >
        {title}
      </Heading>
      {children && (
        <div className={`text-soft leading-relaxed ${compact ? 'mt-1 text-sm' : 'mt-3 max-w-[58ch] text-[16px]'}`}>
          {children}
        </div>
      )}
      {actions && <div className={`flex flex-wrap gap-2 ${compact ? 'mt-3' : 'mt-6'}`}>{actions}</div>}
    </section>
  );
}

export function Steps({ label, steps }: { label: string; steps: readonly string[] }) {
  return (
    <div className="mt-5">
      <h2 className="font-medium text-ink text-sm">{label}</h2>
      <ol className="mt-2 list-decimal space-y-1.5 pl-5 marker:text-faint">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
