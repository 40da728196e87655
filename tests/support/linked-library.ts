import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const TODAY = '2026-01-01';
export const fields = 'category: faq\npublished: 2024-01-01\nupdated: 2024-01-02\n';
export const article = (title: string, body: string, more = '') =>
  `---\ntitle: "${title}"\n${fields}${more}---\n\n${body}\n`;

/** An article that links to the one that moves in every way there is, and in some that are none. */
export const everyWay = [
  '[plain](/articles/old-name/), [with *marks* 😀](/articles/old-name/#fees "old-name"), ' +
    '[asks](</articles/old-name/?a=1#b>)',
  '[bare](/articles/old-name) [as Markdown](/articles/old-name.md) ' +
    '[beside](../old-name/) [![image](/articles/old-name/)](/articles/old-name/)',
  '[reference][one] [longer](/articles/old-name-too/) ' +
    '[elsewhere](https://example.com/articles/old-name/) [anchor](#old-name)',
  '`[code](/articles/old-name/)` <a href="/articles/old-name/">html</a> <!-- <a ' +
    'href="/articles/old-name/"> -->',
  '[by file](old-name.md#fees) [with folder](<../basics/old-name.md?a=1> "old-name") ' +
    '[by ref][two] <a href="./old-name.md">file</a> `[code](old-name.md)`',
  '',
  '> [!QUESTION] See [that](old-name.md)? {#old-name}\n> [Answer](../basics/old-name.md).',
  '',
  '> [!APP]\n> [App](old-name.md)',
  '',
  '[two]: ../basics/old-name.md#x',
  '',
  '> - [in a quote](/articles/old-name/)',
  '',
  '| a | b |\n|---|---|\n| é \\| | [in a table](/articles/old-name/) |',
  '',
  '```md\n[fenced](/articles/old-name/)\n```',
  '',
  '    [indented](/articles/old-name/)',
  '',
  '[one]: /articles/old-name/#top  "old-name"',
  '',
  'A note[^1]\n\n[^1]: [noted](/articles/old-name/)',
].join('\n');

export const expected = everyWay
  .replace('[plain](/articles/old-name/)', '[plain](/articles/new-name/)')
  .replace('(/articles/old-name/#fees', '(/articles/new-name/#fees')
  .replace('(</articles/old-name/?', '(</articles/new-name/?')
  .replace('[bare](/articles/old-name)', '[bare](/articles/new-name)')
  .replace('/articles/old-name.md', '/articles/new-name.md')
  .replace('(../old-name/)', '(../new-name/)')
  .replace(
    '[![image](/articles/old-name/)](/articles/old-name/)',
    '[![image](/articles/new-name/)](/articles/new-name/)',
  )
  .replace('<a href="/articles/old-name/">html', '<a href="/articles/new-name/">html')
  .replace('[by file](old-name.md', '[by file](new-name.md')
  .replace('<../basics/old-name.md?', '<../basics/new-name.md?')
  .replace('"./old-name.md"', '"./new-name.md"')
  .replace('[that](old-name.md)', '[that](new-name.md)')
  .replace('[Answer](../basics/old-name.md)', '[Answer](../basics/new-name.md)')
  .replace('[App](old-name.md)', '[App](new-name.md)')
  .replace('[two]: ../basics/old-name.md', '[two]: ../basics/new-name.md')
  .replace('[in a quote](/articles/old-name/)', '[in a quote](/articles/new-name/)')
  .replace('[in a table](/articles/old-name/)', '[in a table](/articles/new-name/)')
  .replace('[one]: /articles/old-name/#top', '[one]: /articles/new-name/#top')
  .replace('[noted](/articles/old-name/)', '[noted](/articles/new-name/)');

const windows = article(
  'Windows',
  '[a](/articles/old-name/)',
  'related: # first\n  - "old-name" # why\n  - every-way\n',
);

export const library = {
  'en/basics/old-name.md': article(
    'Moves',
    '## Fees\n\n[to itself](/articles/old-name/#fees) ![map](map.png) ![logo](./logo.png) ' +
      '[ways](every-way.md) [parts](../other/parts.mdx#moves)',
  ),
  'en/basics/every-way.md': article('Links', everyWay),
  'en/basics/windows.md': `\uFEFF${windows.replaceAll('\n', '\r\n')}`,
  'en/other/parts.mdx': article(
    'Parts',
    'import map from "../basics/map2.png"\n\n' +
      '## Moves {#moves}\n\n[file](../basics/old-name.md)\n\n' +
      '<Note href="/articles/old-name/" b={1}>[in](/articles/old-name/#fees)</Note>\n\n' +
      "<Note href={'/articles/old-name/'} />",
  ),
  'en/other/shows-the-logo.md': article('Logo', '![logo](../basics/logo.png)'),
  'en/_shared/warning.md': 'See [this](/articles/old-name/) or [that](../basics/old-name.md#a).\n',
  'en/_search/best-bets.yml':
    '# best first\n- query: old-name\n  articles: [every-way, old-name] # two\n',
  'en/_search/places.yml': '- path: /old-name\n  articles: [old-name]\n',
  'en/_search/cases.yml': '- { query: old name, article: "old-name" }\r\n',
  'en/_notices/broken.md':
    '---\ntitle: Moves are late\narticle: old-name\nwhere: [home, "article:old-name"]\n' +
    'keywords: [moves]\n---\nSee [this](/articles/old-name/#fees).\n',
  'en/_notices/planned.md':
    '---\ntitle: Planned\nwhere: article:old-name\n' +
    'link: /articles/old-name/?a=1#fees # more\n---\n',
  'en/basics/map.png': 'a map',
  'en/basics/logo.png': 'a logo',
};

export const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
export const listed = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name).slice(folder.length + 1),
        readFileSync(join(entry.parentPath, entry.name), 'utf8'),
      ]),
  );
