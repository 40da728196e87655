import { expect, test } from 'vitest';
import { checkArticles } from '../../../../src/check/check-articles.ts';
import { unshownNotice } from '../../../../src/check/rules/unshown-notice.ts';
import { untranslatedNotice } from '../../../../src/check/rules/untranslated-notice.ts';
import { positionsOf, tempArticles, valid } from '../../../support/temp-articles.ts';

const notice = (fields: string) => `---\ntitle: Cards fail\n${fields}---\n`;

function check(fields: string) {
  const folder = tempArticles({
    'en/billing/fees.md': valid,
    'en/billing/later.md': valid.replaceAll('2024', '2034'),
    'en/_notices/cards.md': notice(fields),
  });
  const { problems, nextChange } = checkArticles(folder, '2026-11-28', {
    rules: [unshownNotice, untranslatedNotice],
  });
  return {
    nextChange,
    messages: problems.map(({ message }) => message),
    places: positionsOf(problems, folder),
  };
}

test.each([
  ['', undefined],
  ['until: 2026-11-28\n', undefined],
  ['where: article:fees\n', undefined],
  ['until: 2026-11-27\n', 'The notice ended on 2026-11-27.'],
  ['until: 2026-11-27 09:00\n', 'The notice ended on 2026-11-27 09:00.'],
  ['where: [home, article:later]\n', 'The article "later" is not published'],
  ['article: later\n', 'The article "later" is not published'],
])('with %j: %j', (fields, expected) => {
  const { messages, places } = check(fields);
  expect(messages).toHaveLength(expected === undefined ? 0 : 1);
  if (expected === undefined) return;
  expect(messages[0]).toContain(expected);
  expect(places).toEqual(['en/_notices/cards.md:1:1 unshown-notice']);
});

test.each([
  ['from: 2026-12-03\n', '2026-12-03'],
  ['until: 2026-12-03\n', '2026-12-04'],
  ['until: 2026-12-03 09:00\n', '2026-12-04'],
  ['', '2034-01-01'],
])('a notice with %j changes the site on %s', (fields, day) => {
  expect(check(fields).nextChange).toBe(day);
});

test('a site in one language has no untranslated notice', () => {
  expect(check('where: all\n').messages).toEqual([]);
});
