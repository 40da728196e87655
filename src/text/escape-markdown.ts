/** ASCII punctuation that Markdown may read as markup within a line. */
const MARKUP = /[\\`*_{}[\]()<>~|&!"']/g;

/** Marks of lists, headings, rules and table heads at the beginning of a line. */
const OPENING_MARK = /^[#+\-=:]/;

/** Digits that begin a numbered list item. */
const OPENING_NUMBER = /^\d{1,9}(?:$|[.)](?:\s|$))/;

/**
 * Returns a value as Markdown that shows exactly its characters. Email addresses and URLs still
 * become links.
 * @param value one line
 * @param opensLine whether the value begins its line
 */
export function asMarkdownText(value: string, opensLine: boolean): string {
  const escaped = value.replaceAll(MARKUP, String.raw`\$&`);
  // A backslash before a digit has no effect.
  if (opensLine && OPENING_NUMBER.test(value))
    return asReferences(value.slice(0, 1)) + escaped.slice(1);
  // A number before the value would become a list item.
  return (opensLine && OPENING_MARK.test(value)) || value.startsWith('.')
    ? `\\${escaped}`
    : escaped;
}

/**
 * Returns a value as character references. They are never markup: not in URLs and titles of
 * Markdown, nor in text and attributes of HTML.
 */
export function asReferences(value: string): string {
  return value.replaceAll(/[^\p{L}]/gu, (character) => `&#${character.codePointAt(0)};`);
}
