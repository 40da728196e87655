import './lib/clean-environment.ts';
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
import definition from './commands/check.js';

await runCommand(definition, async ({ flags }) => {
  const format = reportFormats.find((name) => name === flags.format);
  if (!format)
    throw new UsageError(
      `--format is "${flags.format}" but must be one of ${reportFormats.join(', ')}.`,
    );

  requireValidAppearance();
  requireValidStrings();
  const directory = requireArticlesDirectory();
  const checked = checkArticles(directory, today(), {
    since: flags.since,
    cache: openResultCache('check', directory, codeVersion()),
  });
  console.log(formatReport(checked, format));
  const notice = demoNotice(checked.articles);
  if (notice !== undefined) console.warn(notice);
  if (checked.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
});
