/** A sentence for people in which what is to be typed stands between backticks. */

export function Sentence({ children }: { children: string }) {
  return children.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <code key={part} className="rounded bg-hover px-1 py-0.5 font-mono text-[0.88em]">
        {part}
      </code>
    ),
  );
}
