import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { markdownToHast } from 'satteri';
import { parseHtml } from './html/tidy-html.ts';
import type { Parent } from './html/html-tree.ts';

/** The beginning of a tag. Without it, there is no HTML to parse. */
const HTML = /<[a-z!?/]/i;

/** What our Markdown adds for itself: the marker of a quote, the id of a heading. */
const MARKER = /^\[![A-Z]+\]/;
const HEADING_ID = /\s*\{#[^\s{}]+\}$/;

/**
 * Parses written Markdown with the site's parser, before the sanitizer, which also changes what
 * readers may see anyway. Markers of this site are not part of the text.
 */
export function readBack(markdown: string): Root {
  const tree = markdownToHast(markdown, {
    features: { gfm: true, rawHtml: true, frontmatter: false },
    position: false,
  }) as Root;
  const parsed = HTML.test(markdown) ? parseHtml(toHtml(tree, { allowDangerousHtml: true })) : tree;
  removeMarkers(parsed);
  return parsed;
}

function removeMarkers(parent: Parent): void {
  for (const child of parent.children) {
    if (child.type === 'text') child.value = child.value.replace(MARKER, '');
    if (child.type !== 'element') continue;
    const last = child.children.at(-1);
    if (/^h[1-6]$/.test(child.tagName) && last?.type === 'text')
      last.value = last.value.replace(HEADING_ID, '');
    removeMarkers(child);
  }
}
