import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { UsedMedia } from '../content/article-media.ts';
import { READ_BY_SUMMARY, summaryOf } from '../text/summary.ts';
import type { SearchBlock } from '../search/index/search-blocks.ts';
import { searchBlocks } from '../search/index/search-blocks.ts';
import type { Heading } from '../markdown/headings.ts';
import type { BodyTree } from '../markdown/render.ts';

/**
 * What pages, feeds and search need from the body of a Markdown article, so that it is parsed once.
 */
export type PreparedBody = {
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Its ids that links may lead to. */
  readonly anchors: readonly string[];
  /** Its text, for search. */
  readonly blocks: readonly SearchBlock[];
  /** Its first sentences, for descriptions; undefined when they contain no word. */
  readonly opening: string | undefined;
  /** Absolute paths of its videos and files. */
  readonly files: readonly string[];
  /** Origins of its videos on other hosts. */
  readonly origins: readonly string[];
};

/** @param locale BCP 47 code, to find the sentences of the opening */
export function prepareBody(
  { tree, headings, anchors }: BodyTree,
  locale: string,
  { files, origins }: UsedMedia,
): PreparedBody {
  return {
    html: toHtml(tree),
    headings,
    anchors,
    blocks: searchBlocks(tree),
    opening: openingOf(tree, locale),
    files: [...files],
    origins: [...origins].toSorted(),
  };
}

/** Returns the first sentences of the paragraphs; without paragraphs, of lists and tables. */
function openingOf(tree: Root, locale: string): string | undefined {
  const paragraphs = tree.children.filter(
    (child) => child.type === 'element' && child.tagName === 'p',
  );
  const parts = paragraphs.length > 0 ? paragraphs.map(asRoot) : [tree];
  const texts: string[] = [];
  let length = 0;
  for (const part of parts) {
    const found = searchBlocks(part).map(({ text }) => text);
    texts.push(...found);
    length += found.join(' ').length;
    if (length > READ_BY_SUMMARY) break;
  }
  return summaryOf(texts.join(' '), locale) || undefined;
}

function asRoot(child: Root['children'][number]): Root {
  return { type: 'root', children: [child] };
}
