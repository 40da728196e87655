import type { IrregularForms } from '../../languages/read-irregular-forms.ts';
import { readIrregularForms } from '../../languages/read-irregular-forms.ts';
import type { Stem } from '../../text/stems.ts';
import type { ArticleFacts } from './article-facts.ts';
import type { Hit } from './hit.ts';
import type { IndexedArticle } from './indexed-article.ts';
import type { KnownWords } from './known-words.ts';
import { unpackKnownWords } from './known-words.ts';
import { IndexUnavailable } from './load-index-file.ts';
import type { Meaning } from './meaning.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The search index of one language. */
export type SearchIndex = {
  readonly facts: readonly ArticleFacts[];
  /** Words that say nothing about the subject of a query. */
  readonly stopWords: ReadonlySet<string>;
  /** See `Language`. */
  readonly elision?: RegExp | undefined;
  readonly particles: readonly string[];
  readonly irregular: IrregularForms;
  /** Undefined for a language without a stemmer. */
  readonly stem?: Stem | undefined;
  readonly known: KnownWords;
  /** Undefined for a language without word vectors. */
  readonly meaning?: Meaning | undefined;
  /** Rows pinned to the top of the results, by the `betKey` of the query. */
  readonly bestBets: ReadonlyMap<string, readonly number[]>;
  /** Searches to offer, by the `alsoKey` of the query. */
  readonly alsoSearched?: ReadonlyMap<string, readonly string[]>;
  /** Loads the words of the site, again on every call. */
  vocabulary(): Promise<Vocabulary>;
  /** Loads the files that `find` needs for a word or a prefix of it. */
  preload(word: string): Promise<void>;
  /** Returns the articles that contain a word, its inflected forms or words that begin with it. */
  find(word: string): Promise<readonly Hit[]>;
  article(row: number): Promise<IndexedArticle>;
  /** Returns whether the site has a newer index than this one. */
  isStale(): Promise<boolean>;
};

/** Returns the index of a site without articles. This is not a failure. */
export function emptyIndex(isStale: SearchIndex['isStale']): SearchIndex {
  return {
    facts: [],
    stopWords: new Set(),
    particles: [],
    irregular: readIrregularForms(),
    known: unpackKnownWords(undefined, undefined, ''),
    bestBets: new Map(),
    vocabulary: () => Promise.resolve(new Map()),
    preload: () => Promise.resolve(),
    find: () => Promise.resolve([]),
    article: (row) => Promise.reject(new IndexUnavailable(`There is no article ${row}.`)),
    isStale,
  };
}
