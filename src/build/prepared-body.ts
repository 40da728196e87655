import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { summaryOf } from '../text/summary.ts';
import type { SearchBlock } from '../search/index/search-blocks.ts';
import { searchBlocks } from '../search/index/search-blocks.ts';
import type { Heading } from '../markdown/headings.ts';
import type { BodyTree } from '../markdown/render.ts';

/** All that pages, feeds and search need of the body of a Markdown article, so that nobody parses it a second time. */
export type PreparedBody = {
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Its text, for search. */
  readonly blocks: readonly SearchBlock[];
  /** What it begins with, for readers who have not opened it; undefined where that holds no word. */
  readonly opening: string | undefined;
};

/** @param locale BCP 47 code, for the sentences of the opening */
export function prepareBody({ tree, headings }: BodyTree, locale: string): PreparedBody {
  return {
    html: toHtml(tree),
    headings,
    blocks: searchBlocks(tree),
    opening: openingOf(tree, locale),
  };
}

/** The first sentences of the paragraphs; lists and tables speak only where there is no paragraph. */
function openingOf(tree: Root, locale: string): string | undefined {
  const paragraphs = tree.children.filter(
    (child) => child.type === 'element' && child.tagName === 'p',
  );
  const blocks = searchBlocks(
    paragraphs.length > 0 ? { type: 'root', children: paragraphs } : tree,
  );
  return summaryOf(blocks.map(({ text }) => text).join(' '), locale) || undefined;
}
