import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { segmentsOf } from '../domain/old-path.ts';
import type { Problem } from '../lib/problem.ts';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';

/** An address that readers were once given: path from the site's root. */
export type ListedAddress = { readonly address: string; readonly line: number };

/** Every address ever published, as the articles folder remembers it. */
export type AddressList = {
  /** Path to show in messages. */
  readonly path: string;
  readonly addresses: readonly ListedAddress[];
  readonly problems: readonly Problem[];
};

const NAME = '_addresses.txt';
const HEADER =
  '# Every address that readers were ever given. `npm run published-paths` adds new ones. Remove a line only to give its address up for good.';

/** Reads `_addresses.txt` of the articles folder; a folder without one promises nothing. One address a line, `#` begins a comment. */
export function readAddressList(directory: string): AddressList {
  const file = join(directory, NAME);
  const path = relative(process.cwd(), file).split(sep).join('/');
  const lines = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split(/\r?\n/)
        .map((text) => text.trim())
    : [];
  const addresses: ListedAddress[] = [];
  const problems: Problem[] = [];
  lines.forEach((address, index) => {
    if (address === '' || address.startsWith('#')) return;
    if (segmentsOf(address)) addresses.push({ address, line: index + 1 });
    else
      problems.push({
        path,
        line: index + 1,
        column: 1,
        severity: 'error',
        rule: 'published-paths',
        message: `"${address.slice(0, 80)}" is not an address such as /articles/fees/. Correct the line or remove it; where two branches were joined, keep the lines of both.`,
      });
  });
  return { path, addresses, problems };
}

/**
 * Adds addresses to the list of the articles folder; the file is replaced as a whole.
 * @returns those that were not there
 */
export function addAddresses(directory: string, addresses: readonly string[]): string[] {
  const before = new Set(readAddressList(directory).addresses.map(({ address }) => address));
  const added = [...new Set(addresses)].filter((address) => !before.has(address)).sort();
  if (added.length === 0) return [];
  writeFileAtomically(
    join(directory, NAME),
    [HEADER, ...[...before, ...added].sort(), ''].join('\n'),
  );
  return added;
}
