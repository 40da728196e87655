import { expect, test } from 'vitest';
import { nextChange } from '../../../src/check/next-change.ts';

const article = (published: string, expires?: string, draft = false) => ({
  draft,
  published,
  expires,
});

test.each([
  ['nothing', [], undefined],
  ['what is published and stays', [article('2026-01-01')], undefined],
  ['what appears today', [article('2026-05-10')], undefined],
  ['what appears tomorrow', [article('2026-05-11')], '2026-05-11'],
  ['what goes after today', [article('2026-01-01', '2026-05-10')], '2026-05-11'],
  ['what goes after the end of a month', [article('2026-01-01', '2026-05-31')], '2026-06-01'],
  ['what has gone', [article('2026-01-01', '2026-05-09')], undefined],
  ['a draft', [article('2026-06-01', '2026-07-01', true)], undefined],
  [
    'the nearest of several',
    [
      article('2027-01-01'),
      article('2026-01-01', '2026-08-01'),
      article('2026-12-01', '2026-12-02'),
    ],
    '2026-08-02',
  ],
])('of %s', (_name, articles, day) => {
  expect(nextChange(articles, '2026-05-10')).toBe(day);
});
