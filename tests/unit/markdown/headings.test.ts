import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementsIn, html, rendered } from '../../support/rendered.ts';

/** The HTML without the links to the headings themselves, which have tests of their own. */
const plain = (markdown: string) =>
  html(markdown).replaceAll(/<a class="heading-link"[^>]*>(.*?)<\/a>/g, '$1');

test.each([
  ['## How do I pay?', '<h2 id="how-do-i-pay">How do I pay?</h2>'],
  ['### *Fees* & `limits`', '<h3 id="fees--limits"><em>Fees</em> &#x26; <code>limits</code></h3>'],
  ['## Gebühren 费用', '<h2 id="gebühren-费用">Gebühren 费用</h2>'],
  ['Fees\n====', '<h2 id="fees">Fees</h2>'],
  ['## !!!', '<h2 id="section">!!!</h2>'],
  ['<h3 onclick="x">Fees</h3>', '<h3 id="fees">Fees</h3>'],
])('%j gets the id that GitHub would give it', (markdown, expected) => {
  expect(plain(markdown)).toBe(expected);
});

test('the page’s title stays the only h1', () => {
  expect(plain('# Fees')).toBe('<h2 id="fees">Fees</h2>');
});

test('equal headings get different ids', () => {
  expect(rendered('## Fees', '', '## Fees', '', '### fees').headings.map(({ id }) => id)).toEqual([
    'fees',
    'fees-1',
    'fees-2',
  ]);
});

test('the list of headings has depth and text in order, also within other blocks', () => {
  const { headings } = rendered('# One', '', '### **Two** [link](/a/)', '', '> ## Three');
  expect(headings).toEqual([
    { depth: 2, id: 'one', text: 'One' },
    { depth: 3, id: 'two-link', text: 'Two link' },
    { depth: 2, id: 'three', text: 'Three' },
  ]);
});

test('the hidden heading of the footnotes is not listed', () => {
  expect(rendered('## Fees[^1]', '', '[^1]: None.').headings.map(({ depth }) => depth)).toEqual([
    2,
  ]);
});

test('no two headings share an id, and each listed id is on the page', () => {
  const text = fc
    .array(fc.constantFrom('Fees', 'fees', '1', 'fees-1', 'Limits', '费用', 'a'), {
      minLength: 1,
      maxLength: 3,
    })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12, size: 'max' }), (texts) => {
      const body = rendered(...texts.map((line) => `## ${line}\n`));
      const ids = elementsIn(body.html)
        .filter(({ tagName }) => tagName === 'h2')
        .map(({ properties }) => properties['id']);
      expect(new Set(ids).size).toBe(texts.length);
      expect(body.headings.map(({ id }) => id)).toEqual(ids);
    }),
  );
});

test('headings without letters and one named like the footnotes get ids of their own', () => {
  expect(
    [...html('## ???', '', '## !!!', '', '## Footnote label').matchAll(/id="([^"]+)"/g)].map(
      ([, id]) => id,
    ),
  ).toEqual(['section', 'section-1', 'footnote-label-1']);
});

test('no heading takes the id of a footnote or that of another heading, whatever its words', () => {
  const ids = [
    ...html(
      '[^1]',
      '',
      '## user-content-fn-1',
      '',
      '## user-content-fnref-1',
      '',
      ...['constructor', '`__proto__`', 'body', 'constructor', '`__proto__`'].flatMap((word) => [
        `## ${word}`,
        '',
      ]),
      '[^1]: Note.',
    ).matchAll(/ id="([^"]*)"/g),
  ].map(([, id]) => id);
  expect(ids.length).toBe(new Set(ids).size);
  expect(ids).toEqual(
    expect.arrayContaining([
      'user-content-fn-1',
      'user-content-fn-1-1',
      'constructor',
      'constructor-1',
      '__proto__-1',
    ]),
  );
});
