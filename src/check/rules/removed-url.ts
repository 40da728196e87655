import { hiddenReason } from '../../domain/article.ts';
import { nearest } from '../../text/edit-distance.ts';
import { addressKey } from '../../domain/old-path.ts';
import { addressBookOf, articleAddress, hiddenBecause, redirectLine } from '../published-urls.ts';
import type { ArticleSummary } from '../article-summary.ts';
import type { LibraryRule } from '../rule.ts';

/** Share of the words of two names that must be the same in both for one to be the other's new name. */
const SAME_WORDS = 0.5;

/** An article that has expired is gone on purpose: its address may go with it, and what led to it. */
export const removedUrl: LibraryRule = {
  name: 'removed-url',
  severity: 'error',
  description: 'Every address in `_addresses.txt` is still that of an article or leads to one.',
  checkLibrary(library) {
    const {
      addressList: { path, addresses },
      summaries,
      today,
    } = library;
    const { articles, invalid, claims } = addressBookOf(library);
    const claimed = new Set(claims.map(({ key }) => key));
    const known = new Set(addresses.map(({ address }) => addressKey(address)));
    const isNew = (summary: ArticleSummary) =>
      !known.has(addressKey(articleAddress(summary))) &&
      hiddenReason(summary.frontMatter, today) === undefined;
    const renamed = summaries.filter(isNew);
    return addresses.flatMap(({ address, line }) => {
      const key = addressKey(address);
      const article = articles.get(key);
      // What an unpublished article claims is told at its claim.
      if (claimed.has(key) || invalid.has(key)) return [];
      if (!article)
        return [
          {
            path,
            line,
            column: 1,
            message: `${address} was published and leads nowhere now. ${fix(address, renamed)}`,
          },
        ];
      const reason = hiddenReason(article.frontMatter, today);
      if (reason === undefined || reason === 'expired') return [];
      return [
        {
          path: article.path,
          line: 1,
          column: 1,
          message: `${address} was published, but the article ${hiddenBecause(article, today)}, so its readers get an error. Publish it again, or take it back for good with \`expires\`.`,
        },
      ];
    });
  },
};

function fix(address: string, renamed: readonly ArticleSummary[]): string {
  const name =
    address
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
  const line = successor
    ? `${redirectLine(successor, address)} to ${successor.path}`
    : `\`redirect_from: [${address}]\` to the article that answers instead`;
  return `Add ${line}, or remove this line to give the address up.`;
}

/** Words that two names share, as a share of all their words: 0 to 1. */
function similarity(name: string, other: string): number {
  const [a, b] = [name, other].map(
    (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
  ) as [Set<string>, Set<string>];
  return a.intersection(b).size / Math.max(1, a.union(b).size);
}
