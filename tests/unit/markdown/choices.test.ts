import { expect, test } from 'vitest';
import { elementsIn, html } from '../../support/rendered.ts';

const sides = (...lines: string[]) =>
  elementsIn(html(...lines))
    .filter(({ tagName }) => tagName === 'fieldset')
    .map((fieldset) =>
      JSON.stringify(fieldset)
        .match(/"dataChoice":"\w+"/g)
        ?.map((match) => match.split('"')[3]),
    );

test('neighbouring quotes that begin with [!APP] and [!WEB] are one choice', () => {
  const markup = html('> [!APP]', '> 1. Tap.', '', '> [!WEB]', '> Click.');
  expect(markup).toBe(
    '<fieldset class="choices">' +
      '<legend class="visually-hidden" data-pagefind-ignore="">Show the steps</legend>' +
      '<div class="choice-tabs" data-pagefind-ignore="">' +
      '<label><input type="radio" name="choice-1" value="app" checked>In the app</label>' +
      '<label><input type="radio" name="choice-1" value="web">On the web</label></div>' +
      '<div class="choice" data-choice="app">' +
      '<p class="choice-label" data-pagefind-ignore="">In the app</p>' +
      '<ol><li>Tap.</li></ol></div>' +
      '<div class="choice" data-choice="web"><p class="choice-label" ' +
      'data-pagefind-ignore="">On the web</p><p>Click.</p></div></fieldset>',
  );
});

test.each([
  [
    'text between them parts two choices',
    ['> [!APP]', '> A', '', 'Text', '', '> [!WEB]', '> B'],
    [['app'], ['web']],
  ],
  [
    'the same side again begins a new choice',
    ['> [!APP]', '> A', '', '> [!WEB]', '> B', '', '> [!APP]', '> C'],
    [['app', 'web'], ['app']],
  ],
  ["the order is the writer's", ['> [!WEB]', '> A', '', '> [!APP]', '> B'], [['web', 'app']]],
  [
    'steps of a list may hold one',
    ['1. Step', '', '   > [!APP]', '   > A', '', '   > [!WEB]', '   > B'],
    [['app', 'web']],
  ],
  [
    'an answer may hold one',
    ['> [!QUESTION] How?', '> > [!APP]', '> > A', '>', '> > [!WEB]', '> > B'],
    [['app', 'web']],
  ],
  ['words behind the marker make it an ordinary quote', ['> [!APP] now', '> A'], []],
])('%s', (_name, lines, expected) => {
  expect(sides(...lines)).toEqual(expected);
});

test('every choice of an article is chosen by itself, and holds notes and tables', () => {
  const markup = html(
    '> [!APP]',
    '> > [!TIP]',
    '> > Update.',
    '',
    'And',
    '',
    '> [!WEB]',
    '> | a |',
    '> | - |',
    '> | 1 |',
  );
  expect(markup).toContain('name="choice-1"');
  expect(markup).toContain('name="choice-2"');
  expect(markup).toContain('callout-tip');
  expect(markup).toContain('table-frame');
});
