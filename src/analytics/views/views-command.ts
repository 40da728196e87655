import { globSync, statSync } from 'node:fs';
import { dayOf } from '../../domain/calendar-day.ts';
import { publicUrl } from '../../publish/public-url.ts';
import { today } from '../../config/environment.ts';
import { requireArticlesDirectory } from '../../config/articles-directory.ts';
import { UserError } from '../../lib/problem.ts';
import { readArticles } from '../../content/read-articles.ts';
import { changeViews, totals } from './change-views.ts';
import type { LogCount } from './count-logs.ts';
import { countLogs } from './count-logs.ts';
import type { Pages } from './pages.ts';
import { publishedPages } from './pages.ts';
import type { Settings } from './services/service.ts';
import type { ServiceName } from './services/services.ts';
import { services } from './services/services.ts';
import { setDay } from './set-day.ts';

/** Reports the progress of reading logs, from 0 to 1. */
export type OnProgress = (share: number) => void;

/**
 * Returns the paths of this site's published articles.
 * @throws UserError when the articles folder or the site's URL is not valid
 */
export function readPages(): Pages {
  return publishedPages(
    readArticles(requireArticlesDirectory()).articles,
    publicUrl().pathname,
    today(),
  );
}

/**
 * Adds the views in logs to a file of counts.
 * @param patterns files, or globs of them
 * @returns a report in a few lines for the terminal
 * @throws UserError as `countLogs` and `changeViews` do, when a pattern matches no file, and when
 *   all views in the logs are outside the base path
 */
export async function addLogs(
  patterns: readonly string[],
  output: string,
  onProgress: OnProgress,
): Promise<string> {
  const paths = findLogs(patterns);
  const pages = readPages();
  const size = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  let report = '';
  await changeViews(output, pages, async (views) => {
    let read = 0;
    const counted = await countLogs(paths, pages, views.logs, (bytes) => {
      read += bytes;
      onProgress(read / size);
    });
    const added = [...counted.added.values()].reduce((sum, count) => sum + count, 0);
    const { requests, example } = counted.elsewhere;
    const base = publicUrl().pathname;
    const outside =
      `Requests for articles outside the base path ${base}: ${requests}, such as ` +
      `${printable(example)}`;
    if (added === 0 && requests > 0) {
      const fix = 'Build the site with SITE_URL set to its public URL, then count again.';
      throw new UserError(`Nothing was counted. ${outside}. ${fix}`);
    }
    report = [
      `Views added: ${added}`,
      `Logs read: ${paths.length} (${counted.knownFiles} held nothing new)`,
      lineReport(counted),
      ...(requests === 0 ? [] : [outside]),
    ].join('\n');
    return {
      ...views,
      articles: totals([...Object.entries(views.articles), ...counted.added]),
      logs: { ...views.logs, ...Object.fromEntries(counted.records) },
    };
  });
  return report;
}

/**
 * Sets the views that a service counted on each of the days before today.
 * @returns a line for the terminal
 * @throws UserError as the service and `changeViews` do
 */
export async function addService(
  name: ServiceName,
  days: number,
  output: string,
  settings: Settings,
): Promise<string> {
  const service = services[name](settings);
  const pages = readPages();
  await changeViews(output, pages, async (views) => {
    let changed = views;
    for (let back = days; back >= 1; back--) {
      const day = dayOf(new Date(Date.parse(`${today()}T00:00:00Z`) - back * 86_400_000));
      changed = setDay(changed, name, day, await service.viewsOf(day), pages);
    }
    return changed;
  });
  return `Days set from ${name}: ${days}`;
}

/** Returns the line of the report about the lines that were read. */
function lineReport({ lines, brokenLines }: LogCount): string {
  const skipped = brokenLines === 0 ? '' : `, of which ${brokenLines} were broken and skipped`;
  return `Lines: ${lines}${skipped}`;
}

/** Returns the start of a path from a log, without characters that control a terminal. */
function printable(path: string): string {
  return path.slice(0, 100).replaceAll(/[^\x21-\x7e]/g, '?');
}

/**
 * Returns the files that patterns match, each once.
 * @throws UserError for a folder and for a pattern without files
 */
function findLogs(patterns: readonly string[]): string[] {
  const paths = patterns.flatMap((pattern) => {
    const kind = statSync(pattern, { throwIfNoEntry: false });
    if (kind?.isDirectory())
      throw new UserError(
        `${pattern} is a folder. Name the logs in it, for example ` +
          `"${pattern.replace(/\/+$/, '')}/*".`,
      );
    const found = kind ? [pattern] : globSync(pattern).filter((path) => statSync(path).isFile());
    if (found.length === 0)
      throw new UserError(
        `No file matches "${pattern}". Name access logs or globs of them, for example "logs/*.gz".`,
      );
    return found;
  });
  return [...new Set(paths)].toSorted();
}
