import type { IrregularForms } from '../../languages/read-irregular-forms.ts';
import type { Without } from './ingredients.ts';
import type { KnownWords } from './known-words.ts';
import type { Meaning } from './meaning.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordRules } from './words.ts';

/** What a site knows about its language and words. */
export type Knowledge = WordRules & {
  /** Short words that end a compound written apart: back up, log in, pay out. */
  readonly particles: readonly string[];
  readonly stopWords: ReadonlySet<string>;
  readonly irregular: IrregularForms;
  readonly known: KnownWords;
  /** Ingredients to leave out. */
  readonly without?: Without;
  /** Called only when a word is unknown. */
  loadVocabulary(): Promise<Vocabulary>;
  /** A word of the language is never corrected, even if the site does not contain it. */
  readonly meaning?: Pick<Meaning, 'has'> | undefined;
};
