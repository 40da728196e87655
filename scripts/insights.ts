import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../src/lib/command.ts';
import { writeInsights } from '../src/analytics/insights/write-insights.ts';
import { LEAST_TIMES } from '../src/analytics/insights/measures.ts';

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: {
      out: { type: 'string' },
      'at-least': { type: 'string', default: '10' },
      'old-after': { type: 'string', default: '365' },
      rows: { type: 'string', default: '30' },
    },
    strict: true,
    allowPositionals: true,
  });
  if (positionals.length === 0)
    throw new UsageError(
      'Name the files of signals or globs of them, for example npm run insights -- "signals/*.ndjson".',
    );
  const number = (flag: 'at-least' | 'old-after' | 'rows', least: number): number => {
    const text = values[flag];
    if (!/^\d{1,6}$/.test(text) || Number(text) < least)
      throw new UsageError(`--${flag} is "${text}" but must be a whole number, ${least} or more.`);
    return Number(text);
  };
  // Fewer would show what a single reader wrote.
  const settings = {
    atLeast: number('at-least', LEAST_TIMES),
    oldAfter: number('old-after', 1),
    rows: number('rows', 1),
  };
  await writeInsights(positionals, values.out, settings);
});
