/** Forms of words that stemming does not unite, such as "came" and "come". */
export type IrregularForms = {
  /** Returns the base form of a word, and any other word as it is. */
  baseOf(word: string): string;
  /** Returns the other forms of a word, its base form included. */
  othersOf(word: string): readonly string[];
};

/**
 * Reads irregular forms.
 * @param lines a base form and its other forms on each line, separated by spaces
 */
export function readIrregularForms(lines = ''): IrregularForms {
  const groups = lines
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const groupOf = new Map(groups.flatMap((group) => group.map((form) => [form, group])));
  return {
    baseOf: (word) => groupOf.get(word)?.[0] ?? word,
    othersOf: (word) => groupOf.get(word)?.filter((form) => form !== word) ?? [],
  };
}
