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
  if (flags.ablation && flags.relevance === undefined)
    throw new UsageError('--ablation needs --relevance DIR.');
  if (flags.relevance !== undefined) {
    const folders = flags.relevance.flatMap((list) => list.split(',')).filter(Boolean);
    if (folders.length === 0) throw new UsageError('--relevance takes a folder.');
    console.log('## Relevance\n');
    console.log(await benchRelevance(folders, flags.ablation));
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
