#!/usr/bin/env node
/**
 * Checks that imports between the folders of src/ run one way (the table below) and never in a circle. Free of
 * dependencies. It resolves each path, so a detour like `../../storage/x.ts` is seen for what it is.
 *   node tools/check-imports.mjs [ROOT]
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Folder of src/ -> what it may import besides itself and `protocol`, the leaf that everyone may import. An entry names a folder or, for
 * one door into it, the beginning of a path.
 * @type {Record<string, readonly string[]>}
 */
const MAY_IMPORT = {
  ui: ['state'],
  // Conversations and settings belong to the page; persistence can only be asked for from the page.
  state: ['client', 'storage/conversation', 'storage/settings', 'storage/quota'],
  client: [],
  worker: ['engine', 'weights', 'storage'],
  weights: ['storage', 'numbers'],
  storage: [],
  engine: ['numbers'],
  numbers: [],
  protocol: [],
};

/** The engine and everything below it also run in Node and in workers: these packages belong to the page. */
const PAGE_PACKAGES = /^(react|react-dom|zustand|@base-ui\/react|lucide-react|streamdown|use-stick-to-bottom)(\/|$)/;
const PAGE_FOLDERS = new Set(['ui', 'state']);

/** @typedef {{ specifier: string, line: number, runs: boolean }} Import `runs` is false for `import type`, which leaves no trace at run time. */

/** @param {string} root the repository @returns {string[]} one sentence for each violation */
export function checkImports(root) {
  const files = sourceFiles(join(root, 'src'));
  /** @type {Map<string, string[]>} module -> modules that it loads when it runs */
  const graph = new Map();
  /** @type {string[]} */
  const problems = [];
  for (const file of files) {
    const from = posixPath(relative(root, file));
    /** @type {string[]} */
    const loaded = [];
    for (const { specifier, line, runs } of importsOf(readFileSync(file, 'utf8'))) {
      const at = `${from}:${line}`;
      if (!specifier.startsWith('.') && !specifier.startsWith('/')) {
        const problem = packageProblem(from, specifier);
        if (problem) problems.push(`${at} ${problem}`);
        continue;
      }
      const target = resolve(specifier.startsWith('/') ? root : dirname(file), specifier.replace(/^\//, '').replace(/\?.*$/, ''));
      const to = posixPath(relative(root, target));
      if (!existsSync(target)) problems.push(`${at} imports ${specifier}, which does not exist`);
      const problem = boundaryProblem(from, to);
      if (problem) problems.push(`${at} ${problem}`);
      if (runs) loaded.push(to);
    }
    graph.set(from, loaded);
  }
  return [...problems, ...cycles(graph).map((cycle) => `import cycle: ${cycle.join(' -> ')}`)];
}

/**
 * Imports, re-exports and `import()` of a file, also those that span lines. Comments do not count. `new URL('x.ts', import.meta.url)`
 * does not count either: it starts a worker, which is another program.
 * @param {string} source @returns {Import[]}
 */
export function importsOf(source) {
  const code = source.replace(/(?<=^|\s)\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
  const statements = /^\s*(?:import|export)\s+(?:(type)\s+)?(?:[\w$*\s{},]+?\s+from\s+)?(['"])([^'"\n]+)\2/gm;
  const dynamic = /\bimport\s*\(\s*(['"`])([^'"`\n]+)\1/g;
  /** @param {number} index */
  const lineAt = (index) => code.slice(0, index).split('\n').length;
  return [
    ...[...code.matchAll(statements)].map((match) => ({
      specifier: match[3] ?? '',
      line: lineAt(match.index + match[0].length),
      runs: match[1] !== 'type',
    })),
    // What is loaded later cannot close a circle at start-up, but a boundary holds for it too.
    ...[...code.matchAll(dynamic)].map((match) => ({ specifier: match[2] ?? '', line: lineAt(match.index), runs: false })),
  ];
}

/** @param {string} from @param {string} to paths from the repository's root @returns {string | null} */
export function boundaryProblem(from, to) {
  if (isTest(from)) return null; // Tests may reach for anything.
  if (isTest(to)) return `imports ${to}, which is there for tests only`;
  if (!to.startsWith('src/')) return `imports ${to}, which is outside src`;
  const [source, target] = [folderOf(from), folderOf(to)];
  if (source === null) return null; // src/main.tsx and its like put the parts together.
  if (target === null) return `imports ${to}, which puts the parts together and is imported by none`;
  const allowed = MAY_IMPORT[source];
  if (!allowed) return `lies in src/${source}, a folder that tools/check-imports.mjs does not know`;
  if (source === target || target === 'protocol') return null;
  const inner = to.slice('src/'.length);
  if (allowed.some((entry) => (entry.includes('/') ? inner.startsWith(entry) : target === entry))) return null;
  return `imports ${to}: src/${source} may import ${['protocol', ...allowed].join(', ')} only`;
}

/** @param {string} from @param {string} specifier @returns {string | null} */
export function packageProblem(from, specifier) {
  const folder = folderOf(from);
  if (folder === null || PAGE_FOLDERS.has(folder) || isTest(from) || !PAGE_PACKAGES.test(specifier)) return null;
  return `imports ${specifier}, which belongs to the page: only src/ui and src/state may`;
}

/** Each circle once, as the modules along it. @param {Map<string, string[]>} graph @returns {string[][]} */
export function cycles(graph) {
  /** @type {string[][]} */
  const found = [];
  const finished = new Set();
  /** @param {string} module @param {string[]} path */
  const visit = (module, path) => {
    const start = path.indexOf(module);
    if (start >= 0) found.push([...path.slice(start), module]);
    if (start >= 0 || finished.has(module)) return;
    for (const next of graph.get(module) ?? []) visit(next, [...path, module]);
    finished.add(module);
  };
  for (const module of graph.keys()) visit(module, []);
  return found;
}

/** @param {string} path */
function folderOf(path) {
  const [, folder, ...rest] = path.split('/');
  return rest.length > 0 && folder ? folder : null;
}

/** Tests, and what only they share. @param {string} path */
function isTest(path) {
  return /\.(test|fixture)\.tsx?$/.test(posix.basename(path));
}

/** @param {string} path */
function posixPath(path) {
  return path.split(sep).join('/');
}

/** @param {string} folder @returns {string[]} */
function sourceFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const problems = checkImports(resolve(process.argv[2] ?? '.'));
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'Imports run one way, without a cycle.' : `${problems.length} problems with imports.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
