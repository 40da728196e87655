import './lib/start-clean.ts';
import { join } from 'node:path';
import '../src/lib/code-cache.ts';
import type { Checked } from '../src/check/check-articles.ts';
import { checkArticles } from '../src/check/check-articles.ts';
import { examineAhead } from '../src/check/examine-files.ts';
import type { Examined } from '../src/check/examine-article.ts';
import type { Fixes } from '../src/check/fixes/fix-articles.ts';
import { fixArticles, writeFixes } from '../src/check/fixes/fix-articles.ts';
import { editedReport, fixDiff, fixReport } from '../src/check/fixes/fix-report.ts';
import { demoNotice } from '../src/check/demo-notice.ts';
import { codeVersion } from '../src/build/code-version.ts';
import { openResultCache } from '../src/lib/result-cache.ts';
import { requireValidAppearance } from '../src/config/require-valid-appearance.ts';
import { requireValidStrings } from '../src/languages/own-strings.ts';
import { today } from '../src/config/environment.ts';
import { requireArticlesDirectory } from '../src/config/articles-directory.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import type { ReportFormat } from '../src/check/report.ts';
import { formatReport, reportFormats } from '../src/check/report.ts';
import { isSelected, readSelection, rulesFor, selectProblems } from '../src/check/selection.ts';
import { BASELINE } from '../src/content/baseline-file.ts';
import { updateBaseline } from '../src/check/apply-baseline.ts';
import { configuredRules } from '../src/check/configured-rules.ts';
import { shownPath } from '../src/lib/shown-path.ts';
import definition from './commands/check.js';

await runCommand(definition, async ({ flags, words }) => {
  const format = reportFormats.find((name) => name === flags.format);
  if (!format)
    throw new UsageError(
      `Unknown --format "${flags.format}". Use one of: ${reportFormats.join(', ')}.`,
    );

  if (flags['dry-run'] === true && flags.fix !== true)
    throw new UsageError('--dry-run shows what --fix would change. Add --fix.');
  if (flags['dry-run'] === true && flags['update-baseline'] === true)
    throw new UsageError('--dry-run writes nothing. Leave out --update-baseline.');

  requireValidAppearance();
  await requireValidStrings();
  const directory = requireArticlesDirectory();
  const selection = readSelection(words, flags.rule ?? [], directory);
  const rules = rulesFor(selection);
  const options = {
    since: flags.since,
    rules,
    // The cache holds results of the rules of the site only.
    cache: rules ? undefined : openResultCache<Examined>('check', directory, codeVersion()),
  };
  const ahead = flags.fix === true ? undefined : await examineAhead(directory, options);
  const check = () => checkArticles(directory, today(), { ...options, ahead });
  const select = (all: Checked) => selectProblems(all, selection);
  const fixes = flags.fix ? fixArticles(directory, today(), options, select) : undefined;
  const areAllFixed = !fixes || finishFixes(fixes, format, flags['dry-run'] === true);
  // Files that somebody has edited have other problems than the fixed ones.
  const found = fixes && areAllFixed ? fixes.checked : check();
  if (flags['update-baseline']) {
    const lines = updateBaseline(found.problems, directory, configuredRules(), (rule, file) =>
      isSelected(selection, rule, file),
    );
    console.warn(`Lines in ${shownPath(join(directory, BASELINE))}: ${lines}`);
  }
  const checked = flags['update-baseline'] ? check() : found;
  const selected = select(checked);
  console.log(formatReport(selected, format));
  const notice = demoNotice(checked.articles);
  if (notice !== undefined) console.warn(notice);
  const hasErrors = selected.problems.some(({ severity }) => severity === 'error');
  if (hasErrors || !areAllFixed) process.exitCode = 1;
});

/**
 * Writes the fixes, or shows them in a dry run. In JSON and annotations, standard output holds the
 * report of the check only.
 * @returns whether all of them could be written
 */
function finishFixes(fixes: Fixes, format: ReportFormat, isDryRun: boolean): boolean {
  const show = format === 'text' ? console.log : console.error;
  if (isDryRun && fixes.files.length > 0) show(fixDiff(fixes));
  const { written, edited } = isDryRun ? { written: fixes.files, edited: [] } : writeFixes(fixes);
  show(fixReport(written, !isDryRun));
  if (edited.length > 0) console.error(editedReport(edited));
  return edited.length === 0;
}
