/** What the forms of the grid mean, and how many experts have each. */
import { TIERS, type Tier } from '../../protocol/trace.ts';
import { useExperts } from '../app-context.tsx';
import { formatCount } from '../format.ts';
import { strings } from '../strings.ts';

function Swatch({ tier }: { tier: Tier | 'heat' }) {
  return (
    <svg width="15" height="11" viewBox="0 0 15 11" aria-hidden="true" className="shrink-0">
      {tier === 'gpu' && <rect width="15" height="11" rx="2" fill="var(--cell-gpu)" />}
      {tier === 'heat' && <rect width="15" height="11" rx="2" fill="var(--glow)" />}
      {tier === 'ram' && (
        <>
          <rect x="0.5" y="0.5" width="14" height="10" rx="2" fill="none" stroke="var(--cell-ram)" />
          <path d="M0 5.5h15V9a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2z" fill="var(--cell-ram)" />
        </>
      )}
      {tier === 'disk' && <rect x="0.5" y="0.5" width="14" height="10" rx="2" fill="none" stroke="var(--cell-disk)" />}
      {tier === 'absent' && <circle cx="7.5" cy="5.5" r="1.5" fill="var(--cell-absent)" />}
    </svg>
  );
}

export function Legend() {
  const counts = useExperts((state) => state.counts);
  return (
    <ul className="grid grid-cols-2 gap-x-5 gap-y-1.5 text-[13px] text-soft" data-testid="expert-tiers">
      {TIERS.map((tier) => (
        <li key={tier} className="flex items-center gap-2" data-tier={tier}>
          <Swatch tier={tier} />
          <span className="flex-1">{strings.experts.tiers[tier]}</span>
          <span className="figures text-ink">{formatCount(counts[tier])}</span>
        </li>
      ))}
      <li className="col-span-2 flex items-center gap-2">
        <Swatch tier="heat" />
        <span>{strings.experts.routedNow}</span>
      </li>
    </ul>
  );
}
