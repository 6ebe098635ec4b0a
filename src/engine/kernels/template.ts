/**
 * From a .wgsl file and a variant to the WGSL of one kernel: sizes become constants, lines are kept or dropped by flag, shared
 * snippets are pasted in by name. Directives stand alone on a line:
 *
 *   //#if FLAG   //#if !FLAG   //#else   //#endif     keep lines where FLAG is (not) set; may be nested
 *   //#include NAME                                   paste a snippet of `snippets.ts`, itself expanded
 *
 * Sizes are plain `const`s rather than pipeline overrides, because arrays are sized by them.
 */
import type { Access, Kernel, KernelVariant } from '../gpu/kernel.ts';
import { SNIPPETS } from './snippets.ts';

export type Flags = Readonly<Record<string, boolean>>;

/** Workgroups in x, y and z. */
export type Grid = readonly [x: number, y: number, z: number];

export interface KernelSpec<B extends string> {
  readonly label: string;
  readonly source: string;
  readonly bindings: Readonly<Record<B, Access>>;
  readonly variant?: Pick<KernelVariant, 'f16' | 'subgroups' | 'cache'>;
  readonly flags?: Flags;
  /** Sizes, emitted as `const NAME = 4096u;`. */
  readonly u32?: Readonly<Record<string, number>>;
  /** Emitted as `const NAME = 1e-5f;`. */
  readonly f32?: Readonly<Record<string, number>>;
}

const DIRECTIVE = /^\s*\/\/#(if|else|endif|include)\b\s*(!?)(\w*)\s*$/;

/** @throws SyntaxError where directives do not nest, or name a flag or snippet that is not there. */
export function expand(source: string, flags: Flags): string {
  const kept: string[] = [];
  const open: { kept: boolean; inElse: boolean }[] = [];
  for (const line of source.split('\n')) {
    const [, directive, not, name = ''] = DIRECTIVE.exec(line) ?? [];
    const innermost = open.at(-1);
    if (directive === 'if') {
      const flag = flags[name];
      if (flag === undefined) throw new SyntaxError(`//#if names an unknown flag: ${name}`);
      open.push({ kept: flag !== (not === '!'), inElse: false });
    } else if (directive === 'else') {
      if (innermost === undefined || innermost.inElse) throw new SyntaxError('//#else without its //#if');
      innermost.kept = !innermost.kept;
      innermost.inElse = true;
    } else if (directive === 'endif') {
      if (open.pop() === undefined) throw new SyntaxError('//#endif without its //#if');
    } else if (open.every((block) => block.kept)) {
      if (directive === 'include') {
        const snippet = SNIPPETS[name];
        if (snippet === undefined) throw new SyntaxError(`//#include names an unknown snippet: ${name}`);
        kept.push(expand(snippet, flags));
      } else {
        kept.push(line);
      }
    }
  }
  if (open.length > 0) throw new SyntaxError('//#if without its //#endif');
  return kept.join('\n');
}

function floatLiteral(value: number): string {
  const text = String(value);
  return `${/[.e]/.test(text) ? text : `${text}.0`}f`;
}

export function makeKernel<B extends string>(spec: KernelSpec<B>): Kernel<B> {
  const f16 = spec.variant?.f16 ?? false;
  const subgroups = spec.variant?.subgroups ?? 0;
  const body = expand(spec.source, {
    F16: f16,
    SUBGROUPS: subgroups > 0,
    CACHE_F16: spec.variant?.cache === 'f16',
    ...spec.flags,
  });
  const head: string[] = [];
  // An extension is enabled only where it is used, so that a kernel without it is the same source on every adapter.
  if (/\bf16\b/.test(body.replaceAll(/\/\/.*/g, ''))) head.push('enable f16;');
  if (/\bsubgroup[A-Z]/.test(body)) head.push('enable subgroups;');
  const constants = { ...spec.u32, ...(/\bSUBGROUP\b/.test(body) ? { SUBGROUP: Math.max(1, subgroups) } : {}) };
  for (const [name, value] of Object.entries(constants)) head.push(`const ${name} = ${value}u;`);
  for (const [name, value] of Object.entries(spec.f32 ?? {})) head.push(`const ${name} = ${floatLiteral(value)};`);
  return { label: spec.label, code: `${head.join('\n')}\n\n${body}`, bindings: spec.bindings };
}
