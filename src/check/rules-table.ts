import { allRules } from './all-rules.ts';

/** Returns all rules as a Markdown table, for CONTRIBUTING.md. */
export function rulesTable(): string {
  const rows = allRules.map(
    ({ name, severity, description }) =>
      `| \`${name}\` | ${severity} | ${description.replaceAll('|', '\\|')} |`,
  );
  return ['| rule | severity | what it requires |', '|---|---|---|', ...rows].join('\n');
}
