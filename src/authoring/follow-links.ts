import { relative, sep } from 'node:path';
import type { SourceArticle } from '../content/source-article.ts';
import { UserError } from '../lib/problem.ts';
import type { Splice } from '../text/splice.ts';
import { spliced } from '../text/splice.ts';
import type { Position } from './article-target.ts';
import type { Document } from './documents.ts';
import type { LinkPosition } from '../markdown/link-positions.ts';
import { findLinks } from './find-links.ts';
import type { Relocation } from './relink.ts';
import { relinked } from './relink.ts';
import { urlPathOf } from './taken-paths.ts';

/** An article to move, and its new position. */
export type ArticleMove = {
  readonly article: SourceArticle;
  readonly position: Position;
  /** Absolute path after the move. */
  readonly target: string;
  readonly directory: string;
  /** Arguments of the command, which identify it when it has to complete an interrupted move. */
  readonly words: readonly string[];
};

/**
 * Returns the links in a document.
 * @throws UserError when the document cannot be compiled
 */
export function readLinks({ file, text, format }: Document): LinkPosition[] {
  try {
    return findLinks(text, format);
  } catch (error) {
    throw new UserError(
      `${relative(process.cwd(), file)} cannot be compiled, so its links cannot be ` +
        `found. Fix it first (\`npm run check\`): ` +
        `${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * Returns a document's text with its links updated for the move, and their number. Parses the
 * result to verify that only links have changed.
 * @throws UserError when a link cannot be rewritten safely
 */
export function followLinks(
  document: Document,
  links: readonly LinkPosition[],
  { article, target, directory }: ArticleMove,
  relocation: Relocation,
): { text: string; count: number } {
  const isArticle = document.file === article.file;
  const [, locale = '', slug = ''] =
    /^([^/]+)\/.*?([^/]+)\.mdx?$/.exec(relative(directory, document.file).split(sep).join('/')) ??
    [];
  const container = {
    before: document.file,
    after: isArticle ? target : document.file,
    page: urlPathOf({ locale, slug }),
  };
  const refuse = ({ url, line }: LinkPosition): never => {
    throw new UserError(
      `${relative(process.cwd(), document.file)}:${line} links to ${url} in a way ` +
        'that cannot be rewritten safely. Write the link as [text](url) in one line, ' +
        'then move again.',
    );
  };
  const splices: Splice[] = [];
  const expected = links.map((spot) => {
    const { url, range, isImport } = spot;
    const followed =
      isImport && !url.startsWith('.') ? undefined : relinked(url, container, relocation);
    if (followed === undefined) return url;
    if (!range) return refuse(spot);
    const text = isImport ? decodeURI(followed) : followed;
    splices.push({ start: range[0], end: range[1], text });
    return text;
  });
  if (splices.length === 0) return { text: document.text, count: 0 };
  const text = spliced(document.text, splices);
  const found = readLinks({ ...document, text });
  const wrong = links.find((_spot, index) => found[index]?.url !== expected[index]);
  return wrong ? refuse(wrong) : { text, count: splices.length };
}
