import { expect, test } from 'vitest';
import { configuredRules } from '../../../src/check/configured-rules.ts';
import type { Rule } from '../../../src/check/rule.ts';
import { UserError } from '../../../src/lib/problem.ts';

const rule = (severity: Rule['severity']): Rule => ({
  name: 'greeting',
  severity,
  description: 'Articles greet.',
  checkArticle: () => [],
});

test.each([
  ['its own severity', 'error', {}, 'error'],
  ['the severity of the site', 'error', { greeting: 'warning' }, 'warning'],
  ['a severity that turns it on', 'off', { greeting: 'error' }, 'error'],
  ['its own severity without a setting', 'warning', undefined, 'warning'],
] as const)('a rule has %s', (_name, own, overrides, expected) => {
  expect(configuredRules([rule(own)], overrides)[0]?.severity).toBe(expected);
});

test.each([
  ['greting', 'Unknown rule "greting" in `check`. Did you mean "greeting"?'],
  ['shouting', 'Unknown rule "shouting" in `check`. Use one of: greeting.'],
])('refuses the unknown rule %s', (name, message) => {
  const find = () => configuredRules([rule('error')], { [name]: 'off' });
  expect(find).toThrow(UserError);
  expect(find).toThrow(/^\S+\.ts:\d+: Unknown rule /);
  expect(find).toThrow(message);
});

test('a rule may have its name of an earlier version in the settings', () => {
  const renamed = { ...rule('error'), name: 'heading-increment' };
  const severityOf = (overrides: Parameters<typeof configuredRules>[1]) =>
    configuredRules([renamed], overrides)[0]?.severity;
  expect(severityOf({ 'heading-order': 'off' })).toBe('off');
  expect(severityOf({ 'heading-order': 'off', 'heading-increment': 'warning' })).toBe('warning');
});
