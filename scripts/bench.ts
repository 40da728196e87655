import { benchBuild } from './bench/build-bench.ts';
import { benchRelevance } from './bench/relevance-bench.ts';
import { benchSearch } from './bench/search-bench.ts';
import { benchViews } from './bench/views-bench.ts';
import { runCommand, UsageError } from '../src/lib/command.ts';
import definition from './commands/bench.js';

await runCommand(definition, async ({ flags }) => {
  const sizes = (flags.sizes ?? (flags.search ? '1000' : '100,1000')).split(',').map(Number);
  const runs = Number(flags.runs);
  const lines = Number(flags.lines);
  if (!Number.isInteger(lines) || lines < 1)
    throw new UsageError('--lines takes a whole number, for example --lines 5000000.');
  if (![...sizes, runs].every((value) => Number.isInteger(value) && value > 0)) {
    throw new UsageError(
      '--sizes takes whole numbers separated by commas, --runs one whole number. ' +
        'For example --sizes 100,1000 --runs 3.',
    );
  }
  if (flags.relevance !== undefined) {
    console.log('## Relevance\n');
    console.log(await benchRelevance(flags.relevance));
    return;
  }
  if (flags.views) {
    console.log('## Counting views\n');
    console.log(benchViews(lines));
    return;
  }
  if (flags.search) {
    console.log('## Search in a browser\n');
    console.log(await benchSearch(sizes));
    return;
  }
  console.log('## Build, search index included\n');
  console.log(benchBuild(sizes, runs));
});
