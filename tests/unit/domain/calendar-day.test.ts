import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, dayOf, formatDay, monthNames } from '../../../src/domain/calendar-day.ts';

test.each([
  ['2024-08-08', 'en', 'Aug 8, 2024'],
  ['2026-01-02', 'en', 'Jan 2, 2026'],
  ['2024-02-29', 'en', 'Feb 29, 2024'],
  ['2024-08-08', 'de', '08.08.2024'],
])('formats %s for %s as %s', (day, lang, expected) => {
  expect(formatDay(day, lang)).toBe(expected);
});

test.each([
  ['2024-12-31T23:59:59.999Z', '2024-12-31'],
  ['2025-01-01T00:30:00+02:00', '2024-12-31'],
  ['2024-12-31T22:00:00-05:00', '2025-01-01'],
])('the instant %s falls on %s in UTC', (instant, day) => {
  expect(dayOf(new Date(instant))).toBe(day);
});

test('counts days from 1970', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('1970-02-01')).toBe(31);
  expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
});

test('day numbers are integers in the order of the days', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map(dayOf);
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(Number.isInteger(dayNumber(a))).toBe(true);
      expect(Math.sign(dayNumber(a) - dayNumber(b))).toBe(Number(a > b) - Number(a < b));
    }),
  );
});

test.each([
  ['en', 'January', 'December'],
  ['de', 'Januar', 'Dezember'],
])('the months in %s run from %s to %s', (lang, first, last) => {
  const names = monthNames(lang);
  expect([names.length, names[0], names[11]]).toEqual([12, first, last]);
});
