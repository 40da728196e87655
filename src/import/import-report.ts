import type { ImportedCenter } from './sources/source.ts';
import type { ContentCount } from './count-content.ts';
import type { Shadowed } from './redirects/free-redirects.ts';
import type { SharedResult } from './write-shared.ts';
import type { ImportResult } from './import-center.ts';

/** What the report needs besides the results. */
export type ReportFacts = {
  readonly source: string;
  readonly results: readonly ImportResult[];
  readonly shared: readonly SharedResult[];
  /** Old paths without a redirect. */
  readonly shadowed: readonly Shadowed[];
  readonly center: ImportedCenter;
  /** Articles that the source no longer has: paths below the articles folder. */
  readonly gone: readonly string[];
  readonly missingFiles: readonly { readonly url: string; readonly why: string }[];
  /** Classes that look like boxes and were not understood. */
  readonly unknownClasses: readonly (readonly [name: string, count: number])[];
};

const COUNTED = ['words', 'links', 'images', 'cells'] as const;

/** The articles that lost most come first; so many are listed at the top. */
const WORST = 10;

/**
 * Returns the report of an import as Markdown: what arrived, what was left out, and what somebody
 * must look at. It contains no time, so an import that changes nothing does not change it.
 */
export function importReport(facts: ReportFacts): string {
  const { results, shared, source } = facts;
  const worst = results
    .filter(hasLoss)
    .toSorted((a, b) => lossOf(b) - lossOf(a))
    .slice(0, WORST);
  return (
    [
      `# Import from ${source}`,
      summaryOf(results),
      '## What arrived',
      totals(results),
      ...section('The articles that lost most', worst.map(lossLine)),
      ...section(
        'Edited here and changed in the source',
        pathsOf([...results, ...shared], 'incoming', 'waiting'),
      ),
      ...section(
        'Not written: an article of yours has its old URL, or a file its name',
        pathsOf([...results, ...shared], 'taken'),
      ),
      ...section(
        'Missing here, so not written again',
        missingPaths([...results, ...shared]).map((path) => `- ${code(path)}`),
        'Deleted articles stay deleted. `npm run check` lists links that still lead to them. ' +
          `If you moved one by hand, write its new path into ` +
          `${code(`_import/${source}.json`)}; \`npm run move\` does so itself. ` +
          'To import one again, remove its entry there.',
      ),
      ...section('No longer in the source', facts.gone.map(code)),
      ...section('Left out', counted(results.flatMap(({ body }) => body.dropped))),
      ...section(
        'No form here (file and line in the source)',
        (facts.center.unmapped ?? []).map(
          ({ file, line, what }) => `- ${code(`${file}:${line}`)} ${code(what)}`,
        ),
      ),
      ...section(
        'Shared by several articles',
        shared.map(({ path, file }) => `- ${code(path)}, from ${code(file)}`),
      ),
      ...section(
        'Boxes that were not understood (map their classes with --map)',
        facts.unknownClasses.map(([name, count]) => `- \`.${name}\`: ${count}`),
      ),
      ...section(
        'Files that could not be saved',
        facts.missingFiles.map(({ url, why }) => `- ${url}: ${why}`),
      ),
      ...section('Links to pages that have not come over', linkLines(results, 'left')),
      ...section('Links whose section does not exist', linkLines(results, 'lostAnchors')),
      ...section(
        'Old URLs without a redirect: this site has something else there',
        facts.shadowed.map(({ oldPath, of, by }) => `- ${oldPath}, of ${of}: ${by}`),
      ),
      ...section(
        'Notes',
        facts.center.notes.map((note) => `- ${note}`),
      ),
      '## All articles',
      table(results),
    ].join('\n\n') + '\n'
  );
}

/** Returns the first sentences of the report, for the terminal. */
export function summaryOf(results: readonly ImportResult[]): string {
  const outcomes = counted(results.map(({ outcome }) => [outcome, 1] as const));
  const drafts = results.filter(({ article }) => article.hidden !== undefined).length;
  return [
    `Articles: ${results.length}, of them drafts or restricted: ${drafts}`,
    '',
    ...outcomes,
  ].join('\n');
}

function totals(results: readonly ImportResult[]): string {
  const rows = COUNTED.map((name) => {
    const before = sum(results, ({ body }) => body.before[name]);
    const after = sum(results, ({ body }) => body.after[name]);
    return `| ${name} | ${before} | ${after} |`;
  });
  const lost = sum(results, ({ body }) => body.lost.length);
  return [
    '| | in the source | in the articles |',
    '|---|---|---|',
    ...rows,
    '',
    `Words of the source that are missing in the articles: ${lost}`,
  ].join('\n');
}

function table(results: readonly ImportResult[]): string {
  const pair = (before: ContentCount, after: ContentCount, name: (typeof COUNTED)[number]) =>
    before[name] === after[name] ? `${before[name]}` : `${before[name]} → ${after[name]}`;
  const rows = results.map(({ path, outcome, body: { before, after, lost, dropped } }) => {
    const counts = COUNTED.map((name) => pair(before, after, name)).join(' | ');
    const left = dropped.map(([name, count]) => `${cell(name)} ${count}`).join(', ');
    return `| ${path} | ${outcome} | ${counts} | ${lost.length} | ${left} |`;
  });
  return [
    `| article | | ${COUNTED.join(' | ')} | words lost | left out |`,
    `|---|---|${COUNTED.map(() => '---|').join('')}---|---|`,
    ...rows,
  ].join('\n');
}

function section(heading: string, lines: readonly string[], ...advice: string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, ...advice, lines.join('\n')];
}

/** Returns the paths whose files are gone. */
export function missingPaths(results: readonly Pick<ImportResult, 'path' | 'outcome'>[]): string[] {
  return results.flatMap(({ path, outcome }) => (outcome === 'missing' ? [path] : []));
}

function lossOf({ body: { before, after, lost } }: ImportResult): number {
  const other = (['links', 'images', 'cells'] as const).map((name) =>
    Math.max(0, before[name] - after[name]),
  );
  return lost.length + other.reduce((total, count) => total + 10 * count, 0);
}

function hasLoss(result: ImportResult): boolean {
  return lossOf(result) > 0;
}

function lossLine({ path, body: { before, after, lost } }: ImportResult): string {
  const words = lost.length === 0 ? [] : [`words: ${lost.slice(0, 20).map(code).join(' ')}`];
  const others = (['links', 'images', 'cells'] as const)
    .filter((name) => after[name] < before[name])
    .map((name) => `${name}: ${before[name]} → ${after[name]}`);
  return `- ${path} (${[...others, ...words].join('; ')})`;
}

function pathsOf(
  results: readonly Pick<ImportResult, 'path' | 'outcome'>[],
  ...outcomes: readonly ImportResult['outcome'][]
): string[] {
  return results
    .filter(({ outcome }) => outcomes.includes(outcome))
    .map(({ path }) => `- ${path}: compare with \`_import/incoming/${path}\``);
}

function linkLines(results: readonly ImportResult[], kind: 'left' | 'lostAnchors'): string[] {
  return results.flatMap((result) =>
    [...new Set(result[kind])].map((url) => `- ${result.path}: ${url}`),
  );
}

function counted(pairs: readonly (readonly [name: string, count: number])[]): string[] {
  const counts = new Map<string, number>();
  for (const [name, count] of pairs) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `- ${code(name)}: ${count}`);
}

function sum(results: readonly ImportResult[], value: (result: ImportResult) => number): number {
  return results.reduce((total, result) => total + value(result), 0);
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

function cell(text: string): string {
  return code(text.replaceAll('|', '/'));
}
