import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  ['# Title', ['7:1 The title is the only first-level heading. Begin this one with ##.']],
  ['### First', ['7:1 The first heading begins with ###. Begin it with ##.']],
  ['## A\n\n#### B', ['9:1 A heading with #### follows one with ##. Begin it with ###.']],
  [
    '<h2>A</h2>\n\n<h4>B</h4>',
    ['9:1 A heading with <h4> follows one with <h2>. Begin it with <h3>.'],
  ],
  ['> #### In a quote', ['7:3 The first heading begins with ####. Begin it with ##.']],
  [
    '## A\n\n> [!QUESTION] Q?\n> ##### deep',
    ['10:3 A heading with ##### follows one with ###. Begin it with ####.'],
  ],
  ['Title\n=====', ['7:1 The title is the only first-level heading. Begin this one with ##.']],
])('%j is found', (text, findings) => {
  expect(findingsOf('heading-increment', text)).toEqual(findings);
});

test.each([
  '## A\n\n### B\n\n## C',
  '## A\n\n> [!QUESTION] Q?\n> #### Within the answer',
  '## A\n\n> ### In a quote',
  '`# code`\n\n```\n# comment\n#### x\n```',
  '\\# not one',
])('%j is valid', (text) => {
  expect(findingsOf('heading-increment', text)).toEqual([]);
});
