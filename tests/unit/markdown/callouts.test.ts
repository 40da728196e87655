import { expect, test } from 'vitest';
import { calloutKinds } from '../../../src/domain/article-parts.ts';
import { html } from '../../support/rendered.ts';

test.each(calloutKinds.map((kind) => [kind, kind.charAt(0).toUpperCase() + kind.slice(1)]))(
  'a quote that begins with [!%s] is a note labelled %s',
  (kind, label) => {
    const expected =
      `<div class="callout callout-${kind}" role="note">` +
      `<p class="callout-label">${label}</p><p>Take care.</p></div>`;
    expect(html(`> [!${kind.toUpperCase()}]`, '> Take care.')).toBe(expected);
    expect(html(`> [!${kind}]`, '>', '> Take care.')).toBe(expected);
  },
);

test('a callout holds all blocks of its quote', () => {
  expect(html('> [!TIP]', '> One', '>', '> - two', '>   > three')).toMatch(
    /^<div class="callout callout-tip" role="note">.*<p>One<\/p><ul><li>.*<blockquote>.*three.*<\/div>$/s,
  );
});

test('a hard line break after the marker leaves no empty line', () => {
  expect(html('> [!NOTE]  ', '> Text')).not.toContain('<br>');
});

test('a callout within a quote is labelled', () => {
  expect(html('> > [!NOTE]', '> > Text')).toMatch(/^<blockquote><div class="callout callout-note"/);
});

test.each([
  '> Only a quote',
  '> [!NOTE] on the same line',
  '> [!OTHER]\n> text',
  '> text\n> [!NOTE]',
  '> **[!NOTE]**\n> text',
])('%j stays a quote', (markdown) => {
  expect(html(markdown)).toMatch(/^<blockquote>/);
});
