/** The mark of the page: eight experts, two at work. Where the page waits, the work moves on. */

const CELLS = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const AT_WORK: ReadonlySet<number> = new Set([2, 5]);
/** One round of the waiting mark. */
const ROUND_SECONDS = 1.6;

export function Mark({ size = 22, busy = false }: { size?: number; busy?: boolean }) {
  return (
    <svg width={size * 2 - 2} height={size - 1} viewBox="0 0 42 21" aria-hidden="true" className="shrink-0">
      {CELLS.map((cell) => (
        <rect
          key={cell}
          x={(cell % 4) * 11}
          y={Math.floor(cell / 4) * 11}
          width={9}
          height={9}
          rx={1.5}
          fill={busy || AT_WORK.has(cell) ? 'var(--heat)' : 'var(--edge)'}
          fillOpacity={busy ? 0.22 : AT_WORK.has(cell) ? 1 : 0.45}
          style={busy ? { animation: `ember ${ROUND_SECONDS}s ${((cell * 3) % 8) * (ROUND_SECONDS / 8)}s infinite` } : undefined}
        />
      ))}
    </svg>
  );
}
