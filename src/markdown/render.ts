import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast, markdownToHast } from 'satteri';
import type { ChoiceGroup } from '../domain/article-parts.ts';
import type { Strings, TextLanguage } from '../languages/strings.ts';
import type { Sections } from './headings.ts';
import { addHeadingIds } from './headings.ts';
import { elementsOf } from './elements.ts';
import {
  footnoteOptions,
  hideFootnoteMarks,
  isFootnoteId,
  labelFootnotes,
  nameFootnotes,
} from './footnotes.ts';
import { keepAnchors } from './kept-anchors.ts';
import { preparedMarkdown } from './prepare.ts';
import type { CopyTexts } from './code-frames.ts';
import { frameCode } from './code-frames.ts';
import { markCallouts } from './callouts.ts';
import { offerChoices } from './choices.ts';
import { captionFigures } from './figures.ts';
import { moveAlignmentToClasses } from './align.ts';
import type { GlossaryTerms } from './glossary-terms.ts';
import { explainTerms } from './glossary-terms.ts';
import { linkHeadings } from './heading-links.ts';
import type { LinkOf } from './links.ts';
import { resolveLinks, normalizeUrls } from './links.ts';
import type { ImageOf } from './images.ts';
import { resolveImages, linkForeignImages } from './images.ts';
import { foldQuestions } from './questions.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { frameScrollables } from './scroll-frames.ts';
import { balanceCells } from './table-cells.ts';
import { labelTasks } from './task-lists.ts';
import { showEmbeds } from './embeds.ts';
import { linkFiles } from './offered-files.ts';
import type { Media } from './media.ts';
import { captionVideos, showVideos } from './videos.ts';

export type RenderedBody = Sections & { readonly html: string };

export type RenderOptions = {
  /** Puts a path from the site root (`/articles/x/`) below the base path. */
  readonly fromRoot: (path: string) => string;
  /** Interface texts inside an article, in its language. */
  readonly texts: Pick<
    Strings,
    'callouts' | 'choices' | 'footnotes' | 'backToReference' | 'table' | 'video' | 'file'
  > &
    CopyTexts;
  /** What readers choose between, with labels in the language of the article. */
  readonly choices: readonly ChoiceGroup[];
  /** BCP 47 code of the article. */
  readonly locale: string;
  /** Returns the attributes of an interface text that is not in the language of the article. */
  readonly languageOf?: (name: 'callouts' | 'footnotes') => TextLanguage;
  /** Finds the images of the article. */
  readonly imageOf: ImageOf;
  /** Finds its videos and files. */
  readonly media: Media;
  /** Finds the articles that it links to by their files. */
  readonly linkOf: LinkOf;
  /** The terms that it explains; undefined for none. */
  readonly glossary?: GlossaryTerms | undefined;
  /** Ids of the article that are not in the tree as elements. */
  readonly takenIds?: readonly string[];
};

/** The sanitized body of an article. */
export type BodyTree = Sections & { readonly tree: Root };

/**
 * Parses and sanitizes the body of an article. Sätteri parses, as in Astro, with GFM. Only steps
 * after the sanitizer may add ids and classes.
 * @param markdown body without front matter
 */
export function parseBody(markdown: string, options: RenderOptions): BodyTree {
  const tree = safeTree(markdown);
  return { tree, ...enrich(tree, options) };
}

/** The beginning of a tag, a comment or a declaration. Without it, Markdown contains no HTML. */
const HTML = /<[a-z!?/]/i;

/** Parses the body of an article and removes everything that is not on the allow list. */
export function safeTree(body: string): Root {
  const markdown = preparedMarkdown(body);
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
  normalizeUrls(asWritten);
  const tree = reparsed(sanitize(parsed, sanitizeSchema) as Root, markdown);
  const elements = elementsOf(tree);
  keepAnchors(elements, isFootnoteId);
  nameFootnotes(elements);
  linkForeignImages(elements);
  return tree;
}

/**
 * Parses HTML again, as a browser will, and sanitizes the result. The sanitizer removes elements
 * and can leave others nested as no parser would: a list item inside a division inside a list
 * item ends the outer item and, with the division's end tag, an element of the page.
 */
function reparsed(tree: Root, markdown: string): Root {
  return HTML.test(markdown)
    ? (sanitize(htmlToHast(toHtml(tree), { fragment: true }) as Root, sanitizeSchema) as Root)
    : tree;
}

/** Returns the body of an article as HTML; see `parseBody`. */
export function renderMarkdown(markdown: string, options: RenderOptions): RenderedBody {
  const { tree, ...sections } = parseBody(markdown, options);
  return { html: toHtml(tree), ...sections };
}

/** Turns plain HTML into an article of this site; .mdx articles use the same steps. */
export function enrich(tree: Root, options: RenderOptions): Sections {
  const { fromRoot, texts, languageOf, choices, imageOf, linkOf, takenIds } = options;
  const asWritten = elementsOf(tree);
  const elements = foldQuestions(asWritten) ? elementsOf(tree) : asWritten;
  const sections = addHeadingIds(elements, takenIds);
  markCallouts(elements, texts.callouts, languageOf?.('callouts'));
  labelTasks(elements);
  labelFootnotes(elements, texts, languageOf?.('footnotes'));
  hideFootnoteMarks(elements);
  const videos = showVideos(elements, options);
  linkFiles(elements, options);
  resolveLinks(elements, fromRoot, linkOf);
  resolveImages(elements, imageOf);
  captionFigures(elements);
  linkHeadings(elements);
  balanceCells(elements);
  // Last: these steps move elements, so the parents in the list are outdated then.
  frameScrollables(elements, texts.table);
  frameCode(elements, texts);
  offerChoices(elements, choices, texts.choices.choice);
  captionVideos(tree, videos, options);
  showEmbeds(tree, elements, options);
  if (options.glossary) explainTerms(tree, options.glossary);
  return sections;
}
