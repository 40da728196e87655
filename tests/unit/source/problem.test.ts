import { expect, test } from 'vitest';
import type { Problem } from '../../../src/source/problem.ts';
import { problemLine, ProblemsError, UserError } from '../../../src/source/problem.ts';

const problem = (line: number): Problem => ({ path: 'articles/en/a/b.md', line, column: 3, severity: 'error', rule: 'front-matter', message: 'It is wrong.' });

test('a problem is shown as path, line, column, rule and message', () => {
  expect(problemLine(problem(7))).toBe('articles/en/a/b.md:7:3  front-matter  It is wrong.');
});

test('a problem stays in one line and commands no terminal, whatever a file is called', () => {
  expect(problemLine({ ...problem(1), path: 'a\u001B[31m\nb\u009B.md', message: 'x\u2028y' })).toBe('a\\u{1b}[31m\\u{a}b\\u{9b}.md:1:3  front-matter  x\\u{2028}y');
});

test('an error of several problems carries and shows all of them', () => {
  const error = new ProblemsError([problem(7), problem(9)]);
  expect(error).toBeInstanceOf(UserError);
  expect(error.problems).toHaveLength(2);
  expect(error.message.split('\n')).toEqual([problemLine(problem(7)), problemLine(problem(9))]);
});
