import { spawnSync } from 'node:child_process';
import type { RankedCase } from './preview-changes.ts';
import { UserError } from '../lib/problem.ts';

/**
 * Returns the ranks at which the search cases of all locales find their articles in a built site.
 * @throws UserError when the site cannot be searched
 */
export function readCaseRanks(folder: string): RankedCase[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/search-cases.ts', '--site', folder, '--format', 'json'],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new UserError(stderr.trim());
  const ranks = JSON.parse(stdout) as (Omit<RankedCase, 'rank'> & { place: number | null })[];
  return ranks.map(({ query, article, within, place: rank }) => ({
    query,
    article,
    within,
    rank,
  }));
}
