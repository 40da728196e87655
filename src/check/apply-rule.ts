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
    const problems = find().map((finding) => ({
      path: finding.path ?? path,
      line: finding.line,
      column: finding.column,
      severity,
      rule: name,
      message: finding.message,
    }));
    return onePerPosition(problems);
  } catch (error) {
    return [crash(name, path, error)];
  }
}

/** Most messages of one position. An include can have many mistakes. */
const MAX_MESSAGES = 3;

/** Joins the problems of a rule at one position, such as those of an include. */
function onePerPosition(problems: readonly Problem[]): Problem[] {
  if (problems.length < 2) return [...problems];
  const byPosition = Map.groupBy(problems, ({ path, line, column }) => `${path}:${line}:${column}`);
  return [...byPosition.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const messages = [...new Set([first, ...others].map(({ message }) => message))];
    const more = messages.length - MAX_MESSAGES;
    const end = more > 0 ? [`… (${more} more here)`] : [];
    return [{ ...first, message: [...messages.slice(0, MAX_MESSAGES), ...end].join(' ') }];
  });
}

/** Returns the problem for a bug of the check, which writers cannot fix. */
export function crash(rule: string, path: string, error: unknown): Problem {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0];
  const message =
    `The check failed here: ${reason}. ` + 'Report this bug, and simplify the text meanwhile.';
  return { path, ...START, severity: 'error', rule, message };
}
