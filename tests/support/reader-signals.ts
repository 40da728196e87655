import { expect } from 'vitest';
import type { Signal, UnansweredKind } from '../../src/domain/signals.ts';
import type { InsightSettings } from '../../src/analytics/insights/find-insights.ts';
import { findInsights } from '../../src/analytics/insights/find-insights.ts';
import { readSiteWords } from '../../src/analytics/insights/site-words.ts';
import { createTally } from '../../src/analytics/insights/tally.ts';
import { readArticles } from '../../src/content/read-articles.ts';
import { tempArticles } from './temp-articles.ts';

export const settings: InsightSettings = {
  threshold: { times: 5, days: 3 },
  today: '2026-11-21',
  oldAfter: 365,
  dated: 'announcements',
  rows: 30,
};

export type Arrival = { readonly day: string; readonly signal: Signal };
export type Fields = { category?: string; updated?: string; views?: number; more?: string };

export const file = (
  title: string,
  body: string,
  { category = 'faq', updated = '2026-10-01', views = 0, more = '' }: Fields = {},
) =>
  `---\ntitle: "${title}"\ncategory: ${category}\npublished: 2020-01-01\n` +
  `updated: ${updated}\nviews: ${views}\n${more}---\n\n${body}\n`;

export const library = () => {
  const directory = tempArticles({
    'en/rewards/stake.md': file(
      'How do I stake coins?',
      '## Rewards for locking\n\nCoins are locked for a while, and the network pays for it.',
      { views: 10, more: 'redirect_from: [/articles/old-stake/]\n' },
    ),
    'en/trading/fees.md': file('Which fees do I pay?', 'The platform takes a commission.', {
      updated: '2024-01-01',
      views: 900,
    }),
    'en/trading/old.md': file('An older article', 'Nothing of note.', {
      updated: '2023-01-01',
      views: 500,
    }),
    'en/trading/never.md': file('Never read', 'Nothing of note.', { updated: '2023-01-01' }),
    'en/trading/news.md': file('A listing', 'It was listed.', {
      updated: '2023-01-01',
      views: 5000,
      category: 'announcements',
    }),
    'en/trading/draft.md': file('A draft', 'Zebra.', {
      updated: '2023-01-01',
      views: 9000,
      more: 'draft: true\n',
    }),
    'en/_search/synonyms.yml': '- [commission, brokerage]\n',
    'en/_search/best-bets.yml': '- query: pinned coins\n  articles: [stake]\n',
  });
  const { articles, problems } = readArticles(directory);
  expect(problems).toEqual([]);
  return readSiteWords(articles, 'en', directory, { '/articles/stake/': 5 }, settings.today);
};

/** The same signal so many times, one a day, over so many days. */
export const times = (count: number, days: number, signal: (number: number) => Signal): Arrival[] =>
  Array.from({ length: count }, (_, number) => ({
    day: `2026-10-${String((number % days) + 10)}`,
    signal: signal(number),
  }));
export const asked = (query: string, answer: UnansweredKind = 'empty'): Signal => ({
  kind: 'search',
  query,
  locale: 'en',
  answer,
});
export const clicked = (query: string, slug: string, place = 1): Signal => ({
  kind: 'click',
  query,
  locale: 'en',
  article: `/articles/${slug}/`,
  place,
});
export const voted = (slug: string, vote: 'yes' | 'no'): Signal => ({
  kind: 'vote',
  article: `/articles/${slug}/`,
  locale: 'en',
  vote,
});

export const insightsOf = (arrivals: readonly Arrival[]) => {
  const lib = library();
  const tally = createTally('en', lib.at);
  for (const { day, signal } of arrivals) tally.add(signal, day);
  return findInsights(tally, lib, settings);
};
