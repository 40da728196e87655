import { isKindOfPage, localeIn, numberedPath, targetIn } from '../domain/moved-paths.ts';

/** Old paths with one beginning, which lead to one page whatever words follow the number. */
export type PrefixRule = {
  /** Path before the number, with a slash at both ends. `:locale` is one segment. */
  readonly before: string;
  readonly number: string;
  /** Whether old paths lack the locale, at least some of them. */
  readonly isBare: boolean;
  /** Path of the page that all locales lead to but the others. */
  readonly to: string;
  readonly others: readonly LocaleRule[];
};

/** Old paths of a locale that lead to a page of their own. */
export type LocaleRule = {
  /** Code of a locale of the site. */
  readonly locale: string;
  /** How old paths write it: `pt-br`. */
  readonly segments: readonly string[];
  readonly to: string;
};

/** Stands for any locale in `before`. */
export const LOCALE = ':locale';

/** Digits of an id. A shorter number may be a year or a page, if no word before it says more. */
const MIN_DIGITS = 5;

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

type Place = {
  /** Path before the number, with `:locale` instead of the first locale. */
  readonly before: string;
  /** The same without the locale. */
  readonly bare: string;
  /** The locale as written. */
  readonly segment: string | undefined;
  readonly number: string;
};

type Found = Place & { readonly to: string };

/**
 * Returns the rules that follow from old paths with numbers. Paths whose number leads to several
 * articles give none, and neither do those of existing pages, which would be hidden.
 * @param redirects old paths from the site root, and the paths of their pages
 * @param locales codes of the site, the default one first
 * @param pages paths of existing pages from the site root
 */
export function prefixRules(
  redirects: readonly { readonly from: string; readonly to: string }[],
  locales: readonly string[],
  pages: readonly string[],
): PrefixRule[] {
  const found = redirects.flatMap(({ from, to }): Found[] => {
    const place = placeOf(from);
    return place ? [{ ...place, to }] : [];
  });
  const taken = new Set(pages.flatMap((page) => placeOf(page) ?? []).map(keyOf));
  return [...Map.groupBy(found, keyOf)]
    .filter(([key]) => !taken.has(key))
    .flatMap(([, group]) => ruleOf(group, locales) ?? [])
    .toSorted((a, b) => (a.before + a.number < b.before + b.number ? -1 : 1));
}

function keyOf({ bare, number }: Place): string {
  return `${bare}${number}`.toLowerCase();
}

function placeOf(path: string): Place | undefined {
  const { before = [], number } = numberedPath(path) ?? {};
  if (number === undefined) return undefined;
  if (number.length < MIN_DIGITS && !isKindOfPage(before.at(-1) ?? '')) return undefined;
  const at = before.findIndex(isLocale);
  const joined = (segments: readonly string[]) => ['', ...segments, ''].join('/');
  return {
    before: joined(before.map((segment, index) => (index === at ? LOCALE : segment))),
    bare: joined(before.filter((_segment, index) => index !== at)),
    segment: before[at],
    number,
  };
}

function isLocale(segment: string): boolean {
  const { language } = /^(?<language>[a-z]{2})(?:[-_][a-z0-9]{2,4})?$/i.exec(segment)?.groups ?? {};
  return language !== undefined && languages.of(language) !== undefined;
}

function ruleOf(group: readonly Found[], locales: readonly string[]): PrefixRule | undefined {
  const [first] = group;
  const targets = [...new Set(group.map(({ to }) => to))];
  const to = targetIn(targets, undefined, locales);
  const byLocale = locales.map((locale) => [locale, targetIn(targets, locale, locales)] as const);
  if (!first || to === undefined) return undefined;
  const others = byLocale.flatMap(([locale, target]): LocaleRule[] => {
    if (target === to || target === undefined) return [];
    const written = group.flatMap(({ segment = '' }) =>
      localeIn(segment, locales) === locale ? [segment] : [],
    );
    return [{ locale, segments: [...new Set([locale, ...written])], to: target }];
  });
  if (byLocale.some(([, target]) => target === undefined)) return undefined;
  return {
    before: group.find(({ segment }) => segment !== undefined)?.before ?? first.before,
    number: first.number,
    isBare: group.some(({ segment }) => segment === undefined),
    to,
    others,
  };
}

/**
 * Returns a function that says where the rules lead an old path.
 * @param locales codes of the site, the default one first
 */
export function ruleReader(
  rules: readonly PrefixRule[],
  locales: readonly string[],
): (path: string) => string | undefined {
  const byKey = new Map(
    rules.map((rule) => [`${bareOf(rule)}${rule.number}`.toLowerCase(), rule] as const),
  );
  return (path) => {
    const place = placeOf(path);
    const rule = place && byKey.get(keyOf(place));
    const named = localeIn(path, locales);
    return rule && (rule.others.find(({ locale }) => locale === named)?.to ?? rule.to);
  };
}

function bareOf({ before }: PrefixRule): string {
  return before.replace(`/${LOCALE}/`, '/');
}
