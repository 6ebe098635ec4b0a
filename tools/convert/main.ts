/** The command line of the converter: `npm run convert -- SOURCE OUT [--name NAME]`. */
import { parseArgs } from 'node:util';
import { MixtralError } from '../../src/protocol/errors.ts';
import { type ConvertOptions, convert } from './convert.ts';
import type { Loss } from './packed.ts';
import { Progress } from './progress.ts';

const USAGE = `usage: npm run convert -- SOURCE OUT [--name NAME]
  SOURCE  a Hugging Face folder of a Mixtral: config.json, tokenizer files, safetensors in bf16, f16, f32,
          or 4 bits of AWQ or GPTQ
  OUT     the folder for manifest.json, shards/ and the tokenizer files
  --name  the model's name in the app (default: the name of SOURCE)
`;

function parse(args: string[]): { readonly source: string; readonly out: string; readonly name?: string } | null {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { name: { type: 'string' } } });
    const [source, out, ...rest] = positionals;
    if (!source || !out || rest.length > 0) return null;
    return { source, out, ...(values.name === undefined ? {} : { name: values.name }) };
  } catch {
    return null;
  }
}

/** Of what this run has written: an earlier one has told of its part. */
function lossSentence({ blocks, exact, error, weight }: Readonly<Loss>): string {
  const kept = `${((100 * exact) / blocks).toFixed(1)} % of the packed weights were kept exactly`;
  if (exact === blocks || weight === 0) return `${kept}.\n`;
  return `${kept}, the others quantised again; over all, that moved them by ${Math.sqrt(error / weight).toFixed(4)} of their size (root mean square).\n`;
}

/** @returns the exit code: 0, 1 for a refusal (one sentence on stderr), 2 for wrong usage. */
export async function main(args: string[], overrides: Partial<ConvertOptions> = {}): Promise<number> {
  const options = parse(args);
  if (!options) {
    process.stderr.write(USAGE);
    return 2;
  }
  const progress = new Progress(process.stderr);
  let lost: Readonly<Loss> | null = null;
  try {
    const manifest = convert({
      ...options,
      onProgress: (state) => progress.update(state),
      onLoss: (loss) => (lost = loss),
      ...overrides,
    });
    progress.end();
    const bytes = manifest.shards.reduce((sum, shard) => sum + shard.bytes, 0);
    process.stdout.write(
      `${manifest.name}: ${manifest.shards.length} shards, ${(bytes / 1e6).toFixed(1)} MB, in ${options.out}\n`,
    );
    if (lost) process.stdout.write(lossSentence(lost));
    return 0;
  } catch (error) {
    progress.end();
    if (!(error instanceof MixtralError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
