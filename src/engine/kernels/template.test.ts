import { describe, expect, test } from 'vitest';
import { EXACT } from '../gpu/kernel.ts';
import { expand, makeKernel } from './template.ts';

describe('expand', () => {
  const lines = (...text: string[]) => text.join('\n');

  test('keeps the lines of set flags, nested ones too', () => {
    const source = lines('a', '//#if ONE', 'b', '  //#if !TWO', 'c', '//#else', 'd', '//#endif', '//#else', 'e', '//#endif', 'f');
    expect(expand(source, { ONE: true, TWO: true })).toBe(lines('a', 'b', 'd', 'f'));
    expect(expand(source, { ONE: true, TWO: false })).toBe(lines('a', 'b', 'c', 'f'));
    expect(expand(source, { ONE: false, TWO: true })).toBe(lines('a', 'e', 'f'));
  });

  test('pastes snippets, expanded', () => {
    const flags = { F16: true, SUBGROUPS: false };
    expect(expand('//#include tile', flags)).toContain('alias real = f16;');
    expect(expand('//#include tile', { ...flags, F16: false })).not.toContain('<f16>');
  });

  test.each([
    ['an unknown flag', '//#if NOPE\n//#endif'],
    ['an unknown snippet', '//#include nope'],
    ['an open block', '//#if ONE'],
    ['a block closed twice', '//#endif'],
    ['a stray else', '//#else'],
    ['a second else', '//#if ONE\n//#else\n//#else\n//#endif'],
  ])('refuses %s', (_, source) => {
    expect(() => expand(source, { ONE: true })).toThrow(SyntaxError);
  });
});

describe('makeKernel', () => {
  const spec = { label: 'test', bindings: {}, u32: { SIZE: 4096 }, f32: { EPS: 1e-7, ONE: 1 } };

  test('puts extensions and sizes first', () => {
    const variant = { ...EXACT, f16: true, subgroups: 8 };
    const source = '//#if F16\nvar<private> a: f16;\n//#endif\nfn f() { _ = subgroupAdd(SUBGROUP); }';
    const { code } = makeKernel({ ...spec, source, variant });
    expect(code.split('\n').slice(0, 7)).toEqual([
      'enable f16;',
      'enable subgroups;',
      'const SIZE = 4096u;',
      'const SUBGROUP = 8u;',
      'const EPS = 1e-7f;',
      'const ONE = 1.0f;',
      '',
    ]);
  });

  test('asks for no extension that the kernel does not use', () => {
    const { code } = makeKernel({ ...spec, source: '// keys in f16', variant: { ...EXACT, f16: true, subgroups: 8 } });
    expect(code).not.toContain('enable');
  });
});
