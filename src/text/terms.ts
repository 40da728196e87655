/** What tells the words of a language apart. */
export type WordForms = {
  /** Words, in lower case, that tell nothing about a subject. */
  readonly stopWords: ReadonlySet<string>;
  /** The base form under which the inflections of a word meet. */
  readonly stem: (word: string) => string;
};

const WORD = /[\p{L}\p{M}\p{N}]+(?:'\p{L}+)*/gu;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;

/**
 * Takes texts apart into what they speak of: base forms of their words, without stop words, numbers and single letters.
 * A script that puts no space between words gives pairs of neighbours, which costs less than looking words up.
 * @returns terms in the order of the text, repeated as often as they stand there
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

/** The words of a Markdown or MDX text, without its addresses, tags and imports; what is left of its signs is no word. */
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
