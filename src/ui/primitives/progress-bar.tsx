/** A thin bar that says how far something is, or, where nobody can tell, that it goes on. Its words stand beside it. */

export function ProgressBar({ label, fraction }: { label: string; fraction: number | null }) {
  const percent = fraction === null ? null : Math.round(Math.min(1, Math.max(0, fraction)) * 1000) / 10;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent === null ? undefined : Math.round(percent)}
      className="h-1 w-full overflow-hidden rounded-full bg-line"
    >
      {percent === null ? (
        <div className="wandering h-full w-1/4 rounded-full bg-heat" />
      ) : (
        <div className="h-full rounded-full bg-heat transition-[width] duration-200 ease-out" style={{ width: `${percent}%` }} />
      )}
    </div>
  );
}
