import type { Placed } from './elements.ts';

/** A picture of this site. Width and height are in CSS pixels; undefined where the file does not tell. */
export type Picture = { readonly address: string; readonly width: number | undefined; readonly height: number | undefined };

/**
 * Finds a picture by its address as written in an article: `/images/map.png` from the site's root, `map.png` beside the
 * article. Undefined for one on another site.
 */
export type PictureOf = (source: string) => Picture | undefined;

/** Sets the addresses and the sizes of pictures, so that the text does not jump when they come, and lets them load late. */
export function resolvePictures(elements: readonly Placed[], pictureOf: PictureOf): void {
  for (const { element: { tagName, properties } } of elements) {
    if (tagName !== 'img') continue;
    const { src } = properties;
    const picture = typeof src === 'string' ? pictureOf(src) : undefined;
    if (picture) {
      properties['src'] = picture.address;
      // A writer who gives only one of them wants the other to follow.
      if (properties['width'] === undefined && properties['height'] === undefined) {
        properties['width'] = picture.width;
        properties['height'] = picture.height;
      }
    }
    properties['loading'] = 'lazy';
    properties['decoding'] = 'async';
    properties['alt'] ??= '';
  }
}
