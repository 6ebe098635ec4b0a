/**
 * Streamed Markdown. Loaded when the first reply is shown. Sanitised by streamdown; besides, nothing in a reply may reach the
 * network by being shown: images become their description, links wait for a click.
 */
import { Check, Copy } from 'lucide-react';
import { type ComponentPropsWithoutRef, createElement, type ElementType, isValidElement, type ReactNode } from 'react';
import { Streamdown } from 'streamdown';
import { useCopy } from '../primitives/use-copy.ts';
import { strings } from '../strings.ts';

/** The text inside an element tree. */
function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  return isValidElement<{ children?: ReactNode }>(node) ? textOf(node.props.children) : '';
}

function languageOf(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(languageOf).join('');
  const className = isValidElement<{ className?: string }>(node) ? node.props.className : undefined;
  return /language-([\w+#-]+)/.exec(className ?? '')?.[1] ?? '';
}

function CodeBlock({ children }: { children?: ReactNode }) {
  const { copied, copy } = useCopy();
  const Icon = copied ? Check : Copy;
  return (
    <figure className="overflow-hidden rounded-lg border border-line bg-panel" data-testid="code-block">
      <figcaption className="flex h-9 items-center justify-between border-line border-b pr-1 pl-3.5">
        <span className="figures text-faint text-xs">{languageOf(children)}</span>
        <button
          type="button"
          onClick={() => copy(textOf(children).replace(/\n$/, ''))}
          className="inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-soft text-xs hover:bg-hover hover:text-ink"
        >
          <Icon size={13} aria-hidden />
          {copied ? strings.message.copied : strings.message.copyCode}
        </button>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, which the keyboard must reach too. */}
      <pre className="overflow-x-auto px-3.5 py-3 font-mono text-[13.5px] leading-6" tabIndex={0}>
        {children}
      </pre>
    </figure>
  );
}

/** streamdown brings looks of its own for every element; the page sets its type itself. */
function plain(tag: ElementType) {
  return ({ node: _node, className, ...rest }: { node?: unknown; className?: string }) => {
    const kept = tag === 'code' ? className : undefined;
    return createElement(tag, { ...rest, ...(kept && { className: kept }) });
  };
}

function Link({ href, children }: ComponentPropsWithoutRef<'a'>) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

function Picture({ alt }: ComponentPropsWithoutRef<'img'>) {
  return (
    <span className="text-faint">
      [{strings.message.imageLeftOut}
      {alt ? `: ${alt}` : ''}]
    </span>
  );
}

function Table({ children }: { children?: ReactNode }) {
  return (
    <div className="overflow-x-auto">
      <table>{children}</table>
    </div>
  );
}

const PLAIN = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'blockquote', 'hr', 'strong'] as const;
const PLAIN_TOO = ['sub', 'sup', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'section'] as const;

const COMPONENTS = {
  ...Object.fromEntries([...PLAIN, ...PLAIN_TOO].map((tag) => [tag, plain(tag)])),
  a: Link,
  img: Picture,
  pre: CodeBlock,
  table: Table,
};

export function Markdown({ text, streaming }: { text: string; streaming: boolean }) {
  return (
    <Streamdown
      mode={streaming ? 'streaming' : 'static'}
      components={COMPONENTS}
      controls={false}
      linkSafety={{ enabled: false }}
      className="prose-reply"
    >
      {text}
    </Streamdown>
  );
}
