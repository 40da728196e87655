import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { allRules } from '../../../src/check/all-rules.ts';
import { checkArticles } from '../../../src/check/check-articles.ts';
import type { Rule } from '../../../src/check/rule.ts';
import { valid, tempArticles } from '../../support/temp-articles.ts';

test('every file of a rule is in the list under its name', () => {
  expect(allRules.map(({ name }) => name)).toEqual(
    globSync('src/check/rules/*.ts')
      .map((file) => basename(file, '.ts'))
      .toSorted(),
  );
});

test('a missing description is found only where the site asks for it', () => {
  const folder = tempArticles({ 'en/basics/fees.md': valid });
  const find = (rules: readonly Rule[]) =>
    checkArticles(folder, '2026-01-01', { rules }).problems.map(({ severity, rule, message }) => ({
      severity,
      rule,
      message,
    }));
  expect(find(allRules)).toEqual([]);
  expect(
    find(
      allRules.map((rule) =>
        rule.name === 'missing-description' ? { ...rule, severity: 'warning' } : rule,
      ),
    ),
  ).toEqual([
    {
      severity: 'warning',
      rule: 'missing-description',
      message: 'Missing field `description`. Say in one sentence what the article answers.',
    },
  ]);
});
