import { expect, test } from 'vitest';
import { readSearchFiles } from '../../../src/content/search-files.ts';
import { positionsOf, tempArticles } from '../../support/temp-articles.ts';

const read = (files: Readonly<Record<string, string>>) => {
  const folder = tempArticles(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`en/_search/${name}`, text])),
  );
  const { problems, ...content } = readSearchFiles(folder, 'en', new Set(['fees', 'sign-in']));
  return { content, problems, places: positionsOf(problems, folder) };
};

test('files that are not there, or hold nothing, say nothing', () => {
  const nothing = { synonyms: [], bestBets: [], cases: [], alsoSearched: [], places: [] };
  expect(read({})).toEqual({ content: nothing, problems: [], places: [] });
  expect(read({ 'synonyms.yml': '# none yet\n' }).content).toEqual(nothing);
});

test('reads all files', () => {
  const { content, problems } = read({
    'synonyms.yml': '- [top up, add money]\n- [2fa, two-factor]\n',
    'best-bets.yml': '- query: fees\n  articles: [fees, sign-in]\n',
    'cases.yml':
      '- { query: what does it cost, article: fees, within: 3 }\n- { query: log in, ' +
      'article: sign-in }\n',
    'also-searched.yml': '- query: fees\n  also: [limits, 1099]\n- { query: taxes, also: [] }\n',
    'places.yml': '- path: /pay*\n  articles: [fees]\n',
  });
  expect(problems).toEqual([]);
  expect(content).toEqual({
    synonyms: [
      ['top up', 'add money'],
      ['2fa', 'two-factor'],
    ],
    bestBets: [{ query: 'fees', articles: ['fees', 'sign-in'] }],
    cases: [
      { query: 'what does it cost', article: 'fees', within: 3 },
      { query: 'log in', article: 'sign-in', within: 1 },
    ],
    alsoSearched: [
      { query: 'fees', also: ['limits', '1099'] },
      { query: 'taxes', also: [] },
    ],
    places: [{ path: '/pay*', articles: ['fees'] }],
  });
});

test.each([
  [
    'synonyms.yml',
    '- [a, b]\n- [alone]\n',
    '2:3',
    'Invalid value. Write a list of groups, for example `- [top up, add money]`.',
  ],
  [
    'synonyms.yml',
    'a: b\n',
    '1:1',
    'Invalid value. Write a list of groups, for example `- [top up, add money]`.',
  ],
  [
    'best-bets.yml',
    '- query: fees\n',
    '1:3',
    'Invalid value. Write a list of `- query: …` with `articles: [file-name]`.',
  ],
  [
    'best-bets.yml',
    '- { query: a, articles: [fees] }\n- { query: b, articles: [gone] }\n',
    '2:3',
    'Unknown article "gone". Write the name of a file of this locale without .md.',
  ],
  [
    'cases.yml',
    '- { query: a, article: fees, within: 0 }\n',
    '1:38',
    'Invalid value. Write a list of `- { query: …, article: file-name, within: 3 }`.',
  ],
  [
    'also-searched.yml',
    '- { query: fees, also: [limits] }\n- query: limits\n',
    '2:3',
    'Invalid value. Write a list of at most 200 times `- query: …` with ' +
      '`also: [other query, …]`, at most eight.',
  ],
  [
    'also-searched.yml',
    '- { query: fees, also: [limits] }\n- { query: Fees?, also: [] }\n',
    '2:3',
    'Duplicate query. Move its searches to the first entry, and remove this one.',
  ],
  [
    'cases.yml',
    '- { query: a, article: gone }\n',
    '1:3',
    'Unknown article "gone". Write the name of a file of this locale without .md.',
  ],
  [
    'places.yml',
    '- path: /pay\n  articles: [fees]\n- path: /in\n  articles: [gone]\n',
    '3:3',
    'Unknown article "gone". Write the name of a file of this locale without .md.',
  ],
  ...[
    ['https://app.example.com/pay', '1:9'],
    ['pay*', '1:9'],
    ['//pay', '1:9'],
    ['"/a b"', '1:9'],
    [`/${'*'.repeat(500)}`, '1:9'],
  ].map(([path, place]): [string, string, string, string] => [
    'places.yml',
    `- path: ${path}\n  articles: [fees]\n`,
    String(place),
    'Invalid value. Write a list of `- path: /withdraw*` with `articles: [file-name]`.',
  ]),
  [
    'places.yml',
    '- path: /pay\n',
    '1:3',
    'Invalid value. Write a list of `- path: /withdraw*` with `articles: [file-name]`.',
  ],
])('a mistake in %s is told with its place: %j', (name, text, place, message) => {
  const { problems, places } = read({ [name]: text });
  expect(places).toEqual([`en/_search/${name}:${place} search-file`]);
  expect(problems[0]).toMatchObject({ severity: 'error', message });
});

test.each([
  [
    '- &group [a, b]\n',
    '1:10',
    'YAML anchors (&name) are not allowed in search files. Write out the value.',
  ],
  [
    '- [a, !!str b]\n',
    '1:13',
    'YAML tags (!name) are not allowed in search files. Write out the value.',
  ],
  ['- [a, b\n', '2:1', /^Invalid YAML: /],
  [
    '- [a, b]\n---\n- [c, d]\n',
    '2:1',
    'A line of three dots or hyphens ends the search files before this line. Remove it.',
  ],
])('search files are read as strictly as front matter: %j', (text, place, message) => {
  const { problems, places } = read({ 'synonyms.yml': text });
  expect(places).toEqual([`en/_search/synonyms.yml:${place} search-file`]);
  expect(problems[0]?.message).toMatch(message);
});

test('a file that is too large or no text is not read', () => {
  expect(read({ 'synonyms.yml': 'x'.repeat(300_000) }).places).toEqual([
    'en/_search/synonyms.yml:1:1 file-size',
  ]);
});
