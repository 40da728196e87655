import { slugOf } from '../../text/slug.ts';
import { whyNotOneLine } from '../one-line.ts';

/** What an owner says of a new help center. */
export type InitAnswers = {
  readonly name: string;
  readonly url: string;
  /** `#rrggbb` */
  readonly accent: string;
  /** Undefined: pages offer no contact. */
  readonly email: string | undefined;
  /** BCP 47 code. */
  readonly locale: string;
  /** Labels of the categories, in the order of the tabs. */
  readonly categories: readonly string[];
};

/** The answers of an owner who gives none. */
export const initDefaults = {
  accent: '#1f5f8b',
  locale: 'en',
  categories: 'How to, FAQ, News',
} as const;

/** For each answer: returns how to fix a value that cannot be used; undefined for a valid one. */
export const initProblems = {
  name: (text: string) => {
    if (text.trim() === '') return 'Write the name of the help center.';
    const problem = whyNotOneLine(text);
    return problem && `The name ${problem}`;
  },
  url: (text: string) =>
    /^https?:\/\//i.test(text) && URL.canParse(text)
      ? undefined
      : `"${text}" is not an absolute URL. Write one such as https://help.example.com/.`,
  accent: (text: string) =>
    /^#[0-9a-f]{6}$/i.test(text)
      ? undefined
      : `"${text}" is not a color. Write one such as ${initDefaults.accent}.`,
  email: (text: string) =>
    text === '' || /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text)
      ? undefined
      : `"${text}" is not an email address.`,
  locale: (text: string) =>
    canonicalLocale(text) === text
      ? undefined
      : `"${text}" is not a language code. Write one such as en or pt-BR.`,
  categories: (text: string) => {
    const labels = listOf(text);
    if (labels.length === 0) return 'Name at least one category.';
    const slugs = labels.map(slugOf);
    const unnamed = labels.find((_label, index) => slugs[index] === '' || slugs[index] === 'all');
    if (unnamed !== undefined)
      return `"${unnamed}" gives no name for a URL. Choose another word. Its label can change.`;
    const isUnique = new Set(slugs).size === slugs.length;
    return isUnique ? undefined : 'Two categories have the same name.';
  },
} as const satisfies Record<string, (text: string) => string | undefined>;

/** Returns the parts of a list with commas, without spaces around them. */
export function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function canonicalLocale(code: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    // Not a code at all.
    return undefined;
  }
}
