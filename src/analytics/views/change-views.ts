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
 * Changes the counts in a file under a lock, atomically. An unchanged file is not written.
 * @param change gets the earlier counts, with those of moved articles at their current paths
 * @throws UserError when another run holds the lock or has changed the file
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
        `${path} changed while views were counted, so nothing was ` +
          'written. Run the command again.',
      );
    if (changed !== text) writeFileAtomically(path, changed);
  } finally {
    lock.release();
  }
}

/** Moves counts at an old path of an article to its current path. */
function followMoves(views: ViewsFile, pages: Pages): ViewsFile {
  const moved = (counts: Readonly<Record<string, number>>) =>
    totals(Object.entries(counts).map(([path, count]) => [articleAt(pages, path) ?? path, count]));
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
 * Returns the sums of counts by path, without those that are zero.
 * @param counts a path may occur several times
 */
export function totals(
  counts: Iterable<readonly [path: string, count: number]>,
): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [path, count] of counts) sums.set(path, (sums.get(path) ?? 0) + count);
  return Object.fromEntries([...sums].filter(([, count]) => count > 0));
}
