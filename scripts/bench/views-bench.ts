import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readPages } from '../../src/analytics/views/views-command.ts';
import { benchFolder } from './run-node.ts';
import { writeLogs } from './views-logs.ts';

/**
 * Counts made-up logs whose views are known, then the same logs again, each time in a process of
 * its own with the flags of `npm run views`.
 * @param lines of all logs together
 * @returns a table in Markdown
 */
export function benchViews(lines: number): string {
  mkdirSync(benchFolder, { recursive: true });
  const folder = mkdtempSync(join(benchFolder, 'views-'));
  try {
    const { files, truth } = writeLogs(folder, [...new Set(readPages().values())], lines);
    const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 2 ** 20;
    const output = join(folder, 'views.json');
    const rows = ['first', 'again'].map((run) => {
      const {
        seconds,
        processor,
        megabytes: peak,
      } = JSON.parse(
        execFileSync(
          process.execPath,
          ['--max-semi-space-size=8', 'scripts/bench/count-run.ts', output, ...files],
          { encoding: 'utf8' },
        ),
      ) as { seconds: number; processor: number; megabytes: number };
      const { articles } = JSON.parse(readFileSync(output, 'utf8')) as {
        articles: Record<string, number>;
      };
      const wrong = [...new Set([...truth.keys(), ...Object.keys(articles)])].filter(
        (path) => truth.get(path) !== articles[path],
      );
      const counted = Object.values(articles).reduce((sum, views) => sum + views, 0);
      return (
        `| ${run} | ${seconds.toFixed(1)} | ${processor.toFixed(1)} | ${peak.toFixed(0)} | ` +
        `${counted} | ${wrong.length} |`
      );
    });
    const views = [...truth.values()].reduce((sum, count) => sum + count, 0);
    return [
      `${lines} lines, ${megabytes.toFixed(0)} MB, ${views} views of ${truth.size} articles`,
      '',
      '| run | seconds | processor seconds | peak MB | counted | articles with a wrong count |',
      '|---|---|---|---|---|---|',
      ...rows,
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
