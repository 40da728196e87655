import type { Occurrences } from './measures.ts';
import { inOrder } from './measures.ts';

/** Queries with the same significant words, in any form and order. */
export type QuestionGroup = Occurrences & {
  /** Stems of the words. Queries with the same stems are one group. */
  readonly stems: readonly string[];
  /** The stems as one text, equal for unanswered queries and clicks. */
  readonly key: string;
  /** Whole queries, by their words, with their counts. */
  readonly queries: Map<string, Occurrences>;
  /** Wordings of the significant words, with their counts. */
  readonly wordings: Map<string, number>;
};

/** Returns the most frequent wording. Of equally frequent ones, the first in code unit order. */
export function wordingOf({ wordings }: QuestionGroup): string {
  return (
    [...wordings].sort(([a, timesA], [b, timesB]) => timesB - timesA || inOrder(a, b))[0]?.[0] ?? ''
  );
}
