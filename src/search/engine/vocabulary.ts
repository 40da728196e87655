/** The words of a site's articles with how common each is, for spelling. */
export type Vocabulary = ReadonlyMap<string, number>;

/**
 * Packs words for the wire: sorted, each as the count of letters it shares with the one before, the rest of its letters
 * and its commonness (bits of its number of articles), for example `0card3`, then `4s2` for "cards".
 * @param frequencies in how many articles each word stands
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
