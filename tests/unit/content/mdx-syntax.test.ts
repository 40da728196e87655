import { expect, test } from 'vitest';
import { mdxSyntaxError } from '../../../src/content/mdx-syntax.ts';

const article = (body: string) => `---\ntitle: Fees\n---\n\n${body}\n`;

test.each([
  'Plain *Markdown*.',
  'The sum is {20 + 22}.',
  'export const sum = 42;\n\n{sum}',
  '<b>Bold</b>',
  '{/* a comment */}',
  '## Fees {#fees .x}',
])('%j compiles', (body) => {
  expect(mdxSyntaxError(article(body))).toBeUndefined();
});

test.each([
  ['A brace {a b}.', 5],
  ['One line.\n\nAn <b>open tag.', 7],
  ['<!-- an HTML comment -->', 5],
  ['import fees from', 5],
])('%j is reported on its line of the file', (body, line) => {
  const error = mdxSyntaxError(article(body));
  expect(error).toMatchObject({ line, column: expect.any(Number) });
  expect(error?.message).not.toBe('');
});

test('the fix for an HTML comment is told', () => {
  expect(mdxSyntaxError(article('<!-- x -->'))?.message).toContain(
    'to create a comment in MDX, use `{/* text */}`',
  );
});

test('a component with a wrong attribute is found at its position', () => {
  expect(mdxSyntaxError(article('Text.\n\n<Note kind="danger">X</Note>'))).toEqual({
    line: 7,
    column: 1,
    message: 'In <Note>, `kind` is "danger". Use one of: note, tip, important, warning, caution.',
  });
});
