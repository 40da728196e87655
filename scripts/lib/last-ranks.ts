import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from '../../src/lib/digest.ts';
import type { CaseRank } from './case-report.ts';

/** Returns the ranks of the last run on an articles folder; none before the first run. */
export function readLastRanks(directory: string): CaseRank[] {
  const file = fileOf(directory);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CaseRank[]) : [];
}

/** Saves the ranks of a run for the next one. */
export function writeLastRanks(directory: string, ranks: readonly CaseRank[]): void {
  const file = fileOf(directory);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(ranks));
}

function fileOf(directory: string): string {
  return join(
    'node_modules/.cache/handrail',
    `search-cases-${digest(directory).slice(0, 12)}.json`,
  );
}
