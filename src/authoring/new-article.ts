import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtInGroups } from '../search/index/synonym-groups.ts';
import { articleSchema } from '../content/article-schema.ts';
import { schemaProblems } from '../content/schema-messages.ts';
import type { ArticleFile } from '../content/article-files.ts';
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

/** The articles there are, as far as a new one must know them. */
export type Library = {
  readonly directory: string;
  readonly files: readonly ArticleFile[];
  readonly articles: readonly SourceArticle[];
};

/** Reads the articles there are; mistakes in them are not the new article's. */
export function openLibrary(directory: string): Library {
  const { files, articles } = readArticles(directory);
  return { directory, files, articles };
}

/** See `suggestFor`. */
export function suggestionsFor(
  title: string,
  locale: string,
  { directory, articles }: Library,
): Suggestions {
  const { synonyms } = readSearchFiles(directory, locale, new Set());
  return suggestFor(
    title,
    articles.filter((article) => article.locale === locale),
    locale,
    [...builtInGroups(locale), ...synonyms],
  );
}

/**
 * Why an article cannot lie at a place.
 * @returns a sentence, or undefined when it can
 */
export function whyNotAt(place: Position, library: Library): string | undefined {
  const path = join(library.directory, pathOf(place));
  const folder = lstatSync(dirname(path), { throwIfNoEntry: false });
  if (folder && !folder.isDirectory()) return `${place.locale}/${place.section} is not a folder.`;
  if (lstatSync(path, { throwIfNoEntry: false })) return `${pathOf(place)} exists already.`;
  return whyTaken(place, library);
}

/**
 * Writes a new article; it is there whole or not at all, and nothing is ever overwritten.
 * @throws UserError when it would not be valid, or cannot lie at the place
 */
export function writeArticle(article: NewArticle, place: Position, library: Library): void {
  const text = articleTemplate(article);
  const { data, problems } = readFrontMatter(text);
  const parsed = articleSchema.safeParse(data);
  const sentences = [
    ...problems,
    ...(parsed.success ? [] : schemaProblems(parsed.error, data)),
  ].map(({ message }) => message);
  if (sentences.length > 0) throw new UserError(sentences.join('\n'));
  const why = whyNotAt(place, library);
  if (why !== undefined) throw new UserError(`${why} Choose another slug.`);
  if (!createFileAtomically(join(library.directory, pathOf(place)), text))
    throw new UserError(`${pathOf(place)} exists already. Choose another slug.`);
}
