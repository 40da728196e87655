import { benchBuild } from './bench/build-bench.ts';
import { benchRelevance } from './bench/relevance-bench.ts';
import { readFlags, runCommand, UsageError } from './lib/command.ts';

await runCommand(async () => {
  const flags = readFlags({ sizes: { type: 'string', default: '100,1000' }, runs: { type: 'string', default: '3' }, relevance: { type: 'string' } });
  const sizes = flags.sizes.split(',').map(Number);
  const runs = Number(flags.runs);
  if (![...sizes, runs].every((value) => Number.isInteger(value) && value > 0)) {
    throw new UsageError('--sizes takes whole numbers separated by commas, --runs one whole number, for example --sizes 100,1000 --runs 3.');
  }
  if (flags.relevance !== undefined) {
    console.log('## Relevance\n');
    console.log(await benchRelevance(flags.relevance));
    return;
  }
  console.log('## Build, cold, search index included\n');
  console.log(benchBuild(sizes, runs));
});
