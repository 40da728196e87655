import { styleText } from 'node:util';

/** The rank at which a search case finds its article. */
export type CaseRank = {
  readonly query: string;
  readonly article: string;
  /** The last rank at which the case passes. */
  readonly within: number;
  /** Rank of the article; null when it is not among the searched results. */
  readonly place: number | null;
  /** Articles listed above it. */
  readonly above: readonly string[];
};

/** Returns whether a case fails: its article is missing or too far down. */
export function isMissed({ place, within }: CaseRank): boolean {
  return place === null || place > within;
}

/**
 * Returns the lines about cases that fail or moved since the last run, and a summary.
 * @param before the ranks of the last run
 */
export function caseReport(ranks: readonly CaseRank[], before: readonly CaseRank[]): string {
  const rankBefore = new Map(before.map((rank) => [keyOf(rank), rank.place]));
  const lines = ranks.flatMap((rank) => {
    const { query, article, within, place, above } = rank;
    const last = rankBefore.get(keyOf(rank));
    const hasMoved = last !== undefined && last !== place;
    if (!isMissed(rank) && !hasMoved) return [];
    const now = hasMoved ? `moved from ${shown(last)} to ${shown(place)}` : `is at ${shown(place)}`;
    const line = `"${query}": ${article} ${now}, expected within ${within}.`;
    if (!isMissed(rank)) return [line];
    return [styleText('red', `${line} Above it: ${above.join(', ') || 'nothing'}.`)];
  });
  const missed = ranks.filter(isMissed).length;
  return [...lines, `Search cases: ${ranks.length - missed} passed, ${missed} failed`].join('\n');
}

function keyOf({ query, article }: CaseRank): string {
  return JSON.stringify([query, article]);
}

function shown(place: number | null): string {
  return place === null ? 'no rank' : `rank ${place}`;
}
