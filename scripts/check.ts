import './lib/clean-environment.ts';
import '../src/lib/code-cache.ts';
import { checkArticles } from '../src/check/check-articles.ts';
import { codeVersion } from '../src/build/code-version.ts';
import { openResultCache } from '../src/lib/result-cache.ts';
import { requireValidSite } from '../src/config/require-valid-site.ts';
import { today } from '../src/config/environment.ts';
import { requireArticlesDirectory } from '../src/config/articles-directory.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { formatReport, reportFormats } from '../src/check/report.ts';
import definition from './commands/check.js';

await runCommand(definition, async ({ flags }) => {
  const format = reportFormats.find((name) => name === flags.format);
  if (!format)
    throw new UsageError(
      `--format is "${flags.format}" but must be one of ${reportFormats.join(', ')}.`,
    );

  requireValidSite();
  const directory = requireArticlesDirectory();
  const checked = checkArticles(directory, today(), {
    since: flags.since,
    cache: openResultCache('check', directory, codeVersion()),
  });
  console.log(formatReport(checked, format));
  if (checked.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
});
