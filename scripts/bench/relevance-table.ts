import type { Measures } from './relevance-measures.ts';

/** A search or an ingredient, measured with the questions of a set. */
export type MeasuredRow = {
  readonly name: string;
  readonly set: string;
  readonly measures: Measures;
};

const share = (value: number | undefined): string => value?.toFixed(3) ?? '–';
const columns: readonly (readonly [string, (measures: Measures) => string])[] = [
  ['recall@1', ({ recallAt1 }) => share(recallAt1)],
  ['recall@5', ({ recallAt5 }) => share(recallAt5)],
  ['MRR', ({ mrr }) => share(mrr)],
  ['empty', ({ empty }) => share(empty)],
  ['false flags', ({ falseFlags }) => share(falseFlags)],
  ['unanswerable flagged', ({ flagged }) => share(flagged)],
  ['corrected', ({ corrected }) => String(corrected)],
  ['of these, a dictionary word', ({ dictionaryWordsChanged }) => String(dictionaryWordsChanged)],
  ['ms, median', ({ median }) => median.toFixed(1)],
  ['ms, p95', ({ p95 }) => p95.toFixed(1)],
];

/**
 * Returns a table in Markdown in which the rows with one name stand together, one for each set.
 * @param label heading of the names
 */
export function relevanceTable(label: string, rows: readonly MeasuredRow[]): string {
  const names = [...new Set(rows.map(({ name }) => name))];
  const ordered = names.flatMap((name) => rows.filter((row) => row.name === name));
  const cells = [
    [label, 'set', ...columns.map(([heading]) => heading)],
    ['---', '---', ...columns.map(() => '--:')],
    ...ordered.map(({ name, set, measures }) => [
      name,
      set,
      ...columns.map(([, cell]) => cell(measures)),
    ]),
  ];
  return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
