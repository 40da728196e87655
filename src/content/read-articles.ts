import type { SourceArticle } from './source-article.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rootRoutes } from '../config/root-paths.ts';
import { site } from '../config/settings.ts';
import type { ArticleFile } from './article-files.ts';
import { readArticleBytes } from './article-bytes.ts';
import { findArticleFiles, JOURNAL } from './article-files.ts';
import { shownPath } from '../lib/shown-path.ts';
import { fileProblem } from './file-problem.ts';
import { readGlossary } from './glossary-file.ts';
import type { Problem } from '../lib/problem.ts';
import type { ReadArticle } from './read-article.ts';
import { readArticle, unread } from './read-article.ts';
import { noticeTargets, readNoticeFiles } from './notice-files.ts';
import { readSearchFiles } from './search-files.ts';
import { readShared } from './shared-files.ts';

/** The valid articles of a folder, all article files, and every problem. */
export type ReadArticles = {
  readonly articles: readonly SourceArticle[];
  readonly files: readonly ArticleFile[];
  readonly problems: readonly Problem[];
};

/** Reads and checks one article. */
export type ArticleReader = (file: ArticleFile) => Pick<ReadArticle, 'article' | 'problems'>;

/** Reads and checks all articles below a folder, sorted by path. */
export function readArticles(
  directory: string,
  read: ArticleReader = readArticleFile,
): ReadArticles {
  const { files, problems } = findArticleFiles(directory);
  const articles: SourceArticle[] = [];
  for (const file of files) {
    const result = read(file);
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
    problems: [fileProblem(file.path, read.rule, read.message)],
    ...unread,
  };
}

/**
 * Returns the problems of the folder as a whole: duplicate URLs, an unfinished move, and errors in
 * shared files, search files and notices.
 */
export function problemsBeside(directory: string, files: readonly ArticleFile[]): Problem[] {
  const problems = [...duplicateProblems(files), ...unfinishedMove(directory)];
  for (const [locale, inLocale] of Map.groupBy(files, (file) => file.locale)) {
    const slugs = new Set(inLocale.map(({ slug }) => slug));
    problems.push(
      ...readSearchFiles(directory, locale, slugs).problems,
      ...readGlossary(directory, locale, slugs).problems,
      ...readShared(directory, locale).problems,
    );
  }
  for (const { code } of site.locales) {
    const inLocale = files.filter(({ locale }) => locale === code);
    const targets = noticeTargets(inLocale, site.sections);
    problems.push(...readNoticeFiles(directory, code, targets).problems);
  }
  return problems;
}

/** An interrupted move has changed only some of the files. */
function unfinishedMove(directory: string): Problem[] {
  const journal = join(directory, JOURNAL);
  if (!existsSync(journal)) return [];
  const message =
    'A move was interrupted. Run `npm run move` again: it finishes the interrupted move first.';
  return [fileProblem(shownPath(journal), 'unfinished-move', message)];
}

/** Two files of one locale with the same name would have the same URL. */
function duplicateProblems(files: readonly ArticleFile[]): Problem[] {
  const first = new Map<string, ArticleFile>();
  const problems: Problem[] = [];
  for (const file of files) {
    const key = `${file.locale}/${file.slug}`;
    const other = first.get(key);
    if (other) {
      const message =
        `Duplicate URL ${rootRoutes.article(file.locale, file.slug)}: ${other.path} has the same ` +
        'file name. Rename one of the two files.';
      problems.push(fileProblem(file.path, 'duplicate-url', message));
    } else {
      first.set(key, file);
    }
  }
  return problems;
}
