import { spliced } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import { pageAnchors } from '../article-summary.ts';
import { oncePer } from '../once-per.ts';
import type { ParsedArticle } from '../parsed-article.ts';
import type { SiteContext } from '../rule.ts';
import { decodedAnchor, siteTargetOf } from '../site-target.ts';

/** Returns the anchors that articles link to by paths, as `<locale>/<slug>#<anchor>`. */
const linkedByPath = oncePer(
  ({ summaries }: SiteContext): ReadonlySet<string> =>
    new Set(
      summaries.flatMap(({ urls }) =>
        urls.flatMap(({ url }) => {
          const target = url.includes('#') ? siteTargetOf(url) : undefined;
          return target?.article
            ? [`${target.locale}/${target.article.slug}#${target.anchor}`]
            : [];
        }),
      ),
    ),
);

const anchorsOf = oncePer(({ article, text }: ParsedArticle) => pageAnchors(article, text));

/** Returns whether a link of the article itself, or of another one, leads to an anchor in it. */
export function isLinked(
  { article, urls }: ParsedArticle,
  anchor: string,
  context: SiteContext,
): boolean {
  return (
    urls.some(({ url }) => url.startsWith('#') && decodedAnchor(url.slice(1)) === anchor) ||
    linkedByPath(context).has(`${article.locale}/${article.slug}#${anchor}`)
  );
}

/** Returns whether replacements in a heading change an id that a link leads to. */
export function losesLinkedAnchor(
  parsed: ParsedArticle,
  splices: readonly Splice[],
  context: SiteContext,
): boolean {
  const isInHeading = parsed.nodes.some(
    ({ type, position }) =>
      (type === 'heading' || type === 'blockquote' || type === 'html') &&
      splices.some(
        ({ start, end }) =>
          start <= (position?.end.offset ?? 0) && (position?.start.offset ?? 0) <= end,
      ),
  );
  if (!isInHeading) return false;
  const linked = anchorsOf(parsed).filter((anchor) => isLinked(parsed, anchor, context));
  if (linked.length === 0) return false;
  const kept = pageAnchors(parsed.article, spliced(parsed.text, splices));
  return !linked.every((anchor) => kept.includes(anchor));
}
