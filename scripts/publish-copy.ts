import { planFor, publish } from '../src/publish/publish.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { openTarget } from '../src/publish/open-target.ts';
import definition from './commands/publish-copy.js';

const HOUR = 3_600_000;

await runCommand(definition, async ({ flags, words }) => {
  const [directory, location] = words;
  if (directory === undefined || location === undefined || words.length > 2) {
    throw new UsageError(
      'Name the folder to publish and the target, for example ' +
        'npm run publish:copy -- dist /var/www/help-center, or -- dist s3://bucket/folder.',
    );
  }
  if (!/^\d{1,5}$/.test(flags.keep))
    throw new UsageError(`--keep is "${flags.keep}" but must be a whole number of hours.`);
  const keep = Number(flags.keep) * HOUR;
  const target = openTarget(location, directory);

  const steps = flags.plan
    ? await planFor(directory, target, keep)
    : await publish(directory, target, keep);
  const lines = steps.flatMap((step): ({ put: string } | { remove: string })[] => {
    if ('ledger' in step) return [];
    return 'put' in step
      ? step.put.map((put) => ({ put }))
      : step.remove.map((remove) => ({ remove }));
  });
  if (flags.plan) {
    for (const line of lines) console.log(JSON.stringify(line));
  } else {
    const uploaded = lines.filter((line) => 'put' in line).length;
    const removed = lines.length - uploaded;
    console.log(
      `${target.name} holds the release: ${uploaded} files uploaded, ${removed} removed.`,
    );
  }
});
