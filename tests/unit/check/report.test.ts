import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { formatReport } from '../../../src/check/report.ts';
import type { ArticleFile } from '../../../src/content/article-files.ts';
import type { Problem } from '../../../src/lib/problem.ts';

const wrong: Problem = {
  path: 'articles/en/a/b.md',
  line: 4,
  column: 7,
  severity: 'error',
  rule: 'front-matter',
  message: '`draf` is not a field.',
};
const late: Problem = {
  path: 'articles/en/a/c.md',
  line: 1,
  column: 1,
  severity: 'warning',
  rule: 'review',
  message: 'The review is due.',
};

const file: ArticleFile = {
  file: '/a.md',
  path: 'a.md',
  locale: 'en',
  section: 'a',
  slug: 'a',
  format: 'md',
};
const checked = (problems: readonly Problem[], nextChange?: string) => ({
  files: Array.from({ length: 94 }, () => file),
  problems,
  nextChange,
});

test('for people: a line for each problem, then the sums', () => {
  expect(stripVTControlCharacters(formatReport(checked([wrong, late]), 'text'))).toBe(
    [
      'articles/en/a/b.md:4:7  front-matter  `draf` is not a field.',
      'articles/en/a/c.md:1:1  review  The review is due.',
      'Articles checked: 94, errors: 1, warnings: 1',
      'Rules are explained in docs/en/reference/rules.md.',
    ].join('\n'),
  );
  expect(formatReport(checked([]), 'text')).toBe('Articles checked: 94, errors: 0, warnings: 0');
});

test('for programs: JSON that holds everything', () => {
  expect(JSON.parse(formatReport(checked([wrong, late], '2026-12-01'), 'json'))).toEqual({
    checked: 94,
    problems: [
      { ...wrong, help: 'docs/en/reference/rules.md#front-matter' },
      { ...late, help: 'docs/en/reference/rules.md#review' },
    ],
    counts: { 'front-matter': 1, review: 1 },
    nextChange: '2026-12-01',
  });
  expect(JSON.parse(formatReport(checked([]), 'json'))).toMatchObject({ nextChange: null });
});

test('for pull requests: an annotation for each problem', () => {
  expect(formatReport(checked([wrong, late]), 'github').split('\n')).toEqual([
    '::error file=articles/en/a/b.md,line=4,col=7,title=front-matter::`draf` is not a field.',
    '::warning file=articles/en/a/c.md,line=1,col=1,title=review::The review is due.',
    'Articles checked: 94, errors: 1, warnings: 1',
  ]);
});

test('annotations cannot be broken by what articles are called or hold', () => {
  const hostile = { ...wrong, path: 'a,b:c%.md', message: '100% wrong,\r\n::error::injected' };
  expect(formatReport(checked([hostile]), 'github').split('\n')[0]).toBe(
    '::error file=a%2Cb%3Ac%25.md,line=4,col=7,title=front-matter::100%25 ' +
      'wrong,%0D%0A::error::injected',
  );
});

test('the day on which the next article falls due is told last', () => {
  for (const format of ['text', 'github'] as const)
    expect(formatReport(checked([], '2026-12-01'), format).split('\n').at(-1)).toBe(
      'Next article or notice due: 2026-12-01',
    );
});

test('a long report for people has the number of problems for each rule', () => {
  const many = [...Array.from({ length: 10 }, () => wrong), late];
  const lines = stripVTControlCharacters(formatReport(checked(many), 'text')).split('\n');
  expect(lines.slice(11)).toEqual([
    '',
    'Problems by rule:',
    '  10  front-matter',
    '   1  review',
    '',
    'Articles checked: 94, errors: 10, warnings: 1',
    'Rules are explained in docs/en/reference/rules.md.',
  ]);
  expect(formatReport(checked(many.slice(6)), 'text')).not.toContain('Problems by rule');
  expect(formatReport(checked(many), 'github')).toContain('  10  front-matter\n   1  review\n');
});

test('a known error is a note in every format', () => {
  const note: Problem = { ...wrong, severity: 'note' };
  const text = stripVTControlCharacters(formatReport(checked([note]), 'text')).split('\n');
  expect(text.slice(0, 2)).toEqual([
    'articles/en/a/b.md:4:7  front-matter  `draf` is not a field. (known error)',
    'Articles checked: 94, errors: 0, warnings: 0, known errors: 1',
  ]);
  expect(formatReport(checked([note]), 'github')).toMatch(/^::notice file=articles/);
  expect(JSON.parse(formatReport(checked([note]), 'json'))).toMatchObject({ problems: [note] });
});
