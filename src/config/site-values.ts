import { z } from 'zod';
import { nearest } from '../text/edit-distance.ts';

/** Marks a message that is already a sentence, without field and value to add. */
export const SENTENCE = { sentence: true };

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Returns whether a text is an absolute http(s) URL. */
export function isHttpUrl(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/**
 * Returns whether a page can link to this: a web site, an email address, a phone number or a path.
 */
export function isLink(href: string): boolean {
  return (
    /^\/(?!\/)/.test(href) || (/^(https?:\/\/|mailto:|tel:)/i.test(href) && URL.canParse(href))
  );
}

/** Returns a URL with a trailing slash, unless it has a query or fragment. */
export function withTrailingSlash(url: string): string {
  return url.endsWith('/') || /[?#]/.test(url) ? url : `${url}/`;
}

/** A language code in the spelling of BCP 47. */
export const languageCode = z
  .string('a language code such as "en" or "pt-BR"')
  .refine((code) => canonicalLocale(code) === code, {
    error: ({ input }) => {
      const canonical = canonicalLocale(String(input));
      const hint = canonical === undefined ? 'such as "en" or "pt-BR"' : `"${canonical}"`;
      return `a language code in the spelling of BCP 47, ${hint}`;
    },
    // Name and direction of a language depend on its code.
    abort: true,
  });

function canonicalLocale(code: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A language as an owner may write it. */
type LocaleInput = {
  readonly code: string;
  readonly label?: string | undefined;
  readonly direction?: 'ltr' | 'rtl' | undefined;
};

/** Fills in the language's own name and the direction of its script. */
export function localeDefaults({ code, label, direction }: LocaleInput) {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  const { script = '' } = new Intl.Locale(code).maximize();
  return {
    code,
    label: label ?? name.charAt(0).toLocaleUpperCase(code) + name.slice(1),
    direction: direction ?? (RIGHT_TO_LEFT.has(script) ? ('rtl' as const) : ('ltr' as const)),
  };
}

/** Rejects two entries of a list with the same value in a field. */
export function unique<Key extends string>(key: Key) {
  return (entries: readonly Readonly<Record<Key, string>>[], context: z.RefinementCtx) => {
    const names = entries.map((entry) => entry[key]);
    for (const [index, name] of names.entries()) {
      if (names.indexOf(name) === index) continue;
      context.addIssue({
        code: 'custom',
        path: [index, key],
        message: `Duplicate value "${name}". Remove one of the entries.`,
        params: SENTENCE,
      });
    }
  };
}

/** Settings that `groupsExist` compares. */
type Grouped = {
  readonly sections: readonly { readonly group?: string | undefined }[];
  readonly sectionGroups: readonly { readonly id: string }[];
};

/** Rejects sections in a group that the site does not have. */
export function groupsExist({ sections, sectionGroups }: Grouped, context: z.RefinementCtx): void {
  const ids = sectionGroups.map(({ id }) => id);
  for (const [index, { group }] of sections.entries()) {
    if (group === undefined || ids.includes(group)) continue;
    context.addIssue({
      code: 'custom',
      path: ['sections', index, 'group'],
      message: `Unknown group "${group}". ${groupFix(group, ids)}`,
      params: SENTENCE,
    });
  }
}

function groupFix(group: string, ids: readonly string[]): string {
  if (ids.length === 0) return 'Add it to `sectionGroups`, or remove this line.';
  const meant = nearest(group, ids);
  return meant === undefined ? `Use one of: ${ids.join(', ')}.` : `Did you mean "${meant}"?`;
}

/** Settings that `announcementsAreACategory` compares. */
type Announced = {
  readonly announcements?: string | undefined;
  readonly categories: readonly { readonly id: string }[];
};

/** Rejects an announcements category that the site does not have. */
export function announcementsAreACategory(
  { announcements, categories }: Announced,
  context: z.RefinementCtx,
): void {
  const ids = categories.map(({ id }) => id);
  if (announcements === undefined || ids.includes(announcements)) return;
  const meant = nearest(announcements, ids);
  const fix = meant === undefined ? `Use one of: ${ids.join(', ')}.` : `Did you mean "${meant}"?`;
  context.addIssue({
    code: 'custom',
    path: ['announcements'],
    message: `Unknown category "${announcements}". ${fix}`,
    params: SENTENCE,
  });
}
