import type { Place } from '../source/front-matter.ts';
import type { SourceArticle } from '../source/read-articles.ts';
import { renderOptionsFor } from '../markdown/options.ts';
import { parseBody } from '../markdown/render.ts';
import { bodyOf } from '../source/front-matter.ts';
import type { Address } from './addresses.ts';
import { fieldPlace } from './front-matter-places.ts';
import type { ParsedArticle } from './rule.ts';

/** What other articles must know of an article, as plain values that can be kept in a file. */
export type Outline = Pick<SourceArticle, 'path' | 'locale' | 'section' | 'slug' | 'format' | 'frontMatter'> & {
  /** Ids on its page that a link may name behind `#`. */
  readonly anchors: readonly string[];
  /** Links and pictures as they are written. */
  readonly addresses: readonly Address[];
  /** Where values of the front matter stand; those of `related` in the order of that list. */
  readonly places: { readonly title: Place; readonly review: Place; readonly related: readonly Place[] };
};

/** The outline of an article; the anchors are those that the page will have, since the page's own renderer makes them. */
export function outlineOf({ article, addresses, text: published, placeInFile }: ParsedArticle<SourceArticle>): Outline {
  const { path, locale, section, slug, format, frontMatter, file, text } = article;
  const fields = text.slice(0, text.length - bodyOf(text).length);
  const anchors = format === 'md' ? parseBody(published, { ...renderOptionsFor(locale, file, '/'), pictureOf: () => undefined }).headings.map(({ id }) => id) : [];
  const places = {
    title: fieldPlace(fields, 'title'),
    review: fieldPlace(fields, 'review'),
    related: frontMatter.related.map((slug) => fieldPlace(fields, 'related', slug)),
  };
  return { path, locale, section, slug, format, frontMatter, anchors, places, addresses: addresses.map((address) => ({ ...address, ...placeInFile(address) })) };
}
