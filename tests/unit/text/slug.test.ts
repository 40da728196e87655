import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSlug, slugOf } from '../../../src/text/slug.ts';

test.each([
  ['How do I reset my password?', 'how-do-i-reset-my-password'],
  ["What's a dusting attack?", 'whats-a-dusting-attack'],
  ['Größe, Łódź & Ærø — Đà Nẵng', 'grosse-lodz-aero-da-nang'],
  ['  --2FA / "codes"…  ', '2fa-codes'],
  ['Fees {{limit}} 😀', 'fees-limit'],
  ['ﬁnd ① Ⅷ', 'find-1-viii'],
  ['如何重置密码', ''],
  ['Пароль 2024', ''],
  ['Reset 密码', ''],
  ['???', ''],
  [
    `${'word '.repeat(20)}`,
    'word-word-word-word-word-word-word-word-word-word-word-word-word-word',
  ],
  ['a'.repeat(100), 'a'.repeat(70)],
])('%j becomes %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('what comes out is a file name, or nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
      (title) => {
        const slug = slugOf(title);
        expect(slug === '' || (isSlug(slug) && slug.length <= 70)).toBe(true);
      },
    ),
  );
});
