/**
 * Where old paths lead that no redirect answers: the same article number with other words, another
 * locale, another prefix.
 */
export type MovedPaths = {
  /** Codes of the site, the default one first. */
  readonly locales: readonly string[];
  /** Key → paths of pages, one for each locale. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
};

/** A number of an article: digits at the start of a segment. Shorter ones are page numbers. */
const NUMBER = /^(\d{3,})(?:[-_]|$)/;

/** Longest key, in characters. */
const MAX_KEY = 120;

/**
 * Returns the keys under which an old path is found, the best first: the first number at the start
 * of a segment, then the words of the last segment.
 * @param path encoded or not, from the site root
 */
export function movedKeys(path: string): string[] {
  const segments = path
    .replace(/[?#].*$/s, '')
    .split('/')
    .map(decoded)
    .filter((segment) => segment !== '' && !/^index\.html?$/i.test(segment));
  const number = segments.map((segment) => NUMBER.exec(segment)?.[1]).find(Boolean);
  const words = wordsOf(segments.at(-1) ?? '');
  return [...(number === undefined ? [] : [number]), ...(words === '' ? [] : [words])];
}

/**
 * Returns the table of all redirects, for `moved.json`.
 * @param redirects paths from the site root
 */
export function movedPaths(
  redirects: readonly { readonly from: string; readonly to: string }[],
  locales: readonly string[],
): MovedPaths {
  const table = new Map<string, Set<string>>();
  for (const { from, to } of redirects)
    for (const key of movedKeys(from)) table.set(key, (table.get(key) ?? new Set()).add(to));
  const pages = [...table]
    .map(([key, targets]) => [key, [...targets].toSorted()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { locales, pages: Object.fromEntries(pages) };
}

/**
 * Returns the page that an old path leads to. Of several pages, the one whose locale the old path
 * names, else the one of the default locale.
 * @returns undefined when nothing fits, or when more than one article does
 */
export function movedTo(path: string, { locales, pages }: MovedPaths): string | undefined {
  const segments = path.toLowerCase().split('/');
  for (const key of movedKeys(path)) {
    const targets = Object.hasOwn(pages, key) ? (pages[key] ?? []) : [];
    const [only] = targets;
    if (targets.length === 1) return only;
    const localeOf = (target: string) =>
      locales.slice(1).find((code) => target.includes(`/${code}/`)) ?? locales[0] ?? '';
    const inLocale = (code: string) => targets.filter((target) => localeOf(target) === code);
    const named = locales.find((code) =>
      segments.some((segment) => segment === code.toLowerCase() || isRegionOf(segment, code)),
    );
    const [fitting, ...others] = inLocale(named ?? locales[0] ?? '');
    if (fitting !== undefined && others.length === 0) return fitting;
  }
  return undefined;
}

/** `en-us` is a region of `en`. */
function isRegionOf(segment: string, code: string): boolean {
  return /^[a-z]{2,3}[-_][a-z0-9]{2,4}$/.test(segment) && segment.startsWith(code.toLowerCase());
}

/** Returns the words of a segment without its number and ending, joined by hyphens. */
function wordsOf(segment: string): string {
  return segment
    .replace(/\.[a-z][a-z0-9]{0,4}$/i, '')
    .replace(/^\d{3,}/, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, MAX_KEY);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
