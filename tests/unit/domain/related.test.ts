import { expect, test } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { relatedFinder } from '../../../src/domain/related.ts';
import { anArticle } from './an-article.ts';

const passkey = anArticle({ slug: 'set-up-a-passkey', title: 'How do I set up a passkey?', section: 'security' });
const lostPasskey = anArticle({ slug: 'lost-passkey', title: 'What if I lost my passkey?', section: 'security' });
const keyword = anArticle({ slug: 'sign-in', title: 'Signing in', section: 'basics', keywords: ['passkey'], views: 9 });
const fees = anArticle({ slug: 'fees', title: 'Trading fees', section: 'trading' });
const all = [passkey, lostPasskey, keyword, fees];

const related = (article: Article, limit = 10, among: readonly Article[] = all) => relatedFinder(among)(article, limit).map(({ slug }) => slug);

test('lists the articles that share a word of the title or a keyword, its own section first', () => {
  expect(related(passkey)).toEqual(['lost-passkey', 'sign-in']);
});

test('leaves out articles that share nothing', () => {
  expect(related(fees)).toEqual([]);
});

test('those the writer named come first, in the writer’s order, and only once', () => {
  const pinned = { ...passkey, related: ['fees', 'sign-in'] };
  expect(related(pinned, 10, [pinned, lostPasskey, keyword, fees])).toEqual(['fees', 'sign-in', 'lost-passkey']);
});

test('passes over a named article that is not published', () => {
  expect(related({ ...passkey, related: ['gone'] })).toEqual(['lost-passkey', 'sign-in']);
});

test('gives no more than asked for', () => {
  expect(related({ ...passkey, related: ['fees', 'sign-in'] }, 1)).toEqual(['fees']);
});

test('a rare word counts more than a common one', () => {
  const article = anArticle({ slug: 'one', title: 'Limits voucher' });
  const common = Array.from({ length: 6 }, (_, index) => anArticle({ slug: `limit-${index}`, title: 'Limits' }));
  const rare = anArticle({ slug: 'rare', title: 'Voucher' });
  expect(related(article, 1, [article, ...common, rare])).toEqual(['rare']);
});

test('a word that most articles share relates none of them', () => {
  const many = Array.from({ length: 30 }, (_, index) => anArticle({ slug: `a-${index}`, title: `account ${index}` }));
  expect(related(anArticle({ slug: 'a-0', title: 'account' }), 10, many)).toEqual([]);
});

test('of equals the most viewed comes first', () => {
  const quiet = anArticle({ slug: 'quiet', title: 'passkey', views: 1 });
  const busy = anArticle({ slug: 'busy', title: 'passkey', views: 90 });
  const article = anArticle({ slug: 'it', title: 'passkey' });
  const other = anArticle({ slug: 'other', title: 'unlike' });
  expect(related(article, 10, [article, quiet, busy, other])).toEqual(['busy', 'quiet']);
});
