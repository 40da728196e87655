import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Document, isSeq, parseDocument } from 'yaml';
import { MAX_ALSO_SEARCHED } from '../../content/search-file-schemas.ts';
import { readSearchFiles } from '../../content/search-files.ts';
import { shownPath } from '../../lib/shown-path.ts';
import { writeFileAtomically } from '../../lib/write-file-atomically.ts';
import { betKey } from '../../search/engine/best-bets.ts';
import type { AlsoSearched } from './also-searched.ts';
import { plain } from './report-markdown.ts';

const NOTE =
  ' What people also search for, proposed by npm run insights. Edit it freely: entries stay as\n' +
  ' they are, and a query with `also: []` is not proposed again.';

/**
 * Adds searches to `_search/also-searched.yml` of a locale. Entries that are there stay as a person
 * wrote them.
 * @returns a sentence that says what was added
 */
export function addAlsoSearched(
  directory: string,
  locale: string,
  proposed: readonly AlsoSearched[],
): string {
  const file = join(directory, locale, '_search', 'also-searched.yml');
  const { alsoSearched } = readSearchFiles(directory, locale, new Set());
  const known = new Set(alsoSearched.map(({ query }) => betKey(query)));
  const added = proposed
    .map(({ query, also }) => ({ query: plain(query), also: also.map(plain) }))
    .filter(({ query }) => !known.has(betKey(query)))
    .slice(0, Math.max(0, MAX_ALSO_SEARCHED - alsoSearched.length));
  if (added.length === 0) return `${shownPath(file)}: Nothing to add.`;
  const document = existsSync(file) ? parseDocument(readFileSync(file, 'utf8')) : new Document([]);
  if (!isSeq(document.contents)) {
    document.contents = document.createNode([]);
    document.commentBefore = NOTE;
  }
  if (alsoSearched.length === 0 && !document.commentBefore) document.commentBefore = NOTE;
  for (const entry of added) document.addIn([], document.createNode(entry));
  mkdirSync(dirname(file), { recursive: true });
  writeFileAtomically(file, document.toString({ lineWidth: 0 }));
  return `${shownPath(file)}: Added ${added.length}. Review the file in a pull request.`;
}
