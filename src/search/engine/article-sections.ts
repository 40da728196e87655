/** A heading in the text of an article, with its range in characters. */
export type ArticleHeading = {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** Between the entries of a field. */
const BETWEEN = /\s[·|]\s/;

/** Packs the ids of headings, in their order. */
export const packIds = (ids: readonly string[]): string => ids.join(' ');

/**
 * Returns the headings of an article, in their order.
 * @param text of the article
 * @param field the headings as the index has them
 * @param ids result of `packIds`; the headings are unknown if their number differs
 */
export function headingsOf(text: string, field: string, ids: string): ArticleHeading[] {
  if (field === '') return [];
  const texts = field.split(BETWEEN);
  const idList = ids.split(' ');
  if (texts.length !== idList.length) return [];
  let from = 0;
  return texts.flatMap((heading, index) => {
    const start = blockStart(text, heading, from);
    if (start === -1) return [];
    from = start + heading.length;
    const bare = heading.replace(/\p{Terminal_Punctuation}$/u, '');
    return [{ id: idList[index] ?? '', text: bare, start, end: from }];
  });
}

/** Returns where a block with this text starts; -1 when there is none. */
function blockStart(text: string, block: string, from: number): number {
  let start = text.indexOf(block, from);
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start = text.indexOf(block, start + 1);
  return start;
}
