import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOfPath } from '../../../../src/client/not-found/moved-article.ts';

test.each([
  ['/articles/reset-my-password/', 'reset my password'],
  ['/hc/en-us/articles/360012345678-How_do-I%20reset', 'How do I reset'],
  ['/old/lost+phone.html', 'lost phone'],
  ['/articles/lost-phone.md', 'lost phone'],
  ['/help/lost-phone/index.html', 'lost phone'],
  ['/categories/faq/2/', 'faq'],
  ['/blog/2024/05/network-fees/', 'network fees'],
  ['/form-1099-misc', 'form 1099 misc'],
  ['/what%E2%80%99s-new', 'what’s new'],
  ['/%C3%9Cberpr%C3%BCfung', 'Überprüfung'],
  ['/%E8%BA%AB%E4%BB%BD%E9%AA%8C%E8%AF%81', '身份验证'],
  ['/node.js-api', 'node.js api'],
  ['/100%-refund', '100 refund'],
  ['/fees%E0%A4%A', 'fees'],
  ['/%3Cscript%3Ealert(1)%3C%2Fscript%3E', 'script alert 1 script'],
  ['/%22%20onfocus=alert(1)%20autofocus', 'onfocus alert 1 autofocus'],
  ['/articles/360012345678/', ''],
  ['/articles/', ''],
  ['/2/', ''],
  ['/---/', ''],
  ['/', ''],
  ['', ''],
])('the words of %s are "%s"', (path, words) => {
  expect(wordsOfPath(path)).toBe(words);
});

test('a long path is cut between words', () => {
  const words = wordsOfPath(`/${'how-do-i-verify-'.repeat(10)}`);
  expect(words.length).toBeLessThanOrEqual(80);
  expect(words).toMatch(/^(how do i verify )+how do i$|verify$/);
});

test('a word that is too long is cut, never inside a surrogate pair', () => {
  expect(wordsOfPath(`/${'a'.repeat(200)}`)).toBe('a'.repeat(80));
  expect(wordsOfPath(`/a${'𠮷'.repeat(100)}`).isWellFormed()).toBe(true);
});

test('for any path, the words are short, trimmed text without HTML', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webPath(),
        fc.string({ unit: 'binary' }),
        fc.webUrl({ withQueryParameters: true }),
      ),
      (path) => {
        const words = wordsOfPath(path);
        expect(words.length).toBeLessThanOrEqual(80);
        expect(words).toBe(words.trim());
        expect(words).not.toMatch(/[<>"&=\p{Cc}]/u);
      },
    ),
  );
});
