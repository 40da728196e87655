import { checkArticles } from '../src/check/check-articles.ts';
import { requireArticlesDirectory, today } from '../src/source/environment.ts';
import { readFlags, runCommand, UsageError } from './lib/command.ts';
import { formatReport, reportFormats } from './lib/report.ts';

await runCommand(async () => {
  const flags = readFlags({ format: { type: 'string', default: 'text' } });
  const format = reportFormats.find((name) => name === flags.format);
  if (!format) throw new UsageError(`--format is "${flags.format}" but must be one of ${reportFormats.join(', ')}.`);

  const { files, problems } = checkArticles(requireArticlesDirectory(), today());
  console.log(formatReport(problems, files.length, format));
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
});
