import { expect, test } from 'vitest';
import { applyRule } from '../../../src/check/apply-rule.ts';
import type { Rule } from '../../../src/check/rule.ts';

const rule = (severity: Rule['severity']): Rule => ({
  name: 'greeting',
  severity,
  description: 'Articles greet.',
  checkArticle: () => [],
});

test('a finding has the severity of its rule; a rule that is off has no findings', () => {
  const find = () => [{ line: 3, column: 4, message: 'Say hello.' }];
  expect(applyRule(rule('warning'), 'a.md', find)).toEqual([
    {
      path: 'a.md',
      line: 3,
      column: 4,
      severity: 'warning',
      rule: 'greeting',
      message: 'Say hello.',
    },
  ]);
  expect(applyRule(rule('off'), 'a.md', find)).toEqual([]);
});

test('a rule that throws is reported as one sentence at its article', () => {
  const fail = () => {
    throw new TypeError('x is not a function\nat somewhere');
  };
  expect(applyRule(rule('warning'), 'a.md', fail)).toEqual([
    {
      path: 'a.md',
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'greeting',
      message:
        'The check failed here: x is not a function. ' +
        'Report this bug, and simplify the text meanwhile.',
    },
  ]);
});

test('findings at one position are one problem', () => {
  const findings = [1, 2, 2, 3, 4, 5].map((number) => ({
    line: 7,
    column: number === 5 ? 2 : 1,
    message: `Fault ${number}.`,
  }));
  expect(applyRule(rule('error'), 'a.md', () => findings)).toMatchObject([
    { line: 7, column: 1, message: 'Fault 1. Fault 2. Fault 3. … (1 more here)' },
    { line: 7, column: 2, message: 'Fault 5.' },
  ]);
});
