import fc from 'fast-check';
import type { Nodes, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { expect, test } from 'vitest';
import { elementsOf } from '../../../../src/markdown/elements.ts';
import { articleText } from '../../../support/checked-articles.ts';
import { fixesOf } from '../../../support/fixed-articles.ts';
import { html } from '../../../support/rendered.ts';

/**
 * Pieces of bodies with something to fix. Each W becomes a word of its own, and § the name of the
 * piece.
 */
const PIECES = [
  'W',
  'W\n{.lead}',
  '![W](/favicon.svg)\n{width=50%}',
  'W\n[TOC]',
  '[TOC]\n    W',
  "W\nimport X from 'y'",
  "import X from 'y'\n      W",
  '{: .lead }',
  'W\n{: .lead }',
  '* TOC\n{:toc}',
  ':::row:::\n   :::column span="":::\n      W W\n   :::column-end:::\n   :::column:::\n' +
    '\n      W\n\n      - W\n   :::column-end:::\n:::row-end:::',
  ':::row:::\n:::column:::\nW\n:::column-end:::\n:::column:::\nW\n:::column-end:::\n:::row-end:::',
  ':::row:::\nW',
  ':::note{title="W W"}\nW\n:::',
  '::: {.tip title="W W"}\nW\n:::',
  ':::note W\n\nW\n:::',
  '> [!INFO]\\\n> W',
  '> [!note] W W\\\n> W',
  '> [!WARNING] W W\nW',
  '> [!faq] W\\\n> W',
  '> **Note**\n> W',
  '> ![info]\\\n> W',
  '{info:title=W W|icon=false}\nW\n{info}',
  '# [W](https://x.example/W~1~a)[^§]\n\nW\n\n[^§]: W',
  '# A [subject](https://x.example/W) ![W](/favicon.svg)',
  'https://x.example/W~2~old.pdf and <https://x.example/a~1~W>',
  '[W][x~1~y], [x~1~y] and [a :wink: ==b==]\n\n[x~1~y]: https://x.example/W\n' +
    '[a :wink: ==b==]: https://x.example/a',
  '[W](https://x.example/W^2^{.a}[[other]]) and H~2~O and :wink:',
  'W C #\n-----',
  'W\n===',
  'h2. W #',
  '== W # ==',
  'See [W](#setup-rocket)\n\n## Setup :rocket: {.big}',
  '### W',
  '> [!div class="x"]\n> [W](https://x.example/W)',
  '<table><tr><td style="text-align: center" class="a">W</td></tr></table>\n',
  '- W\n- W',
  '> W\n> > W',
  '```\nW\n{.lead}\n```',
  '| a | b |\n| W | W |',
  '1. W\n2. W',
  '    W',
  '{% raw %}\nW\n{% endraw %}',
  '[b]W[/b] and [i]W[/i]',
  'Term W\n: W',
  '!!! note "W"\n    W',
  '<Note>\nW\n</Note>\n',
  'Text W:\n  - W\n  - W',
  '-Item W\n-Item W',
  '##Part W',
  '1.Item W\n2.Item W',
];

const body = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('\n\n', '\n')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => {
    let word = 0;
    const text = parts
      .map(([piece, end], index) => piece.replaceAll('§', `n${index}`) + end)
      .join('');
    return text.trimEnd().replaceAll(/\bW\b/g, () => `w${word++}`);
  });

const BLOCKS = /^(?:p|li|h[1-6]|pre|td|th|summary|blockquote|div|section|figcaption|img)$/;

/** What readers see of a body: each word with the element around it, and the links. */
function shownIn(markdown: string) {
  const page = htmlToHast(`<main>${html(markdown)}</main>`, { fragment: true }) as Root;
  const elements = elementsOf(page).map(({ element }) => element);
  const words = new Map<string, Nodes>();
  readWords(page, page);
  const ids = new Set(elements.map(({ properties }) => String(properties['id'] ?? '')));
  const hrefs = elements.flatMap(({ tagName, properties }) =>
    tagName === 'a' && !/anchor|fn/.test(JSON.stringify(properties))
      ? [String(properties['href'])]
      : [],
  );
  return {
    words,
    links: hrefs.filter((href) => !href.startsWith('#')).toSorted(),
    broken: hrefs.filter((href) => href.startsWith('#') && !ids.has(href.slice(1))),
  };

  function readWords(node: Nodes, around: Nodes): void {
    const text = 'value' in node ? node.value : '';
    const alt = node.type === 'element' ? String(node.properties['alt'] ?? '') : '';
    for (const [word] of `${text} ${alt}`.matchAll(/\bw\d+\b/g)) words.set(word, around);
    const isBlock = node.type === 'element' && BLOCKS.test(node.tagName);
    if ('children' in node)
      for (const child of node.children) readWords(child, isBlock ? node : around);
  }
}

function isCode(node: Nodes | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'pre';
}

test('readers see the same words and links, and a second run changes nothing', () => {
  fc.assert(
    fc.property(fc.array(body, { minLength: 10, maxLength: 10 }), (bodies) => {
      const start = articleText('').length;
      const files = Object.fromEntries(
        bodies.map((text, index) => [`en/basics/a${index}.md`, articleText(text)]),
      );
      const { files: fixed } = fixesOf(files);
      for (const { before, after } of fixed) {
        const [old, now] = [before, after].map((bytes) =>
          shownIn(Buffer.from(bytes).toString().slice(start)),
        );
        const context = `${Buffer.from(before).toString()}\n=> ${Buffer.from(after).toString()}`;
        expect([...(now?.words.keys() ?? [])].toSorted(), context).toEqual(
          [...(old?.words.keys() ?? [])].toSorted(),
        );
        expect(now?.links, context).toEqual(old?.links);
        expect(now?.broken, context).toEqual(old?.broken);
        for (const [word, element] of old?.words ?? []) {
          const isNowCode = isCode(now?.words.get(word)) && !isCode(element);
          expect(isNowCode, `${word} is code: ${context}`).toBe(false);
          for (const [other, around] of old?.words ?? []) {
            const areJoined = now?.words.get(word) === now?.words.get(other);
            expect(areJoined && around !== element, `${word}, ${other}: ${context}`).toBe(false);
          }
        }
      }
      const again = Object.fromEntries(
        fixed.map(({ file, after }) => [`en/basics/${file.slug}.md`, Buffer.from(after)]),
      );
      expect(fixesOf({ ...files, ...again }).files).toEqual([]);
    }),
    { numRuns: 12 },
  );
}, 120_000);
