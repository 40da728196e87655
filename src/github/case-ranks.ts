import { spawnSync } from 'node:child_process';
import type { CasePlace } from './preview-changes.ts';
import { site } from '../config/site.ts';
import { UserError } from '../lib/problem.ts';

/**
 * Where the search cases of all locales find their articles in a built site. Each index is opened by a process of its own, since
 * Pagefind keeps what it has loaded.
 * @throws UserError when the site cannot be searched
 */
export function casePlaces(folder: string): CasePlace[] {
  return site.locales.flatMap(({ code }) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/search-places.ts', '--site', folder, '--locale', code],
      { encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    if (status !== 0)
      throw new UserError(
        `The search of ${folder} does not answer: ${stderr.trim().split('\n').at(-1)}`,
      );
    return JSON.parse(stdout) as CasePlace[];
  });
}
