import { checkArticles } from '../../src/check/check-articles.ts';
import { tempArticles } from './temp-articles.ts';

export const TODAY = '2026-06-15';

/** An article whose text begins in line 7, unless more fields are given. */
export function articleText(body: string, fields: readonly string[] = []): string {
  return [
    '---',
    'title: "A subject"',
    'category: faq',
    'published: 2024-01-01',
    'updated: 2024-01-02',
    ...fields,
    '---',
    body,
  ].join('\n');
}

/** The article that the texts of tests stand in. */
export const PATH = 'en/basics/subject.md';

/**
 * Holds articles in a temporary folder to one rule by the real check.
 * @param text an article's text, or files by path
 * @returns `line:column message` of what the rule found, with the path in front for files other
 *   than the article itself
 */
export function findingsOf(
  rule: string,
  text: string | Readonly<Record<string, string | Uint8Array>>,
): string[] {
  const folder = tempArticles(typeof text === 'string' ? { [PATH]: articleText(text) } : text);
  return checkArticles(folder, TODAY)
    .problems.filter((problem) => problem.rule === rule)
    .map(({ path, line, column, message }) => {
      const [, inFolder = path] = path.split(`${folder.split('/').at(-1)}/`);
      return `${inFolder === PATH ? '' : `${inFolder}:`}${line}:${column} ${message}`;
    });
}

/** Every problem of articles in a temporary folder, as `path:line:column rule`. */
export function problemsOf(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  const folder = tempArticles(files);
  return checkArticles(folder, TODAY).problems.map(
    ({ path, line, column, rule }) =>
      `${path.split(`${folder.split('/').at(-1)}/`)[1]}:${line}:${column} ${rule}`,
  );
}
