import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskQuery, withoutMasks } from '../../../src/domain/mask-query.ts';

test.each([
  ['jo.doe@mail.example cannot log in', '[email] cannot log in'],
  ['mail to <jo+x@mail.example>, please', 'mail to <[email]>, please'],
  ['john (at) example (dot) com', '[email]'],
  ['john @ example.com now', '[email] now'],
  ['jo%40mail.example', '[email]'],
  ['jo＠mail.example', '[email]'],
  ['message from @moneyfriend', 'message from [email]'],
  ['call +49 (151) 234-5678 back', 'call [number] back'],
  ['card 4111 1111 1111 1111 declined', 'card [number] declined'],
  ['code 482913 is wrong', 'code [number] is wrong'],
  ['１２３４５６７８', '[number]'],
  ['١٢٣٤٥٦٧', '[number]'],
  ['born 31.01.1990', 'born [number]'],
  ['login from 192.168.100.12', 'login from [number]'],
  ['iban DE89 3704 0044 0532 0130 00', 'iban [code]'],
  ['passport C01X00T47 rejected', 'passport [code] rejected'],
  ['0x12ab…89cd is not mine', '[code] is not mine'],
  ['bc1q...x7k9 missing', '[code] missing'],
  ['tx 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'tx [code]'],
  ['sent to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT', 'sent to [code]'],
  ['key AbCdEfGhIjKlMnOpQrStUvWxYzAb', 'key [code]'],
  ['550e8400-e29b-41d4-a716-446655440000', '[code]'],
  [
    'my phrase is abandon ability able about above absent ' +
      'absorb abstract absurd abuse access accident',
    'my phrase is [code]',
  ],
  [
    '1. abandon 2. ability 3. able 4. about 5. above 6. absent ' +
      '7. absorb 8. abstract 9. absurd 10. abuse 11. access 12. accident',
    '[code]',
  ],
  ['https://fernhill.example/reset?token=abc why', '[link] why'],
  ['fernhill.example/reset?t=1 why', '[link] why'],
])('what could identify a person is masked in %j', (query, masked) => {
  expect(maskQuery(query)).toBe(masked);
  // The receiver masks again.
  expect(maskQuery(masked)).toBe(masked);
});

test.each([
  'why did my identity verification fail on my phone?',
  '1099-misc 2024',
  'usdt-trc20 deposit',
  'can I withdraw 50000 usd in 24/7',
  'buy btc @ market',
  'iphone13 pro max',
  'is fernhill-login.example yours',
  'how do I move to another country and keep my account and all of my coins there',
  '本人確認ができない',
])('the ordinary query %j stays as it is', (query) => {
  expect(maskQuery(query)).toBe(query);
});

test('a long query is cut at a word, a long word anywhere', () => {
  expect(maskQuery('a word '.repeat(100))).toBe(`${'a word '.repeat(28)}a`);
  expect(maskQuery('é'.repeat(300))).toHaveLength(200);
  expect(maskQuery('\u{1F600}'.repeat(101) + 'é')).toBe('\u{1F600}'.repeat(100));
});

test('no part of a masked word is left at the cut', () => {
  expect(maskQuery(`${'a '.repeat(994)}someone@mail.example`)).not.toContain('someone');
});

test('line ends and direction marks become spaces', () => {
  expect(maskQuery('foo\u202E \nbar\u0000')).toBe('foo bar');
});

test('a masked query is short, on one line, and without email addresses and long numbers', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'jo@mail.example',
      '0xabc123',
      '[email]',
      '4111 1111',
      'www.x.example',
      'DE89',
      '(at)',
      '…',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const masked = maskQuery(pieces.join(' '));
      expect(masked.length).toBeLessThanOrEqual(200);
      expect(masked).not.toMatch(/[\r\n]|\d{6}|\w@\w|0x[\da-f]{3}/i);
    }),
  );
});

test('masks are not words of a query', () => {
  expect(withoutMasks('email [email] code [code]').split(/\s+/).filter(Boolean)).toEqual([
    'email',
    'code',
  ]);
});
