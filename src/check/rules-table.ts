import { allRules } from './all-rules.ts';

/** All rules as a table in Markdown, for CONTRIBUTING.md. */
export function rulesTable(): string {
  const rows = allRules.map(
    ({ name, severity, description }) =>
      `| \`${name}\` | ${severity} | ${description.replaceAll('|', '\\|')} |`,
  );
  return ['| rule | severity | what it holds articles to |', '|---|---|---|', ...rows].join('\n');
}
