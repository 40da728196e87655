import { DOUBTFUL_FIT } from '../../src/search/engine/fit.ts';
import { wordsOf } from '../../src/search/engine/words.ts';
import { isDictionaryWord } from './dictionary.ts';
import type { RelevanceSet } from './relevance-set.ts';

/** The answer of a search to a question. */
export type Found = {
  /** The articles found, best first. */
  readonly slugs: readonly string[];
  /** Score of the best one, 0 to 1; missing when the search reports none. */
  readonly fit?: number;
  /** The question that was answered instead. */
  readonly corrected?: string | undefined;
};
export type Search = (question: string) => Promise<Found>;

/** How well a search answers the questions of a set. Shares are 0 to 1, times milliseconds. */
export type Measures = {
  readonly recallAt1: number;
  readonly recallAt5: number;
  /** Mean reciprocal rank of the first right article. */
  readonly mrr: number;
  /** Share of the answerable questions without any result. */
  readonly empty: number;
  /** Share of the answerable questions with the note that no result matches well. */
  readonly falseFlags: number;
  /** Share of the unanswerable questions without a result or with that note. */
  readonly flagged: number | undefined;
  readonly corrected: number;
  /** Number of corrected questions in which a word of the dictionary was changed. */
  readonly dictionaryWordsChanged: number;
  readonly median: number;
  readonly p95: number;
};

/** Asks a search all questions of a set. */
export async function measure(search: Search, set: RelevanceSet): Promise<Measures> {
  // The first search loads files and compiles code.
  await search(set.questions[0]?.q ?? '');
  const times: number[] = [];
  const answers: Found[] = [];
  for (const { q } of set.questions) {
    const start = performance.now();
    answers.push(await search(q));
    times.push(performance.now() - start);
  }
  const unanswerable: Found[] = [];
  for (const question of set.outOfScope) unanswerable.push(await search(question));

  const ranks = answers.map(
    ({ slugs }, index) => slugs.findIndex((slug) => set.questions[index]?.right.has(slug)) + 1,
  );
  const within = (limit: number) => shareOf(ranks, (rank) => rank > 0 && rank <= limit);
  const changes = answers.flatMap(({ corrected }, index) =>
    corrected === undefined ? [] : [changedWords(set.questions[index]?.q ?? '', corrected)],
  );
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return {
    recallAt1: within(1),
    recallAt5: within(5),
    mrr: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
    empty: shareOf(answers, isEmpty),
    falseFlags: shareOf(answers, isDoubtful),
    flagged:
      unanswerable.length === 0
        ? undefined
        : shareOf(unanswerable, (found) => isEmpty(found) || isDoubtful(found)),
    corrected: changes.length,
    dictionaryWordsChanged: changes.filter((words) => words.some(isDictionaryWord)).length,
    median: quantile(0.5),
    p95: quantile(0.95),
  };
}

const isEmpty = ({ slugs }: Found): boolean => slugs.length === 0;

const isDoubtful = (found: Found): boolean => !isEmpty(found) && (found.fit ?? 1) < DOUBTFUL_FIT;

function shareOf<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.filter(test).length / items.length;
}

/** Returns the words of a question that its correction lacks. */
function changedWords(question: string, corrected: string): string[] {
  const left = new Set(wordsOf(corrected));
  return wordsOf(question).filter((word) => !left.has(word));
}
