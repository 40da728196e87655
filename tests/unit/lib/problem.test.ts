import { expect, test } from 'vitest';
import type { Problem } from '../../../src/lib/problem.ts';
import { problemLine, ProblemsError, UserError } from '../../../src/lib/problem.ts';

const problem = (line: number): Problem => ({
  path: 'articles/en/a/b.md',
  line,
  column: 3,
  severity: 'error',
  rule: 'front-matter',
  message: 'It is wrong.',
});

test('a problem is shown as path, line, column, rule and message', () => {
  expect(problemLine(problem(7))).toBe('articles/en/a/b.md:7:3  front-matter  It is wrong.');
});

test.each([
  ['a line break in a file name', 'a\n::error::b.md', 'a\\u{a}::error::b.md'],
  ['a command to the terminal', '\u001B[2Jb.md', '\\u{1b}[2Jb.md'],
  ['a turn of direction', 'a\u202Eb.md', 'a\\u{202e}b.md'],
])('%s stays on the line of its problem', (_name, path, shown) => {
  expect(problemLine({ ...problem(1), path })).toBe(`${shown}:1:3  front-matter  It is wrong.`);
  expect(problemLine({ ...problem(1), message: path })).toBe(
    `articles/en/a/b.md:1:3  front-matter  ${shown}`,
  );
});

test('an error with several problems has and shows all of them', () => {
  const error = new ProblemsError([problem(7), problem(9)]);
  expect(error).toBeInstanceOf(UserError);
  expect(error.problems).toHaveLength(2);
  expect(error.message.split('\n')).toEqual([problemLine(problem(7)), problemLine(problem(9))]);
});
