import { parseArgs } from 'node:util';
import { planFor, publish } from '../src/publish/publish.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { openTarget } from '../src/publish/open-target.ts';

const HOUR = 3_600_000;

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    options: { keep: { type: 'string', default: '24' }, plan: { type: 'boolean', default: false } },
    strict: true,
    allowPositionals: true,
  });
  const [directory, place] = positionals;
  if (directory === undefined || place === undefined || positionals.length > 2) {
    throw new UsageError(
      'Write what to publish and where: npm run publish:copy -- dist /var/www/help-center, or -- dist s3://bucket/folder.',
    );
  }
  if (!/^\d{1,5}$/.test(values.keep))
    throw new UsageError(`--keep is "${values.keep}" but must be a whole number of hours.`);
  const keep = Number(values.keep) * HOUR;
  const target = openTarget(place, directory);

  const acts = values.plan
    ? await planFor(directory, target, keep)
    : await publish(directory, target, keep);
  const lines = acts.flatMap((act): ({ put: string } | { remove: string })[] => {
    if ('ledger' in act) return [];
    return 'put' in act
      ? act.put.map((put) => ({ put }))
      : act.remove.map((remove) => ({ remove }));
  });
  if (values.plan) {
    for (const line of lines) console.log(JSON.stringify(line));
  } else {
    const uploaded = lines.filter((line) => 'put' in line).length;
    console.log(
      `${target.name} holds the release: ${uploaded} files uploaded, ${lines.length - uploaded} removed.`,
    );
  }
});
