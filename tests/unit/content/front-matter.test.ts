import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/content/front-matter.ts';

const block = (yaml: string) => `---\n${yaml}\n---\nBody.\n`;

test.each([
  [
    'plain values',
    block('title: Fees\nviews: 12\ndraft: true'),
    { title: 'Fees', views: 12, draft: true },
  ],
  ['days as text', block('published: 2024-01-31'), { published: '2024-01-31' }],
  [
    'both forms of lists',
    block('keywords: [kyc, 1099]\nrelated:\n  - a\n  - b'),
    { keywords: ['kyc', 1099], related: ['a', 'b'] },
  ],
  [
    'words that older YAML takes for booleans',
    block('draft: yes\nowner: no'),
    { draft: 'yes', owner: 'no' },
  ],
  [
    'quotes, colons and hashes',
    block(String.raw`title: "What is \"2FA\": #1?"`),
    { title: 'What is "2FA": #1?' },
  ],
  ['a comment', block('# mine\ntitle: Fees # yours'), { title: 'Fees' }],
  [
    'Windows line ends',
    '---\r\ntitle: Fees\r\nviews: 1\r\n---\r\nBody.',
    { title: 'Fees', views: 1 },
  ],
  ['a byte order mark', `\uFEFF${block('title: Fees')}`, { title: 'Fees' }],
  ['white space after the hyphens', '---  \ntitle: Fees\n---\t\nBody.', { title: 'Fees' }],
  ['no field', '---\n---\nBody.', {}],
])('reads %s', (_name, text, data) => {
  expect(readFrontMatter(text)).toMatchObject({ data, problems: [] });
});

test.each([
  [
    'nothing',
    '',
    1,
    'The front matter is missing. Begin the file with a line of three hyphens (---), then write the fields, then three hyphens again.',
  ],
  [
    'text only',
    'Hello',
    1,
    'The front matter is missing. Begin the file with a line of three hyphens (---), then write the fields, then three hyphens again.',
  ],
  [
    'no closing line',
    '---\ntitle: Fees\n',
    1,
    'The front matter is not closed. Add a line of exactly three hyphens after its last field.',
  ],
  [
    'a language',
    '---js\ntitle: process.exit(1)\n---\n',
    1,
    'Invalid first line "---js". Write exactly three hyphens: ---',
  ],
  [
    'four hyphens',
    '----\ntitle: Fees\n----\n',
    1,
    'Invalid first line "----". Write exactly three hyphens: ---',
  ],
  [
    'hyphens within',
    block('title: |\n  Fees\n---x'),
    1,
    'A line inside the front matter begins with three hyphens. Indent it, or put the text in quotes.',
  ],
  [
    'a list',
    block('- title'),
    2,
    'The front matter has no fields. Write lines of `field: value`, for example `title: "How do I reset my password?"`.',
  ],
  [
    'a single text',
    block('Fees'),
    2,
    'The front matter has no fields. Write lines of `field: value`, for example `title: "How do I reset my password?"`.',
  ],
  [
    'an alias',
    block('title: *name'),
    2,
    'YAML aliases (*name) are not allowed in front matter. Write out the value.',
  ],
  [
    'a second document',
    block('title: Fees\n...\nviews: 1'),
    4,
    'A line of three dots or hyphens ends the front matter before this line. Remove it.',
  ],
  [
    'values within values within values',
    block(`title: ${'['.repeat(30)}${']'.repeat(30)}`),
    1,
    'Too many nested levels in the front matter. Use plain values and lists.',
  ],
  [
    'a colon in plain text',
    block('views: 1\ntitle: Fees: which?'),
    3,
    'Invalid YAML: Nested mappings are not allowed in compact mappings. Put text with a colon, a hash or quotes in double quotes, and indent lists by two spaces.',
  ],
  [
    'a tab',
    block('keywords:\n\t- kyc'),
    3,
    'Invalid YAML: Tabs are not allowed as indentation. Put text with a colon, a hash or quotes in double quotes, and indent lists by two spaces.',
  ],
  [
    'too much',
    block(`title: ${'ä'.repeat(4500)}`),
    1,
    'The front matter has 9008 bytes, but at most 8192 are allowed. Move text into the body.',
  ],
])('refuses %s with one sentence for the writer', (_name, text, line, message) => {
  const { data, isReadable, problems } = readFrontMatter(text);
  expect([data, isReadable]).toEqual([{}, false]);
  expect(problems).toContainEqual({ line, column: expect.any(Number), message });
});

test.each([
  [
    'a field twice',
    'title: a\nviews: 1\ntitle: b',
    4,
    'Duplicate field. Remove one of the two lines.',
  ],
  [
    'an anchor',
    'title: &name b\nviews: 1',
    2,
    'YAML anchors (&name) are not allowed in front matter. Write out the value.',
  ],
  [
    'a tag',
    'title: !!str b\nviews: 1',
    2,
    'YAML tags (!name) are not allowed in front matter. Write out the value.',
  ],
])(
  'refuses %s and still tells the values, so that they can be checked in the same run',
  (_name, yaml, line, message) => {
    const { data, isReadable, problems } = readFrontMatter(block(yaml));
    expect(problems).toContainEqual({ line, column: expect.any(Number), message });
    expect([data, isReadable]).toEqual([{ title: 'b', views: 1 }, true]);
  },
);

test('a merge key is a field like any other', () => {
  expect(readFrontMatter(block('<<: {title: Fees}'))).toMatchObject({
    data: { '<<': { title: 'Fees' } },
    problems: [],
  });
});

test('refuses a tag that would run code, and runs nothing', () => {
  const { problems } = readFrontMatter(
    block('title: !!js/function "function () { globalThis.ran = true }"'),
  );
  expect(problems.map(({ message }) => message)).toContain(
    'YAML tags (!name) are not allowed in front matter. Write out the value.',
  );
  expect(globalThis).not.toHaveProperty('ran');
});

test('names like __proto__ stay plain fields', () => {
  const { data } = readFrontMatter(block('__proto__: {polluted: true}'));
  expect(Object.keys(data)).toEqual(['__proto__']);
  expect({}).not.toHaveProperty('polluted');
});
