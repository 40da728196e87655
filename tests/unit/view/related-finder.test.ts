import { expect, test } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { articleComparison } from '../../../src/view/compared-article.ts';
import { relatedFinder } from '../../../src/view/related-finder.ts';
import { anArticle } from '../../support/an-article.ts';

const passkey = anArticle({
  slug: 'set-up-a-passkey',
  title: 'How do I set up a passkey?',
  section: 'security',
});
const lostPasskey = anArticle({
  slug: 'lost-passkey',
  title: 'What if I lost my passkey?',
  section: 'security',
});
const keyword = anArticle({
  slug: 'sign-in',
  title: 'Signing in',
  section: 'basics',
  keywords: ['passkey'],
  views: 9,
});
const fees = anArticle({ slug: 'fees', title: 'Trading fees', section: 'trading' });
const all = [passkey, lostPasskey, keyword, fees];

const forms = {
  stopWords: new Set('how do i up a what if my in'.split(' ')),
  stem: (word: string) => word,
};

function related(
  article: Article,
  {
    limit = 10,
    among = all,
    bodies = {},
  }: { limit?: number; among?: readonly Article[]; bodies?: Readonly<Record<string, string>> } = {},
) {
  return relatedFinder(
    among,
    ({ slug }) => bodies[slug] ?? '',
    articleComparison(forms),
  )(article, limit).map(({ slug }) => slug);
}

test('articles that share a word of the title or a keyword, its own section first', () => {
  expect(related(passkey)).toEqual(['lost-passkey', 'sign-in']);
});

test('lists the articles whose texts are similar, whatever their titles', () => {
  const bodies = {
    fees: 'Makers pay less for each spot order.',
    'sign-in': 'A spot order has makers and takers.',
  };
  expect(related(fees, { bodies })).toEqual(['sign-in']);
});

test('omits articles without a common word', () => {
  expect(related(fees)).toEqual([]);
});

test('articles named by the writer come first, in that order, and only once', () => {
  const pinned = { ...passkey, related: ['fees', 'sign-in', 'fees', 'set-up-a-passkey'] };
  expect(related(pinned, { among: [pinned, lostPasskey, keyword, fees] })).toEqual([
    'fees',
    'sign-in',
    'lost-passkey',
  ]);
});

test('skips a named article that is not published', () => {
  expect(related({ ...passkey, related: ['gone'] })).toEqual(['lost-passkey', 'sign-in']);
});

test('a hidden article is related only if the writer named it', () => {
  const draft = anArticle({
    slug: 'draft',
    title: 'A passkey, too',
    section: 'security',
    hidden: 'draft',
  });
  const among = [
    ...all,
    draft,
    anArticle({ slug: 'also-draft', section: 'trading', hidden: 'draft' }),
  ];
  expect(related(passkey, { among })).toEqual(['lost-passkey', 'sign-in']);
  expect(related(fees, { among })).toEqual([]);
  expect(related({ ...passkey, related: ['draft'] }, { among })).toEqual([
    'draft',
    'lost-passkey',
    'sign-in',
  ]);
});

test('returns at most the requested number', () => {
  expect(related({ ...passkey, related: ['fees', 'sign-in'] }, { limit: 1 })).toEqual(['fees']);
  expect(related(passkey, { limit: 1 })).toEqual(['lost-passkey']);
});

test('a rare word counts more than a common one', () => {
  const article = anArticle({ slug: 'one', title: 'Limits voucher' });
  const common = Array.from({ length: 6 }, (_, index) =>
    anArticle({ slug: `limit-${index}`, title: 'Limits' }),
  );
  const rare = anArticle({ slug: 'rare', title: 'Voucher' });
  expect(related(article, { limit: 1, among: [article, ...common, rare] })).toEqual(['rare']);
});

test('a word that most articles share relates none of them', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    anArticle({ slug: `a-${index}`, title: `account ${index}`, section: `section-${index}` }),
  );
  expect(related(anArticle({ slug: 'a-0', title: 'account' }), { among: many })).toEqual([]);
});

test('a single common word of long texts is coincidence', () => {
  const words = (letter: string) =>
    Array.from({ length: 30 }, (_, index) => `${letter}${index}`).join(' ');
  const among = ['one', 'similar', 'chance', 'other'].map((slug) =>
    anArticle({ slug, title: '', section: slug }),
  );
  const bodies = {
    one: `${words('p')} april`,
    similar: words('p'),
    chance: `${words('q')} april`,
    other: words('q'),
  };
  expect(related(anArticle({ slug: 'one' }), { among, bodies })).toEqual(['similar']);
});

test('an article without similar ones gets the three most read of its section', () => {
  const section = [3, 9, 1, 7].map((views) =>
    anArticle({ slug: `read-${views}`, title: `subject-${views}`, section: 'trading', views }),
  );
  expect(related(fees, { among: [...all, ...section] })).toEqual(['read-9', 'read-7', 'read-3']);
});

test('a list that is short is filled, and one that is long enough is not', () => {
  const others = [5, 8, 2].map((views) =>
    anArticle({ slug: `read-${views}`, title: `subject-${views}`, section: 'security', views }),
  );
  expect(related(passkey, { among: [...all, ...others] })).toEqual([
    'lost-passkey',
    'sign-in',
    'read-8',
  ]);
  const named = { ...passkey, related: ['fees'] };
  expect(related(named, { among: [named, lostPasskey, keyword, fees, ...others] })).toEqual([
    'fees',
    'lost-passkey',
    'sign-in',
  ]);
});

test('among equals, the most viewed comes first, then by alphabet', () => {
  const [article, quiet, busy, same] = ['it', 'quiet', 'busy', 'same'].map((slug) =>
    anArticle({ slug, title: 'passkey', views: slug === 'busy' ? 90 : 1 }),
  );
  const other = anArticle({ slug: 'other', title: 'unlike' });
  if (!article || !quiet || !busy || !same) throw new Error('unreachable');
  expect(related(article, { among: [same, article, quiet, busy, other] })).toEqual([
    'busy',
    'quiet',
    'same',
  ]);
  expect(related(article, { among: [quiet, other, busy, same, article] })).toEqual([
    'busy',
    'quiet',
    'same',
  ]);
});
