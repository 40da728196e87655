import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { articlesDirectory } from '../config/articles-directory.ts';
import { UserError } from '../lib/problem.ts';
import { shownPath } from './article-files.ts';

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
 * What `_views.json` holds: the views by path of the article from the site's root, the newest days
 * of each analytics service (so that a day can be asked for again), and the logs that were read.
 */
export type ViewsFile = z.output<typeof schema>;

/** Name of the counts in the articles folder. */
export const VIEWS_NAME = '_views.json';

/** Where earlier versions kept the counts. */
const OLD_FILE = 'src/data/views.json';

/** Path of the counts, relative to the working directory. */
export function viewsFile(): string {
  return shownPath(join(articlesDirectory(), VIEWS_NAME));
}

/** Returns a sentence when the counts still lie where earlier versions kept them. */
export function misplacedViews(): { path: string; message: string } | undefined {
  if (!existsSync(OLD_FILE)) return undefined;
  const path = viewsFile();
  const fix = existsSync(path)
    ? `${path} is read instead. Remove ${OLD_FILE}.`
    : `Move it: git mv ${OLD_FILE} ${path}`;
  return { path: OLD_FILE, message: `View counts lie in the articles folder now. ${fix}` };
}

/**
 * Reads the counts; a file that is not there yet holds none.
 * @returns with the text, by which a change by somebody else is noticed
 * @throws UserError when it is not what `formatViews` wrote
 */
export function readViews(path: string): { views: ViewsFile; text: string } {
  if (!existsSync(path)) return { views: schema.parse({}), text: '' };
  const text = readFileSync(path, 'utf8');
  try {
    return { views: schema.parse(JSON.parse(text)), text };
  } catch {
    throw new UserError(
      `${path} does not hold counted views as \`npm run views\` writes them. Restore it from git: git checkout -- ${path}`,
    );
  }
}

/** The counts as text: sorted, an article, a day or a log a line, so that git shows what changed. */
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
