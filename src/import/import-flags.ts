import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { site } from '../config/settings.ts';
import { UserError } from '../lib/problem.ts';
import { nearest } from '../text/edit-distance.ts';
import { calloutMapSchema } from './html/callout-map.ts';
import type { ImportedArticle } from './imported-article.ts';

/**
 * Returns what gives an article its category.
 * @param pairs `FROM=TO`, as on the command line
 * @throws UserError for a mapping without a known category
 */
export function categoryReader(pairs: readonly string[]): (article: ImportedArticle) => string {
  const ids = site.categories.map(({ id }) => id);
  const mapped = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    const [from, to] = [pair.slice(0, at).trim().toLowerCase(), pair.slice(at + 1).trim()];
    if (at < 1 || from === '')
      throw new UserError(`--category "${pair}" has no "=". Write it as "FROM=TO".`);
    if (!ids.includes(to)) {
      const close = nearest(to, ids);
      throw new UserError(
        `Unknown category "${to}" in --category. ` +
          (close === undefined ? `Use one of: ${ids.join(', ')}.` : `Did you mean "${close}"?`),
      );
    }
    mapped.set(from, to);
  }
  const [first = ''] = ids;
  return ({ groups, kind }) =>
    [kind, ...groups.toReversed().map(({ name }) => name)]
      .map((name) => mapped.get(name?.toLowerCase() ?? ''))
      .find((id) => id !== undefined) ?? (kind !== undefined && ids.includes(kind) ? kind : first);
}

/**
 * Returns the meaning of classes from a file; none without one.
 * @throws UserError for a missing or invalid file
 */
export function readClassMap(file: string | undefined): z.output<typeof calloutMapSchema> {
  if (file === undefined) return {};
  if (!existsSync(file)) throw new UserError(`There is no file ${file}. Correct --map.`);
  try {
    return calloutMapSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? (error.issues[0]?.message ?? '') : String(error);
    throw new UserError(
      `${file} is not a valid map of classes: ${reason}. Write it as { "infobox": "note" }.`,
    );
  }
}
