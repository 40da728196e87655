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
    '7:1 There is no article "reset-my-pasword". Did you mean /articles/reset-my-password/?',
  ],
  [
    '[a](/articles/how-do-i-reset-my-password)',
    '7:1 There is no article "how-do-i-reset-my-password". Did you mean /articles/reset-my-password/?',
  ],
  [
    '[a](/articles/zebra/)',
    '7:1 There is no article "zebra". Write /articles/<file name of an article without .md>/, or remove the link.',
  ],
  ['## A\n\n[a](#b)', '9:1 This article has no heading "#b". Did you mean #a?'],
  ['[a](#b)', '7:1 This article has no heading "#b". It has no headings at all.'],
  [
    '[a](/articles/reset-my-password/#by-mial)',
    '7:1 The article "reset-my-password" has no heading "#by-mial". Did you mean #by-mail?',
  ],
  [
    '[a](/articles/reset-my-password/#sms)',
    '7:1 The article "reset-my-password" has no heading "#sms". Its headings are #by-mail, #by-mail-1.',
  ],
  [
    '[a](https://help.fernhill.example/articles/gone/)',
    '7:1 There is no article "gone". Write /articles/<file name of an article without .md>/, or remove the link.',
  ],
  [
    '[a](/en/articles/subject/)',
    '7:1 The default language has no prefix. Write /articles/subject/ instead of /en/articles/subject/.',
  ],
  [
    '[a](/categories/fak/)',
    '7:1 There is no page or file "/categories/fak/" on this site. Did you mean /categories/faq/?',
  ],
  [
    '[a](/sections/nothing/)',
    '7:1 There is no page or file "/sections/nothing/" on this site. Pages begin with /articles/, /categories/ or /sections/.',
  ],
  [
    '[a](/subject.md)',
    '7:1 There is no page or file "/subject.md" on this site. Did you mean /articles/subject/?',
  ],
  [
    '[a](/terms.pdf)',
    '7:1 There is no page or file "/terms.pdf" on this site. Files that articles link to lie in public/: put it there as public/terms.pdf.',
  ],
  [
    '[a][b] <br> <a href="/x/">c</a>\n\n[b]: /y/',
    [
      '7:13 There is no page or file "/x/" on this site. Pages begin with /articles/, /categories/ or /sections/.',
      '9:1 There is no page or file "/y/" on this site. Pages begin with /articles/, /categories/ or /sections/.',
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
