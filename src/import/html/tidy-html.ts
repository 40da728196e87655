import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { tidyBlocks } from './blocks.ts';
import type { CalloutMap } from './callout-map.ts';
import type { Dropped } from './dropped.ts';
import { keepAttributes } from './keep-attributes.ts';
import { removeNoise, removePrivateNotes } from './remove-noise.ts';
import { tidyHeadings } from './tidy-headings.ts';
import { tidyInline } from './tidy-inline.ts';
import { dropContents, nestLists } from './tidy-lists.ts';
import { tidyMedia } from './tidy-media.ts';
import { tidyTables } from './tidy-tables.ts';

/** What the body of an article is read with. */
export type BodyOptions = {
  /** A first heading that repeats it goes. */
  readonly title: string;
  readonly callouts: CalloutMap;
  readonly dropped: Dropped;
};

/**
 * Leaves of the HTML of another help center what a reader needs: texts, links, images,
 * tables, notes and questions, as a tree that Markdown can hold. Steps come in the order in which
 * each finds the marks it needs.
 */
export function tidyHtml(source: Root, { title, callouts, dropped }: BodyOptions): Root {
  const tree = structuredClone(source);
  removePrivateNotes(tree, dropped);
  tidyMedia(tree, dropped);
  nestLists(tree);
  dropContents(tree, dropped);
  tidyBlocks(tree, callouts, dropped);
  removeNoise(tree, dropped);
  keepAttributes(tree);
  tidyInline(tree, dropped);
  tidyHeadings(tree, title, dropped);
  tidyTables(tree);
  return tree;
}

/**
 * Parses HTML as browsers do. Not with the parser of articles: it never gives back a part of its
 * memory, which thousands of bodies would fill.
 */
export function parseHtml(html: string): Root {
  return fromHtml(html, { fragment: true });
}
