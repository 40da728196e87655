import { expect, test } from 'vitest';
import type { Notice } from '../../../src/notices/notice.ts';
import {
  byUrgency,
  isDue,
  isNoticeLink,
  isOn,
  momentOf,
  noticeKey,
  timesOf,
} from '../../../src/notices/notice.ts';

const utc = (text: string) => Date.parse(text);

test.each([
  ['2026-11-28', '2026-11-28T00:00:00Z', '2026-11-29T00:00:00Z'],
  ['2028-02-29', '2028-02-29T00:00:00Z', '2028-03-01T00:00:00Z'],
  ['2026-11-28 09:30', '2026-11-28T09:30:00Z', '2026-11-28T09:30:00Z'],
  ['2026-11-28 09:30 UTC', '2026-11-28T09:30:00Z', '2026-11-28T09:30:00Z'],
  ['2026-11-28T09:30:00.000Z', '2026-11-28T09:30:00Z', '2026-11-28T09:30:00Z'],
])('%s begins at %s and ends at %s', (text, start, end) => {
  expect(momentOf(text)).toBe(utc(start));
  expect(momentOf(text, true)).toBe(utc(end));
});

test.each([
  '2026-02-30',
  '2027-02-29',
  '2026-13-01',
  '2026-11-28 24:00',
  '2026-11-28 9:30',
  '2026-11-28T09:30+01:00',
  'tomorrow',
  '',
])('%j is no time', (text) => {
  expect(momentOf(text)).toBeUndefined();
});

test('a notice is shown from its beginning until just before its end', () => {
  const times = timesOf({ from: '2026-11-28 09:30', until: '2026-11-28' });
  const shown = (time: string) => isDue(times, utc(time));
  expect(shown('2026-11-28T09:29:59Z')).toBe(false);
  expect(shown('2026-11-28T09:30:00Z')).toBe(true);
  expect(shown('2026-11-28T23:59:59Z')).toBe(true);
  expect(shown('2026-11-29T00:00:00Z')).toBe(false);
  expect(isDue(timesOf({}), 0)).toBe(true);
});

test.each([
  [['all'], [], true],
  [['home'], ['home'], true],
  [['home'], ['article:fees', 'section:billing'], false],
  [['section:billing'], ['article:fees', 'section:billing'], true],
  [['article:fees', 'home'], ['article:fees', 'section:billing'], true],
  [['article:fee'], ['article:fees'], false],
  [[], ['home'], false],
])('for %j, on a page at %j: %s', (where, places, expected) => {
  expect(isOn({ where }, places)).toBe(expected);
});

const notice: Notice = {
  id: 'cards',
  kind: 'incident',
  title: 'Cards fail',
  text: 'We know.',
  where: ['all'],
  keywords: [],
};

test('the key changes with the words of a notice, and with nothing else', () => {
  const key = noticeKey(notice);
  expect(key).toMatch(/^cards-\w+$/);
  expect(noticeKey({ ...notice, until: '2026-12-01', where: ['home'], keywords: ['x'] })).toBe(key);
  for (const change of [{ title: 'Cards work' }, { text: '' }, { kind: 'info' }, { link: '/x/' }])
    expect(noticeKey({ ...notice, ...change } as Notice)).not.toBe(key);
});

test('the most urgent notices come first, and the others keep their order', () => {
  const kinds = ['info', 'maintenance', 'incident', 'info'] as const;
  const sorted = byUrgency(kinds.map((kind, at) => ({ kind, at })));
  expect(sorted.map(({ at }) => at)).toEqual([2, 1, 0, 3]);
});

test.each([
  ['/articles/fees/', true],
  ['/', true],
  ['https://status.example.com/x?y#z', true],
  ['HTTP://example.com', true],
  ['//example.com', false],
  ['/\\example.com', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['mailto:a@example.com', false],
  ['https://', false],
  ['/a b', false],
  ['articles/x/', false],
  ['', false],
])('a notice may link to %j: %s', (href, expected) => {
  expect(isNoticeLink(href)).toBe(expected);
});
