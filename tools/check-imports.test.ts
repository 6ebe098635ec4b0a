import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { boundaryProblem, checkImports, cycles, importsOf } from './check-imports.mjs';

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A repository with these files, and what the check says of it. */
function check(files: Record<string, string>): string[] {
  root = mkdtempSync(join(tmpdir(), 'imports-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkImports(root);
}

describe('boundaries', () => {
  test.each([
    ['src/ui/chat.tsx', 'src/state/chats.ts'],
    ['src/state/chats.ts', 'src/client/client.ts'],
    ['src/state/chats.ts', 'src/storage/conversations.ts'],
    ['src/state/chats.ts', 'src/storage/settings.ts'],
    ['src/worker/session.ts', 'src/engine/mixtral/forward.ts'],
    ['src/worker/session.ts', 'src/storage/quota.ts'],
    ['src/weights/install.ts', 'src/storage/shard-store.ts'],
    ['src/engine/gpu/device.ts', 'src/protocol/errors.ts'],
    ['src/engine/gpu/device.ts', 'src/engine/experts/slots.ts'],
    ['src/main.tsx', 'src/client/client.ts'],
    ['src/engine/golden.test.ts', 'tools/golden/read.ts'],
  ])('%s may import %s', (from, to) => {
    expect(boundaryProblem(from, to)).toBeNull();
  });

  test.each([
    ['src/ui/chat.tsx', 'src/client/client.ts'],
    ['src/ui/chat.tsx', 'src/storage/settings.ts'],
    ['src/state/chats.ts', 'src/storage/shards.ts'],
    ['src/state/chats.ts', 'src/worker/session.ts'],
    ['src/client/client.ts', 'src/state/chats.ts'],
    ['src/weights/install.ts', 'src/engine/model.ts'],
    ['src/storage/quota.ts', 'src/weights/manifest.ts'],
    ['src/engine/gpu/device.ts', 'src/weights/manifest.ts'],
    ['src/protocol/trace.ts', 'src/engine/model.ts'],
    ['src/engine/model.ts', 'src/main.tsx'],
    ['src/engine/model.ts', 'tools/convert/main.ts'],
    ['src/engine/model.ts', 'src/engine/model.test.ts'],
    ['src/helpers/any.ts', 'src/engine/model.ts'],
  ])('%s may not import %s', (from, to) => {
    expect(boundaryProblem(from, to)).not.toBeNull();
  });

  test('a violation is reported with file and line however it is written', () => {
    const problems = check({
      'src/storage/store.ts': 'export const s = 1;',
      'src/engine/deep/down/a.ts': "import { b } from './b.ts';\nimport {\n  s,\n} from '../../../storage/store.ts';\n",
      'src/engine/deep/down/b.ts': "export type { S } from '../../../storage/../storage/store.ts';\nexport const b = 1;",
      'src/engine/c.ts': "export const load = () => import('../storage/store.ts');",
      'src/engine/d.ts': "import react from 'react';",
      'src/engine/e.ts': "import { gone } from './gone.ts';",
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'src/engine/c.ts:1',
      'src/engine/d.ts:1',
      'src/engine/deep/down/a.ts:4',
      'src/engine/deep/down/b.ts:1',
      'src/engine/e.ts:1',
    ]);
  });
});

describe('imports of a file', () => {
  test('comments, strings and worker addresses are no imports', () => {
    const source = [
      "// import a from './a.ts';",
      "/* import b from './b.ts'; */",
      "const text = `take it from './c.ts'`;",
      "new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });",
    ].join('\n');
    expect(importsOf(source)).toEqual([]);
  });

  test('a raw import counts', () => {
    expect(importsOf("import code from './attention.wgsl?raw';")).toMatchObject([{ specifier: './attention.wgsl?raw' }]);
  });
});

describe('cycles', () => {
  test('each is found, also from a module outside of it', () => {
    const graph = new Map([
      ['main', ['a']],
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
    ]);
    expect(cycles(graph)).toEqual([['a', 'b', 'c', 'a']]);
  });

  test('types may point back, values may not', () => {
    const files = { 'src/engine/a.ts': "import { b } from './b.ts';\nexport const a = b;" };
    expect(check({ ...files, 'src/engine/b.ts': "import type { a } from './a.ts';\nexport const b = 1;" })).toEqual([]);
    expect(check({ ...files, 'src/engine/b.ts': "import { a } from './a.ts';\nexport const b = () => a;" })).toHaveLength(1);
  });
});
