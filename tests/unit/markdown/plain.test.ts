import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkFinder } from '../../../src/content/file-links.ts';
import { plainMarkdown } from '../../../src/markdown/plain.ts';

test.each([
  ['[a](/x/)', '[a](/help/x/)'],
  [
    'é😀 [a](/x/ "title /x/") and [b](</y z/>)',
    'é😀 [a](/help/x/ "title /x/") and [b](</help/y z/>)',
  ],
  ['![p](/p.png)', '![p](/help/p.png)'],
  ['[![p](/p.png)](/x/)', '[![p](/help/p.png)](/help/x/)'],
  ['[a][1]\n\n[1]: /x/ "t"', '[a][1]\n\n[1]: /help/x/ "t"'],
  ['- item\n\n  > [a](/x/#part)', '- item\n\n  > [a](/help/x/#part)'],
  [
    '[a](https://example.com/) [b](//example.com/) [c](x/) [d](#x) <https://example.com/>',
    '[a](https://example.com/) [b](//example.com/) [c](x/) [d](#x) <https://example.com/>',
  ],
  ['`[a](/x/)`\n\n```\n[a](/x/)\n```', '`[a](/x/)`\n\n```\n[a](/x/)\n```'],
  [String.raw`\[a](/x/)`, String.raw`\[a](/x/)`],
])('below /help/, %j is %j', (markdown, expected) => {
  expect(plainMarkdown(markdown, '/help/', () => undefined, [])).toBe(expected);
});

test.each([
  ['[a](../fees/card.md#part)', '[a](/help/articles/card/#part)'],
  ['[a]\n\n[a]: <./card.mdx> "t"', '[a]\n\n[a]: </help/articles/card/> "t"'],
  [
    '> [!QUESTION] See [a](card.md) {#see}\n> <a href="card.md?x=1">b</a>',
    '> [!QUESTION] See [a](/help/articles/card/) {#see}\n' +
      '> <a href="/help/articles/card/?x=1">b</a>',
  ],
  ['`[a](card.md)`', '`[a](card.md)`'],
  ['**Note:**Keep 1~3~4', String.raw`<strong>Note:</strong>Keep 1\~3\~4`],
])('for other programs, %j is %j', (markdown, expected) => {
  const linkOf = linkFinder('/articles/en/basics/subject.md');
  expect(plainMarkdown(markdown, '/help/', linkOf, [])).toBe(expected);
});

test('at the root of its host, an article is as written', () => {
  expect(plainMarkdown('[a](/x/)\r\n', '/', () => undefined, [])).toBe('[a](/x/)\r\n');
});

test('texts that seem to have no link of the site have none', () => {
  const piece = fc.constantFrom(
    ...['[a](', '[a]: ', '[a]', '![p](', '<a href="', '<img src=', '](', '`', '```\n', '> '],
    ...['https://example.com/', 'HTTP://x', '/x/', 'x.md', '#x', 'mailto:a@b.c', '"', '<', '>'],
    ...[')', '\n', '\n\n', ' ', '    ', '\\', '&#104;ttps:', '- ', 'a'],
  );
  const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const plain = (markdown: string) =>
    plainMarkdown(
      markdown,
      '/help/',
      (url) => (/^(?:[a-z]+:|#|$)/i.test(url) ? undefined : '/found/'),
      [],
    );
  fc.assert(
    fc.property(texts, (text) => {
      const read = plain(text);
      // The link at the end makes sure that the text is parsed.
      expect(plain(`${text}\n\n[z](/z/)`).slice(0, read.length)).toBe(read);
    }),
    { numRuns: 500 },
  );
});

const REGIONS = [{ id: 'region', values: [{ id: 'eu', label: 'Europe [EU]' }] }];

test.each([
  ['> [!EU]\n> Text.', '> **Europe \\[EU\\]**\\\n> Text.'],
  ['> [!eu]  \n> 1. One', '> **Europe \\[EU\\]**\n> 1. One'],
  ['- > [!EU]\\\r\n  > Text.', '- > **Europe \\[EU\\]**\\\r\n  > Text.'],
  ['> > [!EU]\n> > [a](/x/)', '> > **Europe \\[EU\\]**\\\n> > [a](/help/x/)'],
  ['> [!EU] and more', '> [!EU] and more'],
  ['> [!US]\n> Text.', '> [!US]\n> Text.'],
  ['> [!NOTE]\n> Text.', '> [!NOTE]\n> Text.'],
  ['```\n> [!EU]\n```', '```\n> [!EU]\n```'],
  ['[!EU]', '[!EU]'],
])('the label of a choice stands in place of its marker: %j', (markdown, expected) => {
  expect(plainMarkdown(markdown, '/help/', () => undefined, REGIONS)).toBe(expected);
});
