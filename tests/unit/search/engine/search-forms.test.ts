import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readToken, toIndexText } from '../../../../src/search/engine/index-text.ts';
import {
  packKnownWords,
  stemsOf,
  unpackKnownWords,
} from '../../../../src/search/engine/known-words.ts';
import {
  indexKey,
  indexKeys,
  lookupsOf,
  partsOf,
  searchForms,
} from '../../../../src/search/engine/search-forms.ts';
import { wordsOf } from '../../../../src/search/engine/words.ts';

test.each([
  ['Münzen', 'munzen'],
  ['TRC-20', 'trc20'],
  ['ERR_CONN_42', 'errconn42'],
  ['złoty', 'zloty'],
  ['Đăng', 'dang'],
  ['ışığı', 'isigi'],
  ['ガイド', 'ガイド'],
  ['מַיִם', 'מים'],
  ['½', '½'],
  ['...', ''],
])('the key of %j is %j', (word, key) => {
  expect(indexKey(word).normalize('NFC')).toBe(key);
});

test('words that differ in their vowels have different keys', () => {
  expect(indexKey('पानी')).not.toBe(indexKey('पान'));
  expect(indexKey('ใหม่')).not.toBe(indexKey('ไหม้'));
});

test.each([
  ['1099-MISC', ['1099', 'MISC']],
  ['getBalance', ['get', 'Balance']],
  ['parseJSONResponse', ['parse', 'JSON', 'Response']],
  ['trc20', ['trc', '20']],
  ['v2.3.1', []],
  ['app.config.json', ['app', 'config', 'json']],
  ['2FA', ['FA']],
  ['plain', []],
])('the parts of %j are %j', (word, parts) => {
  expect(partsOf(word)).toEqual(parts);
});

test.each([
  ['de', 'muenzen', ['muenzen', 'munzen']],
  ['de', 'münzen', ['munzen', 'muenzen']],
  ['de', 'steuergebuehr', ['steuergebuehr', 'steurgebuhr', 'steuergebuhr', 'steurgebuehr']],
  ['da', 'foedselsdag', ['foedselsdag', 'fodselsdag']],
  ['da', 'ærø', ['æro', 'aeroe']],
  ['sv', 'koep', ['koep', 'kop']],
  ['fr', 'coeur', ['coeur', 'cœur']],
  ['en', 'duel', ['duel']],
])('in %s, %s is searched as %j', (lang, word, forms) => {
  expect(searchForms(word, lang)).toEqual(forms);
});

const siteHas =
  (...keys: string[]) =>
  (key: string) =>
    keys.includes(key);

test.each([
  ['muenzen', ['munzen'], [['munzen']]],
  ['muenzen', ['munzen', 'muenzen'], [['muenzen'], ['munzen']]],
  ['neue', ['neue'], [['neue']]],
  ['trc-20', ['trc', '20'], [['trc', '20']]],
  ['trc-20', ['trc20', 'trc', '20'], [['trc20']]],
  ['usb-c', ['usb'], [['usb']]],
  ['2fa', ['fa'], [['2fa']]],
  ['cplusplus', ['c', 'cplusplus'], [['cplusplus']]],
  ['cplusplus', ['c'], [['c']]],
  ['unbekannt', [], [['unbekannt']]],
])('%s is looked up on a site with %j as %j', (word, keys, lookups) => {
  expect(lookupsOf(word, 'de', siteHas(...keys))).toEqual(lookups);
});

/** Everyday words, codes and names, each as a writer may write it and readers may type it. */
const written = fc.constantFrom(
  ...'TRC-20 25,000 1099-MISC getBalance USB-C 2FA v2.3.1 ERR_CONN_42 app.config.json'.split(' '),
  ...'C++ .NET e-mail wi-fi ＡＴＭ ｶﾀｶﾅ ﬁnal m² Ⅳ ① café cafe\u0301 naïve Grüße'.split(' '),
  ...'पानी बदलें ใหม่ น้ำ Đăng złoty ışık don’t l’adresse “quoted” 费用 手续费 アプリ'.split(' '),
  '+1 (800) 555-0199',
  '25 000',
  'DE89 3704 0044 0532 0130 00',
);

test('every word of a text is known, typed as it is written', () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 12 }), (words) => {
      const tokens = toIndexText(words.join(' x ')).split(' ');
      const keys = tokens.flatMap((token) => stemsOf(readToken(token).text, (word) => word));
      const { isIndexed } = unpackKnownWords(packKnownWords(new Set(keys)), undefined, 'en');
      const missing = words
        .flatMap((word) => wordsOf(word))
        .filter((word) => !lookupsOf(word, 'en', isIndexed).flat().every(isIndexed));
      expect(missing).toEqual([]);
    }),
  );
});

test('typing a word in any case or accent gives its keys', () => {
  fc.assert(
    fc.property(written, (word) => {
      const plain = word.normalize('NFD').toUpperCase();
      const keys = new Set(wordsOf(word).flatMap(indexKeys));
      for (const typed of wordsOf(plain))
        expect(searchForms(typed, 'en').some((form) => keys.has(form))).toBe(true);
    }),
  );
});
