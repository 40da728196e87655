import { hiddenReason } from '../domain/article.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { addressKey } from '../domain/old-path.ts';
import { rootRoutes } from '../config/root-paths.ts';
import type { OldAddress, ArticleSummary } from './article-summary.ts';
import type { Library } from './rule.ts';

/** An old address and the article that claims it. */
export type Claim = OldAddress & { readonly key: string; readonly summary: ArticleSummary };

/** Who answers at which address, by `addressKey`. */
export type AddressBook = {
  readonly articles: ReadonlyMap<string, ArticleSummary>;
  readonly invalid: ReadonlySet<string>;
  readonly claims: readonly Claim[];
};

const books = new WeakMap<Library, AddressBook>();

/** The address book of a library, made once for all rules. */
export function addressBookOf(library: Library): AddressBook {
  const book = books.get(library) ?? {
    articles: new Map(
      library.summaries.map((summary) => [addressKey(articleAddress(summary)), summary]),
    ),
    invalid: new Set(
      [...library.invalid]
        .map((article) => article.split('/'))
        .map(([locale = '', slug = '']) => addressKey(articleAddress({ locale, slug }))),
    ),
    claims: library.summaries.flatMap((summary) =>
      summary.oldAddresses.map((link) => ({ ...link, summary, key: addressKey(link.address) })),
    ),
  };
  books.set(library, book);
  return book;
}

/** The address of an article from the site's root. */
export function articleAddress({ locale, slug }: Pick<ArticleSummary, 'locale' | 'slug'>): string {
  return rootRoutes.article(locale, slug);
}

/** Why readers cannot see an article, as the predicate of a sentence; undefined for one they can. */
export function hiddenBecause(
  { frontMatter }: ArticleSummary,
  today: CalendarDay,
): string | undefined {
  const reason = hiddenReason(frontMatter, today);
  return (
    reason &&
    {
      draft: 'is a draft',
      scheduled: `is published only on ${frontMatter.published}`,
      expired: `expired on ${frontMatter.expires}`,
    }[reason]
  );
}

/** The line that gives an article one more old address. */
export function redirectLine({ frontMatter }: ArticleSummary, address: string): string {
  return `\`redirect_from: [${[...frontMatter.redirect_from, address].join(', ')}]\``;
}
