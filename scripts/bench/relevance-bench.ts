import { rmSync } from 'node:fs';
import type { Without } from '../../src/search/engine/ingredients.ts';
import { complete, ingredients } from '../../src/search/engine/ingredients.ts';
import { closePagefind } from '../../src/search/index/pagefind-index.ts';
import { bareBm25, miniSearch, orama } from './other-searches.ts';
import { withPlainPagefind } from './plain-pagefind.ts';
import type { RelevanceIndex } from './relevance-index.ts';
import { openRelevanceIndex, ourSearch } from './relevance-index.ts';
import { measure } from './relevance-measures.ts';
import type { RelevanceSet } from './relevance-set.ts';
import { readRelevanceSet } from './relevance-set.ts';
import type { MeasuredRow } from './relevance-table.ts';
import { relevanceTable } from './relevance-table.ts';

/**
 * Measures how well questions find their articles with this site's search, and with other searches
 * over the same texts.
 * @param folders each contains `articles.json` and `queries.json`
 * @param ablation whether to leave out each ingredient of our search in turn as well
 * @returns tables in Markdown
 */
export async function benchRelevance(
  folders: readonly string[],
  ablation: boolean,
): Promise<string> {
  const sets = folders.map(readRelevanceSet);
  const searches: MeasuredRow[] = [];
  const parts: MeasuredRow[] = [];
  const notes: string[] = [];
  try {
    for (const set of sets) {
      const { rows, firstSearch } = await compareSearches(set);
      searches.push(...rows);
      notes.push(`${describeSet(set)} ${firstSearch}`);
      if (ablation) parts.push(...(await ablate(set)));
    }
  } finally {
    await closePagefind();
  }
  return [
    ...notes.map((note) => `- ${note}`),
    '',
    relevanceTable('search', searches),
    ...(ablation ? ['', relevanceTable('without', parts)] : []),
  ].join('\n');
}

function describeSet({ name, articles, questions, outOfScope }: RelevanceSet): string {
  return (
    `${name}: ${articles.length} articles, ${questions.length} questions that one of them ` +
    `answers, ${outOfScope.length} that none does.`
  );
}

async function compareSearches(
  set: RelevanceSet,
): Promise<{ rows: MeasuredRow[]; firstSearch: string }> {
  return withIndex(set, complete, async ({ index, wire }) => {
    const ours = ourSearch(index, complete);
    await ours(set.questions[0]?.q ?? '');
    const firstSearch =
      `First search: ${(wire.bytes / 1000).toFixed(0)} kB in ${wire.requests} requests, ` +
      "the worker's own script not counted.";
    const searches = [
      ['Handrail', ours],
      ['MiniSearch (OR, prefix, fuzzy 0.2, title × 3)', miniSearch(set)],
      ['Orama (defaults, title × 3)', await orama(set)],
      ['BM25 (OR)', bareBm25(set)],
    ] as const;
    const rows: MeasuredRow[] = [];
    for (const [name, search] of searches)
      rows.push({ name, set: set.name, measures: await measure(search, set) });
    const measures = await withPlainPagefind(set, (search) => measure(search, set));
    rows.push({ name: 'Pagefind as shipped', set: set.name, measures });
    return { rows, firstSearch };
  });
}

async function ablate(set: RelevanceSet): Promise<MeasuredRow[]> {
  const variants = [
    ['nothing left out', complete],
    ...ingredients.map((name) => [name, new Set([name])] as const),
  ] as const;
  const rows: MeasuredRow[] = [];
  for (const [name, without] of variants) {
    const measures = await withIndex(set, without, ({ index }) =>
      measure(ourSearch(index, without), set),
    );
    rows.push({ name, set: set.name, measures });
  }
  return rows;
}

/** Makes an index, and deletes it when `use` is done. */
async function withIndex<Result>(
  set: RelevanceSet,
  without: Without,
  use: (made: RelevanceIndex) => Promise<Result>,
): Promise<Result> {
  const made = await openRelevanceIndex(set, without);
  try {
    return await use(made);
  } finally {
    rmSync(made.folder, { recursive: true, force: true });
  }
}
