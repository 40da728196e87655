import { expect, test } from 'vitest';
import { readArticles } from '../../../src/content/read-articles.ts';
import { tempArticles } from '../../support/temp-articles.ts';

const number = 'Write a whole number from 0 to 1000000000, for example `views: 120`.';
const text =
  'Write text of 1 to 160 characters, for example `title: "How do I reset my password?"`.';
const day = 'Write a real day as YYYY-MM-DD, for example `published: 2026-01-31`.';

test.each([
  ['views: 1e3', `Invalid \`views\` 1e3. ${number}`],
  ['views: 1_000', `Invalid \`views\` 1_000. ${number}`],
  ['views: 0x10', `Invalid \`views\` 0x10. ${number}`],
  ['views: 012', `Invalid \`views\` 012. ${number}`],
  ['views: "12"', `Invalid \`views\` "12". ${number}`],
  ['views: 1.0', `Invalid \`views\` 1.0. ${number}`],
  ['views: .5', `Invalid \`views\` .5. ${number}`],
  ['views: +5', `Invalid \`views\` +5. ${number}`],
  ['views: -1', `Invalid \`views\` -1. ${number}`],
  ['views: -0', `Invalid \`views\` -0. ${number}`],
  ['views: .inf', `Invalid \`views\` .inf. ${number}`],
  ['views: 1000000001', `Invalid \`views\` 1000000001. ${number}`],
  ['views: 12,000', `Invalid \`views\` 12,000. ${number}`],
  [
    'views:',
    `The field \`views\` is empty. Write a whole number from 0 to 1000000000, for example \`views: 120\`, or remove the line.`,
  ],
  [
    'owner: ~',
    'The field `owner` is empty. Write text of 1 to 120 characters, or remove the line.',
  ],
  ['title: 1.10', `Invalid \`title\` 1.10. ${text} Put it in quotes: \`title: "1.10"\`.`],
  ['title: 0o17', `Invalid \`title\` 0o17. ${text} Put it in quotes: \`title: "0o17"\`.`],
  ['title: true', `Invalid \`title\` true. ${text} Put it in quotes: \`title: "true"\`.`],
  ['title: [a]', `Invalid \`title\` ["a"]. ${text}`],
  ['title: ""', `Invalid \`title\` "". ${text}`],
  ['published: 2026-02-30', `Invalid \`published\` 2026-02-30. ${day}`],
  ['published: 2026-13-01', `Invalid \`published\` 2026-13-01. ${day}`],
  ['published: 26-1-1', `Invalid \`published\` 26-1-1. ${day}`],
  ['published: "2026-01-01 "', `Invalid \`published\` "2026-01-01 ". ${day}`],
  ['published: 2026-01-01T00:00:00Z', `Invalid \`published\` 2026-01-01T00:00:00Z. ${day}`],
  ['published: 20260101', `Invalid \`published\` 20260101. ${day}`],
])('%s is quoted as it is written', (line, message) => {
  const field = line.split(':')[0] ?? '';
  const others = [
    'title: "Fees"',
    'category: faq',
    'published: 2024-01-01',
    'updated: 2027-01-02',
  ].filter((other) => !other.startsWith(`${field}:`));
  const { problems } = readArticles(
    tempArticles({ 'en/basics/x.md': ['---', ...others, line, '---', 'Text.'].join('\n') }),
  );
  expect(problems.map((problem) => problem.message)).toEqual([message]);
});

test.each([
  ['views: 0', { views: 0 }],
  ['views: 1000000000 # counted', { views: 1_000_000_000 }],
  ['title: 12:30', { title: '12:30' }],
  ['title: no', { title: 'no' }],
  ['title: 2026-01-01', { title: '2026-01-01' }],
  ['title: >\n  Long\n  text', { title: 'Long text' }],
  ['keywords: [1.10, 007, 0x1F, 1e3, 1099]', { keywords: ['1.10', '007', '0x1F', '1e3', '1099'] }],
])('%s is read as it is written', (line, expected) => {
  const field = line.split(':')[0] ?? '';
  const others = [
    'title: "Fees"',
    'category: faq',
    'published: 2024-01-01',
    'updated: 2024-01-02',
  ].filter((other) => !other.startsWith(`${field}:`));
  const { articles, problems } = readArticles(
    tempArticles({ 'en/basics/x.md': ['---', ...others, line, '---', 'Text.'].join('\n') }),
  );
  expect(problems).toEqual([]);
  expect(articles[0]?.frontMatter).toMatchObject(expected);
});
