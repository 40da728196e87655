import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { fromHtml } from 'hast-util-from-html';
import {
  attributeOf,
  classesOf,
  elementsBelow,
  mapElements,
  textBelow,
} from '../../html/html-tree.ts';

/** What a saved page of an article says. */
export type SavedPage = {
  readonly html: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly language: string | undefined;
  readonly published: Date | undefined;
  readonly updated: Date | undefined;
  /** URLs of its breadcrumbs by their texts. */
  readonly breadcrumbs: ReadonlyMap<string, string>;
};

/** Where templates of HubSpot put the text, the surest first. */
const BODIES: readonly ((element: Element) => boolean)[] = [
  (element) => classesOf(element).includes('kb-article'),
  (element) => classesOf(element).includes('article-wrapper'),
  (element) => element.tagName === 'article',
  (element) => element.tagName === 'main',
  (element) => element.tagName === 'body',
];

/** Elements around the text. */
const AROUND = new Set(['script', 'style', 'noscript', 'nav', 'header', 'footer', 'form', 'aside']);

/** Classes of boxes under the text: related articles, feedback, breadcrumbs. */
const BOXES = /related-articles|feedback|breadcrumb|kb-sidebar|kb-search/;

/** Classes of breadcrumbs. */
const TRAIL = /breadcrumb/i;

/** Returns the article in a saved page, or in a file that holds only the text. */
export function readSavedPage(source: string): SavedPage {
  const tree = fromHtml(source);
  const elements = elementsBelow(tree);
  const body = BODIES.map((isBody) => elements.find(isBody)).find((found) => found !== undefined);
  const title = elements.find(({ tagName }) => tagName === 'h1');
  const meta = metaIn(elements);
  const page = elements.find(({ tagName }) => tagName === 'html');
  const trails = elements.filter((each) => classesOf(each).some((name) => TRAIL.test(name)));
  const breadcrumbs = new Map(trails.flatMap((trail) => elementsBelow(trail).flatMap(linkOf)));
  if (body)
    mapElements(body, (element) => {
      const isAround = AROUND.has(element.tagName) || element === title;
      return isAround || classesOf(element).some((name) => BOXES.test(name)) ? [] : [element];
    });
  return {
    html: body ? toHtml(body.children) : '',
    title: title && textBelow(title).replaceAll(/\s+/gu, ' ').trim(),
    description: meta('description'),
    language: page && attributeOf(page, 'lang'),
    published: dateOf(meta('article:published_time')),
    updated: dateOf(meta('article:modified_time')),
    breadcrumbs,
  };
}

function linkOf(element: Element): [text: string, url: string][] {
  const url = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
  return url === undefined ? [] : [[textBelow(element).replaceAll(/\s+/gu, ' ').trim(), url]];
}

function metaIn(elements: readonly Element[]): (name: string) => string | undefined {
  const metas = elements.filter(({ tagName }) => tagName === 'meta');
  return (name) => {
    const found = metas.find(
      (each) => attributeOf(each, 'name') === name || attributeOf(each, 'property') === name,
    );
    return (found && attributeOf(found, 'content')?.trim()) || undefined;
  };
}

function dateOf(text: string | undefined): Date | undefined {
  const date = new Date(text ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
