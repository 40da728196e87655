// @ts-check
// Plain JavaScript without packages: the machine's own Node may be old, and nothing is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** File with the hash of the package-lock.json that the installed packages belong to. */
const RECORD = 'node_modules/.handrail-packages';

/**
 * Installs the project's packages unless they are those of package-lock.json. Messages of npm go
 * to stderr: stdout belongs to the command.
 * @returns {boolean} false when npm failed
 */
export function installPackages() {
  const lock = readFileSync('package-lock.json');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(RECORD) && readFileSync(RECORD, 'utf8') === hash) return true;
  if (!isInstalled(JSON.parse(lock.toString())) && !runNpm()) return false;
  writeFileSync(RECORD, hash);
  return true;
}

/**
 * Returns whether every package of the lock file is installed in the locked version, according to
 * npm's own list. Optional packages may be missing: they belong to other platforms.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lock
 */
function isInstalled({ packages }) {
  const list = 'node_modules/.package-lock.json';
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
  return Object.entries(packages).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return path in installed ? installed[path].version === version : optional === true;
  });
}

/**
 * npm does not ask the registry for advisories, funding, and what it has answered before. Warnings
 * about the installed Node do not matter: the project has its own.
 */
const CI = ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--prefer-offline'];

function runNpm() {
  console.error('Installing packages (npm ci) …');
  const start = Date.now();
  const npm = process.env['npm_execpath'];
  const { status } = spawnSync(npm ? process.execPath : 'npm', npm ? [npm, ...CI] : CI, {
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  });
  if (status === 0)
    console.error(`Installed the packages (${((Date.now() - start) / 1000).toFixed(1)} s).`);
  return status === 0;
}
