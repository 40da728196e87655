import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { elementsOf } from '../../../src/markdown/elements.ts';
import { safeTree } from '../../../src/markdown/render.ts';
import { offerChoices } from '../../../src/markdown/choices.ts';
import { elementsIn, html } from '../../support/rendered.ts';

const GROUPS = [
  {
    id: 'platform',
    values: [
      { id: 'app', label: 'In the app' },
      { id: 'web', label: 'On the web' },
    ],
  },
  {
    id: 'region',
    values: ['eu', 'us', 'asia-pacific', '2024'].map((id) => ({ id, label: id })),
  },
];

/** The groups and values of the choices in a text, and the values that stand alone. */
function variantsIn(...lines: string[]): string[] {
  const tree = safeTree(lines.join('\n'));
  offerChoices(elementsOf(tree), GROUPS, 'Show for');
  return elementsIn(toHtml(tree))
    .filter(({ properties }) => String(properties['className']).split(/[ ,]/).includes('choices'))
    .map(({ properties, children }) =>
      [
        String(properties['dataChoices'] ?? 'alone'),
        ...children.flatMap((child) =>
          child.type === 'element' && child.properties['dataChoice'] !== undefined
            ? [String(child.properties['dataChoice'])]
            : [],
        ),
      ].join(' '),
    );
}

test('neighbouring quotes that begin with [!APP] and [!WEB] are one choice', () => {
  const markup = html('> [!APP]', '> 1. Tap.', '', '> [!WEB]', '> Click.');
  expect(markup).toBe(
    '<fieldset class="choices" data-choices="platform">' +
      '<legend class="visually-hidden" data-pagefind-ignore="">Show for</legend>' +
      '<label class="choice-tab" data-pagefind-ignore="">' +
      '<input type="radio" name="choice-1" value="app" checked>In the app</label>' +
      '<div class="choice" data-choice="app">' +
      '<p class="choice-label" data-pagefind-ignore="">In the app</p>' +
      '<ol><li>Tap.</li></ol></div>' +
      '<label class="choice-tab" data-pagefind-ignore="">' +
      '<input type="radio" name="choice-1" value="web">On the web</label>' +
      '<div class="choice" data-choice="web"><p class="choice-label" ' +
      'data-pagefind-ignore="">On the web</p><p>Click.</p></div></fieldset>',
  );
});

test('labels of the settings are text', () => {
  const tree = safeTree('> [!PRO]\n> A\n\n> [!PLUS]\n> B\n\nC\n\n> [!PRO]\n> D');
  const label = '<img src=x onerror=alert(1)>"';
  const values = ['pro', 'plus'].map((id) => ({ id, label }));
  offerChoices(elementsOf(tree), [{ id: 'plan', values }], label);
  const elements = elementsIn(toHtml(tree));
  expect(elements.filter(({ tagName }) => tagName === 'img')).toEqual([]);
  expect(toHtml(tree)).toContain('>&#x3C;img src=x onerror=alert(1)>"</p>');
});

test('a quote alone is a box with its label', () => {
  expect(html('> [!WEB]', '> Click.')).toBe(
    '<div class="choices"><div class="choice" data-choice="web">' +
      '<p class="choice-label" data-pagefind-ignore="">On the web</p><p>Click.</p></div></div>',
  );
});

test.each([
  [
    'text between them parts two blocks',
    ['> [!APP]', '> A', '', 'Text', '', '> [!WEB]', '> B'],
    ['alone app', 'alone web'],
  ],
  [
    'the same value again begins a new choice',
    ['> [!APP]', '> A', '', '> [!WEB]', '> B', '', '> [!APP]', '> C'],
    ['platform app web', 'alone app'],
  ],
  ["the order is the writer's", ['> [!WEB]', '> A', '', '> [!APP]', '> B'], ['platform web app']],
  [
    'more than two values',
    [
      '> [!EU]',
      '> A',
      '',
      '> [!us]',
      '> B',
      '',
      '> [!ASIA-PACIFIC]',
      '> C',
      '',
      '> [!2024]',
      '> D',
    ],
    ['region eu us asia-pacific 2024'],
  ],
  [
    'values of two groups do not mix',
    ['> [!EU]', '> A', '', '> [!US]', '> B', '', '> [!APP]', '> C', '', '> [!WEB]', '> D'],
    ['region eu us', 'platform app web'],
  ],
  [
    'a value of another group parts a choice',
    ['> [!EU]', '> A', '', '> [!APP]', '> B', '', '> [!US]', '> C'],
    ['alone eu', 'alone app', 'alone us'],
  ],
  [
    'a choice in a choice',
    ['> [!EU]', '> > [!APP]', '> > A', '>', '> > [!WEB]', '> > B', '', '> [!US]', '> C'],
    ['region eu us', 'platform app web'],
  ],
  [
    'steps of a list may hold one',
    ['1. Step', '', '   > [!APP]', '   > A', '', '   > [!WEB]', '   > B'],
    ['platform app web'],
  ],
  ['words behind the marker make it an ordinary quote', ['> [!APP] now', '> A'], []],
  ['an unknown value is an ordinary quote', ['> [!EUU]', '> A'], []],
  ['the name of a property is an ordinary quote', ['> [!CONSTRUCTOR]', '> A'], []],
])('%s', (_name, lines, expected) => {
  expect(variantsIn(...lines)).toEqual(expected);
});

test('an answer may hold a choice', () => {
  const markup = html('> [!QUESTION] How?', '> > [!APP]', '> > A', '>', '> > [!WEB]', '> > B');
  expect(markup).toContain('<fieldset class="choices" data-choices="platform">');
});

test('every choice of an article is chosen by itself, and holds notes and tables', () => {
  const markup = html(
    '> [!APP]',
    '> > [!TIP]',
    '> > Update.',
    '',
    '> [!WEB]',
    '> | a |',
    '> | - |',
    '> | 1 |',
    '',
    'And',
    '',
    '> [!APP]',
    '> A',
    '',
    '> [!WEB]',
    '> B',
  );
  expect(markup).toContain('name="choice-1"');
  expect(markup).toContain('name="choice-2"');
  expect(markup).toContain('callout-tip');
  expect(markup).toContain('table-frame');
});
