import { expect, test } from 'vitest';
import {
  addToList,
  removeFromList,
  replaceValues,
  setField,
} from '../../../src/content/edit-front-matter.ts';
import { readFrontMatter } from '../../../src/content/front-matter.ts';

const file = (yaml: string, body = '\nText.\n') => `---\n${yaml}---\n${body}`;
const NEW = '/articles/new/';

test.each([
  ['a missing field', 'title: A\n', 'title: A\nlist: [/articles/new/]\n'],
  [
    'a missing field below a comment',
    'title: A\n# last\n',
    'title: A\n# last\nlist: [/articles/new/]\n',
  ],
  ['a field without a value', 'list:\ntitle: A\n', 'list: [/articles/new/]\ntitle: A\n'],
  ['an empty list', 'list: [ ]\n', 'list: [/articles/new/ ]\n'],
  [
    'a list in one line',
    'list: [/a/, "/b/"] # old\n',
    'list: [/articles/new/, /a/, "/b/"] # old\n',
  ],
  [
    'a list in brackets over lines',
    'list: [\n  /a/, # one\n  /b/,\n]\n',
    'list: [/articles/new/, \n  /a/, # one\n  /b/,\n]\n',
  ],
  [
    'a list in lines',
    'list:\n  # first\n  - /a/ # one\n  - /b/\ntitle: A\n',
    'list:\n  # first\n  - /articles/new/\n  - /a/ # one\n  - /b/\ntitle: A\n',
  ],
  [
    'a list at the margin',
    'list:\n- /a/\ntitle: A\n',
    'list:\n- /articles/new/\n- /a/\ntitle: A\n',
  ],
  [
    'a list below a comment of the dash',
    'list:\n  - # one\n    /a/\n',
    'list:\n  - /articles/new/\n  - # one\n    /a/\n',
  ],
  ['fields in braces', '{ title: A }\n', '{list: [/articles/new/],  title: A }\n'],
  ['indented fields', '  title: A\n', '  title: A\n  list: [/articles/new/]\n'],
  ['text that ends in a block', 'title: |\n  A\n\n', 'title: |\n  A\n\nlist: [/articles/new/]\n'],
])('a text is added to %s', (_name, before, after) => {
  const changed = addToList(file(before), 'list', NEW);
  expect(changed).toBe(file(after));
  expect(readFrontMatter(changed).problems).toEqual([]);
});

test.each([
  ['the first in brackets', 'list: [/x/, /a/] # c\n', 'list: [/a/] # c\n'],
  ['the last in brackets', 'list: [/a/, /x/]\n', 'list: [/a/]\n'],
  [
    'one in lines, with its comment',
    'list:\n  - /a/\n  - "/x/" # c\n  # next\n  - /b/\n',
    'list:\n  - /a/\n  # next\n  - /b/\n',
  ],
  ['the only one, with the field', 'title: A\nlist: [/x/] # c\nviews: 1\n', 'title: A\nviews: 1\n'],
  ['the only one in lines', 'title: A\nlist:\n- /x/\nviews: 1\n', 'title: A\nviews: 1\n'],
  ['the only one within braces', '{ title: A, list: [/x/] }\n', '{ title: A }\n'],
  ['each of several', 'list: [/x/, /a/, /x/]\n', 'list: [/a/]\n'],
  ['none when it is not there', 'list: [/xx/, /a/]\n', 'list: [/xx/, /a/]\n'],
])('a text is taken out of a list: %s', (_name, before, after) => {
  expect(removeFromList(file(before), 'list', '/x/').replaceAll(/, +\}/g, ' }')).toBe(file(after));
});

test.each([
  ['a plain value', 'a: 1\ntitle: Old # c\nb: 2\n', 'a: 1\ntitle: "New" # c\nb: 2\n'],
  ['a value in lines', 'title: >-\n  Old\n  text\nb: 2\n', 'title: "New"\nb: 2\n'],
  ['a quoted value over lines', 'title: "Old\n  text"\nb: 2\n', 'title: "New"\nb: 2\n'],
  ['no value', 'title:\nb: 2\n', 'title: "New"\nb: 2\n'],
  ['a list at the margin', 'title:\n- a\n- b\nb: 2\n', 'title:\n "New"\nb: 2\n'],
  ['a missing field', 'b: 2\n', 'b: 2\ntitle: "New"\n'],
])('a field is set in the place of %s', (_name, before, after) => {
  const changed = setField(file(before), 'title', '"New"');
  expect(changed).toBe(file(after));
  expect(readFrontMatter(changed).data['title']).toBe('New');
});

test('names are replaced in the quotes they have, and nowhere else', () => {
  const renamed = (field: string, name: string) => (value: string, path: readonly unknown[]) =>
    path.includes(field) && value === 'old' ? name : undefined;
  const yaml = 'title: old\nrelated: [old, "old", \'old\', older] # old\nowner: old\n';
  expect(replaceValues(file(yaml, 'old'), renamed('related', 'new'))).toBe(
    file('title: old\nrelated: [new, "new", \'new\', older] # old\nowner: old\n', 'old'),
  );
  expect(replaceValues('- { query: old, article: old }\r\n', renamed('article', '2024'))).toBe(
    '- { query: old, article: "2024" }\r\n',
  );
});
