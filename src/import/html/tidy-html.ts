import type { Root } from 'hast';
import { htmlToHast } from 'satteri';
import { tidyBlocks } from './blocks.ts';
import type { CalloutMap } from './callout-map.ts';
import type { Dropped } from './dropped.ts';
import { removeNoise } from './remove-noise.ts';
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
 * Parses the HTML of another help center and leaves what a reader needs: texts, links, images,
 * tables, notes and questions, as a tree that Markdown can hold. Steps come in the order in which
 * each finds the marks it needs.
 */
export function tidyHtml(html: string, { title, callouts, dropped }: BodyOptions): Root {
  const tree = parseHtml(html);
  tidyMedia(tree, dropped);
  nestLists(tree);
  dropContents(tree, dropped);
  tidyBlocks(tree, callouts, dropped);
  removeNoise(tree, dropped);
  tidyInline(tree, dropped);
  tidyHeadings(tree, title, dropped);
  tidyTables(tree);
  return tree;
}

/** Parses HTML as browsers do. */
export function parseHtml(html: string): Root {
  return htmlToHast(html, { fragment: true }) as Root;
}
