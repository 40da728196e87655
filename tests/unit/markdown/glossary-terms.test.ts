import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import type { ElementContent } from 'hast';
import { explainTerms } from '../../../src/markdown/glossary-terms.ts';
import { parseBody } from '../../../src/markdown/render.ts';
import { termFinder } from '../../../src/text/term-finder.ts';
import { searchBlocks } from '../../../src/search/index/search-blocks.ts';
import { optionsFor } from '../../support/rendered.ts';

const text = (value: string): ElementContent => ({ type: 'text', value });

/** The body of an article on a site with three terms, one of which is its subject. */
function body(...lines: string[]) {
  const { tree } = parseBody(lines.join('\n'), optionsFor());
  explainTerms(tree, {
    find: termFinder([['stop order', 'stop orders'], ['fee'], ['margin']]),
    terms: [
      { definition: [text('Waits for a price.')], href: '/glossary/#stop-order' },
      { definition: [text('What it costs.')], href: '/glossary/#fee' },
      { definition: [text('Your own money.')], href: '/glossary/#margin' },
    ],
    isSubject: (term) => term === 2,
    label: 'Glossary',
    version: '1',
  });
  return tree;
}

/** The words that became buttons, in order. */
const buttons = (...lines: string[]) =>
  [...toHtml(body(...lines)).matchAll(/<button type="button" class="term"[^>]*>([^<]*)</g)].map(
    ([, word]) => word,
  );

test('the first mention opens its definition with a button that needs no script', () => {
  expect(toHtml(body('A **stop order** waits.'))).toBe(
    '<p>A <strong><button type="button" class="term" popovertarget="glossaryTerm-1">stop order' +
      '</button><span id="glossaryTerm-1" popover="auto" class="term-note" role="note" ' +
      'data-pagefind-ignore="all">Waits for a price. <a href="/glossary/#stop-order">Glossary</a>' +
      '</span></strong> waits.</p>',
  );
});

test.each([
  [
    'each term once, in any form',
    ['Stop orders and a fee. A stop order, a fee.'],
    ['Stop orders', 'fee'],
  ],
  ['no term that is the subject of the article', ['The margin and the fee.'], ['fee']],
  ['no heading', ['## The fee', '', 'A fee.'], ['fee']],
  ['no link', ['[the fee](/fee/) and the fee.'], ['fee']],
  ['no code', ['`fee`', '', '```', 'fee', '```', '', 'Fee.'], ['Fee']],
  ['no column title, but a cell', ['| fee |', '|-|', '| The fee |'], ['fee']],
  ['no label of a note, but its text', ['> [!NOTE]', '> The fee.'], ['fee']],
  ['no question, but its answer', ['> [!QUESTION] A fee?', '> No fee.'], ['fee']],
  [
    'every variant of a choice, and the text after it',
    ['> [!APP]', '> App fee.', '', '> [!WEB]', '> Web fee.', '', 'A fee.'],
    ['fee', 'fee', 'fee'],
  ],
  [
    'no variant after a mention before the choice',
    ['A fee.', '', '> [!APP]', '> App fee.', '', '> [!WEB]', '> Web fee.'],
    ['fee'],
  ],
  ['lists and quotes', ['- One fee', '', '> A stop order'], ['fee', 'stop order']],
])('explains %s', (_name, lines, expected) => {
  expect(buttons(...lines)).toEqual(expected);
});

test('search reads the text without the definitions', () => {
  expect(searchBlocks(body('A stop order has a fee.')).map((block) => block.text)).toEqual([
    'A stop order has a fee.',
  ]);
});
