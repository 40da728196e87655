import { settingPosition } from '../config/setting-position.ts';
import type { SiteDefinition } from '../config/site-definition.ts';
import { site } from '../config/settings.ts';
import { UserError } from '../lib/problem.ts';
import { allRules } from './all-rules.ts';
import { renamedRules } from './renamed-rules.ts';
import type { Rule } from './rule.ts';
import { unknownRule } from './unknown-rule.ts';

type Overrides = SiteDefinition['check'];

/**
 * Returns the rules with the severities of this site: from `check` in its settings, or else their
 * own. Rules may have their names of earlier versions there.
 * @throws UserError when `check` names an unknown rule
 */
export function configuredRules(
  rules: readonly Rule[] = allRules,
  overrides: Overrides = site.check,
): Rule[] {
  requireKnownRules(
    rules.map(({ name }) => name),
    Object.keys(overrides),
  );
  return rules.map((rule) => {
    const former = [...renamedRules].find(([, now]) => now === rule.name)?.[0] ?? rule.name;
    return { ...rule, severity: overrides[rule.name] ?? overrides[former] ?? rule.severity };
  });
}

function requireKnownRules(names: readonly string[], named: readonly string[]): void {
  const mistakes = named
    .filter((name) => !names.includes(renamedRules.get(name) ?? name))
    .map((name) => {
      const { path, line } = settingPosition(['check', name]);
      return `${path}:${line}: ${unknownRule(name, names, ' in `check`')}`;
    });
  if (mistakes.length > 0) throw new UserError(mistakes.join('\n'));
}
