import { expect, test } from 'vitest';
import { elementsIn, html } from '../../support/rendered.ts';

const page = html(
  'One.[^1] Two.[^two] One again.[^1]',
  '',
  '[^1]: First note.',
  '[^two]: Second note.',
);
const elements = elementsIn(page);

test('footnote links lead to ids on the page, there and back', () => {
  const ids = elements.map(({ properties }) => properties['id']);
  const targets = elements
    .filter(({ tagName }) => tagName === 'a')
    .map(({ properties }) => String(properties['href']).slice(1));
  expect(targets).toHaveLength(6);
  expect(ids).toEqual(expect.arrayContaining(targets));
});

test('search reads the notes without their numbers, arrows and hidden heading', () => {
  const ignored = elements.filter(({ properties }) => properties['dataPagefindIgnore'] === 'all');
  expect(ignored.map(({ tagName }) => tagName).toSorted()).toEqual([
    'a',
    'a',
    'a',
    'a',
    'a',
    'a',
    'h2',
  ]);
  expect(page).toContain('First note.');
});
