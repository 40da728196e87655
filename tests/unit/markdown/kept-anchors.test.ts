import { expect, test } from 'vitest';
import { html, rendered } from '../../support/rendered.ts';

const plain = (markdown: string) =>
  html(markdown).replaceAll(/<a class="heading-link"[^>]*>(.*?)<\/a>/g, '$1');

test.each([
  ['<a id="x"></a>\n\n## New', '<h2 id="new"><span id="x"></span>New</h2>'],
  ['<a name="x"></a>\n\nText', '<span id="x"></span><p>Text</p>'],
  ['<a id="x"/>text', '<p><span id="x">text</span></p>'],
  ['## <a name="x"></a>New', '<h2 id="new"><span id="x"></span>New</h2>'],
  [
    '<a id="x"></a>\n\n> [!QUESTION] Why?\n> So.',
    '<details class="question"><summary><h2 id="why"><span id="x"></span>Why?</h2></summary>' +
      '<div class="answer"><p>So.</p></div></details>',
  ],
  ['<h2 id="x">New</h2>', '<h2 id="x">New</h2>'],
  ['a <span id="x">b</span>', '<p>a <span id="x">b</span></p>'],
  ['<div id="x">b</div>', '<div id="x">b</div>'],
  ['<p id="x">b</p>', '<p id="x">b</p>'],
  [
    '<details id="x"><summary>s</summary>t</details>',
    '<details id="x"><summary>s</summary>t</details>',
  ],
  ['<a id="x" href="/a/">b</a>', '<p><span id="x"></span><a href="/help/a/">b</a></p>'],
  ['<a id="x" name="y">b</a>', '<p><span id="x">b</span></p>'],
  ['<div id="pageContent">b</div>', '<div>b</div>'],
  ['<span id="user-content-fn-1">b</span>', '<p><span>b</span></p>'],
  ['<span id="a b">b</span>', '<p><span>b</span></p>'],
  ['<p id="x">a</p><p id="x">b</p>', '<p id="x">a</p><p>b</p>'],
  ['## X\n\n<p id="x">a</p>', '<h2 id="x-1">X</h2><p id="x">a</p>'],
])('%j is %s', (markdown, expected) => {
  expect(plain(markdown)).toBe(expected);
});

test('links may lead to all of them', () => {
  const { anchors } = rendered(
    '<a id="old"></a>',
    '',
    '## New',
    '',
    '<p id="p">x</p>[^1]',
    '',
    '[^1]: y',
  );
  expect(anchors.toSorted()).toEqual(['new', 'old', 'p']);
});
