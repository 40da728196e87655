import { hiddenReason } from '../domain/article.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { addressKey } from '../domain/old-path.ts';
import { rootAddresses } from '../config/root-paths.ts';
import type { OldAddress, Outline } from './outline.ts';
import type { Library } from './rule.ts';

/** An old address and the article that claims it. */
export type Claim = OldAddress & { readonly key: string; readonly outline: Outline };

/** Who answers at which address, by `addressKey`. */
export type AddressBook = {
  readonly articles: ReadonlyMap<string, Outline>;
  readonly unsound: ReadonlySet<string>;
  readonly claims: readonly Claim[];
};

const books = new WeakMap<Library, AddressBook>();

/** The address book of a library, made once for all rules. */
export function addressBookOf(library: Library): AddressBook {
  const book = books.get(library) ?? {
    articles: new Map(
      library.outlines.map((outline) => [addressKey(articleAddress(outline)), outline]),
    ),
    unsound: new Set(
      [...library.unsound]
        .map((article) => article.split('/'))
        .map(([locale = '', slug = '']) => addressKey(articleAddress({ locale, slug }))),
    ),
    claims: library.outlines.flatMap((outline) =>
      outline.oldAddresses.map((link) => ({ ...link, outline, key: addressKey(link.address) })),
    ),
  };
  books.set(library, book);
  return book;
}

/** The address of an article from the site's root. */
export function articleAddress({ locale, slug }: Pick<Outline, 'locale' | 'slug'>): string {
  return rootAddresses.article(locale, slug);
}

/** Why readers cannot see an article, as the predicate of a sentence; undefined for one they can. */
export function hiddenBecause({ frontMatter }: Outline, today: CalendarDay): string | undefined {
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
export function redirectLine({ frontMatter }: Outline, address: string): string {
  return `\`redirect_from: [${[...frontMatter.redirect_from, address].join(', ')}]\``;
}
