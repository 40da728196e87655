import { expect, test } from 'vitest';
import { articleTemplate } from '../../../../src/content/article-template.ts';
import { articleText, findingsOf, PATH } from '../../../support/checked-articles.ts';

test.each([
  [
    'Lorem ipsum dolor sit amet.',
    ['7:1 Placeholder "Lorem ipsum dolor" from a template. Write your own text, or remove it.'],
  ],
  [
    'Dear [your name here], hello.',
    ['7:6 Placeholder "[your name here]" from a template. Write your own text, or remove it.'],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('template-text', text)).toEqual(findings);
});

test.each(['[Add a card](/articles/subject/)', 'Lorem is a name.'])('%j is valid', (text) => {
  expect(findingsOf('template-text', text)).toEqual([]);
});

const article = { title: 'A subject', category: 'faq', published: '2024-01-01' };

test('an article of the template has a finding for each sentence in it', () => {
  const fix = 'is text of the template. Write your own text, or remove it.';
  expect(findingsOf('template-text', { [PATH]: articleTemplate(article) })).toEqual([
    `8:1 "Answer the title in one or two sentences. Search shows them first." ${fix}`,
    `12:4 "Name the first thing to select, in bold, exactly as the screen shows it." ${fix}`,
    `13:4 "Say what the reader sees then." ${fix}`,
    `17:1 "Name what often goes wrong, and where to read on." ${fix}`,
  ]);
});

test('a draft may have the text of the template', () => {
  const texts = [
    articleTemplate({ ...article, draft: true }),
    articleText('[your name here]', ['draft: true']),
  ];
  for (const text of texts) expect(findingsOf('template-text', { [PATH]: text })).toEqual([]);
});
