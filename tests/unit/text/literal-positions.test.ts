import { expect, test } from 'vitest';
import { literalPositions } from '../../../src/text/literal-positions.ts';

const source = `import type { Site } from './x.ts';
// const site = { url: 1 }
const other = { url: 'no' };
export const site: Site = define({
  name: 'A, { b: "c" }', /* url: */
  // url: in a comment
  url: \`https://\${host}/\`,
  'categories': [
    { id: 'faq', label: { en: 'FAQ' } },
    {
      id: 'news',
      label: { en: 'News' },
    },
  ],
  links: [],
  size: Math.max(1, 2), offline: true,
});
export const after = { offline: false };
`;

test.each([
  [['name'], '5:3'],
  [['url'], '7:3'],
  [['categories'], '8:3'],
  [['categories', 0], '9:5'],
  [['categories', 0, 'id'], '9:7'],
  [['categories', 1, 'id'], '11:7'],
  [['categories', 1, 'label', 'en'], '12:16'],
  [['categories', 7, 'id'], '8:3'],
  [['links', 0], '15:3'],
  [['size'], '16:3'],
  [['offline'], '16:25'],
  [['missing'], '4:1'],
  [[], '4:1'],
] as const)('%j is found', (path, expected) => {
  const { line, column } = literalPositions(source, 'site')(path) ?? {};
  expect(`${line}:${column}`).toBe(expected);
});

test('code without such a literal has no positions', () => {
  expect(literalPositions('export default {};', 'site')(['name'])).toBeUndefined();
});
