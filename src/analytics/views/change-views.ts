import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { takeLock } from '../../lib/lock.ts';
import { UserError } from '../../lib/problem.ts';
import { writeFileAtomically } from '../../lib/write-file-atomically.ts';
import type { Pages } from './pages.ts';
import { articleAt } from './pages.ts';
import type { ViewsFile } from '../../content/view-counts.ts';
import { formatViews, readViews } from '../../content/view-counts.ts';

/**
 * Changes the counts in a file: under a lock, written as a whole at the end or not at all. A file
 * that would stay the same is left alone.
 * @param change gets the counts of before, with those of moved articles under their present
 *   addresses
 * @throws UserError when another run holds the lock or has changed the file meanwhile
 */
export async function changeViews(
  path: string,
  pages: Pages,
  change: (views: ViewsFile) => Promise<ViewsFile>,
): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const lock = takeLock(path);
  try {
    const { views, text } = readViews(path);
    const changed = formatViews(await change(followMoves(views, pages)));
    lock.check();
    if (readViews(path).text !== text)
      throw new UserError(
        `${path} was changed by somebody else while views were counted, so nothing was ` +
          'written. Run it again.',
      );
    if (changed !== text) writeFileAtomically(path, changed);
  } finally {
    lock.release();
  }
}

/** What was counted under an old address of an article belongs to its present one. */
function followMoves(views: ViewsFile, pages: Pages): ViewsFile {
  const moved = (counts: Readonly<Record<string, number>>) =>
    totals(
      Object.entries(counts).map(([address, count]) => [
        articleAt(pages, address) ?? address,
        count,
      ]),
    );
  return {
    ...views,
    articles: moved(views.articles),
    services: Object.fromEntries(
      Object.entries(views.services).map(([name, service]) => [
        name,
        {
          ...service,
          days: Object.fromEntries(
            Object.entries(service.days).map(([day, counts]) => [day, moved(counts)]),
          ),
        },
      ]),
    ),
  };
}

/**
 * Adds up counts by address; those that come to nothing are left out.
 * @param counts an address may come several times
 */
export function totals(
  counts: Iterable<readonly [address: string, count: number]>,
): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [address, count] of counts) sums.set(address, (sums.get(address) ?? 0) + count);
  return Object.fromEntries([...sums].filter(([, count]) => count > 0));
}
