import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { updateBaseline } from '../../../src/check/apply-baseline.ts';
import { buildProblems } from '../../../src/check/build-problems.ts';
import { checkArticles } from '../../../src/check/check-articles.ts';
import { configuredRules } from '../../../src/check/configured-rules.ts';
import { isSelected, selectProblems } from '../../../src/check/selection.ts';
import { tempArticles, valid } from '../../support/temp-articles.ts';
import { articleText, TODAY } from '../../support/checked-articles.ts';

const files = {
  'en/basics/a.md': articleText('[one](/articles/x1/) [two](/articles/x2/)\n\n![](/favicon.svg)\n'),
  'en/basics/b.md': articleText('[one](/articles/x3/)\n').replace('A subject', 'Limits'),
  'en/other/c.md': valid,
};
const lines = ['broken-link en/basics/a.md 2', 'broken-link en/basics/b.md 1'];
const altLine = 'missing-alt-text en/basics/a.md 1';

function withBaseline(baseline: readonly string[], changed: Readonly<Record<string, string>> = {}) {
  const folder = tempArticles({ ...files, ...changed, '_baseline.txt': baseline.join('\n') });
  return { folder, checked: checkArticles(folder, TODAY) };
}

/** Severity and rule of each problem, by file, with outdated lines of the baseline. */
function report({ folder, checked }: ReturnType<typeof withBaseline>): string[] {
  const { problems } = selectProblems(checked, { paths: [], rules: [] });
  return problems.map(({ severity, rule, path, line }) => {
    const [, inside] = path.split(`${folder.split('/').at(-1)}/`);
    return `${severity} ${rule} ${inside}:${line}`;
  });
}

const update = (folder: string, selection = { paths: [] as string[], rules: [] as string[] }) => {
  const { problems } = checkArticles(folder, TODAY);
  const rules = configuredRules();
  updateBaseline(problems, folder, rules, (rule, file) => isSelected(selection, rule, file));
  const file = join(folder, '_baseline.txt');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

test('listed errors are notes', () => {
  expect(report(withBaseline([...lines, altLine]))).toEqual([
    'note broken-link en/basics/a.md:7',
    'note broken-link en/basics/a.md:7',
    'note missing-alt-text en/basics/a.md:9',
    'note broken-link en/basics/b.md:7',
  ]);
});

test('a path may begin with the articles folder, and a rule may have its former name', () => {
  const { folder } = withBaseline([]);
  const shown = checkArticles(folder, TODAY).problems[0]?.path ?? '';
  writeFileSync(join(folder, '_baseline.txt'), `broken-link ${shown} 2\nalt-text ${shown} 1\n`);
  const { problems } = checkArticles(folder, TODAY);
  expect(problems.map(({ severity }) => severity)).toEqual(['note', 'note', 'note', 'error']);
});

test('one more error of a rule in a file makes all of them errors', () => {
  const more = `${files['en/basics/b.md']}[two](/articles/x4/)\n`;
  const result = withBaseline([...lines, altLine], { 'en/basics/b.md': more });
  expect(report(result).slice(3)).toEqual([
    'error broken-link en/basics/b.md:7',
    'error broken-link en/basics/b.md:8',
  ]);
  const [first] = result.checked.problems.filter(({ severity }) => severity === 'error');
  expect(first?.message).toMatch(/allows 1 of these in this file, but there are 2\.\)$/);
});

test.each([
  ['is gone', 'broken-link en/other/c.md 1', 'No broken-link error is left in en/other/c.md.'],
  ['has a count too high', 'broken-link en/basics/b.md 3', 'has only 1 of 3 broken-link errors'],
  ['is about a file that is gone', 'broken-link en/other/gone.md 1', 'Remove the line:'],
  ['is only a warning', 'vague-link en/basics/a.md 1', 'Remove the line:'],
])('a line whose error %s is reported', (_name, line, message) => {
  const { checked } = withBaseline(['# Old errors', line]);
  expect(checked.outdated).toMatchObject([
    { problem: { line: 2, severity: 'warning', rule: 'outdated-baseline' } },
  ]);
  expect(checked.outdated[0]?.problem.message).toContain(message);
});

