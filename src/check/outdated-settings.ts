import { settingPosition } from '../config/setting-position.ts';
import { site } from '../config/settings.ts';
import { misplacedViews } from '../content/view-counts.ts';
import type { ProblemName } from '../domain/file-rules.ts';
import type { Problem } from '../lib/problem.ts';
import { renamedRules } from './renamed-rules.ts';

/** Returns warnings about settings and files of earlier versions. */
export function outdatedSettings(overrides = site.check): Problem[] {
  const rules = Object.keys(overrides).flatMap((name) => {
    const now = renamedRules.get(name);
    if (now === undefined) return [];
    const message = `The rule \`${name}\` is now called \`${now}\`. Rename it.`;
    return [{ ...settingPosition(['check', name]), message }];
  });
  const views = misplacedViews();
  return [...rules, ...(views ? [{ ...views, line: 1, column: 1 }] : [])].map((finding) => ({
    ...finding,
    severity: 'warning',
    rule: 'outdated-setting' satisfies ProblemName,
  }));
}
