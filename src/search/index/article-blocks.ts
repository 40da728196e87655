import type { Root } from 'hast';
import { htmlToHast } from 'satteri';
import type { Shared } from '../../content/includes.ts';
import { publishedBody } from '../../content/published-body.ts';
import { renderOptionsFor } from '../../content/render-options.ts';
import type { SourceArticle } from '../../content/source-article.ts';
import { parseBody } from '../../markdown/render.ts';
import type { SearchBlock } from './search-blocks.ts';
import { searchBlocks } from './search-blocks.ts';

/** Returns the HTML of the body of an .mdx article; undefined when its page cannot be rendered. */
export type MdxBodyOf = (article: SourceArticle) => Promise<string | undefined>;

/** Returns the text of a Markdown article, block by block. */
export type BlocksOf = (article: SourceArticle, shared: Shared) => readonly SearchBlock[];

/** Returns what reads the text of Markdown articles. */
export function blocksFor(base: string): BlocksOf {
  return ({ text, locale, file }, shared) =>
    searchBlocks(
      parseBody(
        publishedBody(text, 'md', () => shared),
        renderOptionsFor(locale, file, base),
      ).tree,
    );
}

/** Returns the text of an .mdx article; undefined when its page cannot be rendered. */
export async function mdxBlocks(
  article: SourceArticle,
  mdxBodyOf: MdxBodyOf,
): Promise<SearchBlock[] | undefined> {
  const html = await mdxBodyOf(article);
  return html === undefined
    ? undefined
    : searchBlocks(htmlToHast(html, { fragment: true }) as Root);
}
