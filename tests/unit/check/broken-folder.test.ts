import { expect, test } from 'vitest';
import { articleText, problemsOf } from '../../support/checked-articles.ts';
import { workInOwnProject } from '../../support/own-project.ts';

workInOwnProject();

const titled = (title: string, body: string, fields: readonly string[] = []) =>
  articleText(body, fields).replace('A subject', title);
const nested = (depth: number) => `${'>'.repeat(depth)} deep`;
const rows = (count: number) => `| a |\n| --- |\n${'| 1 |\n'.repeat(count)}`;
const code = (bytes: number) => `\`\`\`\n${'x'.repeat(bytes)}\n\`\`\``;

/** Broken articles: the text below six lines of front matter, and where which rule finds what. */
const broken: readonly [body: string, finding: string, fields?: readonly string[]][] = [
  ['See [it](/articles/nowhere/).', '7:5 broken-link'],
  ['See [it](/articles/valid-links/#nowhere).', '7:5 broken-link'],
  ['## One\n\n[Up](#two)', '9:1 broken-link'],
  ['[The list](/categories/nothing/)', '7:1 broken-link'],
  ['[The form](/files/form.pdf)', '7:1 broken-link'],
  ['[It](https://help.fernhill.example/articles/nowhere/)', '7:1 broken-link'],
  ['[It](/en/articles/valid-links/)', '7:1 broken-link'],
  ['[It][x]\n\n[x]: /articles/nowhere/', '9:1 broken-link'],
  ['Or <a href="/articles/nowhere/">this one</a>', '7:4 broken-link'],
  ['[It](../valid-links/)', '7:1 relative-link'],
  ['[It](/articles/valid-links)', '7:1 non-canonical-link'],
  ['[It](/articles/a-draft/)', '7:1 unpublished-link'],
  ['[It](/articles/an-expired-one/)', '7:1 unpublished-link'],
  ['[It](/articles/a-future-one/)', '7:1 unpublished-link'],
  ['![A plan](nowhere.png)', '7:1 broken-image'],
  ['![A plan](PLAN.png)', '7:1 broken-image'],
  ['![A drawing](drawing.svg)', '7:1 broken-image'],
  ['![A plan](../../../plan.png)', '7:1 image-location'],
  ['![A plan](https://example.com/plan.png)', '7:1 image-location'],
  ['![A plan](large.png)', '7:1 oversized-image'],
  ['![A plan](text.png)', '7:1 invalid-image'],
  ['![](plan.png)', '7:1 missing-alt-text'],
  ['![plan.png](plan.png)', '7:1 missing-alt-text'],
  ['# First', '7:1 heading-increment'],
  ['## Two\n\n#### Four', '9:1 heading-increment'],
  ['Text.\n\n##\n\nText.', '9:1 empty-heading'],
  ['## Same\n\n## Same', '9:1 duplicate-heading'],
  ['[](/articles/valid-links/)', '7:1 empty-link'],
  ['Text [nothing]() here.', '7:6 empty-link'],
  ['[click here](/articles/valid-links/)', '7:1 vague-link'],
  ['Text.\n\n<script>alert(1)</script>', '9:1 lost-content'],
  ['<iframe src="https://example.com/"></iframe>', '7:1 lost-content'],
  ['A <b style="color:red">b</b>', '7:3 ignored-attribute'],
  ['A <b onclick="x()">b</b>', '7:3 ignored-attribute'],
  ['[a](JavaScript:alert(1))', '7:1 forbidden-scheme'],
  ['[a](data:text/html,x)', '7:1 forbidden-scheme'],
  ['[a](//example.com/)', '7:1 forbidden-scheme'],
  ['[a](ftp://example.com/)', '7:1 forbidden-scheme'],
  ['[a](%E0%A4%A)', '7:1 malformed-url'],
  [nested(21), '7:21 nesting'],
  [rows(501), '7:1 long-table'],
  [code(20_001), '7:1 long-code'],
  ['> [!NOTICE]\n> Text.', '7:1 unknown-callout'],
  ['[text][missing]', '7:1 undefined-reference'],
  ['Text.[^1]', '7:6 undefined-reference'],
  ['[text] (/articles/valid-links/)', '7:1 malformed-link'],
  ['```\ncode', '7:1 unclosed-code'],
  ['<<<<<<< HEAD', '7:1 conflict-marker'],
  ['Text.\n\n---\ntitle: x\ncategory: faq\n---', '10:1 duplicate-front-matter'],
  ['Text.', '6:11 unknown-related', ['related: [nowhere]']],
  ['Text.', '6:11 unpublished-related', ['related: [a-draft]']],
  ['Text.', '6:9 overdue-review', ['review: 2026-01-01']],
];

