import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast, markdownToHast } from 'satteri';
import type { Strings } from '../languages/strings.ts';
import type { Heading } from './headings.ts';
import { addHeadingIds } from './headings.ts';
import { elementsOf } from './elements.ts';
import { footnoteOptions, hideFootnoteMarks, labelFootnotes, nameFootnotes } from './footnotes.ts';
import { markCallouts } from './callouts.ts';
import { offerChoices } from './choices.ts';
import { captionFigures } from './figures.ts';
import { moveAlignmentToClasses } from './align.ts';
import { linkHeadings } from './heading-links.ts';
import { resolveLinks, writePlainAddresses } from './links.ts';
import type { ImageOf } from './images.ts';
import { resolveImages, unloadForeignImages } from './images.ts';
import { foldQuestions } from './questions.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { frameScrollables } from './scroll-frames.ts';
import { labelTasks } from './task-lists.ts';

export type RenderedBody = { readonly html: string; readonly headings: readonly Heading[] };

export type RenderOptions = {
  /** Turns an address from the site's root (`/articles/x/`) into one below the base path. */
  readonly fromRoot: (path: string) => string;
  /** What the page itself says within an article, in its language. */
  readonly texts: Pick<Strings, 'callouts' | 'choices' | 'footnotes' | 'backToReference' | 'table'>;
  /** Finds the images of the article. */
  readonly imageOf: ImageOf;
  /** Ids of the article that are not in the tree as elements. */
  readonly takenIds?: readonly string[];
};

/** The body of an article as a tree of elements, safe whatever its author wrote. */
export type BodyTree = { readonly tree: Root; readonly headings: readonly Heading[] };

/**
 * Parses the body of an article and makes it safe.
 * Sätteri parses (the engine Astro uses, GFM included); the steps work on its tree in this order because only what
 * comes after the sanitizer may add ids and classes.
 * @param markdown body without front matter
 */
export function parseBody(markdown: string, options: RenderOptions): BodyTree {
  const tree = safeTree(markdown);
  return { tree, headings: enrich(tree, options) };
}

/** What a tag, a comment or a declaration begins with: Markdown without it holds no HTML, which then need not be looked for. */
const HTML = /<[a-z!?/]/i;

/** The body of an article with nothing in it that the allow list does not name. */
export function safeTree(markdown: string): Root {
  const parsed = markdownToHast(markdown, {
    features: {
      gfm: { footnotes: footnoteOptions },
      rawHtml: HTML.test(markdown),
      frontmatter: false,
    },
    position: false,
  }) as Root;
  const asWritten = elementsOf(parsed);
  moveAlignmentToClasses(asWritten);
  writePlainAddresses(asWritten);
  const tree = settled(sanitize(parsed, sanitizeSchema) as Root, markdown);
  const elements = elementsOf(tree);
  nameFootnotes(elements);
  unloadForeignImages(elements);
  return tree;
}

/**
 * Where elements were left out of a writer's HTML, others may stand within each other as no parser would leave them: a list
 * item in a division in a list item ends the outer item and, with the division's end, an element of the page. So the
 * HTML is read once more, as a browser will, and held to the list again.
 */
function settled(tree: Root, markdown: string): Root {
  return HTML.test(markdown)
    ? (sanitize(htmlToHast(toHtml(tree), { fragment: true }) as Root, sanitizeSchema) as Root)
    : tree;
}

/** The body of an article as HTML; see `parseBody`. */
export function renderMarkdown(markdown: string, options: RenderOptions): RenderedBody {
  const { tree, headings } = parseBody(markdown, options);
  return { html: toHtml(tree), headings };
}

/** The steps that make plain HTML an article of this site; .mdx articles take them too. */
export function enrich(
  tree: Root,
  { fromRoot, texts, imageOf, takenIds }: RenderOptions,
): readonly Heading[] {
  const asWritten = elementsOf(tree);
  const elements = foldQuestions(asWritten) ? elementsOf(tree) : asWritten;
  const headings = addHeadingIds(elements, takenIds);
  markCallouts(elements, texts.callouts);
  labelTasks(elements);
  labelFootnotes(elements, texts);
  hideFootnoteMarks(elements);
  resolveLinks(elements, fromRoot);
  resolveImages(elements, imageOf);
  captionFigures(elements);
  linkHeadings(elements);
  // Last, since they move elements from where the list found them.
  frameScrollables(elements, texts.table);
  offerChoices(elements, texts.choices);
  return headings;
}
