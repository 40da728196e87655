import type { SiteDefinition } from '../config/site-definition.ts';
import { site } from '../config/site.ts';
import { UserError } from '../lib/problem.ts';
import { allRules } from './all-rules.ts';
import type { Rule } from './rule.ts';
import { unknownRule } from './unknown-rule.ts';

type Overrides = SiteDefinition['check'];

/**
 * Returns the rules with the severities of this site: from `check` in its settings, or else their
 * own.
 * @throws UserError when `check` names an unknown rule
 */
export function configuredRules(
  rules: readonly Rule[] = allRules,
  overrides: Overrides = site.check,
): Rule[] {
  const names = rules.map(({ name }) => name);
  for (const name of Object.keys(overrides ?? {})) {
    if (!names.includes(name))
      throw new UserError(`src/site.ts: \`check\`: ${unknownRule(name, names)}`);
  }
  return rules.map((rule) => ({ ...rule, severity: overrides?.[rule.name] ?? rule.severity }));
}
