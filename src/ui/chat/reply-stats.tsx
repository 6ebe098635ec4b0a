/** How a reply went: one quiet line, and everything else on demand. */
import { Popover } from '@base-ui/react/popover';
import type { ReplyStats } from '../../protocol/trace.ts';
import { hitRate } from '../experts/use-last-stats.ts';
import { formatBytes, formatCount, formatMilliseconds, formatPercent, formatRate } from '../format.ts';
import { strings } from '../strings.ts';

const text = strings.stats;

export function ReplyStatsLine({ stats }: { stats: ReplyStats }) {
  const rate = hitRate(stats);
  const facts = [
    ...(stats.tokensPerSecond > 0 ? [text.tokensPerSecond(formatRate(stats.tokensPerSecond))] : []),
    text.firstToken(formatMilliseconds(stats.timeToFirstTokenMs)),
    ...(rate === null ? [] : [text.hitRate(formatPercent(rate))]),
  ];
  return (
    <Popover.Root>
      <Popover.Trigger
        title={text.details}
        data-testid="reply-stats"
        className="figures flex min-h-7 flex-wrap items-center gap-x-3 rounded-md px-1.5 text-left text-faint text-xs hover:bg-hover hover:text-soft"
      >
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <span className="sr-only">{text.details}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" collisionPadding={12} className="z-20">
          <Popover.Popup className="popup w-[min(360px,calc(100vw-24px))] p-4">
            <Popover.Title className="mb-2.5 font-semibold text-sm">{text.details}</Popover.Title>
            <Details stats={stats} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Details({ stats }: { stats: ReplyStats }) {
  const { gpu, ram } = stats;
  const timed = (tokens: string, time: number) => `${tokens} · ${formatMilliseconds(time)}`;
  const prompt =
    stats.reusedTokens > 0
      ? text.reused(formatCount(stats.promptTokens), formatCount(stats.reusedTokens))
      : text.tokens(formatCount(stats.promptTokens));
  const rows: (readonly [string, string])[] = [
    [text.rows.prompt, prompt],
    [text.rows.prefill, formatMilliseconds(stats.prefillMs)],
    [text.rows.reply, timed(text.tokens(formatCount(stats.completionTokens)), stats.decodeMs)],
    [text.rows.gpu, text.ofLookups(formatCount(gpu.hits), formatCount(gpu.hits + gpu.misses))],
    [text.rows.ram, text.ofLookups(formatCount(ram.hits), formatCount(ram.hits + ram.misses))],
    [text.rows.faults, formatCount(stats.faults)],
    [text.rows.uploaded, formatBytes(gpu.bytes)],
    [text.rows.fromRam, formatBytes(ram.bytes)],
    [text.rows.fromDisk, formatBytes(stats.diskBytes)],
    [text.rows.submits, `${formatCount(stats.submits)}, ${formatCount(stats.readbacks)}`],
    [text.rows.chunks, stats.chunkPlan.length > 0 ? stats.chunkPlan.join(' + ') : text.noPrompt],
    [text.rows.kernels, stats.kernels],
    ...(stats.droppedMessages > 0 ? [[text.rows.dropped, formatCount(stats.droppedMessages)] as const] : []),
  ];
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-[13px]">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="figures text-right text-xs leading-5 [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
