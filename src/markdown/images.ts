import type { Element } from 'hast';
import type { Positioned } from './elements.ts';
import { elementsOf, replace } from './elements.ts';

/** An image of this site. Width and height are in CSS pixels; undefined where the file does not tell. */
export type Image = {
  readonly address: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
};

/**
 * Finds an image by its address as written in an article: `/images/map.png` from the site's root, `map.png` beside the
 * article. Undefined for one that is not of this site.
 */
export type ImageOf = (source: string) => Image | undefined;

/** An address of no site; what is resolved against it and keeps its origin is of the site itself. */
const HERE = 'https://here.invalid/articles/article/';

/** Sets the addresses and the sizes of images, so that the text does not jump when they come, and lets them load late. */
export function resolveImages(elements: readonly Positioned[], imageOf: ImageOf): void {
  for (const {
    element: { tagName, properties },
  } of elements) {
    if (tagName !== 'img') continue;
    const { src } = properties;
    const image = typeof src === 'string' ? imageOf(src) : undefined;
    if (image) {
      properties['src'] = image.address;
      // A writer who gives only one of them wants the other to follow.
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
 * Makes an image of another site a link to it: loading it would tell that site who reads which article. One whose
 * address did not get through becomes its alternative text.
 */
export function unloadForeignImages(elements: readonly Positioned[]): void {
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

/** A browser takes `https:/map.png` for a path of this site only where the page itself came by https. */
function isHere(address: string): boolean {
  return (
    !/^[a-z][a-z0-9+.-]*:/i.test(address) &&
    URL.canParse(address, HERE) &&
    new URL(address, HERE).origin === new URL(HERE).origin
  );
}
