import type { Ranked } from './rank.ts';
import { wordsOf } from './words.ts';

/**
 * Returns the key of a query for best bets: its words only, so that case and punctuation do not
 * matter.
 */
export function betKey(query: string): string {
  return wordsOf(query).join(' ');
}

/**
 * Returns the results with the articles pinned for a query at the top, whether or not its words
 * match them.
 */
export function pinBestBets(ranked: readonly Ranked[], rows: readonly number[]): readonly Ranked[] {
  if (rows.length === 0) return ranked;
  const bets = rows.map(
    (row) =>
      ranked.find((result) => result.row === row) ?? {
        row,
        score: 0,
        fit: 1,
        positions: [],
      },
  );
  return [
    ...bets.map((bet) => ({ ...bet, fit: 1 })),
    ...ranked.filter(({ row }) => !rows.includes(row)),
  ];
}
