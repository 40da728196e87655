/** A paragraph that takes too long to parse, and why. */
export type LongParagraph = { readonly offset: number; readonly message: string };

/** Parsers take time and memory in the square of these numbers, up to gigabytes for an article. */
const MAX = { references: 5000, marks: 20_000 };
/** A shorter text cannot have so many: a reference has at least four characters. */
const LEAST_LENGTH = Math.min(MAX.references * 4, MAX.marks);

const REFERENCE = /&(?:#\d|#x|[a-z])/gi;
const MARK = /[*_]/g;
const BLANK = /^[ \t>]*$/;
const FENCE = /^[ \t>]*(?<fence>`{3,}(?=[^`]*$)|~{3,})/;
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const HTML = /^[ \t>]*</;
/** The row below the titles of a table. The cells below it are apart from each other. */
const TABLE = /^(?=.*\|)(?=.*-)[ \t>|:-]+$/;

/**
 * Finds the first paragraph with more character references, or more asterisks and underscores, than
 * a person writes. Lines of code and HTML do not count.
 */
export function longParagraph(text: string): LongParagraph | undefined {
  if (text.length < LEAST_LENGTH) return undefined;
  let [offset, start, references, marks] = [0, 0, 0, 0];
  let fence = '';
  let kind: 'text' | 'table' | 'html' | undefined;
  for (const line of text.split('\n')) {
    const found = FENCE.exec(line)?.groups?.['fence'] ?? '';
    const isCode = fence !== '' || found !== '';
    if (fence === '') fence = found;
    else if (found.startsWith(fence)) fence = '';

    if (isCode || BLANK.test(line)) kind = undefined;
    else if (kind === undefined) kind = HTML.test(line) ? 'html' : 'text';
    else if (kind === 'text' && TABLE.test(line)) kind = 'table';
    if (kind !== 'text' || references + marks === 0 || ITEM.test(line))
      [start, references, marks] = [offset, 0, 0];
    if (kind === 'text' || kind === 'table') {
      references += line.match(REFERENCE)?.length ?? 0;
      marks += line.match(MARK)?.length ?? 0;
    }
    const message = messageFor(references, marks);
    if (message !== undefined) return { offset: start, message };
    offset += line.length + 1;
  }
  return undefined;
}

function messageFor(references: number, marks: number): string | undefined {
  if (references > MAX.references)
    return (
      `This paragraph has more than ${MAX.references} character references such as &nbsp;. ` +
      'Write the characters themselves, or split the paragraph.'
    );
  if (marks > MAX.marks)
    return (
      `This paragraph has more than ${MAX.marks} asterisks and underscores. ` +
      'Put code into a code block, or split the paragraph.'
    );
  return undefined;
}
