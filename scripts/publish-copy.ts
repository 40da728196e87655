import { parseArgs } from 'node:util';
import { planFor, publish } from '../src/release/publish.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { openTarget } from './lib/target.ts';

const HOUR = 3_600_000;

await runCommand(async () => {
  const { positionals, values } = parseArgs({ options: { keep: { type: 'string', default: '24' }, plan: { type: 'boolean', default: false } }, strict: true, allowPositionals: true });
  const [directory, place] = positionals;
  if (directory === undefined || place === undefined || positionals.length > 2) {
    throw new UsageError('Write what to publish and where: npm run publish:copy -- dist /var/www/help-center, or -- dist s3://bucket/folder.');
  }
  if (!/^\d{1,5}$/.test(values.keep)) throw new UsageError(`--keep is "${values.keep}" but must be a whole number of hours.`);
  const keep = Number(values.keep) * HOUR;
  const target = openTarget(place, directory);

  if (values.plan) {
    const { uploads, removals } = await planFor(directory, target, keep);
    const lines = [...uploads.flat().map((path) => ({ put: path })), ...removals.map((path) => ({ remove: path }))];
    for (const line of lines) console.log(JSON.stringify(line));
    return;
  }
  const { uploads, removals } = await publish(directory, target, keep);
  console.log(`${target.name} holds the release: ${uploads.flat().length} files uploaded, ${removals.length} removed.`);
});
