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
  misspelledSection,
  pathOf,
} from './article-target.ts';
import type { MovePlan } from './plan-move.ts';
import { textOf } from './documents.ts';
import { planMove } from './plan-move.ts';
import { redirectingFrom, whyTaken } from './taken-paths.ts';

/**
 * A completed move, and the translations with the old name, by path: their pages no longer link to
 * this one.
 */
export type Moved = MovePlan & { readonly translations: readonly string[] };

/**
 * Moves or renames an article, see `planMove` and `makeChange`.
 * @param from path, file name or URL of the article
 * @param to path, section, new file name or new URL
 * @throws UserError or ProblemsError when the move is not possible; nothing is written then
 */
export function moveArticle(
  from: string,
  to: string,
  directory: string,
  today: CalendarDay,
): Moved {
  const { files, articles, problems } = readArticles(directory);
  const meant = meantArticle(from, files, directory, (urlPath) =>
    redirectingFrom(urlPath, articles),
  );
  const article = articles.find(({ file }) => file === meant.file);
  if (!article) throw new ProblemsError(problems.filter(({ path }) => path === meant.path));

  const sections = knownSections(files, article.locale);
  const position = meantPosition(to, article, sections, directory);
  const misspelled = misspelledSection(position.section, sections, directory, position.locale);
  if (misspelled !== undefined) throw new UserError(misspelled);
  const target = join(directory, pathOf(position));
  if (lstatSync(target, { throwIfNoEntry: false }))
    throw new UserError(`${pathOf(position)} exists already. Choose another name.`);
  if (lstatSync(dirname(target), { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UserError(
      `${position.locale}/${position.section} is not a folder. Choose another section.`,
    );
  const taken =
    position.slug === article.slug
      ? undefined
      : whyTaken(position, { directory, files, articles }, article);
  if (taken !== undefined) throw new UserError(`${taken} Choose another name.`);

  // An invalid file may contain links that would break.
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

  const plan = planMove({ article, position, directory, words: [from, to] }, today);
  for (const write of plan.change.writes) requireValid(write);
  makeChange(directory, plan.change);
  const left = files.filter(
    ({ locale, slug }) =>
      slug === article.slug && slug !== position.slug && locale !== position.locale,
  );
  return { ...plan, translations: left.map(({ path }) => path) };
}

/** Front matter is edited as text, so the strict parser checks the result. */
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
