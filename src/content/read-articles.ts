import type { SourceArticle } from './source-article.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rootRoutes } from '../config/root-paths.ts';
import type { ArticleFile } from './article-files.ts';
import { readArticleBytes } from './article-bytes.ts';
import { findArticleFiles, JOURNAL, shownPath } from './article-files.ts';
import type { Problem } from '../lib/problem.ts';
import type { ReadArticle } from './read-article.ts';
import { readArticle, unread } from './read-article.ts';
import { readSearchFiles } from './search-files.ts';
import { readShared } from './shared-files.ts';

/** The valid articles of a folder, all its article files, and every problem. */
export type ReadArticles = {
  readonly articles: readonly SourceArticle[];
  readonly files: readonly ArticleFile[];
  readonly problems: readonly Problem[];
};

/** Reads and checks all articles below the folder, in the order of their paths. */
export function readArticles(directory: string): ReadArticles {
  const { files, problems } = findArticleFiles(directory);
  const articles: SourceArticle[] = [];
  for (const file of files) {
    const result = readArticleFile(file);
    problems.push(...result.problems);
    if (result.article) articles.push(result.article);
  }
  problems.push(...problemsBeside(directory, files));
  return { articles, files, problems };
}

/** Reads and checks one article; see `readArticle`. */
export function readArticleFile(file: ArticleFile): ReadArticle {
  const read = readArticleBytes(file.file);
  if ('bytes' in read) return readArticle(file, read.bytes);
  return {
    problems: [{ path: file.path, line: 1, column: 1, severity: 'error', ...read }],
    ...unread,
  };
}

/** What is wrong beside the articles themselves: a move that was interrupted, addresses that two of them would share, what they have in common, and what writers tell search. */
export function problemsBeside(directory: string, files: readonly ArticleFile[]): Problem[] {
  const problems = [...duplicateProblems(files), ...unfinishedMove(directory)];
  for (const [locale, inLocale] of Map.groupBy(files, (file) => file.locale)) {
    problems.push(
      ...readSearchFiles(directory, locale, new Set(inLocale.map(({ slug }) => slug))).problems,
      ...readShared(directory, locale).problems,
    );
  }
  return problems;
}

/** A move that was interrupted has changed some files and not yet the others. */
function unfinishedMove(directory: string): Problem[] {
  const journal = join(directory, JOURNAL);
  if (!existsSync(journal)) return [];
  const message =
    'A move was interrupted and is half done. Run the same `npm run move` again, or any other: it finishes this one first.';
  return [
    {
      path: shownPath(journal),
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'unfinished-move',
      message,
    },
  ];
}

/** Two files of one locale with the same name would share an address. */
function duplicateProblems(files: readonly ArticleFile[]): Problem[] {
  const first = new Map<string, ArticleFile>();
  const problems: Problem[] = [];
  for (const file of files) {
    const address = `${file.locale}/${file.slug}`;
    const other = first.get(address);
    if (other) {
      problems.push({
        path: file.path,
        line: 1,
        column: 1,
        severity: 'error',
        rule: 'duplicate-url',
        message: `${other.path} has the same file name, so both would have the address ${rootRoutes.article(file.locale, file.slug)}. Rename one of them.`,
      });
    } else {
      first.set(address, file);
    }
  }
  return problems;
}
