import { runCommand, UsageError } from '../src/lib/command.ts';
import { writeInsights } from '../src/analytics/insights/write-insights.ts';
import { LEAST_TIMES } from '../src/analytics/insights/measures.ts';
import definition from './commands/insights.js';

await runCommand(definition, async ({ flags, words }) => {
  if (words.length === 0)
    throw new UsageError(
      'Name files of signals, for example npm run insights -- "signals/*.ndjson".',
    );
  const number = (flag: 'at-least' | 'old-after' | 'rows', least: number): number => {
    const text = flags[flag];
    if (!/^\d{1,6}$/.test(text) || Number(text) < least)
      throw new UsageError(`--${flag} is "${text}" but must be a whole number, ${least} or more.`);
    return Number(text);
  };
  // A lower number would expose what a single reader wrote.
  const settings = {
    atLeast: number('at-least', LEAST_TIMES),
    oldAfter: number('old-after', 1),
    rows: number('rows', 1),
    writesAlsoSearched: flags['also-searched'],
  };
  await writeInsights(words, flags.out, settings);
});
