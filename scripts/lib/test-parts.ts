import { globSync } from 'node:fs';
import { nearest } from '../../src/text/edit-distance.ts';
import { UsageError } from '../../src/lib/command.ts';

/**
 * Parts that are separate programs, the slowest first. Types are those of the product: the owner's
 * components may be written more loosely.
 */
export const programs = {
  types: ['node_modules/astro/bin/astro.mjs', 'check', '--tsconfig', 'tsconfig.product.json'],
  lint: ['scripts/lint.ts'],
  content: ['scripts/lib/test-content.ts'],
  format: ['scripts/format-check.ts'],
} as const;

export type Program = keyof typeof programs;

/** Parts that vitest runs, all in one run. */
const suites = ['unit', 'site', 'browser'];

/** What `npm test` has to do. */
export type Selection = {
  readonly programs: readonly Program[];
  readonly suites: readonly string[];
  /** Names of test files. */
  readonly filters: readonly string[];
};

/**
 * Returns the parts and test files that the arguments select: everything without arguments, and
 * only the test files when no part is named.
 * @throws UsageError for a word that is neither a part nor in the name of a test file
 */
export function selectParts(words: readonly string[], pattern: string | undefined): Selection {
  const all = Object.keys(programs) as Program[];
  const filters = words.filter(
    (word) => !all.some((name) => name === word) && !suites.includes(word),
  );
  for (const filter of filters) requireTestFile(filter, [...all, ...suites]);
  const chosen = suites.filter((name) => words.includes(name));
  const isFiltered = filters.length > 0 || pattern !== undefined;
  if (words.length === 0 && !isFiltered) return { programs: all, suites, filters };
  return {
    programs: all.filter((name) => words.includes(name)),
    suites: chosen.length === 0 && isFiltered ? suites : chosen,
    filters,
  };
}

function requireTestFile(word: string, parts: readonly string[]): void {
  const files = globSync('tests/**/*.test.ts').map((file) => file.replaceAll('\\', '/'));
  if (files.some((file) => file.includes(word))) return;
  const meant = nearest(word, parts);
  const next = meant === undefined ? `Parts: ${parts.join(', ')}.` : `Did you mean "${meant}"?`;
  throw new UsageError(`No part and no test file is named "${word}". ${next}`);
}
