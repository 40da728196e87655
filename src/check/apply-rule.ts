import type { Problem } from '../lib/problem.ts';
import { START } from '../text/line-column.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * Returns the findings of a rule as problems. If the rule throws, returns that as an error: one bug
 * must not hide the findings of other rules.
 * @param path of the article, for findings without a path
 */
export function applyRule(
  rule: Rule,
  path: string,
  find: () => readonly (Finding & { readonly path?: string })[],
): Problem[] {
  const { name, severity } = rule;
  if (severity === 'off') return [];
  try {
    return find().map((finding) => ({
      path: finding.path ?? path,
      line: finding.line,
      column: finding.column,
      severity,
      rule: name,
      message: finding.message,
    }));
  } catch (error) {
    return [crash(name, path, error)];
  }
}

/** Returns the problem for a bug of the check, which writers cannot fix. */
export function crash(rule: string, path: string, error: unknown): Problem {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0];
  const message =
    `The check failed here: ${reason}. ` + 'Report this bug, and simplify the text meanwhile.';
  return { path, ...START, severity: 'error', rule, message };
}
