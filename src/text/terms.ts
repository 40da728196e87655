/** Stop words and stemming of a language. */
export type WordForms = {
  /** Words without a subject, in lower case. */
  readonly stopWords: ReadonlySet<string>;
  /** Returns the base form of a word. */
  readonly stem: (word: string) => string;
};

/** Terms of a text by number, each once, and how often each occurs or how much it counts. */
export type TermCounts = { readonly terms: Uint32Array; readonly counts: Float32Array };

/** Counts the terms of texts. A term has the same number in all texts that it has counted. */
export type TermCounter = {
  /** Returns the terms of a text in the order of their first occurrence; see `termReader`. */
  count(text: string): TermCounts;
  /** Returns the sums of counts, each times its weight, which is above 0. */
  sum(parts: readonly { readonly counts: TermCounts; readonly weight: number }[]): TermCounts;
  /** Returns the term with a number; an empty text for an unknown number. */
  termAt(number: number): string;
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
export function termReader(forms: WordForms): (text: string) => string[] {
  const termsOf = rememberTerms((word) => termsIn(word, forms));
  return (text) => wordsIn(text).flatMap((word) => termsOf(word));
}

/** Returns a counter of the terms that `termReader` returns. */
export function termCounter(forms: WordForms): TermCounter {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const number = numbers.get(term) ?? terms.push(term) - 1;
    if (number === numbers.size) numbers.set(term, number);
    return number;
  };
  const numbersOf = rememberTerms((word) => termsIn(word, forms).map(numberOf));
  // Of the current text, by the number of the term; `taken` resets it to 0.
  const sums: number[] = [];
  const taken = (present: readonly number[]): TermCounts => {
    const terms = new Uint32Array(present.length);
    const counts = new Float32Array(present.length);
    present.forEach((number, at) => {
      terms[at] = number;
      counts[at] = sums[number] ?? 0;
      sums[number] = 0;
    });
    return { terms, counts };
  };
  return {
    count(text) {
      const present: number[] = [];
      for (const word of wordsIn(text)) {
        for (const number of numbersOf(word)) {
          const before = sums[number] ?? 0;
          if (before === 0) present.push(number);
          sums[number] = before + 1;
        }
      }
      return taken(present);
    },
    sum(parts) {
      const present: number[] = [];
      for (const { counts, weight } of parts) {
        counts.terms.forEach((number, at) => {
          const before = sums[number] ?? 0;
          if (before === 0) present.push(number);
          sums[number] = before + weight * (counts.counts[at] ?? 0);
        });
      }
      return taken(present);
    },
    termAt: (number) => terms[number] ?? '',
  };
}

/** Returns a Markdown or MDX text without URLs, tags and imports. Other marks may remain. */
export function proseOf(markdown: string): string {
  return markdown
    .replaceAll(/^(?:import|export)\s.*$/gm, ' ')
    .replaceAll(/<[^<>]*>|\]\([^()]*\)|\bhttps?:\S+/g, ' ');
}

function wordsIn(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
}

function termsIn(word: string, { stopWords, stem }: WordForms): string[] {
  if (UNSPACED.test(word)) return pairsOf(word);
  const base = word.replace(/'s$/, '');
  const isSignificant =
    base.length > 1 && /\P{N}/u.test(base) && !stopWords.has(word) && !stopWords.has(base);
  return isSignificant ? [stem(base)] : [];
}

/** Most words repeat, so each is read only once. */
function rememberTerms<Term>(termsOf: (word: string) => Term[]): (word: string) => readonly Term[] {
  const known = new Map<string, readonly Term[]>();
  return (word) => {
    const remembered = known.get(word);
    if (remembered) return remembered;
    const terms = termsOf(word);
    known.set(word, terms);
    return terms;
  };
}

function pairsOf(word: string): string[] {
  const characters = [...word];
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
