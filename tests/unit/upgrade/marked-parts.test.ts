import { expect, test } from 'vitest';
import { withPartsOf } from '../../../src/upgrade/marked-parts.ts';

const file = (...parts: [name: string, begin: string, content: string][]) =>
  parts
    .map(([name, begin, content]) => `Text.\n<!-- ${begin} -->\n${content}<!-- end ${name} -->\n`)
    .join('');

test.each([
  [
    'a part is replaced, its markers stay',
    file(['fields', 'begin fields (ours)', 'old\n']),
    file(['fields', 'begin fields (theirs)', 'new\n']),
    file(['fields', 'begin fields (ours)', 'new\n']),
  ],
  [
    'names of two words and several parts',
    file(['new article', 'begin new article', 'a\n'], ['rules', 'begin rules', 'b\n']),
    file(['rules', 'begin rules', 'd\n'], ['new article', 'begin new article', 'c\n']),
    file(['new article', 'begin new article', 'c\n'], ['rules', 'begin rules', 'd\n']),
  ],
  [
    'a part that the other lacks stays',
    file(['fields', 'begin fields', 'old\n']),
    'Text.\n',
    file(['fields', 'begin fields', 'old\n']),
  ],
  ['text without parts stays', 'Text.\n', file(['fields', 'begin fields', 'new\n']), 'Text.\n'],
])('%s', (_what, text, other, expected) => {
  expect(withPartsOf(text, other)).toBe(expected);
});
