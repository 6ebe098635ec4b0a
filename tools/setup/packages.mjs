/** Makes a fresh clone ready: the right Node, and the packages of package-lock.json. Free of dependencies. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Vite 8 needs it: `require` of ES modules without a flag. */
const OLDEST_NODE = /** @type {const} */ ([20, 19]);

/** Ends the process with a clear sentence on a Node that is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(
    `Mixtral Web needs Node ${OLDEST_NODE.join('.')} or later; this is Node ${process.versions.node}. Install a newer one.`,
  );
  process.exit(1);
}

/** Installs the packages that the lock file names, unless exactly those are there. */
export function ensurePackages() {
  if (packagesMatchLock(ROOT)) return;
  console.log('Installing packages (npm ci) ...');
  const npm = process.env['npm_execpath']; // Set by npm itself; spares looking for npm.cmd on Windows.
  const { status } = npm
    ? spawnSync(process.execPath, [npm, 'ci'], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm ci', { cwd: ROOT, stdio: 'inherit', shell: true });
  if (status === 0) return;
  console.error('The packages could not be installed; what npm printed above says why.');
  process.exit(1);
}

/**
 * Compares contents, not dates: a checkout changes the lock's date without changing a package.
 * @param {string} root
 */
export function packagesMatchLock(root) {
  // npm writes this file last, so an installation that broke off has none.
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const installed = lockedPackages(written);
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional === true || entry.devOptional === true || installed[path]?.version === entry.version,
  );
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
function lockedPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}
