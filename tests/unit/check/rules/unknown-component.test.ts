import { expect, test } from 'vitest';
import { articleText, findingsOf } from '../../../support/checked-articles.ts';

const inMdx = (text: string, rule = 'unknown-component') =>
  findingsOf(rule, { 'en/basics/parts.mdx': articleText(text) });

test.each([
  ['Text <Nte>x</Nte>', 'en/basics/parts.mdx:7:6 Unknown component <Nte>. Did you mean <Note>?'],
  [
    '<Carousel />',
    'en/basics/parts.mdx:7:1 Unknown component <Carousel>. Use one of: App, Choice, Choices, ' +
      'Figure, Note, Question, Steps, Web.',
  ],
])('%j is found', (text, finding) => {
  expect(inMdx(text)).toEqual([finding]);
});

test.each([
  '<Note kind="tip">x</Note>',
  'export const Mine = () => null\n\n<Mine />',
  '<kbd>K</kbd>',
])('%j is valid', (text) => {
  expect(inMdx(text)).toEqual([]);
});

test.each([
  ['broken-link', '<Note>[a](/articles/gone/)</Note>', '7:7'],
  ['broken-link', '<a href="/articles/gone/">gone</a>', '7:1'],
  ['forbidden-scheme', '<a href="javascript:x">gone</a>', '7:1'],
  ['heading-increment', '#### Deep', '7:1'],
  ['missing-alt-text', '<Figure caption="x">![](map.png)</Figure>', '7:21'],
  ['broken-image', '<img src="gone.png" alt="A" />', '7:1'],
])('%s holds in .mdx articles too: %j', (rule, text, place) => {
  expect(inMdx(text, rule)[0]).toContain(`en/basics/parts.mdx:${place} `);
});
