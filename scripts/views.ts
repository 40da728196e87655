import { isServiceName, services } from '../src/analytics/views/services/services.ts';
import { countingSql } from '../src/analytics/views/sql.ts';
import { addLogs, addService, readPages } from '../src/analytics/views/views-command.ts';
import { misplacedViews, viewsFile } from '../src/content/view-counts.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { UserError } from '../src/lib/problem.ts';
import { requireFolderOf } from '../src/lib/output-file.ts';
import { progressLine } from './lib/progress.ts';
import definition from './commands/views.js';

await runCommand(definition, async ({ flags, words }) => {
  const { out = viewsFile(), from, sql } = flags;
  const misplaced = misplacedViews();
  if (misplaced && out === viewsFile())
    throw new UserError(`${misplaced.path}: ${misplaced.message}`);
  const days = Number(flags.days);
  if ([words.length > 0, from !== undefined, sql].filter(Boolean).length !== 1) {
    throw new UsageError(
      'Name access logs, for example npm run views -- "logs/*.gz", ' +
        'or a service with --from, or write --sql.',
    );
  }
  if (!Number.isInteger(days) || days < 1 || days > 1000)
    throw new UsageError(`--days is "${flags.days}" but must be a whole number from 1 to 1000.`);
  if (!sql) requireFolderOf(out);
  if (sql) {
    console.log(countingSql(readPages()));
  } else if (from === undefined) {
    const progress = progressLine('Reading logs');
    console.log(await addLogs(words, out, progress.show).finally(progress.end));
  } else if (isServiceName(from)) {
    console.log(await addService(from, days, out, process.env));
  } else {
    throw new UsageError(
      `--from is "${from}" but must be one of ${Object.keys(services).join(', ')}.`,
    );
  }
});
