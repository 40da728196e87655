import type { Anchors } from './convert-body.ts';
import type { ImportedArticle } from './imported-article.ts';
import type { LinkMap } from './link-map.ts';
import type { Plan } from './plan-paths.ts';

/** What links of bodies are written with. */
export type LinkWriter = {
  readonly links: LinkMap;
  readonly plan: Plan;
  readonly anchorsOf: (article: ImportedArticle) => Anchors;
  /** The first locale of the site, whose URLs have no prefix. */
  readonly firstLocale: string;
};

/**
 * Returns what to write for a link of an article.
 * @param left gets links to pages that have not come over
 * @param lostAnchors gets links whose heading does not exist
 */
export function linkOf(
  href: string,
  from: ImportedArticle,
  { links, plan, anchorsOf, firstLocale }: LinkWriter,
  left: string[],
  lostAnchors: string[],
): string {
  const target = links.targetOf(href, from);
  if (target.kind === 'elsewhere') return target.url;
  if (target.kind === 'left') {
    left.push(target.url);
    return target.url;
  }
  const prefix = (locale: string) => (locale === firstLocale ? '' : `/${locale}`);
  if (target.kind === 'section') return `${prefix(from.locale)}/sections/${target.id}/`;

  const { article, fragment } = target;
  const hasAnchor = fragment !== '' && anchorsOf(article).has(fragment);
  if (fragment !== '' && !hasAnchor) lostAnchors.push(href);
  const hash = hasAnchor ? `#${fragment}` : '';
  if (article === from && hash !== '') return hash;
  return `${prefix(article.locale)}/articles/${plan.pathOf(article).slug}/${hash}`;
}
