/** `npm run bench -- NAME [ARGUMENTS]`: one JSON object a line on stdout, a readable table on stderr. NAME is a file NAME.bench.ts here. */
import { readdir } from 'node:fs/promises';

/** One measured number. Further fields say under which conditions it was measured. */
export interface Measurement {
  readonly bench: string;
  readonly case: string;
  readonly value: number;
  readonly unit: string;
  readonly [condition: string]: string | number | boolean | null;
}

/** What each NAME.bench.ts exports as `run`. */
export type Run = (args: readonly string[]) => AsyncIterable<Measurement>;

const SUFFIX = '.bench.ts';

export async function main([name, ...args]: readonly string[]): Promise<number> {
  const names = (await readdir(import.meta.dirname))
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length));
  if (name === undefined || !names.includes(name)) {
    console.error(`usage: npm run bench -- NAME [ARGUMENTS]\nNAME: ${names.sort().join(', ') || 'there is none yet'}`);
    return 2;
  }
  const { run } = (await import(`./${name}${SUFFIX}`)) as { run: Run };
  const measured: Measurement[] = [];
  for await (const measurement of run(args)) {
    console.log(JSON.stringify(measurement));
    measured.push(measurement);
  }
  console.error(table(measured));
  return 0;
}

/** Case, value and unit in columns. */
export function table(measured: readonly Measurement[]): string {
  const rows = measured.map(
    (row) => [row.case, row.value.toLocaleString('en', { maximumSignificantDigits: 4 }), row.unit] as const,
  );
  const width = (column: 0 | 1) => Math.max(0, ...rows.map((row) => row[column].length));
  return rows.map(([title, value, unit]) => `${title.padEnd(width(0))}  ${value.padStart(width(1))} ${unit}`).join('\n');
}
