/** An article that contains a word. */
export type Hit = {
  /** Number of the article in the index. */
  readonly row: number;
  /** Pagefind's score of this word in this article. */
  readonly score: number;
  /** Positions of the word in the text, counted in words. */
  readonly positions: readonly number[];
  /** Metadata fields that contain the word: `title`, and those of `search-record.ts`. */
  readonly fields: readonly string[];
  /** Whether it contains the word or an inflected form, not only words that begin with it. */
  readonly isExact: boolean;
};
