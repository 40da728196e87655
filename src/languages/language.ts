import type { Strings } from './strings.ts';

/** What the product knows about a language, from `src/languages/<code>/language.ts`. */
export type Language = {
  /** BCP 47 code, and the name of the language's folder. */
  readonly code: string;
  /** Interface texts; a language without them shows English ones. */
  readonly strings?: Strings;
  /** Lower-case words that occur in every kind of query and say nothing about its subject. */
  readonly stopWords: ReadonlySet<string>;
  /** Short words that end a compound written apart, as `up` does in `back up`. */
  readonly particles?: readonly string[];
  /** Package whose `stemmer` export gives the base forms of words. */
  readonly stemmer?: string;
  /** A prefix written together with the next word, as `l'` in `l'adresse`. */
  readonly elision?: RegExp;
  /** Lower-case link texts, without punctuation, that do not say where a link goes. */
  readonly vagueLinks?: RegExp;
  /** Forms that stemming does not unite: a base form and its other forms on each line. */
  readonly irregularForms?: string;
  /** Groups of everyday words that mean the same: one group a line, separated by commas. */
  readonly thesaurus?: string;
};
