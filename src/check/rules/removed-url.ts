import { hiddenReason } from '../../domain/article.ts';
import { nearest } from '../../text/edit-distance.ts';
import { pathKey } from '../../domain/old-path.ts';
import { articlePath, hiddenBecause, pathOwners, redirectLine } from '../path-owners.ts';
import type { ArticleSummary } from '../article-summary.ts';
import { hasPage, listingAt, listingFix } from '../removed-listing.ts';
import type { SiteRule } from '../rule.ts';

/** Least share of common words for one name to be the new form of another. */
const SAME_WORDS = 0.5;

/** An expired article is gone on purpose: its path may disappear, and so may its redirects. */
export const removedUrl: SiteRule = {
  name: 'removed-url',
  severity: 'error',
  description: 'Every path in `_addresses.txt` still leads to an article, section or category.',
  checkSite(context) {
    const { publishedPaths, summaries, today } = context;
    const { articles, invalid, claims, listingClaims } = pathOwners(context);
    const claimed = new Set([...claims, ...listingClaims].map(({ key }) => key));
    const known = new Set(publishedPaths.paths.map(({ path }) => pathKey(path)));
    const isNew = (summary: ArticleSummary) =>
      !known.has(pathKey(articlePath(summary))) &&
      hiddenReason(summary.frontMatter, today) === undefined;
    const renamed = summaries.filter(isNew);
    return publishedPaths.paths.flatMap(({ path, line }) => {
      const key = pathKey(path);
      const article = articles.get(key);
      // `broken-redirect` reports entries of unpublished articles.
      if (claimed.has(key) || invalid.has(key)) return [];
      const listing = listingAt(path);
      if (listing && hasPage(listing, context)) return [];
      if (!article) {
        const fix = listing ? listingFix(path, listing, context) : fixFor(path, renamed);
        const message = `The published path ${path} leads nowhere now. ${fix}`;
        return [{ path: publishedPaths.file, line, column: 1, message }];
      }
      const reason = hiddenReason(article.frontMatter, today);
      if (reason === undefined || reason === 'expired') return [];
      const message =
        `The published path ${path} leads nowhere: the article ${hiddenBecause(article, today)}. ` +
        'Publish it again, or set `expires` to give it up for good.';
      return [{ path: article.path, line: 1, column: 1, message }];
    });
  },
};

function fixFor(path: string, renamed: readonly ArticleSummary[]): string {
  const name =
    path
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.html?$/, '') ?? '';
  const successor =
    renamed.find(({ slug }) => nearest(name, [slug]) !== undefined) ??
    renamed
      .map((summary) => ({
        summary,
        similarity: Math.max(
          similarity(name, summary.slug),
          similarity(name, summary.frontMatter.title),
        ),
      }))
      .filter((candidate) => candidate.similarity >= SAME_WORDS)
      .sort((a, b) => b.similarity - a.similarity)[0]?.summary;
  const entry = successor
    ? `${redirectLine(successor, path)} to ${successor.path}`
    : `\`redirect_from: [${path}]\` to the article that replaces it`;
  return `Add ${entry}, or remove this line to give up the path.`;
}

/** Returns the share of common words of two names, from 0 to 1. */
function similarity(name: string, other: string): number {
  const [a, b] = [name, other].map(
    (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
  ) as [Set<string>, Set<string>];
  return a.intersection(b).size / Math.max(1, a.union(b).size);
}
