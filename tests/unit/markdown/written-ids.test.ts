import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  portableMarkdown,
  withoutWrittenIds,
  writtenIdsIn,
} from '../../../src/markdown/prepare.ts';
import { elementsIn, html, rendered } from '../../support/rendered.ts';

/** The HTML without the links to the headings themselves, which have tests of their own. */
const plain = (markdown: string) =>
  html(markdown).replaceAll(/<a class="heading-link"[^>]*>(.*?)<\/a>/g, '$1');

test.each([
  ['## Cancel a plan {#cancel}', '<h2 id="cancel">Cancel a plan</h2>'],
  ['## Cancel a plan {#cancel} ##', '<h2 id="cancel">Cancel a plan</h2>'],
  ['## Cancel{#cancel}', '<h2 id="cancel">Cancel</h2>'],
  ['Cancel *a* `{#b}` {#c}\n===', '<h2 id="c">Cancel <em>a</em> <code>{#b}</code></h2>'],
  ['### **Cancel {#c}**', '<h3 id="c"><strong>Cancel</strong></h3>'],
  ['## _a_ {#_b_}', '<h2 id="_b_"><em>a</em></h2>'],
  ['## 解約 {#解約-é}', '<h2 id="解約-é">解約</h2>'],
  ['## A {#Camel.Case:1}', '<h2 id="Camel.Case:1">A</h2>'],
  ['## A {#a .class key=val data="x #y"}', '<h2 id="a">A</h2>'],
  ['## A {.class #a}', '<h2 id="a">A</h2>'],
  ['## A {: #a}', '<h2 id="a">A</h2>'],
  ['> ## A {#a}', '<blockquote><h2 id="a">A</h2></blockquote>'],
  [
    '> [!QUESTION] *Why?* {#why}\n> So. {#no}',
    '<details class="question"><summary><h2 id="why"><em>Why?</em></h2></summary>' +
      '<div class="answer"><p>So. {#no}</p></div></details>',
  ],
  [String.raw`## A \{#x}`, '<h2 id="a-x">A {#x}</h2>'],
  ['## A `{#x}`', '<h2 id="a-x">A <code>{#x}</code></h2>'],
  ['## A {#x} b', '<h2 id="a-x-b">A {#x} b</h2>'],
  ['## A {#}', '<h2 id="a-">A {#}</h2>'],
  ['## A {#a"b}', '<h2 id="a-ab">A {#a"b}</h2>'],
  ['## Fix {issue #5}', '<h2 id="fix-issue-5">Fix {issue #5}</h2>'],
  ['Text {#x}', '<p>Text {#x}</p>'],
  ['- item {#x}', '<ul><li>item {#x}</li></ul>'],
  ['> [!NOTE] x {#x}', '<blockquote><p>[!NOTE] x {#x}</p></blockquote>'],
])('%j is %s', (markdown, expected) => {
  expect(plain(markdown)).toBe(expected);
});

test('an id in braces wins over the words of other headings, and no id is on two elements', () => {
  const { headings, anchors } = rendered(
    '## Fees',
    '',
    '## A {#fees}',
    '',
    '## B {#fees}',
    '',
    '<a id="fees"></a>',
    '',
    '## C {#pageContent}',
    '',
    '## D {#user-content-fn-1}',
  );
  expect(headings.map(({ id }) => id)).toEqual([
    'fees-2',
    'fees',
    'fees-1',
    'pageContent-1',
    'section-1',
  ]);
  expect(anchors.toSorted()).toEqual(headings.map(({ id }) => id).toSorted());
});

test('lines may end as on Windows', () => {
  const markdown = '## A {#a}\r\n\r\n> [!QUESTION] B {#b}\r\n> **c:**d\r\n\r\nC {#c}\r\n===\r\n';
  expect(rendered(markdown).anchors.toSorted()).toEqual(['a', 'b', 'c']);
  expect(rendered(markdown).html).toContain('<strong>c:</strong>d');
});

test('for other programs the ids stay as written, and for the check they become spaces', () => {
  const markdown = '## A {#a .b}\n\ntext\n\n## B {#b} ##\n';
  expect(portableMarkdown(markdown)).toBe(markdown);
  expect(withoutWrittenIds(markdown)).toBe(
    `## A ${' '.repeat(7)}\n\ntext\n\n## B ${' '.repeat(4)} ##\n`,
  );
});

const part = fc.constantFrom(
  'Fees',
  '*it*',
  '`{#code}`',
  '{#a}',
  '{#b .c}',
  String.raw`\{#c}`,
  '{',
  '}',
  '**x**',
  '费用',
  '[l](/a/)',
);

test('the renderer uses exactly the ids that the check finds in braces', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(part, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
      (all) => {
        const markdown = all.map((parts) => `## ${parts.join(' ')}\n`).join('\n');
        const written = writtenIdsIn(markdown).map(({ id }) => id);
        const { html: page, anchors } = rendered(markdown);
        const ids = elementsIn(page).flatMap(({ properties: { id } }) => id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining([...new Set(written)]));
        expect(anchors.toSorted()).toEqual(ids.map(String).toSorted());
        expect(rendered(portableMarkdown(markdown)).html).toBe(page);
      },
    ),
  );
});
