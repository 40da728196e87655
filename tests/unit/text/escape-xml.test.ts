import { expect, test } from 'vitest';
import { allowedInXml, escapeHtml, escapeXml } from '../../../src/text/escape-xml.ts';

test.each([
  [`<a b="c" d='e'> & f`, '&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt; &amp; f'],
  ['&amp;', '&amp;amp;'],
  ['tab\tand\nline', 'tab\tand\nline'],
  ['bell\u0007 and null\u0000', 'bell and null'],
])('%j in an XML document is %j', (text, expected) => {
  expect(escapeXml(text)).toBe(expected);
});

test.each([
  ['\u000B\u001F\uFFFE', ''],
  ['half \uD83D', 'half \uFFFD'],
  ['😀 ok', '😀 ok'],
])('of %j, XML allows %j', (text, expected) => {
  expect(allowedInXml(text)).toBe(expected);
});

test('text in an HTML element opens neither a tag nor a reference', () => {
  expect(escapeHtml('<b> & &lt;')).toBe('&lt;b> &amp; &amp;lt;');
});
