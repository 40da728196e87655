import { expect, test } from 'vitest';
import { articleText, findingsOf, PATH } from '../../../support/checked-articles.ts';
import { workInOwnProject } from '../../../support/own-project.ts';

workInOwnProject();

const others = {
  'en/basics/reset-my-password.md': articleText('## By mail\n\nText.\n\n## By mail'),
  'en/basics/parts.mdx': articleText('<Question title="Why?">So.</Question>'),
  'en/basics/map.png': 'x',
};

test.each([
  [
    '[a](/articles/reset-my-pasword/)',
    '7:1 No article "reset-my-pasword". Did you mean /articles/reset-my-password/?',
  ],
  [
    '[a](/articles/how-do-i-reset-my-password)',
    '7:1 No article "how-do-i-reset-my-password". Did you mean /articles/reset-my-password/?',
  ],
  [
    '[a](/articles/zebra/)',
    '7:1 No article "zebra". Write /articles/<file name without .md>/, or remove the link.',
  ],
  ['## A\n\n[a](#b)', '9:1 No heading "#b" in this article. Did you mean #a?'],
  ['[a](#b)', '7:1 No heading "#b" in this article. The article has no headings.'],
  [
    '[a](/articles/reset-my-password/#by-mial)',
    '7:1 No heading "#by-mial" in the article "reset-my-password". Did you mean #by-mail?',
  ],
  [
    '[a](/articles/reset-my-password/#sms)',
    '7:1 No heading "#sms" in the article "reset-my-password". Use one of: #by-mail, #by-mail-1.',
  ],
  [
    '[a](https://help.fernhill.example/articles/gone/)',
    '7:1 No article "gone". Write /articles/<file name without .md>/, or remove the link.',
  ],
  [
    '[a](/en/articles/subject/)',
    '7:1 No page "/en/articles/subject/": the default language has no prefix. Write /articles/subject/.',
  ],
  [
    '[a](/categories/fak/)',
    '7:1 No page or file "/categories/fak/". Did you mean /categories/faq/?',
  ],
  [
    '[a](/sections/nothing/)',
    '7:1 No page or file "/sections/nothing/". Pages begin with /articles/, /categories/ or /sections/.',
  ],
  ['[a](/subject.md)', '7:1 No page or file "/subject.md". Did you mean /articles/subject/?'],
  [
    '[a](/terms.pdf)',
    '7:1 No page or file "/terms.pdf". Add the file public/terms.pdf, or correct the link.',
  ],
  [
    '[a][b] <br> <a href="/x/">c</a>\n\n[b]: /y/',
    [
      '7:13 No page or file "/x/". Pages begin with /articles/, /categories/ or /sections/.',
      '9:1 No page or file "/y/". Pages begin with /articles/, /categories/ or /sections/.',
    ],
  ],
])('%j is found', (text, finding) => {
  expect(findingsOf('broken-link', { [PATH]: articleText(text), ...others })).toEqual(
    [finding].flat(),
  );
});

test.each([
  '[a](/articles/reset-my-password/#by-mail-1)',
  '[a](/articles/reset-my-password/?x=1#by%2Dmail)',
  '[a](/articles/reset-my-password.md)',
  '[a](/articles/parts/#why)',
  '## Größe & Maß\n\n[a](#größe--maß) [b](#gr%C3%B6%C3%9Fe--ma%C3%9F) [c](#top)',
  '[a](/) [b](/search/?q=fees) [c](/sitemap/) [d](/categories/faq/2/) [e](/categories/faq/year/2024/) [f](/sections/basics/views/) [g](/feed.xml) [h](/categories/faq/feed.xml)',
  '[a](/favicon.svg) [b](/pictures/en/basics/map.png)',
  '[a](https://example.com/articles/gone/) [b](mailto:a@b.example)',
  '`[a](/articles/gone/)`',
  'A note.[^1]\n\n[^1]: Text.',
])('%j is valid', (text) => {
  expect(findingsOf('broken-link', { [PATH]: articleText(text), ...others })).toEqual([]);
});
