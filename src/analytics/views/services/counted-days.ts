import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../../../lib/problem.ts';
import type { Settings, ViewService } from './service.ts';
import { setting } from './service.ts';

const row = z.object({
  article: z.string(),
  day: z.iso.date(),
  views: z.coerce.number().int().min(0),
});

/**
 * Returns the counts in a file that `count-views.sql` wrote: one JSON object a line with article,
 * day and views.
 * @throws UserError when the file cannot be read or a line is invalid
 */
export function countedDays(settings: Settings): ViewService {
  const path = setting(settings, 'VIEWS_RESULT', 'the file that the SQL has written');
  const rows = readLines(path).map((line, index) => {
    try {
      return row.parse(JSON.parse(line));
    } catch {
      throw new UserError(
        `${path}:${index + 1}: not an object with article, day (YYYY-MM-DD) and ` +
          'views. Write the file with the SQL of npm run views -- --sql.',
      );
    }
  });
  const days = Map.groupBy(rows, ({ day }) => day);
  return {
    viewsOf: (day) =>
      Promise.resolve(
        (days.get(day) ?? []).map(({ article, views }) => ({ path: article, views })),
      ),
  };
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').filter(Boolean);
  } catch {
    throw new UserError(
      `The file ${path} that VIEWS_RESULT names cannot be read. Write it with the SQL of ` +
        'npm run views -- --sql.',
    );
  }
}
