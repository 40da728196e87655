import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkArticles } from '../../../src/check/check-articles.ts';
import { readShared } from '../../../src/content/shared-files.ts';
import { positionsOf, valid, tempArticles } from '../../support/temp-articles.ts';

const read = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const folder = tempArticles(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`en/_shared/${name}`, text])),
  );
  const shared = readShared(folder, 'en');
  return { ...shared, places: positionsOf(shared.problems, folder) };
};

test('a folder that is not there holds nothing', () => {
  expect(readShared(tempArticles({}), 'en')).toMatchObject({
    variables: new Map(),
    includes: new Map(),
    problems: [],
  });
});

test('reads values as they are written, and includes', () => {
  const { variables, includes, problems } = read({
    'variables.yml': 'company: Fernhill\nfee: 0.10 # per cent\nday: 2026-01-31\nfax-2: " a: b "\n',
    'contact.md': '\nWrite to {{company}}.\r\n\r\nSoon.\n',
  });
  expect(problems).toEqual([]);
  expect(variables).toEqual(
    new Map([
      ['company', 'Fernhill'],
      ['fee', '0.10'],
      ['day', '2026-01-31'],
      ['fax-2', 'a: b'],
    ]),
  );
  expect(includes).toEqual(new Map([['contact', 'Write to {{company}}.\n\nSoon.']]));
});

test.each([
  [
    'variables.yml',
    '- a\n',
    '1:1',
    'No variables found. Write lines of `name: value`, for example `support_email: ' +
      'help@example.com`.',
  ],
  [
    'variables.yml',
    'a: 1\nB: 2\n',
    '2:1',
    'Invalid name `B`. Begin with a letter, and use lower-case letters a-z, digits and ' +
      'single underscores or hyphens.',
  ],
  [
    'variables.yml',
    'a: 1\nb: true\n',
    '2:4',
    '`b` must be text or a number. Put other values in double quotes.',
  ],
  [
    'variables.yml',
    'a:\n',
    '1:3',
    '`a` must be text or a number. Put other values in double quotes.',
  ],
  [
    'variables.yml',
    'a: [x]\n',
    '1:4',
    '`a` must be text or a number. Put other values in double quotes.',
  ],
  [
    'variables.yml',
    'a: "x\\ny"\n',
    '1:4',
    '`a` must be one line of at most 500 characters. For a longer text, write an include: ' +
      '_shared/<name>.md.',
  ],
  ['variables.yml', 'a: 1\na: 2\n', '2:1', 'Duplicate field. Remove one of the two lines.'],
  [
    'variables.yml',
    'a: !!js x\n',
    '1:9',
    'YAML tags (!name) are not allowed in variables.yml. Write out the value.',
  ],
  [
    'Contact.md',
    'x',
    '1:1',
    'Invalid file name "Contact.md". _shared contains variables.yml, glossary.yml, and ' +
      'includes with names such as "contact-us.md".',
  ],
  [
    'empty.md',
    ' \n',
    '1:1',
    'The include is empty. Write its text, or remove the file and the lines that use it.',
  ],
  [
    'fields.md',
    '---\ntitle: x\n---\ntext',
    '1:1',
    'Front matter is not allowed in includes. Remove these lines.',
  ],
  [
    'windows.md',
    '--- \r\ntitle: x\r\n---\r\ntext',
    '1:1',
    'Front matter is not allowed in includes. Remove these lines.',
  ],
  [
    'open.md',
    'a\n\n```\nb\n',
    '1:1',
    'A code block, a comment or an HTML tag is not closed. Close it: it would swallow the ' +
      'rest of the article.',
  ],
  [
    'comment.md',
    'a\n\n<!-- b\n',
    '1:1',
    'A code block, a comment or an HTML tag is not closed. Close it: it would swallow the ' +
      'rest of the article.',
  ],
  [
    'nested.md',
    'a\n\n{{> other}}\n',
    '3:1',
    'An include cannot contain another. Write `{{> other}}` in the articles instead, next ' +
      'to this include.',
  ],
  [
    'unknown.md',
    'a {{b}}\n',
    '1:3',
    'Unknown variable "b". Add it to _shared/variables.yml of this locale. To show two ' +
      'braces as text, write `\\{{`.',
  ],
  ['latin.md', Uint8Array.of(0xe9), '1:1', 'The file is not UTF-8 text. Save it as UTF-8.'],
  [
    'long.md',
    'x'.repeat(65_537),
    '1:1',
    'The file has more than 65536 characters. Turn it into an article, and link to that.',
  ],
  [
    'variables.yml',
    'x'.repeat(300_000),
    '1:1',
    'The file has 293 KiB, but at most 256 KiB are allowed. Split it into several files.',
  ],
])('a mistake in %s is told: %j', (name, text, place, message) => {
  const { problems, places } = read({ [name]: text });
  expect(places).toEqual([`en/_shared/${name}:${place} shared`]);
  expect(problems[0]).toMatchObject({ severity: 'error', message });
});

test('a file of any size is told, and not read', () => {
  const folder = tempArticles({ 'en/_shared/variables.yml': '' });
  truncateSync(join(folder, 'en/_shared/variables.yml'), 3 * 2 ** 30);
  expect(readShared(folder, 'en').problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('The file has 3145728 KiB'),
  ]);
});

test('links are not followed', () => {
  const folder = tempArticles({ 'en/_shared/a.md': 'x', 'secret.md': 'secret' });
  symlinkSync(join(folder, 'secret.md'), join(folder, 'en/_shared/b.md'));
  const { includes, problems } = readShared(folder, 'en');
  expect([...includes.keys()]).toEqual(['a']);
  expect(positionsOf(problems, folder)).toEqual(['en/_shared/b.md:1:1 shared']);
});

test('mistakes in articles and shared files come in one run, each in its own file', () => {
  const folder = tempArticles({
    'en/_shared/variables.yml': 'company: Fernhill\nlist: [a]\n',
    'en/basics/a.md': `${valid}\nSee {{compny}}.\n`.replaceAll('\n', '\r\n'),
    'en/basics/b.mdx': `${valid}\n<b style={{width}}>x</b> {{company}}\n`,
  });
  const { problems } = checkArticles(folder, '2026-01-01');
  expect(positionsOf(problems, folder)).toEqual([
    'en/_shared/variables.yml:2:7 shared',
    'en/basics/a.md:10:5 include',
    'en/basics/b.mdx:2:8 similar-title',
    'en/basics/b.mdx:10:26 include',
  ]);
  expect(problems.at(-1)?.message).toBe(
    'Variables such as {{company}} do not work in .mdx, where braces are code. Write out ' +
      'the value, or rename the file to .md.',
  );
});
