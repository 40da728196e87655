import { inOrder, reaches } from './measures.ts';
import type { Threshold } from './measures.ts';
import type { SiteWords } from './site-words.ts';
import type { Clicks, Tally } from './tally.ts';

/** A query and what people with the same need also search for. */
export type AlsoSearched = { readonly query: string; readonly also: readonly string[] };

/** Maximum number of queries offered with another one. */
const OFFERED = 5;
/** Share of common articles from which two queries belong together: 0 to 1. */
const LEAST_SIMILARITY = 0.3;

/** A query that enough readers typed, and how often its results were opened. */
type Searched = {
  readonly query: string;
  readonly stems: readonly string[];
  readonly times: number;
  readonly opened: ReadonlyMap<string, number>;
};

/**
 * Returns which searches belong together: those after which readers open the same articles. Signals
 * name no reader, so nothing else is known. Every query that is returned reaches the threshold by
 * itself, in the words as typed, and consists of words that the site contains.
 */
export function alsoSearched(
  tally: Tally,
  { isKnown }: Pick<SiteWords, 'isKnown'>,
  threshold: Threshold,
  rows: number,
): AlsoSearched[] {
  const searched = searchedQueries([...tally.clicks.values()], threshold).filter(({ query }) =>
    query.split(' ').every(isKnown),
  );
  return searched
    .map((one) => ({
      query: one.query,
      times: one.times,
      also: searched
        .filter((other) => other !== one && !isNarrower(one, other))
        .map((other) => ({ other, similarity: similarity(one.opened, other.opened) }))
        .filter(({ similarity: share }) => share >= LEAST_SIMILARITY)
        .sort(
          (a, b) =>
            b.similarity - a.similarity ||
            b.other.times - a.other.times ||
            inOrder(a.other.query, b.other.query),
        )
        .slice(0, OFFERED)
        .map(({ other }) => other.query),
    }))
    .filter(({ also }) => also.length > 0)
    .sort((a, b) => b.times - a.times || inOrder(a.query, b.query))
    .slice(0, rows)
    .map(({ query, also }) => ({ query, also }));
}

/** Returns the queries in their most frequent wording, one for each group of significant words. */
function searchedQueries(clicks: readonly Clicks[], threshold: Threshold): Searched[] {
  const groups = Map.groupBy(clicks, ({ key }) => key);
  return [...groups.values()].flatMap((group) => {
    const queries = new Map<string, { times: number; days: Set<string> }>();
    const opened = new Map<string, number>();
    for (const { article, times, queries: typed } of group) {
      opened.set(article.path, (opened.get(article.path) ?? 0) + times);
      for (const [query, occurrences] of typed) {
        const sum = queries.get(query) ?? { times: 0, days: new Set() };
        queries.set(query, sum);
        sum.times += occurrences.times;
        for (const day of occurrences.days) sum.days.add(day);
      }
    }
    const [best] = [...queries]
      .filter(([, occurrences]) => reaches(occurrences, threshold))
      .sort(([a, one], [b, other]) => other.times - one.times || inOrder(a, b));
    const stems = group[0]?.stems ?? [];
    return best ? [{ query: best[0], stems, times: best[1].times, opened }] : [];
  });
}

/** Whether a query only leaves out words of another one: its results are on the page already. */
function isNarrower(one: Searched, other: Searched): boolean {
  return other.stems.every((stem) => one.stems.includes(stem));
}

/** Returns the cosine of two sets of counts: 0 to 1. */
function similarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const length = (counts: ReadonlyMap<string, number>) => Math.hypot(...counts.values());
  let common = 0;
  for (const [path, times] of a) common += times * (b.get(path) ?? 0);
  return common / (length(a) * length(b));
}
