import { fileRules } from '../domain/file-rules.ts';
import type { Problem } from '../lib/problem.ts';
import type { Checked } from './check-articles.ts';

type Judged = Pick<Checked, 'problems' | 'outdated' | 'files'> & {
  /** Those that can be read. */
  readonly articles: readonly { readonly path: string }[];
};

/**
 * Returns the problems of a check as a build judges them. A known error stays an error if the
 * article could not be published: the build would leave it out without a word.
 */
export function buildProblems({ problems, outdated, files, articles }: Judged): Problem[] {
  const published = new Set(articles.map(({ path }) => path));
  const unreadable = new Set(files.flatMap(({ path }) => (published.has(path) ? [] : [path])));
  const names: readonly string[] = fileRules;
  const judged = problems.map((problem): Problem => {
    const { severity, path, rule, message } = problem;
    if (severity !== 'note' || !(unreadable.has(path) || names.includes(rule))) return problem;
    const why = ' The baseline lists this error, but the build needs the file.';
    return { ...problem, severity: 'error', message: message + why };
  });
  return [...judged, ...outdated.map(({ problem }) => problem)];
}
