import './lib/start-clean.ts';
import '../src/lib/code-cache.ts';
import { checkArticles } from '../src/check/check-articles.ts';
import { demoNotice } from '../src/check/demo-notice.ts';
import { codeVersion } from '../src/build/code-version.ts';
import { openResultCache } from '../src/lib/result-cache.ts';
import { requireValidAppearance } from '../src/config/require-valid-appearance.ts';
import { requireValidStrings } from '../src/languages/own-strings.ts';
import { today } from '../src/config/environment.ts';
import { requireArticlesDirectory } from '../src/config/articles-directory.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { formatReport, reportFormats } from '../src/check/report.ts';
import { readSelection, rulesFor, selectProblems } from '../src/check/selection.ts';
import definition from './commands/check.js';

await runCommand(definition, async ({ flags, words }) => {
  const format = reportFormats.find((name) => name === flags.format);
  if (!format)
    throw new UsageError(
      `Unknown --format "${flags.format}". Use one of: ${reportFormats.join(', ')}.`,
    );

  requireValidAppearance();
  await requireValidStrings();
  const directory = requireArticlesDirectory();
  const selection = readSelection(words, flags.rule ?? [], directory);
  const rules = rulesFor(selection);
  const checked = checkArticles(directory, today(), {
    since: flags.since,
    rules,
    // The cache holds results of the rules of the site only.
    cache: rules ? undefined : openResultCache('check', directory, codeVersion()),
  });
  const selected = selectProblems(checked, selection);
  console.log(formatReport(selected, format));
  const notice = demoNotice(checked.articles);
  if (notice !== undefined) console.warn(notice);
  if (selected.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
});
