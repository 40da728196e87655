import { expect, test } from 'vitest';
import type { ReaderChoices } from '../../../../src/domain/article-parts.ts';
import type { SearchQuery } from '../../../../src/domain/search-query.ts';
import { packFacts, unpackFacts } from '../../../../src/search/engine/article-facts.ts';
import { createEngine } from '../../../../src/search/engine/engine.ts';
import { memoryIndex } from '../../../support/memory-index.ts';

const article = { category: 'faq', updated: '2024-01-01', views: 5 };
const articles = [
  { ...article, title: 'Tax in Europe', text: 'Tax tax tax.', only: { region: ['eu'] } },
  { ...article, title: 'Tax in the States', text: 'Tax tax.', only: { region: ['us'] } },
  { ...article, title: 'Tax for all', text: 'Much text, and then tax.', category: 'announcements' },
  { ...article, title: 'Tax in both', text: 'Tax once.', only: { region: ['eu', 'us'] } },
  { ...article, title: 'Tax with Pro', text: 'Tax too.', only: { region: ['us'], plan: ['pro'] } },
];
const bets = new Map([['tax', [1]]]);

async function found(choices: ReaderChoices | undefined, query: Partial<SearchQuery> = {}) {
  const { rows } = await createEngine(memoryIndex(articles, bets), 'en', 15).search({
    words: 'tax',
    category: undefined,
    sort: 'relevance',
    page: 1,
    ...(choices && { choices }),
    ...query,
  });
  return rows.map(({ title }) => title);
}

const everyone = await found(undefined);

test.each<[ReaderChoices, readonly string[]]>([
  [{}, []],
  [{ platform: 'app' }, []],
  [{ region: 'eu' }, ['Tax in the States', 'Tax with Pro']],
  [{ region: 'us' }, ['Tax in Europe']],
  [{ region: 'us', plan: 'basic' }, ['Tax in Europe', 'Tax with Pro']],
  [{ region: 'asia' }, ['Tax in Europe', 'Tax in the States', 'Tax in both', 'Tax with Pro']],
])('for a reader with %j, articles for others come last, in their order', async (choices, last) => {
  const isLast = (title: string) => last.includes(title);
  const expected = [...everyone.filter((title) => !isLast(title)), ...everyone.filter(isLast)];
  expect(await found(choices)).toEqual(expected);
});

test('every tab has the order of all results', async () => {
  const choices = { region: 'eu' };
  const all = await found(choices);
  const inTab = await found(choices, { category: 'faq' });
  expect(inTab).toEqual(all.filter((title) => title !== 'Tax for all'));
});

test('a sort order that the reader has chosen holds for all articles', async () => {
  const sorted = await found({ region: 'eu' }, { sort: 'views' });
  expect(sorted).toEqual(await found(undefined, { sort: 'views' }));
});

const facts = { category: 'faq', updated: 1, views: 2, titleKey: 'aaaa' };

test('audiences are packed once each, and come back to their rows', () => {
  const audience = { only: { region: ['eu'] }, label: 'Europe' };
  const rows = [facts, { ...facts, audience }, facts, { ...facts, audience }];
  const packed = packFacts('hash', rows);
  expect(packed.audiences).toEqual([{ ...audience, rows: [1, 3] }]);
  expect(unpackFacts(packed)).toEqual(rows);
});

test('facts of a site whose articles are for everyone have nothing of audiences', () => {
  expect(JSON.stringify(packFacts('hash', [facts, facts]))).not.toContain('audience');
});
