import { expect, test } from 'vitest';
import { foldText } from '../../../src/text/fold-text.ts';

test.each([
  ['ｗｉｔｈｄｒａｗｌ', 'withdrawl'],
  ['२५ ৯० ๒๕ ໐໑ ႐႙ ᥆᥏', '25 90 25 01 09 09'],
  // Pagefind reads these itself.
  ['٢٥ ۲۵', '٢٥ ۲۵'],
  ['x²½', 'x2½'],
  ['Acme™', 'Acme '],
])('the plain form of %j is %j', (text, plain) => {
  expect(foldText(text)).toBe(plain);
});

test('every digit of a script in common use becomes a digit', () => {
  const scripts = [0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0];
  for (const zero of [...scripts, 0xf20, 0x1040, 0x17e0, 0x1810, 0xff10])
    expect(foldText(String.fromCodePoint(...Array.from({ length: 10 }, (_, n) => zero + n)))).toBe(
      '0123456789',
    );
});
