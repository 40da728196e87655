import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OwnerProject } from './owner-project.ts';
import { runNpm } from './run-npm.ts';

/** A step that failed, and whether the files of the upgrade caused it. */
export type Failure = { readonly command: string; readonly isOfFiles: boolean };

/**
 * Installs the new release's packages and writes the generated files. Then checks the articles and
 * builds the site outside the project. Generated files are added to the last commit.
 * @returns the first step that failed; undefined on success
 */
export function installUpgrade(project: OwnerProject, needsNewLock: boolean): Failure | undefined {
  const npm = (...args: string[]) => runNpm(project.folder, args).status === 0;
  if (needsNewLock && !npm('install', '--package-lock-only', '--loglevel=error'))
    return { command: 'npm install --package-lock-only', isOfFiles: false };
  if (!npm('ci', '--loglevel=error')) return { command: 'npm ci', isOfFiles: false };
  if (!npm('run', 'editors')) return { command: 'npm run editors', isOfFiles: true };
  project.amend();
  if (!npm('run', 'check')) return { command: 'npm run check', isOfFiles: true };
  const output = mkdtempSync(join(tmpdir(), 'handrail-upgrade-'));
  try {
    if (!npm('run', 'build', '--', '--out', output))
      return { command: 'npm run build', isOfFiles: true };
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
  return undefined;
}
