import './lib/code-cache.ts';
import { checkArticles } from '../src/check/check-articles.ts';
import { codeVersion } from '../src/source/code-version.ts';
import { openResultCache } from '../src/source/result-cache.ts';
import { requireSoundSite } from '../src/source/site-mistakes.ts';
import { requireArticlesDirectory, today } from '../src/source/environment.ts';
import { readFlags, runCommand, UsageError } from './lib/command.ts';
import { formatReport, reportFormats } from './lib/report.ts';

await runCommand(async () => {
  const flags = readFlags({ format: { type: 'string', default: 'text' }, since: { type: 'string' } });
  const format = reportFormats.find((name) => name === flags.format);
  if (!format) throw new UsageError(`--format is "${flags.format}" but must be one of ${reportFormats.join(', ')}.`);

  requireSoundSite();
  const directory = requireArticlesDirectory();
  const checked = checkArticles(directory, today(), { since: flags.since, cache: openResultCache('check', directory, codeVersion()) });
  console.log(formatReport(checked, format));
  if (checked.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
});
