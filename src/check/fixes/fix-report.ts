import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { textOf } from '../../content/decode-text.ts';
import type { Fixes, FixedFile } from './fix-articles.ts';

/**
 * Returns the number of fixes by rule, for people.
 * @param isWritten whether the files have changed
 */
export function fixReport(files: readonly FixedFile[], isWritten: boolean): string {
  const counts = fixCounts(files);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return 'Nothing to fix.';
  const width = String(total).length + 2;
  return [
    isWritten
      ? `Problems fixed: ${total}, articles changed: ${files.length}`
      : `Problems that --fix would fix: ${total}, articles: ${files.length}`,
    ...counts.map(([rule, count]) => `${String(count).padStart(width)}  ${rule}`),
    '',
  ].join('\n');
}

/** Returns the number of findings fixed, by rule, the highest first. */
export function fixCounts(files: readonly FixedFile[]): (readonly [rule: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const rule of files.flatMap(({ fixed }) => fixed))
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].toSorted(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
}

/** Returns the messages about files that kept the edits of somebody, for people. */
export function editedReport(files: readonly FixedFile[]): string {
  return files
    .map(
      ({ file }) =>
        `${file.path} was edited meanwhile, and is not fixed. ` +
        'Run `npm run check -- --fix` again.',
    )
    .join('\n');
}

/** Returns what fixes change, as a unified diff that `git apply` accepts. */
export function fixDiff({ files }: Pick<Fixes, 'files'>): string {
  return files
    .map(({ file, before, after }) =>
      createTwoFilesPatch(
        `a/${file.path}`,
        `b/${file.path}`,
        decoded(before),
        decoded(after),
        undefined,
        undefined,
        { context: 3, headerOptions: FILE_HEADERS_ONLY },
      ),
    )
    .join('');
}

/** The text with its line ends, which a diff shows too. */
function decoded(bytes: Uint8Array): string {
  return textOf(bytes).text === undefined
    ? ''
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
