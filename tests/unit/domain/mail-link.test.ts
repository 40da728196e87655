import { expect, test } from 'vitest';
import { mailLink } from '../../../src/domain/mail-link.ts';

test.each([
  [
    'Fees & more?',
    'Line 1\nLine 2',
    'mailto:help@example.com?subject=Fees%20%26%20more%3F&body=Line%201%0D%0ALine%202',
  ],
  [
    'a&bcc=eve@example.com',
    '#',
    'mailto:help@example.com?subject=a%26bcc%3Deve%40example.com&body=%23',
  ],
  ['half \uD83D x', '', 'mailto:help@example.com?subject=half%20%EF%BF%BD%20x&body='],
])('%j and %j', (subject, text, href) => {
  expect(mailLink('help@example.com', subject, text)).toEqual({ href, isCut: false });
});

test.each(['a', '漢', '😀', '\n', 'a😀'])('100 KB of %j are cut to a link that works', (piece) => {
  const { href, isCut } = mailLink('help@example.com', piece.repeat(1000), piece.repeat(50_000));
  expect(isCut).toBe(true);
  expect(href.length).toBeLessThanOrEqual(4500);
  const { searchParams } = new URL(href);
  expect(searchParams.get('body')).not.toContain('\uFFFD');
});
