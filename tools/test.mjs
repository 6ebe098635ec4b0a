#!/usr/bin/env node
/**
 * `npm test`: everything, one step after the other, from a fresh clone on. Prints a table and, last, `N passed, N failed, N skipped`.
 *   node tools/test.mjs [--full] [STEP ...]      STEP: see STEPS below; all of them by default. --full adds what takes longer.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './setup/chromium.mjs';
import { ensurePackages, ROOT, requireNode } from './setup/packages.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, title: string, needs?: string, browser?: boolean, command: string[], count?: (report: string) => Counts }} Step */

const REPORTS = mkdtempSync(join(tmpdir(), 'mixtral-web-test-'));
process.on('exit', () => rmSync(REPORTS, { recursive: true, force: true }));

/** Biome colours even what goes into a file. */
const COLOURS = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`;

/** Every program is started as `node FILE`, so that no shell and no `.cmd` file is in between. @param {string[]} path */
const bin = (...path) => join(ROOT, 'node_modules', ...path);

/** @type {readonly Step[]} */
const STEPS = [
  {
    name: 'lint',
    title: 'lint and format (biome)',
    command: [bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--error-on-warnings', COLOURS, '.'],
  },
  { name: 'imports', title: 'import boundaries, cycles', command: [join(ROOT, 'tools', 'check-imports.mjs')] },
  { name: 'types', title: 'types (tsc)', command: [bin('typescript', 'bin', 'tsc'), '-p', '.'] },
  { name: 'unused', title: 'unused code (knip)', command: [bin('knip', 'bin', 'knip.js'), '--treat-config-hints-as-errors'] },
  { name: 'node', title: 'unit tests in Node', browser: true, command: vitest('node'), count: vitestCounts },
  { name: 'browser', title: 'unit tests in Chromium', browser: true, command: vitest('browser'), count: vitestCounts },
  { name: 'build', title: 'build and its size', command: [join(ROOT, 'tools', 'build.mjs')] },
  {
    name: 'e2e',
    title: 'end to end (Playwright)',
    needs: 'build',
    browser: true,
    command: [bin('@playwright', 'test', 'cli.js'), 'test', '--forbid-only', '--reporter=list,json'],
    count: playwrightCounts,
  },
];

/** @param {string} project */
function vitest(project) {
  const report = `--outputFile.json=${join(REPORTS, `${project}.json`)}`;
  return [
    bin('vitest', 'vitest.mjs'),
    'run',
    '--project',
    project,
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    report,
  ];
}

/** @param {string} text @returns {Counts} */
function vitestCounts(text) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(text);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** A flaky test failed at least once: that is a failure here. @param {string} text @returns {Counts} */
function playwrightCounts(text) {
  const { expected, unexpected, flaky, skipped } = JSON.parse(text).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/** @typedef {{ step: Step, ok: boolean, seconds: number, counts: Counts }} Result */

/** @param {Step} step @param {string} report @returns {Counts} one failure where the report of a runner is missing, broken or empty */
function countsOf(step, report) {
  if (!step.count) return { passed: 0, failed: 0, skipped: 0 };
  try {
    const counts = step.count(readFileSync(report, 'utf8'));
    if (counts.passed + counts.failed + counts.skipped > 0) return counts;
    console.error('The report counts no tests.');
  } catch (error) {
    console.error(`The report cannot be read: ${error}`);
  }
  return { passed: 0, failed: 1, skipped: 0 };
}

/** @param {Step} step @param {NodeJS.ProcessEnv} env @returns {Result} */
function runStep(step, env) {
  console.log(`\n=== ${step.title}`);
  const started = performance.now();
  const report = join(REPORTS, `${step.name}.json`);
  const { status } = spawnSync(process.execPath, step.command, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  const seconds = (performance.now() - started) / 1000;
  const counts = countsOf(step, report);
  // A check that is red, or a runner that broke outside of a test, is one failure.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return { step, ok: status === 0 && counts.failed === 0, seconds, counts };
}

/** @param {readonly Result[]} results */
function printTable(results) {
  const row = (/** @type {string[]} */ [state, title, passed, failed, skipped, time]) =>
    `${state?.padEnd(6)}${title?.padEnd(30)}${passed?.padStart(8)}${failed?.padStart(8)}${skipped?.padStart(9)}${time?.padStart(9)}`;
  console.log(`\n${row(['', '', 'passed', 'failed', 'skipped', 'time'])}`);
  for (const { step, ok, seconds, counts } of results) {
    const numbers = step.count ? [counts.passed, counts.failed, counts.skipped].map(String) : ['', ok ? '' : '1', ''];
    console.log(row([ok ? 'ok' : 'FAIL', step.title, ...numbers, `${seconds.toFixed(1)} s`]));
  }
  const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
  console.log(row(['', 'all', '', '', '', `${total.toFixed(1)} s`]));
}

requireNode();
const { values, positionals } = parseArgs({ allowPositionals: true, options: { full: { type: 'boolean', default: false } } });
const unknown = positionals.find((name) => !STEPS.some((step) => step.name === name));
if (unknown !== undefined) {
  console.error(`There is no step "${unknown}". Steps: ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}
const steps = STEPS.filter((step) => positionals.length === 0 || positionals.includes(step.name));
ensurePackages();

/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, ...(values.full ? { MIXTRAL_FULL: '1' } : {}) };
if (steps.some((step) => step.browser)) {
  const { path, from } = ensureChromium();
  console.log(`Chromium: ${path} (${from})`);
  env['MIXTRAL_CHROMIUM'] = path;
}

/** @type {Result[]} */
const results = [];
for (const step of steps) {
  const missing = results.find((result) => result.step.name === step.needs && !result.ok);
  if (missing) {
    console.log(`\n=== ${step.title}: left out, because "${missing.step.title}" failed`);
    results.push({ step, ok: false, seconds: 0, counts: { passed: 0, failed: 1, skipped: 0 } });
  } else {
    results.push(runStep(step, env));
  }
}
printTable(results);
/** @param {keyof Counts} kind */
const sum = (kind) => results.reduce((total, { counts }) => total + counts[kind], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = results.every((result) => result.ok) ? 0 : 1;
