import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { articleSchema } from '../content/article-schema.ts';
import { readFrontMatter } from '../content/front-matter.ts';
import { ProblemsError, UserError } from '../lib/problem.ts';
import { readArticles } from '../content/read-articles.ts';
import type { Change } from './journal.ts';
import { makeChange } from './journal.ts';
import {
  knownSections,
  meantArticle,
  meantPosition,
  misspeltSection,
  pathOf,
} from './article-target.ts';
import type { MovePlan } from './plan-move.ts';
import { textOf } from './documents.ts';
import { planMove } from './plan-move.ts';
import { redirectingFrom, whyTaken } from './taken-paths.ts';

/**
 * What a move did, and the articles of the old name in other languages, by their paths: their pages
 * no longer lead to this one.
 */
export type Moved = MovePlan & { readonly translations: readonly string[] };

/**
 * Moves or renames an article as one step, see `planMove` and `makeChange`.
 * @param from path, file name or address of the article
 * @param to path, section, new file name or new address
 * @returns what was done
 * @throws UserError or ProblemsError when anything stands in the way; then nothing is written
 */
export function moveArticle(
  from: string,
  to: string,
  directory: string,
  today: CalendarDay,
): Moved {
  const { files, articles, problems } = readArticles(directory);
  const meant = meantArticle(from, files, directory, (address) =>
    redirectingFrom(address, articles),
  );
  const article = articles.find(({ file }) => file === meant.file);
  if (!article) throw new ProblemsError(problems.filter(({ path }) => path === meant.path));

  const sections = knownSections(files, article.locale);
  const place = meantPosition(to, article, sections, directory);
  const misspelt = misspeltSection(place.section, sections, directory, place.locale);
  if (misspelt !== undefined) throw new UserError(misspelt);
  const target = join(directory, pathOf(place));
  if (lstatSync(target, { throwIfNoEntry: false }))
    throw new UserError(
      `${pathOf(place)} exists already. Choose another name; nothing is ever overwritten.`,
    );
  if (lstatSync(dirname(target), { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UserError(
      `${place.locale}/${place.section} is not a folder. Choose another section.`,
    );
  const taken =
    place.slug === article.slug
      ? undefined
      : whyTaken(place, { directory, files, articles }, article);
  if (taken !== undefined) throw new UserError(`${taken} Choose another name.`);

  // What cannot be read could hold links that would break.
  const valid = new Set(articles.map(({ path }) => path));
  const unread = problems.filter(
    ({ path, severity }) =>
      severity === 'error' &&
      !valid.has(path) &&
      files.some(
        (file) => file.path === path && textOf(file.file)?.includes(article.slug) !== false,
      ),
  );
  if (unread.length > 0) throw new ProblemsError(unread);

  const plan = planMove({ article, place, directory, words: [from, to] }, today);
  for (const write of plan.change.writes) requireValid(write);
  makeChange(directory, plan.change);
  const left = files.filter(
    ({ locale, slug }) => slug === article.slug && slug !== place.slug && locale !== place.locale,
  );
  return { ...plan, translations: left.map(({ path }) => path) };
}

/** The edits are made in the text, so the strict reader has the last word on them. */
function requireValid({ path, after }: Change['writes'][number]): void {
  if (!/\.mdx?$/.test(path) || /(^|\/)_/.test(path)) return;
  const { data, problems } = readFrontMatter(after);
  if (problems.length > 0 || !articleSchema.safeParse(data).success) {
    throw new UserError(
      `The front matter of ${path} cannot be edited safely: ` +
        `${problems[0]?.message ?? 'a field would no longer be valid.'} Write its lists in ` +
        'one line between brackets, then move again.',
    );
  }
}
