/**
 * The one place that knows which Chromium the tests run in and with which flags. Free of dependencies: the launchers use
 * it before anything is installed. `MIXTRAL_CHROMIUM` names another browser, `MIXTRAL_GPU=1` says that there is a real GPU.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Older ones lack what the tests need: read-only OPFS handles, `packed_4x8` WGSL and the flag that selects an adapter. */
const OLDEST_CHROMIUM = 128;

/** @typedef {{ path: string, from: string }} Chromium */

/** Flags that hold for every browser the tests start. @returns {string[]} */
export function launchArgs() {
  const args = [
    '--enable-unsafe-webgpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    // Without these a page in a background tab is throttled, and tests with two tabs stall.
    '--disable-background-timer-throttling',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
  ];
  if (process.env['MIXTRAL_GPU'] !== '1') return [...args, '--use-webgpu-adapter=swiftshader'];
  // Headless Chromium on Linux reaches a real GPU only through Vulkan; the other systems have their own API.
  return process.platform === 'linux'
    ? [...args, '--enable-features=Vulkan', '--use-angle=vulkan', '--disable-vulkan-surface']
    : args;
}

/** What Playwright's `launch` and Vitest's browser provider are given. Without a Chromium it is Playwright that complains, once one is needed. */
export function launchOptions() {
  const found = findChromium();
  return { ...(found ? { executablePath: found.path } : {}), args: launchArgs(), chromiumSandbox: false };
}

/** A Chromium that is there already, or null. @returns {Chromium | null} */
export function findChromium() {
  const named = process.env['MIXTRAL_CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`MIXTRAL_CHROMIUM names ${named}, which does not exist.`);
    return { path: named, from: 'MIXTRAL_CHROMIUM' };
  }
  const installed = usualPlaces().find((path) => existsSync(path) && runs(path));
  if (installed) return { path: installed, from: 'this machine' };
  const downloaded = playwrightChromium();
  if (downloaded && existsSync(downloaded) && runs(downloaded)) return { path: downloaded, from: "Playwright's downloads" };
  return null;
}

/** Finds a Chromium, or installs one: Playwright's download first, Debian's package if that fails. @returns {Chromium} */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.log("No Chromium found: installing Playwright's.");
  run(process.execPath, [join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium']);
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log("Playwright's Chromium cannot be had or does not start here: installing Debian's package.");
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update'], quiet);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
  }
  const packaged = findChromium();
  if (!packaged)
    throw new Error(
      'No Chromium or Chrome was found and none could be installed. Install one, or set MIXTRAL_CHROMIUM to its path.',
    );
  return packaged;
}

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
function run(command, args, env = {}) {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

/** Where each system keeps Chrome and Chromium. @returns {string[]} */
function usualPlaces() {
  const { env } = process;
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
    const tails = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return folders.flatMap((folder) => tails.map((tail) => join(folder, tail)));
  }
  const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'];
  const folders = [...new Set([...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/google/chrome'])];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/**
 * Whether the browser starts and is young enough. A file alone proves little: Ubuntu ships a stub that only advertises
 * another package, and a download may lack its system libraries.
 * @param {string} path
 */
function runs(path) {
  if (process.platform === 'win32') return true; // chrome.exe prints no version there, it opens a window.
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const major = /(\d+)\.\d+\.\d+/.exec(stdout ?? '')?.[1];
  return status === 0 && major !== undefined && Number(major) >= OLDEST_CHROMIUM;
}

/** Where Playwright keeps, or would keep, its own. @returns {string | null} */
function playwrightChromium() {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath() || null;
  } catch {
    return null; // Packages are not installed yet.
  }
}
