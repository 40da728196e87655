import { benchBuild } from './bench/build-bench.ts';
import { benchRelevance } from './bench/relevance-bench.ts';
import { benchSearch } from './bench/search-bench.ts';
import { readFlags, runCommand, UsageError } from './lib/command.ts';

await runCommand(async () => {
  const flags = readFlags({ sizes: { type: 'string' }, runs: { type: 'string', default: '3' }, relevance: { type: 'string' }, search: { type: 'boolean', default: false } });
  const sizes = (flags.sizes ?? (flags.search ? '1000' : '100,1000')).split(',').map(Number);
  const runs = Number(flags.runs);
  if (![...sizes, runs].every((value) => Number.isInteger(value) && value > 0)) {
    throw new UsageError('--sizes takes whole numbers separated by commas, --runs one whole number, for example --sizes 100,1000 --runs 3.');
  }
  if (flags.relevance !== undefined) {
    console.log('## Relevance\n');
    console.log(await benchRelevance(flags.relevance));
    return;
  }
  if (flags.search) {
    console.log('## Search in a browser\n');
    console.log(await benchSearch(sizes));
    return;
  }
  console.log('## Build, cold, search index included\n');
  console.log(benchBuild(sizes, runs));
});
