/** The words of the articles of a site and how common each is, for spelling correction. */
export type Vocabulary = ReadonlyMap<string, number>;

/**
 * Packs words for download. They are sorted, and each line has the number of letters shared with
 * the word before, the rest of the word, and its commonness (the binary logarithm of its number of
 * articles): `0card3`, then `4s2` for "cards".
 * @param frequencies number of articles that contain each word
 */
export function packVocabulary(frequencies: ReadonlyMap<string, number>): string {
  let before = '';
  return [...frequencies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, frequency]) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return (
        shared.toString(36) + word.slice(shared) + Math.min(9, Math.floor(Math.log2(frequency)))
      );
    })
    .join('\n');
}

export function unpackVocabulary(packed: string): Vocabulary {
  const words = new Map<string, number>();
  let before = '';
  for (const line of packed.split('\n')) {
    if (line === '') continue;
    before = before.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1, -1);
    words.set(before, Number(line.at(-1)));
  }
  return words;
}
