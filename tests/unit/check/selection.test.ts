import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { checkArticles } from '../../../src/check/check-articles.ts';
import { readSelection, rulesFor, selectProblems } from '../../../src/check/selection.ts';
import { UsageError } from '../../../src/lib/command.ts';
import { positionsOf, tempArticles, valid } from '../../support/temp-articles.ts';

const files = {
  'en/basics/a.md': `${valid}\n[b](/articles/b/) [gone](/articles/gone/)\n\n# Title\n`,
  'en/basics/b.md': valid.replace('Fees', 'Limits'),
  'en/basics-2/c.md': valid.replace('"Fees"', '"Cards"').replace('faq', 'news'),
};

/** What a check of `files` reports for paths in the articles folder and names of rules. */
function report(paths: readonly string[], rules: readonly string[]) {
  const folder = tempArticles(files);
  const inFolder = paths.map((path) => relative(process.cwd(), join(folder, path)));
  const selection = readSelection(inFolder, rules, folder);
  const checked = checkArticles(folder, '2026-01-01', { rules: rulesFor(selection) });
  const selected = selectProblems(checked, selection);
  return [selected.files.length, ...positionsOf(selected.problems, folder)];
}

const inA = ['en/basics/a.md:10:19 broken-link', 'en/basics/a.md:12:1 heading-increment'];
const inC = 'en/basics-2/c.md:3:11 front-matter';

test.each([
  ['everything', [], [], [3, inC, ...inA]],
  ['a file; other articles still count as link targets', ['en/basics/a.md'], [], [1, ...inA]],
  ['a folder, but not one whose name only starts with its name', ['en/basics'], [], [2, ...inA]],
  ['the whole folder', ['.'], [], [3, inC, ...inA]],
  ['several paths', ['en/basics-2/', 'en/basics/b.md'], [], [2, inC]],
  ['a rule', [], ['broken-link'], [3, inA[0]]],
  ['several rules', [], ['broken-link', 'front-matter'], [3, inC, inA[0]]],
  ['a rule in a file', ['en/basics/b.md'], ['broken-link'], [1]],
  [
    'a rule that is off',
    ['en/basics/b.md'],
    ['missing-description'],
    [1, 'en/basics/b.md:1:1 missing-description'],
  ],
])('reports %s', (_name, paths, rules, expected) => {
  expect(report(paths, rules)).toEqual(expected);
});

test('a rule that is off runs as a warning, and the others keep their severity', () => {
  const rules = rulesFor({ paths: [], rules: ['missing-description'] });
  expect(rules?.find(({ name }) => name === 'missing-description')?.severity).toBe('warning');
  expect(rules?.find(({ name }) => name === 'broken-link')?.severity).toBe('error');
  expect(rulesFor({ paths: [], rules: ['broken-link'] })).toBeUndefined();
});

test.each([
  [
    'an unknown rule',
    [],
    ['brokenlink'],
    /^--rule: Unknown rule "brokenlink"\. Did you mean "broken-link"\?$/,
  ],
  ['a missing path', ['en/nope.md'], [], /^No file or folder ".*en\/nope\.md"\. Name one in /],
  [
    'a path outside of the folder',
    ['..'],
    [],
    /is outside of the articles folder\. Name a path in /,
  ],
])('%s is wrong usage', (_name, paths, rules, message) => {
  const find = () => report(paths, rules);
  expect(find).toThrow(UsageError);
  expect(find).toThrow(message);
});
