import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Outcome } from './run-command.ts';
import { environment } from './run-command.ts';

/** Runs git as a person with a name, whatever the machine's own settings. */
export function git(folder: string, ...args: string[]): string {
  const settings = ['-c', 'user.name=Owner', '-c', 'user.email=owner@example.com'];
  return execFileSync('git', [...settings, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: gitEnvironment,
  }).trim();
}

const gitEnvironment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** Puts a folder into a new repository, all in one commit. */
export function commitAll(folder: string, message = 'Our help center'): void {
  if (!existsSync(join(folder, '.git'))) git(folder, 'init', '--quiet', '--initial-branch=main');
  // .gitignore names the folder of packages, but here it may be a link.
  writeFileSync(join(folder, '.git/info/exclude'), 'node_modules\n');
  git(folder, 'config', 'user.name', 'Owner');
  git(folder, 'config', 'user.email', 'owner@example.com');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', message);
}

/** What an upgrade printed, and the commands that it gave to npm. */
export type Upgrade = Outcome & { readonly npm: readonly string[] };

/**
 * Runs the upgrade command. npm is replaced: packages are linked already.
 * @param at folder of the program
 * @param values such as `NPM_FAILS`; without any, npm runs the scripts of package.json
 */
export function runUpgrade(
  at: string,
  args: readonly string[],
  values: Readonly<Record<string, string>> = {},
): Promise<Upgrade> {
  const log = join(at, '..', 'npm.log');
  rmSync(log, { force: true });
  const env = environment({
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    npm_execpath: resolve('tests/support/npm-without-install.mjs'),
    NPM_LOG: log,
    ...values,
  });
  return new Promise((done, reject) => {
    execFile(
      process.execPath,
      ['scripts/upgrade.ts', ...args],
      { cwd: at, env, timeout: 250_000 },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(error);
        const npm = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
        done({ status: Number(error?.code ?? 0), stdout, stderr, npm });
      },
    );
  });
}
