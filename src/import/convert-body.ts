import type { Root } from 'hast';
import type { ContentCount } from './count-content.ts';
import { countContent, wordsOf } from './count-content.ts';
import type { CalloutMap } from './html/callout-map.ts';
import type { Dropped } from './html/dropped.ts';
import { createDropped } from './html/dropped.ts';
import { escapeBraces } from './html/escape-braces.ts';
import { removeInvalid } from './html/remove-invalid.ts';
import { parseHtml, tidyHtml } from './html/tidy-html.ts';
import { bodyToMarkdown } from './html/to-markdown.ts';
import type { Content } from './html/html-tree.ts';
import { attributeOf, elementsBelow, makeElement } from './html/html-tree.ts';
import { readBack } from './read-back.ts';

/** The URLs of a body are given to these functions, which return what to write instead. */
export type UrlRewriter = {
  linkOf(href: string): string;
  imageOf(src: string): string;
};

/** A body as Markdown, and the proof of what it holds. */
export type ConvertedBody = {
  readonly markdown: string;
  /** What the source holds, less what was left out on purpose. */
  readonly before: ContentCount;
  /** What the written Markdown holds when it is read back. */
  readonly after: ContentCount;
  /** Words that are missing in the Markdown, each once for each time. */
  readonly lost: readonly string[];
  /** What was left out on purpose, with counts. */
  readonly dropped: readonly (readonly [name: string, count: number])[];
};

/** The ids of a body that links can lead to. */
export type Anchors = ReadonlySet<string>;

/** A tidied body whose URLs are still those of the source. */
export type ReadBody = {
  readonly tree: Root;
  readonly anchors: Anchors;
  readonly dropped: Dropped;
  /** What the source holds and nobody left out on purpose. */
  readonly words: readonly string[];
  readonly before: ContentCount;
};

/** Parses and tidies HTML. Bodies are read before any is written, because links need anchors. */
export function readHtmlBody(html: string, title: string, callouts: CalloutMap): ReadBody {
  const dropped = createDropped();
  const source = parseHtml(html);
  removeInvalid(source);
  const tree = tidyHtml(source, { title, callouts, dropped });
  const ids = elementsBelow(tree).flatMap((element) => [
    attributeOf(element, 'id') ?? [],
    attributeOf(element, 'name') ?? [],
  ]);
  const left = makeElement('div', [...dropped.nodes] as Content[]);
  return {
    tree,
    anchors: new Set(ids.flat()),
    dropped,
    words: missing(wordsOf(source), wordsOf(left)),
    before: less(countContent(source), countContent(left)),
  };
}

/** Writes a body as Markdown and reads it back. */
export function convertBody(
  { tree, dropped, words, before }: ReadBody,
  urls: UrlRewriter,
): ConvertedBody {
  for (const element of elementsBelow(tree)) {
    const { tagName, properties } = element;
    const [href, src] = [attributeOf(element, 'href'), attributeOf(element, 'src')];
    if (tagName === 'a' && href !== undefined) properties['href'] = urls.linkOf(href);
    if (tagName === 'img' && src !== undefined) properties['src'] = urls.imageOf(src);
  }
  const markdown = escapeBraces(bodyToMarkdown(tree));
  const back = readBack(markdown);
  return {
    markdown,
    before,
    after: countContent(back),
    lost: missing(words, wordsOf(back)),
    dropped: dropped.list(),
  };
}

/** Returns the words of the first list that the second does not hold as often. */
export function missing(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1);
  return before.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function less(all: ContentCount, part: ContentCount): ContentCount {
  return {
    words: all.words - part.words,
    links: all.links - part.links,
    images: all.images - part.images,
    cells: all.cells - part.cells,
  };
}
