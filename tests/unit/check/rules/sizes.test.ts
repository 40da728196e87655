import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

const table = (rows: number) => `| a |\n| --- |\n${'| 1 |\n'.repeat(rows)}`;
const html = (rows: number) => `Text.\n\n<table>\n${'<tr><td>1</td></tr>\n'.repeat(rows)}</table>`;
const code = (bytes: number) => `\`\`\`\n${'x'.repeat(bytes)}\n\`\`\``;

test('a table of more than 500 rows is found, in Markdown and in HTML', () => {
  const message =
    'The table has 501 rows, but more than 500 are slow on phones. Split it, or offer it as a file in public/.';
  expect(findingsOf('long-table', table(501))).toEqual([`7:1 ${message}`]);
  expect(findingsOf('long-table', html(501))).toEqual([`9:1 ${message}`]);
  expect(findingsOf('long-table', `${table(500)}\n\n${html(500)}`)).toEqual([]);
});

test('code of more than 20 kB is found', () => {
  expect(findingsOf('long-code', code(20_001))).toEqual([
    '7:1 The code block has 21 kB, but at most 20 kB are readable. Show the relevant part, and offer the rest as a file in public/.',
  ]);
  expect(findingsOf('long-code', code(20_000))).toEqual([]);
});
