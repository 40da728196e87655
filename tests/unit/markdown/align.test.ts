import { expect, test } from 'vitest';
import { findingsOf } from '../../support/checked-articles.ts';
import { html } from '../../support/rendered.ts';

const RULE = 'ignored-attribute';

/** Attributes of a cell, with the class that they become. */
test.each([
  ['style="text-align: center"', 'align-center'],
  ['style="text-align:right;"', 'align-right'],
  ['style="color: red; Text-Align: CENTER !important"', 'align-center'],
  ['align="Right"', 'align-right'],
  ['style="color: red" align="center"', 'align-center'],
  ['style="text-align: left" align="center"', undefined],
  ['style="text-align-last: center"', undefined],
  ['style="color: red"', undefined],
  ['align="middle"', undefined],
])('<td %s> gets the class %s', (attributes, name) => {
  const page = (cell: string) => html(`<table><tr><td ${cell}>x</td></tr></table>`);
  expect(/<td(?: class="(?<name>[^"]*)")?>/.exec(page(attributes))?.groups?.['name']).toBe(name);
});

test.each([
  ['style="text-align: center"', []],
  ['style="text-align: left"', []],
  ['align="right"', []],
  ['style="color: red" align="center"', ['style']],
  ['style="text-align: center" align="right"', ['align']],
  ['style="color: red"', ['style']],
  ['align="middle"', ['align']],
])('the check names what has no effect in <td %s>: %j', (attributes, names) => {
  const found = findingsOf(RULE, `<table><tr><td ${attributes}>x</td></tr></table>`);
  expect(found.map((message) => /The attribute (\S+)/.exec(message)?.[1])).toEqual(names);
});
