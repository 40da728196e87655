/**
 * Returns the words of a text that carry meaning, as keys of word vectors: the significant words,
 * and question phrases such as "how long" as one word, because stop words alone say nothing.
 * @param words of the text in their order, in lower case
 * @param questions phrases of two words or one, see `Language`
 */
export function meaningWords(
  words: readonly string[],
  stopWords: ReadonlySet<string>,
  questions: ReadonlySet<string>,
): string[] {
  const found: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const phrase = `${word} ${words[index + 1]}`;
    if (questions.has(phrase)) {
      found.push(phrase);
      index++;
    } else if (questions.has(word) || !stopWords.has(word)) {
      found.push(word);
    }
  }
  return found;
}
