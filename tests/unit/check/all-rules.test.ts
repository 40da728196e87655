import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { activeRules, allRules } from '../../../src/check/all-rules.ts';
import { parseArticle } from '../../../src/check/parse-article.ts';
import { rulesTable } from '../../../src/check/rules-table.ts';
import { readArticles } from '../../../src/source/read-articles.ts';
import { sound, tempArticles } from '../source/temp-articles.ts';

test('every file of a rule is in the list under its name', () => {
  expect(allRules.map(({ name }) => name)).toEqual(globSync('src/check/rules/*.ts').map((file) => basename(file, '.ts')).toSorted());
});

test('a rule that is off by default sleeps until the site wakes it', () => {
  const { articles: [article] } = readArticles(tempArticles({ 'en/basics/fees.md': sound }));
  const find = (rules: ReturnType<typeof activeRules>) => rules.flatMap((rule) => (rule.name === 'missing-description' && 'checkArticle' in rule && article ? rule.checkArticle(parseArticle(article)).map((finding) => ({ ...finding, severity: rule.severity })) : []));
  expect(find(activeRules())).toEqual([]);
  expect(find(activeRules({ 'missing-description': 'warning' }))).toEqual([{ line: 1, column: 1, severity: 'warning', message: 'The field `description` is missing. Say in one sentence what the article answers.' }]);
});

test('the site can put a rule to sleep, and hears of one that does not exist', () => {
  expect(activeRules({ 'vague-link': 'off' }).map(({ name }) => name)).not.toContain('vague-link');
  expect(() => activeRules({ 'missing-descripton': 'error' })).toThrow('`check` in src/site.ts names the rule "missing-descripton", which does not exist. Did you mean missing-description?');
});

test('the table has a row for each rule', () => {
  const [head, , ...rows] = rulesTable().split('\n');
  expect(head).toBe('| rule | severity | what it holds articles to |');
  expect(rows).toHaveLength(allRules.length);
  expect(rows).toContain('| `empty-heading` | error | Headings have words. |');
});
