/** Longest name made from a title, in characters. */
const MAX_LENGTH = 70;

/** Letters that Unicode does not split into a base letter and marks. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
};

/** A valid name of an article, section or category: letters a-z, digits and single hyphens. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Longest file name in the articles folder, in bytes: disks allow 255, and the build adds
 * endings.
 */
export const MAX_NAME = 200;

/** Returns whether a text is a valid name of an article or a section. */
export function isSlug(text: string): boolean {
  return SLUG.test(text) && text.length <= MAX_NAME;
}

/**
 * Returns a file name for a title: its words in ASCII, joined by hyphens, cut at a word. Returns an
 * empty text if the title has letters without an ASCII form.
 */
export function slugOf(title: string): string {
  const folded = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’ʼ`]/gu, '')
    .replaceAll(/[^\p{ASCII}]/gu, (letter) => FOLDED[letter] ?? letter);
  if (/[^\P{L}a-z]/u.test(folded)) return '';
  const slug = folded.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  if (slug.length <= MAX_LENGTH) return slug;
  const end = slug.lastIndexOf('-', MAX_LENGTH);
  return slug.slice(0, end > 0 ? end : MAX_LENGTH);
}
