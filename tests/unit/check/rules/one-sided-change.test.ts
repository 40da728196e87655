import { expect, test } from 'vitest';
import { oneSidedChange } from '../../../../src/check/rules/one-sided-change.ts';
import { articleText } from '../../../support/checked-articles.ts';
import { changedArticles } from '../../../support/changed-articles.ts';

const block = (value: string, text: string) => `> [!${value}]\n> ${text}\n\n`;
const eu = block('EU', 'You have **14 days** to return it.');
const us = block('US', 'You have **30 days** to return it.');
const app = block('APP', 'Tap [Refund](/articles/refunds/).');
const web = block('WEB', 'Click Refund.');

/** Line, column and message of what the rule finds after an edit. */
function found(before: string, after: string, file = 'en/basics/fees.md'): string[] {
  const { write, check } = changedArticles(oneSidedChange, { [file]: articleText(before) });
  write(file, articleText(after));
  return check().map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const shorter = eu.replace('14 days', '12 days');

test('a changed variant is found at the one that did not change', () => {
  expect(found(`Text.\n\n${eu}${us}`, `Text.\n\n${shorter}${us}`)).toEqual([
    '12:1 [!EU] of this choice changed since main, and [!US] did not. ' +
      'Make the same change there, unless it is for [!EU] only.',
  ]);
});

test.each([
  ['a variant is added and one changes', eu + us, shorter + us + block('ASIA-PACIFIC', 'No.')],
  ['the order changes too', eu + us, us + shorter],
  ['the choice moves down', eu + us, `New words.\n\n${shorter}${us}`],
  ['another choice is added before it', eu + us, `${app}${web}\n\nAnd\n\n${shorter}${us}`],
  ['only the URL of a link changes', app + web, app.replace('refunds', 'returns') + web],
  ['it is in a list', `1. A\n\n${indented(eu + us)}`, `1. A\n\n${indented(shorter + us)}`],
])('%s: it is found', (_name, before, after) => {
  expect(found(before, after)).toHaveLength(1);
});

test.each([
  ['both variants change', eu + us, shorter + us.replace('30', '28')],
  ['nothing but a typo is fixed', eu + us, eu.replace('return', 'retrun') + us],
  ['nothing of the choice changes', `Old.\n\n${eu}${us}`, `New.\n\n${eu}${us}`],
  ['a variant is removed', eu + us, eu],
  ['a variant is added', eu, eu + us],
  ['a variant stands alone', eu, shorter],
  ['the choice is new', 'Text.', eu + us],
  ['two choices change places', `${eu}${us}A\n\n${app}${web}`, `${app}${web}A\n\n${eu}${us}`],
])('%s: nothing is found', (_name, before, after) => {
  expect(found(before, after)).toEqual([]);
});

test('the components of .mdx articles are variants, too', () => {
  const parts = (first: string) =>
    `<Choice value="eu">${first}</Choice>\n\n<Choice value="us">In dollars.</Choice>`;
  expect(found(parts('In euros.'), parts('In pounds.'), 'en/basics/fees.mdx')).toHaveLength(1);
});

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '   ');
}
