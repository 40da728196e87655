import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../lib/problem.ts';

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
 * The content of `src/data/views.json`: the views by path of the article, the newest days of each
 * analytics service (so that a day can be fetched again), and the logs that were read.
 */
export type ViewsFile = z.output<typeof schema>;

/** Path of the view counts, from the project's folder. */
export const VIEWS_FILE = 'src/data/views.json';

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
