import type { Place } from '../source/front-matter.ts';
import type { SourceArticle } from '../source/read-articles.ts';
import { renderOptionsFor } from '../markdown/options.ts';
import { parseBody } from '../markdown/render.ts';
import { bodyOf, readFrontMatter } from '../source/front-matter.ts';
import { nodesOf } from './nodes.ts';
import type { ParsedArticle } from './rule.ts';

/** An address that an article links to, as it is written. */
export type OutlineLink = Place & { readonly address: string };

/** What other articles must know of an article, as plain values that can be kept in a file. */
export type Outline = Pick<SourceArticle, 'path' | 'locale' | 'section' | 'slug' | 'format' | 'frontMatter'> & {
  /** Ids on its page that a link may name behind `#`. */
  readonly anchors: readonly string[];
  readonly links: readonly OutlineLink[];
  /** Those of `redirect_from`. */
  readonly oldAddresses: readonly OutlineLink[];
};

/** The outline of an article; the anchors are those that the page will have, since the page's own renderer makes them. */
export function outlineOf({ article, tree }: ParsedArticle): Outline {
  const { path, locale, section, slug, format, frontMatter, file, text } = article;
  const links = nodesOf(tree).flatMap((node): OutlineLink[] => {
    if (node.type !== 'link' && node.type !== 'definition') return [];
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return [{ line, column, address: node.url }];
  });
  const anchors = format === 'md' ? parseBody(bodyOf(text), renderOptionsFor(locale, file, '/')).headings.map(({ id }) => id) : [];
  return { path, locale, section, slug, format, frontMatter, anchors, links, oldAddresses: oldAddressesOf(article) };
}

function oldAddressesOf({ text, frontMatter }: SourceArticle): OutlineLink[] {
  if (frontMatter.redirect_from.length === 0) return [];
  const { placeOf } = readFrontMatter(text);
  return frontMatter.redirect_from.map((address, index) => ({ ...placeOf(['redirect_from', index]), address }));
}
