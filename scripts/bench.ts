import { benchBuild } from './bench/build-bench.ts';
import { benchRelevance } from './bench/relevance-bench.ts';
import { benchSearch } from './bench/search-bench.ts';
import { benchViews } from './bench/views-bench.ts';
import { readFlags, runCommand, UsageError } from '../src/lib/command.ts';

await runCommand(async () => {
  const flags = readFlags({
    sizes: { type: 'string' },
    runs: { type: 'string', default: '3' },
    relevance: { type: 'string' },
    search: { type: 'boolean', default: false },
    views: { type: 'boolean', default: false },
    lines: { type: 'string', default: '5000000' },
  });
  const sizes = (flags.sizes ?? (flags.search ? '1000' : '100,1000')).split(',').map(Number);
  const runs = Number(flags.runs);
  const lines = Number(flags.lines);
  if (!Number.isInteger(lines) || lines < 1)
    throw new UsageError('--lines takes a whole number, for example --lines 5000000.');
  if (![...sizes, runs].every((value) => Number.isInteger(value) && value > 0)) {
    throw new UsageError(
      '--sizes takes whole numbers separated by commas, --runs one whole number, for example --sizes 100,1000 --runs 3.',
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
