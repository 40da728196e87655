import { list } from 'isbot';
import { readFileSync } from 'node:fs';
import type { Pages } from './pages.ts';

/**
 * Patterns of isbot with look-around, which SQL engines do not support: the original pattern, one
 * without look-around, and what to remove from an agent first.
 */
const SPARED: Readonly<Record<string, readonly [pattern: string, spared: string]>> = {
  '(?:^|[^g])news(?!sapphire)': ['(?:^|[^g])news', 'newssapphire'],
  '(?<! channel/|google/)google(?!(?:wv|app|/google| pixel))': [
    'google',
    ' channel/google|google(?:wv|app|/google| pixel)',
  ],
  '(?<! cu)bots?(?:\\b|_)': ['bots?(?:\\b|_)', ' cubots?'],
  '(?<!cam)scan': ['scan', 'camscan'],
  '(?<!lib)http': ['http', 'libhttp'],
  'java(?!;)': ['java', 'java;'],
};

/**
 * Returns the SQL that counts views in a table of requests, with the site's pages and the robot
 * patterns filled in.
 * @throws Error when isbot has a look-around that is missing in `SPARED`
 */
export function countingSql(pages: Pages): string {
  const rows = [...pages].map(([path, article]) => `  (${quoted(path)}, ${quoted(article)})`);
  const patterns: Readonly<Record<string, string>> = robotPatterns();
  const sql = readFileSync(new URL('./count-views.sql', import.meta.url), 'utf8').replaceAll(
    /^[^-\n].*$/gm,
    (line) =>
      line.replaceAll(/:(agents|spared|others)\b/g, (_match, name: string) =>
        quoted(patterns[name] ?? ''),
      ),
  );
  return `create or replace temp table pages as select * from (values
${rows.join(',\n') || "  ('', '')"}
) as pages(path, article);

${sql}`;
}

function robotPatterns(): { agents: string; spared: string; others: string } {
  const withLookAround = list.filter((pattern) => /\(\?<?[=!]/.test(pattern));
  const known = withLookAround.map((pattern) => {
    const entry = SPARED[pattern];
    if (!entry)
      throw new Error(
        `isbot has a pattern that SQL cannot express: ${pattern}. Add it to SPARED in ` +
          'src/analytics/views/sql.ts.',
      );
    return entry;
  });
  return {
    // In RE2 a hyphen after a class must be escaped.
    agents: list
      .filter((pattern) => !withLookAround.includes(pattern))
      .join('|')
      .replaceAll('\\d-', '\\d\\-'),
    spared: known.map(([, spared]) => spared).join('|'),
    others: known.map(([pattern]) => pattern).join('|'),
  };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
