import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findChromium, launchArgs } from './chromium.mjs';
import { missingEntries, platformOf } from './complete-lock.mjs';
import { packagesMatchLock, ROOT } from './packages.mjs';

let root = '';
afterEach(() => {
  vi.unstubAllEnvs();
  if (root) rmSync(root, { recursive: true, force: true });
  root = '';
});

/** A repository whose lock and installation name these packages. */
function repository(locked: object, installed: object | null): string {
  root = mkdtempSync(join(tmpdir(), 'setup-'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }));
  if (installed) {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  return root;
}

describe('packages are installed when and only when something differs', () => {
  const locked = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/a-win32': { version: '1.0.0', optional: true } };

  test('nothing is installed yet, or npm broke off', () => {
    expect(packagesMatchLock(repository(locked, null))).toBe(false);
  });

  test('another version is installed', () => {
    expect(packagesMatchLock(repository(locked, { 'node_modules/a': { version: '0.9.0' } }))).toBe(false);
  });

  test('all is there; what belongs to another system may be absent', () => {
    expect(packagesMatchLock(repository(locked, { 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
  });
});

describe('the lock names the native packages of every system', () => {
  test('this one does; if not, run tools/setup/complete-lock.mjs', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
    expect(Object.keys(missingEntries(lock.packages))).toEqual([]);
  });

  test('a gap is filled with the version that was asked for', () => {
    const packages = {
      'node_modules/a': { dev: true, optionalDependencies: { '@a/win32-x64-msvc': '1.2.3', '@a/linux-x64': '1.2.3' } },
    };
    expect(missingEntries({ ...packages, 'node_modules/@a/linux-x64': { version: '1.2.3' } })).toEqual({
      'node_modules/@a/win32-x64-msvc': { version: '1.2.3', dev: true, optional: true, cpu: ['x64'], os: ['win32'] },
    });
  });

  test.each([
    ['@x/cli-linux-arm64-musl', { cpu: ['arm64'], os: ['linux'], libc: ['musl'] }],
    ['@x/binding-linux-arm-gnueabihf', { cpu: ['arm'], os: ['linux'], libc: ['glibc'] }],
    ['@x/darwin-x64', { cpu: ['x64'], os: ['darwin'] }],
    ['@x/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('%s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});

describe('Chromium', () => {
  test('the one that MIXTRAL_CHROMIUM names wins', () => {
    vi.stubEnv('MIXTRAL_CHROMIUM', process.execPath);
    expect(findChromium()).toEqual({ path: process.execPath, from: 'MIXTRAL_CHROMIUM' });
  });

  test('a name that leads nowhere is said, not replaced by another browser', () => {
    vi.stubEnv('MIXTRAL_CHROMIUM', join(tmpdir(), 'no-such-chromium'));
    expect(findChromium).toThrow('MIXTRAL_CHROMIUM');
  });

  test('a software adapter is forced unless there is a real GPU', () => {
    vi.stubEnv('MIXTRAL_GPU', '');
    expect(launchArgs()).toContain('--use-webgpu-adapter=swiftshader');
    vi.stubEnv('MIXTRAL_GPU', '1');
    expect(launchArgs()).not.toContain('--use-webgpu-adapter=swiftshader');
  });
});
