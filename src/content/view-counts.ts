import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { articlesDirectory } from '../config/articles-directory.ts';
import { UserError } from '../lib/problem.ts';
import { shownPath } from '../lib/shown-path.ts';

const count = z.int().min(0);
const counts = z.record(z.string(), count);
const schema = z.strictObject({
  articles: counts.default({}),
  services: z
    .record(
      z.string(),
      z.strictObject({ settled: z.iso.date().optional(), days: z.record(z.string(), counts) }),
    )
    .default({}),
  logs: z.record(z.string(), z.strictObject({ bytes: count, cut: z.boolean() })).default({}),
});

/**
 * The content of `_views.json`: the views by path of the article, the newest days of each analytics
 * service (so that a day can be fetched again), and the logs that were read.
 */
export type ViewsFile = z.output<typeof schema>;

/** Name of the counts in the articles folder. */
export const VIEWS_NAME = '_views.json';

/** Path of the counts in earlier versions. */
const OLD_FILE = 'src/data/views.json';

/** Path of the counts, relative to the working directory. */
export function viewsFile(): string {
  return shownPath(join(articlesDirectory(), VIEWS_NAME));
}

/** Returns a problem if the counts are still at their path of earlier versions. */
export function misplacedViews(): { path: string; message: string } | undefined {
  if (!existsSync(OLD_FILE)) return undefined;
  const path = viewsFile();
  const fix = existsSync(path)
    ? `The site uses ${path} instead. Remove ${OLD_FILE}.`
    : `Move it: git mv ${OLD_FILE} ${path}`;
  return { path: OLD_FILE, message: `View counts are now in the articles folder. ${fix}` };
}

/**
 * Reads the view counts; a missing file has none.
 * @returns the counts, and the text of the file, which shows whether another process changed it
 * @throws UserError when the file has another form than `formatViews` writes
 */
export function readViews(path: string): { views: ViewsFile; text: string } {
  if (!existsSync(path)) return { views: schema.parse({}), text: '' };
  const text = readFileSync(path, 'utf8');
  try {
    return { views: schema.parse(JSON.parse(text)), text };
  } catch {
    throw new UserError(
      `${path} is not a file that \`npm run views\` wrote. ` +
        `Restore it from git: git checkout -- ${path}`,
    );
  }
}

/** Returns the counts as sorted text with one entry a line, so that diffs are readable. */
export function formatViews({ articles, services, logs }: ViewsFile): string {
  const object = (
    values: Readonly<Record<string, unknown>>,
    indent: string,
    text: (value: unknown) => string,
  ) => {
    const lines = Object.entries(values)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `${indent}  ${JSON.stringify(key)}: ${text(value)}`);
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
  };
  const days = Object.fromEntries(
    Object.entries(services).map(([name, service]) => [
      name,
      {
        settled: service.settled,
        days: Object.fromEntries(
          Object.entries(service.days).map(([day, views]) => [day, sorted(views)]),
        ),
      },
    ]),
  );
  const service = (value: unknown) => {
    const { settled, days: read } = value as {
      settled: string | undefined;
      days: Record<string, unknown>;
    };
    return object({ ...(settled === undefined ? {} : { settled }), days: read }, '    ', (part) =>
      typeof part === 'string'
        ? JSON.stringify(part)
        : object(part as Record<string, unknown>, '      ', JSON.stringify),
    );
  };
  return `{
  "articles": ${object(articles, '  ', JSON.stringify)},
  "services": ${object(days, '  ', service)},
  "logs": ${object(logs, '  ', JSON.stringify)}
}
`;
}

function sorted<Value>(values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
