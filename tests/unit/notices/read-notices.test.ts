import { expect, test } from 'vitest';
import { readNotices } from '../../../src/notices/read-notices.ts';

const one = { id: 'cards', kind: 'incident', title: 'Cards fail' };
const file = (...notices: unknown[]) => ({ version: 1, notices });

test('reads a notice by hand, with the defaults', () => {
  expect(readNotices(file(one))).toEqual([{ ...one, text: '', where: ['all'], keywords: [] }]);
});

test('reads every field, and ignores those of later versions', () => {
  const full = {
    ...one,
    locale: 'de',
    text: 'Wir arbeiten daran.',
    from: '2026-11-28T09:00:00Z',
    until: '2026-11-29',
    where: ['home', 'section:billing'],
    keywords: ['karte'],
    link: '/de/articles/karte/',
    linkText: 'Karten',
  };
  expect(readNotices(file({ ...full, color: 'red' }))).toEqual([full]);
  expect(readNotices(file({ ...one, link: null, until: null }))).toHaveLength(1);
  expect(readNotices(file())).toEqual([]);
});

const long = 'x'.repeat(5000);

test.each<[unknown, string]>([
  [null, 'The file must be an object in braces.'],
  [[], 'The file must be an object in braces.'],
  ['text', 'The file must be an object in braces.'],
  [{ notices: [] }, '`version` must be 1.'],
  [{ version: 2, notices: [] }, '`version` must be 1.'],
  [{ version: 1 }, '`notices` must be a list.'],
  [{ version: 1, notices: {} }, '`notices` must be a list.'],
  [file(...Array<unknown>(51).fill(one)), '`notices` has more than 50 entries.'],
  [file(null), 'notices[0] must be an object in braces.'],
  [
    file(one, { ...one, kind: 'outage' }),
    '`notices[1].kind` must be one of: incident, maintenance, info.',
  ],
  [file({ ...one, kind: '__proto__' }), '`notices[0].kind` must be one of: incident'],
  [file({ ...one, id: '"] *' }), '`notices[0].id` must be letters, digits and `-`.'],
  [file({ ...one, id: undefined }), '`notices[0].id` must be a text in quotes.'],
  [file({ ...one, title: ' ' }), '`notices[0].title` is empty.'],
  [file({ ...one, title: long }), '`notices[0].title` has more than 160 characters.'],
  [file({ ...one, title: { toString: 'x' } }), '`notices[0].title` must be a text in quotes.'],
  [file({ ...one, text: long }), '`notices[0].text` has more than 2000 characters.'],
  [file({ ...one, from: 'soon' }), '`notices[0].from` must be a time in UTC such as'],
  [file({ ...one, until: 1 }), '`notices[0].until` must be a text in quotes.'],
  [file({ ...one, where: 'all' }), '`notices[0].where` must be a list.'],
  [file({ ...one, keywords: [1] }), '`notices[0].keywords[0]` must be a text in quotes.'],
  [file({ ...one, link: 'javascript:alert(1)' }), '`notices[0].link` must be a path that'],
  [file({ ...one, link: '//evil.example' }), '`notices[0].link` must be a path that'],
  [file({ ...one, locale: long }), '`notices[0].locale` has more than 35 characters.'],
])('refuses %j', (value, mistake) => {
  expect(readNotices(value)).toContain(mistake);
});
