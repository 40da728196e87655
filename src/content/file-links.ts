import { dirname, relative, resolve, sep } from 'node:path';
import { rootRoutes } from '../config/root-paths.ts';
import type { LinkOf } from '../markdown/links.ts';
import type { ArticleFile } from './article-files.ts';
import { articleFileAt } from './article-files.ts';

/** A link to a Markdown file by its path: `../fees/card.md#limits`. */
export type FileLink = {
  /** Path of the file below the articles folder, decoded. The file may be missing. */
  readonly path: string;
  /** The query and the fragment, as written. */
  readonly tail: string;
  /** The article with this path, if its name is one of an article. */
  readonly article: ArticleFile | undefined;
};

const FILE = /^(?![a-z][a-z0-9+.-]*:|[/\\?#])(?<path>[^?#]*\.mdx?)(?<tail>(?:[?#].*)?)$/is;

/**
 * Reads a link to a Markdown file.
 * @param from absolute path of the article or include with the link, two folders below the
 *   articles folder
 * @returns undefined for other URLs, and for one that cannot be decoded
 */
export function readFileLink(url: string, from: string): FileLink | undefined {
  const { path: written, tail = '' } = FILE.exec(url)?.groups ?? {};
  const decoded = written === undefined ? undefined : decodedPath(written);
  if (decoded === undefined) return undefined;
  const directory = resolve(from, '../../..');
  const path = relative(directory, resolve(dirname(from), decoded))
    .split(sep)
    .join('/');
  return { path, tail, article: articleFileAt(directory, path) };
}

/**
 * Returns a function that finds the pages of articles by links to their files. It never looks
 * whether the article exists: the check does.
 */
export function linkFinder(from: string): LinkOf {
  return (url) => {
    const { article, tail = '' } = readFileLink(url, from) ?? {};
    return article && rootRoutes.article(article.locale, article.slug) + tail;
  };
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
