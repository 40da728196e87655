import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { dayIn, recordOf, textIn, textsIn } from '../../folder/source-front-matter.ts';
import type { ForeignData } from '../../folder/source-front-matter.ts';
import { attributeOf, classesOf, elementsBelow, textBelow } from '../../html/html-tree.ts';

/** What a saved page says of itself outside its text. */
export type PageFacts = {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly keywords: readonly string[];
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly lang: string | undefined;
  /** The canonical URL. */
  readonly url: string | undefined;
  /** Names of the groups, from the widest. */
  readonly crumbs: readonly string[];
};

/** Reads the head of a page, its structured data, its dates and its breadcrumbs. */
export function pageFacts(tree: Root): PageFacts {
  const elements = elementsBelow(tree);
  const metas = metaOf(elements);
  const data = structuredData(elements);
  const title = elements.find(({ tagName }) => tagName === 'title');
  const html = elements.find(({ tagName }) => tagName === 'html');
  return {
    title: titleOf(metas, title && textBelow(title)),
    description: textIn(metas, 'description', 'og:description'),
    keywords: textsIn(metas, 'keywords').flatMap((text) => text.split(/\s*,\s*/).filter(Boolean)),
    published:
      dayIn(metas, 'article:published_time', 'datePublished') ?? firstDay(data, 'datePublished'),
    updated:
      dayIn(metas, 'article:modified_time', 'og:updated_time', 'dateModified', 'last-modified') ??
      firstDay(data, 'dateModified') ??
      timeIn(elements),
    lang: (html && attributeOf(html, 'lang')) ?? textIn(metas, 'content-language'),
    url: canonical(elements) ?? httpUrl(textIn(metas, 'og:url')),
    crumbs: crumbsIn(elements, data),
  };
}

function metaOf(elements: readonly Element[]): ForeignData {
  return Object.fromEntries(
    elements.flatMap((element) => {
      const name =
        attributeOf(element, 'property') ??
        attributeOf(element, 'name') ??
        (attributeOf(element, 'itemProp') || listOf(element, 'itemProp')[0]) ??
        listOf(element, 'httpEquiv')[0];
      const content = attributeOf(element, 'content');
      return element.tagName === 'meta' && name && content !== undefined ? [[name, content]] : [];
    }),
  );
}

function listOf({ properties }: Element, name: string): string[] {
  const value = properties[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** A title often ends with the name of the site. */
function titleOf(metas: ForeignData, title: string | undefined): string | undefined {
  const own = textIn(metas, 'og:title');
  if (own !== undefined) return own;
  const plain = title?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const name = textIn(metas, 'og:site_name');
  const end = name === undefined ? undefined : plain.lastIndexOf(name);
  const short = end !== undefined && end > 0 ? plain.slice(0, end).replace(/[\s|–—·:-]+$/, '') : '';
  return short || plain || undefined;
}

/** Returns all objects of the JSON-LD of a page. */
function structuredData(elements: readonly Element[]): ForeignData[] {
  const found: ForeignData[] = [];
  const add = (value: unknown, depth: number): void => {
    if (depth > 5) return;
    if (Array.isArray(value)) for (const each of value) add(each, depth + 1);
    else if (Object.keys(recordOf(value)).length > 0) {
      found.push(recordOf(value));
      add(recordOf(value)['@graph'], depth + 1);
      add(recordOf(value)['mainEntity'], depth + 1);
    }
  };
  for (const element of elements)
    if (element.tagName === 'script' && attributeOf(element, 'type') === 'application/ld+json')
      add(parsed(toString(element)), 0);
  return found;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function firstDay(data: readonly ForeignData[], key: string): string | undefined {
  return data.map((each) => dayIn(each, key)).find((day) => day !== undefined);
}

/** One `<time>` is the day of the page. Several may be about anything. */
function timeIn(elements: readonly Element[]): string | undefined {
  const times = elements.filter(({ tagName }) => tagName === 'time');
  const marked = times.find((time) =>
    /dateModified|updated|modified/i.test(
      [...classesOf(time), ...listOf(time, 'itemProp'), attributeOf(time, 'itemProp')].join(' '),
    ),
  );
  const time = marked ?? (times.length === 1 ? times[0] : undefined);
  return time && dayIn({ day: attributeOf(time, 'dateTime') }, 'day');
}

function canonical(elements: readonly Element[]): string | undefined {
  const link = elements.find(
    (element) => element.tagName === 'link' && listOf(element, 'rel').includes('canonical'),
  );
  return httpUrl(link && attributeOf(link, 'href'));
}

function httpUrl(url: string | undefined): string | undefined {
  const parts = URL.parse(url ?? '');
  return parts && /^https?:$/.test(parts.protocol) ? parts.href : undefined;
}

/** Breadcrumbs as structured data, or as a list in an element that is called so. */
function crumbsIn(elements: readonly Element[], data: readonly ForeignData[]): string[] {
  const list = data.find((each) => each['@type'] === 'BreadcrumbList')?.['itemListElement'];
  const items: unknown[] = Array.isArray(list) ? list : [];
  const names = items
    .map((each) => recordOf(each))
    .map((each) => textIn(each, 'name') ?? textIn(recordOf(each['item']), 'name') ?? '');
  if (names.some((name) => name !== '')) return names.filter((name) => name !== '');
  const trail = elements.find((element) =>
    /breadcrumb/i.test([...classesOf(element), attributeOf(element, 'ariaLabel') ?? ''].join(' ')),
  );
  return (trail ? elementsBelow(trail) : [])
    .filter(({ tagName }) => tagName === 'li')
    .map((item) =>
      textBelow(item)
        .replaceAll(/\s+/g, ' ')
        .replace(/^[\s/›»>]+|[\s/›»>]+$/g, ''),
    )
    .filter((name) => name !== '');
}
