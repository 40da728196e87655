import { expect, test } from 'vitest';
import { html, rendered } from '../../support/rendered.ts';

test('a quote that begins with [!QUESTION] folds its answer under the question', () => {
  expect(html('> [!QUESTION] How **long**?', '> A day.', '>', '> - or two')).toBe(
    '<details class="question"><summary><h2 id="how-long">How ' +
      '<strong>long</strong>?</h2></summary><div class="answer"><p>A day.</p><ul><li>or ' +
      'two</li></ul></div></details>',
  );
});

test.each([
  [['> [!QUESTION] Why?', '> So.'], 2],
  [['# Title', '', '> [!QUESTION] Why?', '> So.'], 3],
  [['## Fees', '', '> [!QUESTION] Why?', '> So.'], 3],
  [['## Fees', '', '### Card', '', '> [!QUESTION] Why?', '> So.'], 4],
  [['###### Deep', '', '> [!QUESTION] Why?', '> So.'], 6],
])('a question stands one level below its heading: %j', (lines, depth) => {
  expect(rendered(...lines).headings.at(-1)).toEqual({ depth, id: 'why', text: 'Why?' });
});

test('questions of the same words get ids of their own', () => {
  expect(
    rendered('> [!QUESTION] Why?', '> A.', '', '> [!QUESTION] Why?', '> B.').headings.map(
      ({ id }) => id,
    ),
  ).toEqual(['why', 'why-1']);
});

test('a question without an answer, and an answer that begins with a list, are kept', () => {
  expect(html('> [!QUESTION] Why?')).toContain('<div class="answer"></div>');
  expect(html('> [!QUESTION] Why?', '>', '> 1. One')).toContain(
    '<div class="answer"><ol><li>One</li></ol></div>',
  );
});

test.each([['> [!QUESTION]', '> Text'], ['> Text [!QUESTION] why?'], ['[!QUESTION] Why?']])(
  '%j stays what it is',
  (...lines) => {
    expect(html(...lines)).not.toContain('<details');
  },
);