/** Articles that are odd and valid. */
const valid: Readonly<Record<string, string>> = {
  'valid-links':
    '[A](/) [B](/articles/valid-links/?a=1#c) [D](https://example.com/%E9?q=a%20b#x) <mailto:help@example.com> [F](tel:+1-555-0100)\n\n## C',
  'valid-code':
    '```html\n<script>alert(1)</script>\n[a](javascript:x) ![](x.png)\n# One\n<<<<<<< ' +
    'HEAD\n```\n\n`<iframe>` and `[a](/nowhere/)`, \\[a](/nowhere/), 1 < 2, &lt;script&gt;.',
  'valid-html':
    'Press <kbd>Ctrl</kbd>.<br>H<sub>2</sub>O <!-- <script> in a comment -->\n\n<details ' +
    'open><summary>More</summary>\n\nText.\n\n</details>',
  'valid-headings':
    'Über\n----\n\n### `code` & more\n\n> ### In a quote\n\n## Über uns\n\n[Up](#%C3%BCber)',
  'valid-notes':
    '> [!note]\n> Text.\n\n> [!QUESTION] **Why**?\n> So.\n\n> [!APP]\n> A.\n\n> [!WEB]\n> B.',
  'valid-nesting': `${nested(20)}\n\n${rows(500)}\n\n${code(20_000)}`,
  'valid-images':
    '[![The plan](plan.png)](/favicon.svg) <img src="plan.png" alt=""> ![Sign][s]\n\n[s]: ' +
    '/favicon.svg "Title"',
  'valid-signs':
    'Windows\r\nlines\r\n\r\n* [ ] task [x] [1] [optional]\r\n\r\n***\r\n\r\nA ' +
    'note.[^a]\r\n\r\n[^a]: Text.',
  'valid-letters': '## 提现 🎉\n\n[上](#提现-) مرحبا',
};

const folder = Object.fromEntries([
  ...broken.map(([body, , fields], index) => [
    `en/basics/broken-${index + 1}.md`,
    titled(`Number ${index + 1}`, body, fields),
  ]),
  ...Object.entries(valid).map(([name, body]) => [
    `en/basics/${name}.md`,
    titled(`Of ${name}`, body),
  ]),
  ['en/basics/a-draft.md', titled('Not ready', 'Text.', ['draft: true'])],
  ['en/basics/an-expired-one.md', titled('Gone', 'Text.', ['expires: 2025-01-01'])],
  ['en/basics/a-future-one.md', titled('Coming', 'Text.').replaceAll('2024-01', '2027-01')],
  [
    'en/basics/plan.png',
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNiAAAABgADNjd8qAAAAABJRU5ErkJggg==',
      'base64',
    ),
  ],
  [
    'en/basics/large.png',
    Buffer.concat([
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNiAAAABgADNjd8qAAAAABJRU5ErkJggg==',
        'base64',
      ),
      new Uint8Array(2 ** 20),
    ]),
  ],
  ['en/basics/text.png', 'text'],
  [
    'en/basics/drawing.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  ],
]);

test('each broken article is reported with its position, and no valid one', () => {
  const problems = problemsOf(folder);
  const missing = broken
    .map(([, finding], index) => `en/basics/broken-${index + 1}.md:${finding}`)
    .filter((expected) => !problems.includes(expected));
  expect(missing).toEqual([]);
  expect(problems.filter((problem) => !problem.startsWith('en/basics/broken-'))).toEqual([]);
});
