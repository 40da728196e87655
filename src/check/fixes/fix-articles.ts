import { readArticleBytes } from '../../content/article-bytes.ts';
import type { ArticleFile } from '../../content/article-files.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Position } from '../../text/line-column.ts';
import { writeFileAtomically } from '../../lib/write-file-atomically.ts';
import type { Checked, CheckOptions } from '../check-articles.ts';
import { checkArticles } from '../check-articles.ts';
import { configuredRules } from '../configured-rules.ts';
import type { Rule, SiteContext } from '../rule.ts';
import type { FoundBy } from './fix-article.ts';
import { findingsOf, fixArticle } from './fix-article.ts';

/** The text of an article before and after its fixes. */
export type FixedFile = {
  readonly file: ArticleFile;
  /** The bytes that the fixes were made from. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Names of the rules, once for each finding that is fixed. */
  readonly fixed: readonly string[];
};

export type Fixes = {
  /** The articles that change, sorted by path. */
  readonly files: readonly FixedFile[];
  /** The check of the fixed articles. */
  readonly checked: Checked;
};

/** Fixes can reveal other problems. A safeguard: real articles need a few rounds. */
const MAX_ROUNDS = 50;

/**
 * Fixes what the check reports and a program can decide. Writes nothing.
 * @param directory absolute path of the articles folder
 * @param select returns the problems that may be fixed
 * @throws UserError as `checkArticles` does
 */
export function fixArticles(
  directory: string,
  today: CalendarDay,
  options: Omit<CheckOptions, 'read'>,
  select: (checked: Checked) => Checked,
): Fixes {
  const changed = new Map<string, Omit<FixedFile, 'file'>>();
  const read = (path: string) => {
    const known = changed.get(path);
    return known ? { bytes: Buffer.from(known.after) } : readArticleBytes(path);
  };
  const { rules = configuredRules() } = options;
  /** The reports of articles that had nothing to fix. */
  const settled = new Map<string, string>();
  let checked = checkArticles(directory, today, { ...options, read });
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { problems, files } = select(checked);
    const byPath = Map.groupBy(problems, ({ path }) => path);
    const fromSite = siteFindings(checked, problems, rules);
    let isChanged = false;
    for (const file of files) {
      const reported = byPath.get(file.path) ?? [];
      const report = reported.map(keyOf).join('\n');
      const now = reported.length > 0 && settled.get(file.path) !== report && read(file.file);
      if (!now || !('bytes' in now)) continue;
      const found = { fromSite: fromSite.get(file.path) ?? [], context: checked.context };
      const fixed = fixReported(file, now.bytes, rules, reported, found);
      if (!fixed) {
        settled.set(file.path, report);
        continue;
      }
      isChanged = true;
      settled.delete(file.path);
      const { before = now.bytes, fixed: rulesBefore = [] } = changed.get(file.file) ?? {};
      const allFixed = [...rulesBefore, ...fixed.fixed];
      changed.set(file.file, { before, after: fixed.bytes, fixed: allFixed });
    }
    if (!isChanged) break;
    checked = checkArticles(directory, today, { ...options, read });
  }
  return {
    files: checked.files.flatMap((file) => {
      const known = changed.get(file.file);
      return known ? [{ file, ...known }] : [];
    }),
    checked,
  };
}

/**
 * Writes fixed articles. Each file is complete at every moment, either old or new. Leaves files
 * that somebody has edited or removed since they were read.
 * @returns what was written, and what was left
 */
export function writeFixes({ files }: Pick<Fixes, 'files'>): {
  readonly written: readonly FixedFile[];
  readonly edited: readonly FixedFile[];
} {
  const [written, edited]: [FixedFile[], FixedFile[]] = [[], []];
  for (const fixed of files) {
    const now = readArticleBytes(fixed.file.file);
    const isSame = 'bytes' in now && now.bytes.equals(fixed.before);
    if (isSame) writeFileAtomically(fixed.file.file, [fixed.after]);
    (isSame ? written : edited).push(fixed);
  }
  return { written, edited };
}

function fixReported(
  file: ArticleFile,
  bytes: Uint8Array,
  rules: readonly Rule[],
  reported: readonly Problem[],
  { fromSite, context }: { fromSite: readonly FoundBy[]; context: SiteContext },
) {
  const keys = new Set(reported.map(keyOf));
  const names = new Set(reported.map(({ rule }) => rule));
  return fixArticle(
    file,
    bytes,
    rules.filter(({ name }) => names.has(name)),
    fromSite,
    context,
    (rule, position) => keys.has(keyOf({ rule, ...position })),
  );
}

function keyOf({ rule, line, column }: Position & { readonly rule: string }): string {
  return `${rule}:${line}:${column}`;
}

/**
 * Returns the findings of rules about the whole site, by path. A rule that crashes has none: the
 * check reports it.
 */
function siteFindings(
  { context }: Checked,
  problems: readonly Problem[],
  rules: readonly Rule[],
): ReadonlyMap<string, readonly FoundBy[]> {
  const reported = new Set(problems.map(({ rule }) => rule));
  const found = rules.flatMap((rule) =>
    'checkSite' in rule && reported.has(rule.name)
      ? findingsOf(() => rule.checkSite(context)).map(({ path, ...finding }) => ({
          path,
          rule: rule.name,
          finding,
        }))
      : [],
  );
  return Map.groupBy(found, ({ path }) => path);
}
