/** Stop words and stemming of a language. */
export type WordForms = {
  /** Words without a subject, in lower case. */
  readonly stopWords: ReadonlySet<string>;
  /** Returns the base form of a word. */
  readonly stem: (word: string) => string;
};

const WORD = /[\p{L}\p{M}\p{N}]+(?:'\p{L}+)*/gu;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;

/**
 * Returns a function that splits a text into terms: base forms of its words, without stop words,
 * numbers and single letters. In scripts without spaces, terms are pairs of neighbouring
 * characters, which is faster than a dictionary. Terms are in the order of the text, with
 * repetitions.
 */
export function termReader({ stopWords, stem }: WordForms): (text: string) => string[] {
  const known = new Map<string, readonly string[]>();
  const termsOf = (word: string): readonly string[] => {
    if (UNSPACED.test(word)) return pairsOf(word);
    const base = word.replace(/'s$/, '');
    const isSignificant =
      base.length > 1 && /\P{N}/u.test(base) && !stopWords.has(word) && !stopWords.has(base);
    return isSignificant ? [stem(base)] : [];
  };
  const remembered = (word: string): readonly string[] => {
    const terms = termsOf(word);
    known.set(word, terms);
    return terms;
  };
  return (text) => {
    const found: string[] = [];
    for (const word of normalized(text).match(WORD) ?? []) {
      const terms = known.get(word) ?? remembered(word);
      found.push(...terms);
    }
    return found;
  };
}

/** Returns a Markdown or MDX text without URLs, tags and imports. Other marks may remain. */
export function proseOf(markdown: string): string {
  return markdown
    .replaceAll(/^(?:import|export)\s.*$/gm, ' ')
    .replaceAll(/<[^<>]*>|\]\([^()]*\)|\bhttps?:\S+/g, ' ');
}

function normalized(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

function pairsOf(word: string): string[] {
  const characters = [...word];
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
