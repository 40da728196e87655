import { expect, test } from 'vitest';
import { asMarkdownText, asReferences } from '../../../src/text/escape-markdown.ts';

test.each([
  ['Fernhill & Co', String.raw`Fernhill \& Co`],
  ['<b>*x*</b>', String.raw`\<b\>\*x\*\</b\>`],
  ['help@x.example', 'help@x.example'],
  ['24 hours', '24 hours'],
  ['0.10', '0.10'],
  ['# x', '# x', String.raw`\# x`],
  ['+1 555', '+1 555', String.raw`\+1 555`],
  ['12', '12', '&#49;2'],
  ['1. x', '1. x', '&#49;. x'],
  ['. x', String.raw`\. x`],
  ['Größe 😀', 'Größe 😀'],
])('%j as Markdown', (value, within, opening = within) => {
  expect([asMarkdownText(value, false), asMarkdownText(value, true)]).toEqual([within, opening]);
});

test('as character references only letters stay', () => {
  expect(asReferences('aé 1"😀')).toBe('aé&#32;&#49;&#34;&#128512;');
});
