import { expect, test } from 'vitest';
import { applyRule, requireKnownRules, severityOf } from '../../../src/check/apply-rule.ts';
import type { Rule } from '../../../src/check/rule.ts';
import { UserError } from '../../../src/lib/problem.ts';

const rule = (severity: Rule['severity']): Rule => ({
  name: 'greeting',
  severity,
  description: 'Articles greet.',
  checkArticle: () => [],
});

test('a rule weighs what it says, unless the owner says otherwise', () => {
  expect(severityOf(rule('error'), {})).toBe('error');
  expect(severityOf(rule('error'), { greeting: 'warning' })).toBe('warning');
  expect(severityOf(rule('off'), { greeting: 'error' })).toBe('error');
  expect(severityOf(rule('warning'), { other: 'off' })).toBe('warning');
  const renamed = { ...rule('error'), name: 'heading-increment' };
  expect(severityOf(renamed, { 'heading-order': 'off' })).toBe('off');
  expect(severityOf(renamed, { 'heading-order': 'off', [renamed.name]: 'warning' })).toBe(
    'warning',
  );
  expect(() => requireKnownRules([renamed], { 'heading-order': 'off' })).not.toThrow();
});

test('a name that no rule has is told with the one that was meant', () => {
  expect(() => requireKnownRules([rule('error')], { greting: 'off' })).toThrow(
    new UserError(
      'tests/fixtures/articles/_site.ts:4: Unknown rule "greting" in `check`. Did you mean "greeting"?',
    ),
  );
  expect(() => requireKnownRules([rule('error')], { shouting: 'off' })).toThrow(
    new UserError(
      'tests/fixtures/articles/_site.ts:4: Unknown rule "shouting" in `check`. Use one of: greeting.',
    ),
  );
  expect(() => requireKnownRules([rule('error')], { greeting: 'off' })).not.toThrow();
});

test('a finding becomes a problem of that weight, and a rule that sleeps finds nothing', () => {
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

test('a rule that fails is told as one sentence at its article', () => {
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
        'The check itself failed here (x is not a function). Write this part in a simpler way, and report the fault.',
    },
  ]);
});
