import { expect, test } from 'vitest';
import { strings as english } from '../../../src/languages/en/strings.ts';
import { fallbackStrings } from '../../../src/languages/fallback-strings.ts';
import { mergeStrings } from '../../../src/languages/merge-strings.ts';
import { stringMistakes } from '../../../src/languages/string-mistakes.ts';
import { fill, plural } from '../../../src/languages/fill-text.ts';

test.each([
  [{}, []],
  [{ searchPlaceholder: 'How can we help?' }, []],
  [{ callouts: { note: 'Good to know' } }, []],
  [{ viewsUnit: { one: 'read', other: 'reads' } }, []],
  [{ articleCount: { one: 'One article', other: '{count} articles' } }, []],
  [{ updatedOn: 'Last change: {date}' }, []],
  [
    { serchPlaceholder: 'x' },
    ['Unknown text "serchPlaceholder". Did you mean "searchPlaceholder"?'],
  ],
  [{ zzz: 'x' }, ['Unknown text "zzz". Use a name that src/languages/strings.ts lists.']],
  [{ toString: 'x' }, ['Unknown text "toString". Use a name that src/languages/strings.ts lists.']],
  [{ callouts: { nte: 'x' } }, ['Unknown text "callouts.nte". Did you mean "callouts.note"?']],
  [{ callouts: 'x' }, ['"callouts" must be a group of texts.']],
  [{ updatedOn: 'Updated' }, ['"updatedOn" lacks the placeholder {date}. Add it to the text.']],
  [
    { updatedOn: '{day}' },
    [
      'Unknown placeholder {day}. Use {date}.',
      '"updatedOn" lacks the placeholder {date}. Add it to the text.',
    ],
  ],
  [{ home: '{site}' }, ['Unknown placeholder {site}. Remove it: this text has none.']],
  [{ home: ' ' }, ['"home" must be a text that is not empty.']],
  [{ home: 5 }, ['"home" must be a text that is not empty.']],
  [{ viewsUnit: 'reads' }, ['"viewsUnit" must be a group of texts.']],
  [{ viewsUnit: { one: 'read' } }, ['"viewsUnit" lacks the plural form "other". Add it.']],
  [
    { viewsUnit: { several: 'reads', other: 'reads' } },
    ['Unknown plural form "several". Use one of: zero, one, two, few, many, other.'],
  ],
  [
    { articleCount: { other: 'articles' } },
    ['"articleCount.other" lacks the placeholder {count}. Add it to the text.'],
  ],
  [
    undefined,
    ["Exports no texts. Write export const strings = { searchButton: 'Find' }, for example."],
  ],
])('%j has the mistakes %j', (own, messages) => {
  expect(stringMistakes(own, english).map(({ message }) => message)).toEqual(messages);
});

test('an owner replaces single texts, texts of a group and whole plurals', () => {
  const merged = mergeStrings(english, {
    home: 'Start',
    feedbackReason: { other: 'None of these' },
    viewsUnit: { other: 'reads' },
  });
  expect(merged).toEqual({
    ...english,
    home: 'Start',
    feedbackReason: { ...english.feedbackReason, other: 'None of these' },
    viewsUnit: { other: 'reads' },
  });
  expect(mergeStrings(english, {})).toBe(english);
});

test.each(['th', 'ja', 'ko', 'ar', 'ru'])(
  'English texts on pages in %s follow the plural rules of English',
  (lang) => {
    const { articleCount } = fallbackStrings(english, false);
    expect(plural(articleCount, 1, lang).replace(/\P{ASCII}/gu, '')).toMatch(/ article$/);
    expect(plural(articleCount, 3, lang).replace(/\P{ASCII}/gu, '')).toMatch(/ articles$/);
  },
);

test('English texts in right-to-left text isolate their placeholders', () => {
  const { updatedOn, feedbackReason } = fallbackStrings(english, true);
  expect(fill(updatedOn, { date: '29/05/2026' })).toBe('Updated on \u206829/05/2026\u2069');
  expect(feedbackReason).toEqual(english.feedbackReason);
  expect(fallbackStrings(english, false).updatedOn).toBe(english.updatedOn);
});
