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

/** An old path of a page that its number identifies, whatever words follow it. */
export type NumberedPath = {
  /** Decoded segments before the number. */
  readonly before: readonly string[];
  readonly number: string;
};

/** Digits at the start of a segment. */
const NUMBER = /^(\d+)(?:[-_]|$)/;

/** Shorter numbers are page numbers, unless the segment before says what they count. */
const MIN_DIGITS = 3;

/** Segments before the number of a page in other help centers. */
const KIND = /^(?:articles?|sections?|categor(?:y|ies)|collections?|folders?|solutions)$/i;

/** Longest key, in characters. */
const MAX_KEY = 120;

/**
 * Returns the first number of an old path that identifies a page. The year of a date does not.
 * @param path encoded or not, from the site root
 */
export function numberedPath(path: string): NumberedPath | undefined {
  const segments = segmentsOf(path);
  const at = segments.findIndex((segment, index) => {
    const digits = NUMBER.exec(segment)?.[1] ?? '';
    const isYear = /^(?:19|20)\d\d$/.test(segment) && /^\d{1,2}$/.test(segments[index + 1] ?? '');
    return (
      (digits.length >= MIN_DIGITS && !isYear) ||
      (digits !== '' && isKindOfPage(segments[index - 1] ?? ''))
    );
  });
  const number = NUMBER.exec(segments[at] ?? '')?.[1];
  return number === undefined ? undefined : { before: segments.slice(0, at), number };
}

/** Returns whether a segment says what kind of page the number behind it counts. */
export function isKindOfPage(segment: string): boolean {
  return KIND.test(segment);
}

/**
 * Returns the keys under which an old path is found, the best first: the number of the page with
 * the segment before it, the number alone, then the words of the last segment.
 * @param path encoded or not, from the site root
 */
export function movedKeys(path: string): string[] {
  const numbered = numberedPath(path);
  const words = wordsOf(nameOf(segmentsOf(path)));
  if (numbered === undefined) return words === '' ? [] : [words];
  const { before, number } = numbered;
  const kind = before.at(-1)?.toLowerCase();
  return [
    ...(kind === undefined ? [] : [`${kind}/${number}`]),
    ...(number.length < MIN_DIGITS ? [] : [number]),
    ...(words === '' ? [] : [words]),
  ];
}

/** Returns the segment that names the page. A page number of a listing does not. */
function nameOf(segments: readonly string[]): string {
  const last = segments.length - 1;
  const name = segments[last] ?? '';
  if (isKindOfPage(segments[last - 1] ?? '')) return name.replace(/^\d+/, '');
  return /^\d{1,2}$/.test(name) ? (segments[last - 1] ?? '') : name;
}

/** Returns the decoded segments of a path, without the name of an index page. */
function segmentsOf(path: string): string[] {
  return path
    .replace(/[?#].*$/s, '')
    .split('/')
    .map(decoded)
    .filter((segment) => segment !== '' && !/^index\.html?$/i.test(segment));
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
    .filter(([key, targets]) => !isSaidByNumber(key, targets, table))
    .map(([key, targets]) => [key, [...targets].toSorted()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { locales, pages: Object.fromEntries(pages) };
}

/** The number alone is enough, unless pages of two kinds share it. */
function isSaidByNumber(
  key: string,
  targets: ReadonlySet<string>,
  table: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const [, number] = key.split('/');
  return number !== undefined && table.get(number)?.size === targets.size;
}

/**
 * Returns the page that an old path leads to. Of several pages, the one whose locale the old path
 * names, else the one of the first locale that has one.
 * @returns undefined when nothing fits, or when more than one article does
 */
export function movedTo(path: string, { locales, pages }: MovedPaths): string | undefined {
  const named = localeIn(path, locales);
  return movedKeys(path)
    .map((key) => targetIn(Object.hasOwn(pages, key) ? (pages[key] ?? []) : [], named, locales))
    .find((target) => target !== undefined);
}

/** Returns the locale of the site that an old path names. */
export function localeIn(path: string, locales: readonly string[]): string | undefined {
  const segments = path.toLowerCase().split('/');
  return locales.find((code) =>
    segments.some((segment) => segment === code.toLowerCase() || isRegionOf(segment, code)),
  );
}

/**
 * Returns the page of a locale, or of the first locale that has one.
 * @param targets paths of pages that share a key
 * @returns undefined when a locale has several
 */
export function targetIn(
  targets: readonly string[],
  named: string | undefined,
  locales: readonly string[],
): string | undefined {
  const localeOf = (target: string) =>
    locales.slice(1).find((code) => target.includes(`/${code}/`)) ?? locales[0] ?? '';
  const code = [named, ...locales].find((each) =>
    targets.some((target) => localeOf(target) === each),
  );
  const [fitting, ...others] =
    targets.length === 1 ? targets : targets.filter((target) => localeOf(target) === code);
  return others.length === 0 ? fitting : undefined;
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
