import type { CheckOptions } from '../../src/check/check-articles.ts';
import type { Fixes } from '../../src/check/fixes/fix-articles.ts';
import { fixArticles } from '../../src/check/fixes/fix-articles.ts';
import { articleText, PATH, TODAY } from './checked-articles.ts';
import { tempArticles } from './temp-articles.ts';

/** What `check --fix` makes of articles in a temporary folder. */
export function fixesOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: CheckOptions = {},
  rule?: string,
): Fixes {
  return fixArticles(tempArticles(files), TODAY, options, (checked) => ({
    ...checked,
    problems: checked.problems.filter((problem) => rule === undefined || problem.rule === rule),
  }));
}

/**
 * The body of an article after its fixes.
 * @param rule fixes only the findings of this rule
 * @param others more articles of the folder
 */
export function fixedBody(
  body: string,
  rule?: string,
  others: Readonly<Record<string, string>> = {},
): string {
  const before = articleText(body);
  const { files } = fixesOf({ [PATH]: before, ...others }, {}, rule);
  const after = files.find(({ file }) => file.slug === 'subject')?.after.toString() ?? before;
  return after.slice(before.length - body.length);
}
