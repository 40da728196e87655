import { expect, test } from 'vitest';
import { articleText, findingsOf, PATH } from '../../../support/checked-articles.ts';
import { workInOwnProject } from '../../../support/own-project.ts';

workInOwnProject();

const others = {
  'en/basics/reset-my-password.md': articleText('## By mail\n\nText.\n\n## By mail'),
  'en/basics/parts.mdx': articleText('<Question title="Why?">So.</Question>'),
  'en/basics/map.png': 'x',
  'en/basics/fees.md': articleText('Text.', ['redirect_from: [/hc/en-us/articles/900100-Fees]']),
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
  ['## A\n\n[a](#b)', '9:1 No section "#b" in this article. Did you mean #a?'],
  ['[a](#b)', '7:1 No section "#b" in this article. The article has no sections.'],
  [
    '[a](/articles/reset-my-password/#by-mial)',
    '7:1 No section "#by-mial" in the article "reset-my-password". Did you mean #by-mail?',
  ],
  [
    '[a](/articles/reset-my-password/#sms)',
    '7:1 No section "#sms" in the article "reset-my-password". Use one of: #by-mail, #by-mail-1.',
  ],
  [
    '[a](reset-my-password.md#by-mial)',
    '7:1 No section "#by-mial" in the article "reset-my-password". Did you mean #by-mail?',
  ],
  [
    '[a](reset-my-pasword.md)',
    '7:1 No file "reset-my-pasword.md". Did you mean reset-my-password.md?',
  ],
  [
    '[a][b]\n\n[b]: <../billing/reset-my-password.md#by-mail>',
    '9:1 No file "../billing/reset-my-password.md". Did you mean reset-my-password.md?',
  ],
  [
    '<a href="Reset-My-Password.md">a</a>',
    '7:1 No file "Reset-My-Password.md", but "reset-my-password.md" exists. Use the same ' +
      'capital letters.',
  ],
  ['> [!QUESTION] See [a](parts.md)\n> Text.', '7:19 No file "parts.md". Did you mean parts.mdx?'],
  [
    '[a](../../de/basics/zebra.md)',
    '7:1 No file "../../de/basics/zebra.md". Write the path of an article, or remove the link.',
  ],
  [
    '[a](../_shared/note.md)',
    '7:1 "../_shared/note.md" is not published: its name starts with an underscore.',
  ],
  [
    '[a](../../../README.md)',
    '7:1 "../../../README.md" is outside the articles folder. Write the URL of the page instead.',
  ],
  [
    '[a](https://help.fernhill.example/articles/gone/)',
    '7:1 No article "gone". Write /articles/<file name without .md>/, or remove the link.',
  ],
  [
    '[a](/en/articles/subject/)',
    '7:1 No page "/en/articles/subject/": the default language has no prefix. Write ' +
      '/articles/subject/.',
  ],
  [
    '[a](/categories/fak/)',
    '7:1 No page or file "/categories/fak/". Did you mean /categories/faq/?',
  ],
  [
    '[a](/sections/nothing/)',
    '7:1 No page or file "/sections/nothing/". Pages begin with /articles/, /categories/ ' +
      'or /sections/.',
  ],
  [
    '[a](/hc/de/articles/900100-Gebühren)',
    '7:1 No page or file "/hc/de/articles/900100-Gebühren". Did you mean /articles/fees/?',
  ],
  ['[a](/help/fee/)', '7:1 No page or file "/help/fee/". Did you mean /articles/fees/?'],
  [
    '[a](/hc/en-us/reset-ny-passport)',
    '7:1 No page or file "/hc/en-us/reset-ny-passport". Pages begin with /articles/, ' +
      '/categories/ or /sections/.',
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
  '[a](reset-my-password.md) [b](./parts.mdx#why)',
  '[a](../basics/reset-my-password.md?x=1#by-mail-1)',
  '[a](../basics/reset%2Dmy-password.md)',
  '## Fees {#costs}\n\n[a](#costs)',
  'Fees {#Costs}\n===\n\n[a](#Costs) [b](subject.md#Costs)',
  '<a id="old"></a>\n\n## New\n\n<a name="older"></a>\n\n[a](#old) [b](#older) [c](#new)',
  '<div id="x">\n\ntext [a](#x)\n\n</div>',
  '> [!QUESTION] Why? {#because}\n> [a](#because)',
  '## Größe & Maß\n\n[a](#größe--maß) [b](#gr%C3%B6%C3%9Fe--ma%C3%9F) [c](#top)',
  '[a](/) [b](/search/?q=fees) [c](/sitemap/) [d](/categories/faq/2/) ' +
    '[e](/categories/faq/year/2024/) [f](/sections/basics/views/) [g](/feed.xml) ' +
    '[h](/categories/faq/feed.xml)',
  '[a](/favicon.svg) [b](/pictures/en/basics/map.png)',
  '[a](https://example.com/articles/gone/) [b](mailto:a@b.example)',
  '`[a](/articles/gone/)`',
  'A note.[^1]\n\n[^1]: Text.',
])('%j is valid', (text) => {
  expect(findingsOf('broken-link', { [PATH]: articleText(text), ...others })).toEqual([]);
});

test('links in notices and the glossary are followed', () => {
  const glossary = (link: string) => `- term: fee\n  definition: See [this](${link}).\n`;
  const notice = (link: string, text: string) =>
    `---\ntitle: Cards fail\nlink: ${link}\n---\n${text}\n`;
  const found = (files: Readonly<Record<string, string>>) =>
    findingsOf('broken-link', { [PATH]: articleText('Text.'), ...others, ...files });
  const [inGlossary, inNotice] = ['en/_shared/glossary.yml', 'en/_notices/cards.md'];
  for (const link of ['/articles/fees/', '../basics/fees.md', '/search/', 'https://a.test/'])
    expect(found({ [inGlossary]: glossary(link) })).toEqual([]);
  expect(found({ [inNotice]: notice('/articles/fees/', '[a](/search/) **b**') })).toEqual([]);
  expect(found({ [inGlossary]: glossary('../basics/gone.md') })).toEqual([
    `${inGlossary}:2:15 No article "gone". Write /articles/<file name without .md>/, or remove ` +
      'the link.',
  ]);
  expect(found({ [inNotice]: notice('/sections/nope/', 'So:\n\n[a](/articles/fees/#x)') })).toEqual(
    [
      `${inNotice}:3:7 No page or file "/sections/nope/". Pages begin with /articles/, ` +
        '/categories/ or /sections/.',
      `${inNotice}:7:1 No section "#x" in the article "fees". The article has no sections.`,
    ],
  );
});
