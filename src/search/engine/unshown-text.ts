/**
 * Separates the text of an article from text that search finds but never shows, such as the column
 * titles of tables. An invisible character (U+2063) as a word of its own.
 */
const SEPARATOR = '\u2063';

/** Returns the text of an article with text after it that is never shown. */
export function withUnshown(shown: readonly string[], unshown: readonly string[]): string {
  const parts = [shown, unshown].map((texts) => texts.join(' ').replaceAll(SEPARATOR, ''));
  return parts.filter(Boolean).join(` ${SEPARATOR} `);
}

/** Returns the part of the text that may be shown. */
export function shownText(text: string): string {
  const end = text.indexOf(SEPARATOR);
  return end === -1 ? text : text.slice(0, end).trimEnd();
}
