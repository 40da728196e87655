import { expect, test } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { articleComparison } from '../../../src/view/compared-article.ts';
import { relatedFinder } from '../../../src/view/related-finder.ts';
import { anArticle } from '../../support/an-article.ts';

const forms = { stopWords: new Set(['the', 'of']), stem: (word: string) => word };
const passkey = anArticle({ slug: 'set-up-a-passkey', title: 'Set up a passkey' });
const lost = anArticle({ slug: 'lost-passkey', title: 'A lost passkey' });
const fees = anArticle({ slug: 'fees', title: 'Trading fees' });
const all = [passkey, lost, fees];

test('a word that the title repeats counts twice, and the others by their meaning', () => {
  const vectors: Readonly<Record<string, Float32Array>> = {
    passkey: Float32Array.from({ length: 64 }, (_, index) => Number(index === 0)),
    phone: Float32Array.from({ length: 64 }, (_, index) => Number(index === 1)),
  };
  const titles = { one: 'Passkey passkey phone', near: 'Passkey x', far: 'Phone x', other: 'y' };
  const among = Object.entries(titles).map(([slug, title]) =>
    anArticle({ slug, title, section: slug }),
  );
  const find = relatedFinder(
    among,
    () => 'shared',
    articleComparison(forms, (term) => vectors[term]),
  );
  expect(find(anArticle({ slug: 'one' }), 2).map(({ slug }) => slug)).toEqual(['near', 'far']);
});

test('what was kept of unchanged articles gives the same articles', () => {
  const kept = new Map<string, string>();
  let made = 0;
  const derive = <Value>(name: string, source: string, make: () => Value): Value => {
    const key = `${name}\n${source}`;
    const known = kept.get(key);
    if (known !== undefined) return JSON.parse(known) as Value;
    made++;
    const value = make();
    kept.set(key, JSON.stringify(value));
    return value;
  };
  const vector = Float32Array.from({ length: 64 }, (_, index) => Math.sin(index));
  const lists = (among: readonly Article[]) => {
    const find = relatedFinder(
      among,
      ({ slug }) => `The subject of ${slug}: limit limit`,
      articleComparison(forms, (term) => (term === 'limit' ? vector : undefined)),
      derive,
    );
    return among.map((article) => find(article, 3).map(({ slug }) => slug));
  };
  const first = lists(all);
  expect(made).toBe(all.length);
  expect(lists(all)).toEqual(first);
  expect(made).toBe(all.length);
  lists([{ ...passkey, keywords: ['fees'] }, lost, fees]);
  expect(made).toBe(all.length + 1);
});
