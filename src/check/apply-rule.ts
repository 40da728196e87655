import { nearest } from '../text/edit-distance.ts';
import type { SiteDefinition } from '../config/site-definition.ts';
import { site } from '../config/site.ts';
import type { Problem } from '../lib/problem.ts';
import { UserError } from '../lib/problem.ts';
import type { Finding, Rule } from './rule.ts';

const { check: chosen = {} } = site;

/** How much a rule weighs on this site: what its owner says, else what the rule says. */
export function severityOf(
  { name, severity }: Pick<Rule, 'name' | 'severity'>,
  overrides: SiteDefinition['check'] = chosen,
): Rule['severity'] {
  return overrides?.[name] ?? severity;
}

/** @throws UserError when `src/site.ts` weighs a rule that there is none of */
export function requireKnownRules(
  rules: readonly Pick<Rule, 'name'>[],
  overrides: SiteDefinition['check'] = chosen,
): void {
  const names = rules.map(({ name }) => name);
  for (const name of Object.keys(overrides ?? {})) {
    if (names.includes(name)) continue;
    const meant = nearest(name, names);
    throw new UserError(
      `src/site.ts: \`check\` names the rule "${name}", which there is none of. ${meant ? `Did you mean "${meant}"?` : `The rules are ${names.toSorted().join(', ')}.`}`,
    );
  }
}

/**
 * What a rule finds, as problems. A rule that fails is a problem as well: one fault must not hide what the others find.
 * @param path of the article, for findings that name none
 */
export function applyRule(
  rule: Rule,
  path: string,
  find: () => readonly (Finding & { readonly path?: string })[],
): Problem[] {
  const severity = severityOf(rule);
  if (severity === 'off') return [];
  try {
    return find().map((finding) => ({
      path: finding.path ?? path,
      line: finding.line,
      column: finding.column,
      severity,
      rule: rule.name,
      message: finding.message,
    }));
  } catch (error) {
    return [failure(rule.name, path, error)];
  }
}

/** The problem that stands for a fault of the program, which no writer can fix. */
export function failure(rule: string, path: string, error: unknown): Problem {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0];
  return {
    path,
    line: 1,
    column: 1,
    severity: 'error',
    rule,
    message: `The check itself failed here (${reason}). Write this part in a simpler way, and report the fault.`,
  };
}