test.each([
  ['too short', 'broken-link 2', 'Malformed line "broken-link 2".'],
  ['without a count', 'broken-link en/basics/a.md', 'Malformed line'],
  ['with a count of zero', 'broken-link en/basics/a.md 0', 'Malformed line'],
  ['of a merge', '<<<<<<< HEAD', 'Malformed line "<<<<<<< HEAD".'],
  ['of an unknown rule', 'brokn-link en/a.md 1', 'Unknown rule "brokn-link". Did you mean'],
  ['twice', `${altLine}\n${altLine}`, 'Duplicate line for missing-alt-text in en/basics/a.md.'],
])('a line %s is an error, and an update keeps the file', (_name, text, message) => {
  const { folder, checked } = withBaseline([text]);
  expect(checked.problems.filter(({ rule }) => rule === 'baseline')).toMatchObject([
    { severity: 'error', line: text.split('\n').length, message: expect.stringContaining(message) },
  ]);
  expect(() => update(folder)).toThrow(message);
  expect(readFileSync(join(folder, '_baseline.txt'), 'utf8')).toBe(text);
});

test('an update writes sorted lines, keeps comments and removes what is gone', () => {
  const { folder } = withBaseline(['broken-link en/other/c.md 4', '# Old errors']);
  expect(update(folder)).toBe(['# Old errors', ...lines, altLine, ''].join('\n'));
  expect(update(folder)).toBe(['# Old errors', ...lines, altLine, ''].join('\n'));
});

test('without errors, an update removes the file', () => {
  const folder = tempArticles({ 'en/other/c.md': valid, '_baseline.txt': lines.join('\n') });
  expect(update(folder)).toBeUndefined();
});

test('an update of a selection keeps the other lines', () => {
  const { folder } = withBaseline([altLine, 'empty-link en/other/c.md 1']);
  const paths = [join(folder, 'en/basics/b.md')];
  expect(update(folder, { paths, rules: [] })).toBe(
    [lines[1], 'empty-link en/other/c.md 1', altLine, ''].join('\n'),
  );
  expect(update(folder, { paths: [], rules: ['empty-link'] })).toBe(
    [lines[1], altLine, ''].join('\n'),
  );
});

test('a selection reports the outdated lines of its files and rules', () => {
  const { folder, checked } = withBaseline(['empty-link en/other/c.md 1', 'empty-link en/x.md 1']);
  const outdated = (paths: readonly string[], rules: readonly string[]) =>
    selectProblems(checked, { paths: paths.map((path) => join(folder, path)), rules }).outdated;
  expect(outdated(['en/other'], [])).toHaveLength(1);
  expect(outdated(['en/basics'], [])).toHaveLength(0);
  expect(outdated([], ['empty-link'])).toHaveLength(2);
  expect(outdated([], ['broken-link'])).toHaveLength(0);
  expect(outdated([], ['outdated-baseline'])).toHaveLength(2);
});

test('a build accepts known errors, except in files that it cannot publish', () => {
  const invalid = articleText('Text.').replace('faq', 'news');
  const known = [...lines, altLine, 'front-matter en/other/d.md 1'];
  const { checked } = withBaseline(known, { 'en/other/d.md': invalid });
  const severities = (problems: typeof checked.problems) =>
    Object.fromEntries(problems.map(({ rule, severity }) => [rule, severity]));
  const notes = { 'broken-link': 'note', 'missing-alt-text': 'note' };
  expect(severities(checked.problems)).toEqual({ ...notes, 'front-matter': 'note' });
  expect(severities(buildProblems(checked))).toEqual({ ...notes, 'front-matter': 'error' });
});
