import type { Element } from 'hast';
import type { Positioned } from './elements.ts';
import { elementsOf, replace } from './elements.ts';

/** An image of this site. Width and height are in CSS pixels; undefined if unknown. */
export type Image = {
  readonly url: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
};

/**
 * Finds an image by its URL as written in an article: `/images/map.png` from the site root,
 * `map.png` beside the article. Returns undefined for images of other sites.
 */
export type ImageOf = (source: string) => Image | undefined;

/** A base URL on no real site. A URL that keeps its origin is one of this site. */
const HERE = 'https://here.invalid/articles/article/';

/** Sets the URLs and sizes of images and makes them load lazily. Sizes keep the text in place. */
export function resolveImages(elements: readonly Positioned[], imageOf: ImageOf): void {
  for (const {
    element: { tagName, properties },
  } of elements) {
    if (tagName !== 'img') continue;
    const { src } = properties;
    const image = typeof src === 'string' ? imageOf(src) : undefined;
    if (image) {
      properties['src'] = image.url;
      // With only one of them set, the browser computes the other.
      if (properties['width'] === undefined && properties['height'] === undefined) {
        properties['width'] = image.width;
        properties['height'] = image.height;
      }
    }
    properties['loading'] = 'lazy';
    properties['decoding'] = 'async';
    properties['alt'] ??= '';
  }
}

/**
 * Turns images of other sites into links: loading them would tell those sites who reads which
 * article. An image without a valid URL becomes its alternative text.
 */
export function linkForeignImages(elements: readonly Positioned[]): void {
  const foreign = elements.filter(
    ({
      element: {
        tagName,
        properties: { src },
      },
    }) => tagName === 'img' && (typeof src !== 'string' || !isHere(src)),
  );
  if (foreign.length === 0) return;
  const linked = new Set(
    elements
      .filter(({ element }) => element.tagName === 'a')
      .flatMap(({ element }) => elementsOf({ type: 'root', children: element.children }))
      .map(({ element }) => element),
  );
  for (const placed of foreign) {
    const { alt, src } = placed.element.properties;
    const isLink = typeof src === 'string' && !linked.has(placed.element);
    const text = String(alt ?? '').trim() || (isLink ? src : '');
    const words: Element['children'] = [{ type: 'text', value: text }];
    replace(
      placed,
      isLink
        ? { type: 'element', tagName: 'a', properties: { href: src }, children: words }
        : { type: 'element', tagName: 'span', properties: {}, children: words },
    );
  }
}

/** Browsers read `https:/map.png` as a path of this site only if the page itself uses https. */
function isHere(url: string): boolean {
  return (
    !/^[a-z][a-z0-9+.-]*:/i.test(url) &&
    URL.canParse(url, HERE) &&
    new URL(url, HERE).origin === new URL(HERE).origin
  );
}
