import type { HtmlElement } from 'html-validate';
import { expect, test } from 'vitest';
import { testSites } from '../support/test-sites.ts';
import { indexedTexts } from '../support/fragments.ts';
import { elementsIn, only, readPage, textOf } from '../support/read-html.ts';

const blocks = new Set(['p', 'li', 'dt', 'dd', 'pre', 'div', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * The text of each block that holds no other, without footnotes, what search leaves out, and
 * tables: a row is one phrase, see `search-blocks.test.ts`.
 */
function blockTexts(prose: HtmlElement): string[] {
  const innermost = elementsIn(prose).filter(
    (element) =>
      blocks.has(element.tagName) &&
      !elementsIn(element).some(({ tagName }) => blocks.has(tagName)),
  );
  return innermost
    .filter(
      (element) =>
        !element.closest('[data-footnotes], [data-pagefind-ignore], table') &&
        !element.querySelector('table') &&
        !element.querySelector('[data-footnote-ref], .term-note'),
    )
    .map(textOf)
    .filter(Boolean);
}

test.each(Object.entries(testSites))(
  'in the index of the %s site an end mark and a space follow every block',
  (_name, { output }) => {
    const glued: string[] = [];
    for (const [href, text] of indexedTexts(output)) {
      const page = readPage(output, `${href.slice(1)}index.html`);
      let at = 0;
      for (const block of blockTexts(only(page, '.prose'))) {
        const start = text.indexOf(block, at);
        if (start === -1) throw new Error(`The index of ${href} lacks "${block}".`);
        at = start + block.length;
        const around = text.slice(Math.max(start, at - 40), at + 20);
        if (
          !/[.!?:…。]["'”’)\]]*$/.test(text.slice(start, at)) &&
          !/^[.!?:…。]( |$)/.test(text.slice(at))
        )
          glued.push(`${href}: "${around}"`);
      }
    }
    expect(glued).toEqual([]);
  },
);
