import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameWording } from '../../../src/text/same-wording.ts';

test.each([
  ['Open the  app.\n', 'Open the app'],
  ['Recieve your code', 'Receive your code'],
  ['Your withdrawl waits', 'Your withdrawal waits'],
  ['sign in, then wait', 'Sign in; then wait.'],
  ['paypal', 'PayPal'],
  ['Press **Send**', 'Press *Send*'],
])('%j and %j say the same', (before, after) => {
  expect([isSameWording(before, after), isSameWording(after, before)]).toEqual([true, true]);
});

test.each([
  ['It costs 10 %', 'It costs 12 %'],
  ['It costs $5', 'It costs €5'],
  ['You can', "You can't"],
  ['You can now', 'You can not'],
  ['It is legal', 'It is illegal'],
  ['Wait.', 'Wait. Then call us.'],
  ['See [fees](/articles/fees/)', 'See [fees](/articles/feed/)'],
  ['[fees](/articles/Fees/)', '[fees](/articles/fees/)'],
  ['-5', '5'],
])('%j and %j do not', (before, after) => {
  expect([isSameWording(before, after), isSameWording(after, before)]).toEqual([false, false]);
});

test('every text says what it says, however its lines are broken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(isSameWording(text, text.replaceAll(/\s+/g, ' \n '))).toBe(true);
    }),
  );
});
