import { expect, test } from 'vitest';
import { stemFor } from '../../../../src/languages/stem-for.ts';
import { stemsOf } from '../../../../src/search/engine/known-words.ts';
import { toIndexText } from '../../../../src/search/engine/index-text.ts';
import type { TermTotals } from '../../../../src/search/index/term-totals.ts';
import { addedUp, termTotals } from '../../../../src/search/index/term-totals.ts';
import { createWordList } from '../../../../src/search/index/word-list.ts';

const articles: readonly (readonly [visible: string, hidden: string])[] = [
  ['Cards and card payments. Pay by card, or by iPhone (API v2)?', 'plastic credit-card'],
  ["Don't pay twice: the reader’s IBAN is DE-12 34. Café, naïve, ÜBER!", 'account number'],
  ['Plastic money! C++ and 1099-MISC forms; e-mail us at once.', ''],
  ['料金はカードで支払えます。 Cards again, credit too.', 'Cards'],
];

const listOf = (lang: string) => {
  const list = createWordList(lang);
  const added = articles.map((texts) => {
    const { terms, numbers } = list.add(...(texts.map(toIndexText) as [string, string]));
    return {
      terms,
      counts: numbers.map((word) => [list.wordAt(word), list.timesOf(word)] as const),
    };
  });
  return { list, added };
};

test.each(['en', 'de', 'fr', 'zh', 'da'])(
  'articles of an earlier build count as before in %s',
  (lang) => {
    const { list, added } = listOf(lang);
    const known = added.map(({ terms }, number) => ({ url: `/${number}/`, terms }));
    // Enough articles for several groups.
    const many = Array.from({ length: 50 }, (_, part) =>
      known.map(({ url, terms }) => ({ url: `/${part}${url}`, terms })),
    ).flat();
    for (const repeated of [known, many]) {
      const [again, alone] = [createWordList(lang), createWordList(lang)];
      const make = (_name: string, _key: string, add: () => TermTotals) =>
        JSON.parse(JSON.stringify(add())) as TermTotals;
      for (const totals of termTotals(lang, repeated, make)) again.addKnown(totals);
      for (const { terms } of repeated) alone.addKnown(addedUp([terms]));
      expect(again.vocabulary()).toBe(alone.vocabulary());
      expect(again.knownWords()).toBe(list.knownWords());
      if (repeated === known) expect(again.vocabulary()).toBe(list.vocabulary());
    }
  },
);

test('words count in each article once, and their occurrences in it', () => {
  const [{ counts = [] } = {}] = listOf('en').added;
  expect(Object.fromEntries(counts)).toMatchObject({ card: 2, cards: 1, pay: 1, by: 2 });
});

test.each(['Word', 'word,', 'WORD?', 'Payments.', 'a', 'I', 'Zürich', 'e-mail', 'iPhone', 'v2'])(
  'search knows %s in the forms of its stem',
  (word) => {
    const list = createWordList('en');
    list.add(toIndexText(word), '');
    const stem = stemFor('en') ?? String;
    for (const form of stemsOf(word, stem)) expect(list.knownWords(), form).not.toBe('');
    expect(list.has(word)).toBe(true);
  },
);
