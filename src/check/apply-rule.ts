import { nearest } from '../text/edit-distance.ts';
import type { SiteDefinition } from '../config/site-definition.ts';
import { settingPosition } from '../config/setting-position.ts';
import { site } from '../config/site.ts';
import type { Problem } from '../lib/problem.ts';
import { UserError } from '../lib/problem.ts';
import { renamedRules } from './renamed-rules.ts';
import type { Finding, Rule } from './rule.ts';

type Overrides = SiteDefinition['check'];

const { check: chosen } = site;

/** How much a rule weighs on this site: what its owner says, else what the rule says. */
export function severityOf(
  { name, severity }: Pick<Rule, 'name' | 'severity'>,
  overrides: Overrides = chosen,
): Rule['severity'] {
  const former = [...renamedRules].find(([, now]) => now === name)?.[0];
  return overrides[name] ?? (former === undefined ? undefined : overrides[former]) ?? severity;
}

/** @throws UserError when the settings weigh a rule that there is none of */
export function requireKnownRules(
  rules: readonly Pick<Rule, 'name'>[],
  overrides: Overrides = chosen,
): void {
  const names = rules.map(({ name }) => name);
  const mistakes = Object.keys(overrides).flatMap((name) => {
    if (names.includes(renamedRules.get(name) ?? name)) return [];
    const { path, line } = settingPosition(['check', name]);
    const meant = nearest(name, names);
    const fix = meant ? `Did you mean "${meant}"?` : `Use one of: ${names.toSorted().join(', ')}.`;
    return [`${path}:${line}: Unknown rule "${name}" in \`check\`. ${fix}`];
  });
  if (mistakes.length > 0) throw new UserError(mistakes.join('\n'));
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
