/** ASCII punctuation that Markdown may read as markup within a line. */
const MARKUP = /[\\`*_{}[\]()<>~|&!"']/g;

/** Marks that make a list, a heading, a rule or the head of a table where they begin a line. */
const OPENING_MARK = /^[#+\-=:]/;

/** Digits that become the number of a list item, together with what follows them. */
const OPENING_NUMBER = /^\d{1,9}(?:$|[.)](?:\s|$))/;

/**
 * A value as Markdown text that shows exactly its characters. Only e-mail and web addresses become links, as everywhere.
 * @param value one line
 * @param opensLine whether it is the first text of its line
 */
export function asMarkdownText(value: string, opensLine: boolean): string {
  const escaped = value.replaceAll(MARKUP, String.raw`\$&`);
  // A backslash would not keep a number from being one.
  if (opensLine && OPENING_NUMBER.test(value))
    return asReferences(value.slice(0, 1)) + escaped.slice(1);
  // A point makes an item of a number that stands before it.
  return (opensLine && OPENING_MARK.test(value)) || value.startsWith('.')
    ? `\\${escaped}`
    : escaped;
}

/**
 * A value as character references, which the addresses and titles of Markdown and the texts and attributes of HTML read
 * as the characters themselves and never as markup.
 */
export function asReferences(value: string): string {
  return value.replaceAll(/[^\p{L}]/gu, (character) => `&#${character.codePointAt(0)};`);
}
