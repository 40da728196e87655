import './lib/clean-environment.ts';
import '../src/lib/code-cache.ts';
import { checkArticles } from '../src/check/check-articles.ts';
import { codeVersion } from '../src/build/code-version.ts';
import { openResultCache } from '../src/lib/result-cache.ts';
import { requireValidSite } from '../src/config/require-valid-site.ts';
import { today } from '../src/config/environment.ts';
import { requireArticlesDirectory } from '../src/config/articles-directory.ts';
import { readArguments, runCommand, UsageError } from '../src/lib/command.ts';
import { formatReport, reportFormats } from '../src/check/report.ts';
import { readSelection, rulesFor, selectProblems } from '../src/check/selection.ts';

await runCommand(async () => {
  const { values, positionals } = readArguments({
    format: { type: 'string', default: 'text' },
    rule: { type: 'string', multiple: true, default: [] },
    since: { type: 'string' },
  });
  const format = reportFormats.find((name) => name === values.format);
  if (!format)
    throw new UsageError(
      `Unknown --format "${values.format}". Use one of: ${reportFormats.join(', ')}.`,
    );

  requireValidSite();
  const directory = requireArticlesDirectory();
  const selection = readSelection(positionals, values.rule, directory);
  const rules = rulesFor(selection);
  const checked = checkArticles(directory, today(), {
    since: values.since,
    rules,
    // The cache holds results of the rules of the site only.
    cache: rules ? undefined : openResultCache('check', directory, codeVersion()),
  });
  const selected = selectProblems(checked, selection);
  console.log(formatReport(selected, format));
  if (selected.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
});
