import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtInGroups } from '../search/index/synonym-groups.ts';
import { articleSchema } from '../content/article-schema.ts';
import { schemaProblems } from '../content/schema-messages.ts';
import type { ArticleFile } from '../content/article-files.ts';
import { dropFromBaseline } from '../content/baseline-file.ts';
import { createFileAtomically } from '../lib/create-file-atomically.ts';
import { readFrontMatter } from '../content/front-matter.ts';
import { UserError } from '../lib/problem.ts';
import type { SourceArticle } from '../content/source-article.ts';
import { readArticles } from '../content/read-articles.ts';
import { readSearchFiles } from '../content/search-files.ts';
import type { NewArticle } from '../content/article-template.ts';
import { articleTemplate } from '../content/article-template.ts';
import type { Position } from './article-target.ts';
import { pathOf } from './article-target.ts';
import type { Suggestions } from './suggest-fields.ts';
import { suggestFor } from './suggest-fields.ts';
import { whyTaken } from './taken-paths.ts';

/** The existing articles, as far as a new article needs them. */
export type ArticleLibrary = {
  readonly directory: string;
  readonly files: readonly ArticleFile[];
  readonly articles: readonly SourceArticle[];
};

/** Reads the existing articles. Ignores errors in them: they do not concern the new article. */
export function openLibrary(directory: string): ArticleLibrary {
  const { files, articles } = readArticles(directory);
  return { directory, files, articles };
}

/** Returns suggestions for an article with this title, see `suggestFor`. */
export function suggestionsFor(
  title: string,
  locale: string,
  { directory, articles }: ArticleLibrary,
): Suggestions {
  const { synonyms } = readSearchFiles(directory, locale, new Set());
  return suggestFor(
    title,
    articles.filter((article) => article.locale === locale),
    locale,
    [...builtInGroups(locale), ...synonyms],
  );
}

/** Returns why an article cannot be at a position, as a sentence; undefined when it can. */
export function whyNotAt(position: Position, library: ArticleLibrary): string | undefined {
  const path = join(library.directory, pathOf(position));
  const folder = lstatSync(dirname(path), { throwIfNoEntry: false });
  if (folder && !folder.isDirectory())
    return `${position.locale}/${position.section} is not a folder.`;
  if (lstatSync(path, { throwIfNoEntry: false })) return `${pathOf(position)} exists already.`;
  return whyTaken(position, library);
}

/**
 * Writes a new article atomically and never overwrites a file.
 * @throws UserError when the article would not be valid, or cannot be at the position
 */
export function writeArticle(
  article: NewArticle,
  position: Position,
  library: ArticleLibrary,
): void {
  const text = articleTemplate(article);
  const { data, problems } = readFrontMatter(text);
  const parsed = articleSchema.safeParse(data);
  const sentences = [
    ...problems,
    ...(parsed.success ? [] : schemaProblems(parsed.error, data)),
  ].map(({ message }) => message);
  if (sentences.length > 0) throw new UserError(sentences.join('\n'));
  const why = whyNotAt(position, library);
  if (why !== undefined) throw new UserError(`${why} Choose another slug.`);
  if (!createFileAtomically(join(library.directory, pathOf(position)), text))
    throw new UserError(`${pathOf(position)} exists already. Choose another slug.`);
  dropFromBaseline(library.directory, pathOf(position));
}
