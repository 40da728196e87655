import { expect, test } from 'vitest';
import { createCalloutMap } from '../../../../src/import/html/callout-map.ts';
import { convertBody, readHtmlBody } from '../../../../src/import/convert-body.ts';

const same = { linkOf: (href: string) => href, imageOf: (src: string) => src };

function converted(html: string, classes = {}) {
  return convertBody(readHtmlBody(html, 'The title', createCalloutMap(classes)), same);
}

test.each([
  ['text between tags', '<p>One&nbsp;<span style="color:red">two</span></p>', 'One two'],
  [
    'marks of Markdown',
    '<p>2 * 3 * 4, [x], # and &lt;b&gt;</p>',
    '2 \\* 3 \\* 4, \\[x], # and \\<b>',
  ],
  ['a heading of two lines', '<h2>One<br>two</h2>', '## One two'],
  ['a bold heading', '<h3><strong>Fees</strong></h3>', '## Fees'],
  ['levels with a gap', '<h1>A</h1><h4>B</h4><h2>C</h2>', '## A\n\n### B\n\n### C'],
  ['a heading that is the title', '<h1>The title.</h1><p>x</p>', 'x'],
  ['an empty heading', '<h2><br></h2><p>x</p>', 'x'],
  ['an id', '<h2 id="h_01KZ">Fees</h2>', '## Fees {#h\\_01KZ}'.replace('\\', '')],
  ['a named anchor', '<a name="old"></a><p>x</p>', '<a id="old"></a>\n\nx'],
  ['spaces in bold', '<p>A<b> bold </b>word</p>', 'A **bold** word'],
  ['bold in pieces', '<p><b>So</b><b>me</b></p>', '**Some**'],
  ['bold in bold', '<p><b>a <strong>b</strong></b></p>', '**a b**'],
  ['spacers', '<p>a</p><p>&nbsp;</p><p><br></p><p>b</p>', 'a\n\nb'],
  ['a list in a list', '<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
  ['a list that starts at 3', '<ol start="3"><li>a</li></ol>', '3. a'],
  ['code without code', '<pre class="language-auto">a  b\n\nc</pre>', '```\na  b\n\nc\n```'],
  ['keys', '<p>Press <kbd>Ctrl</kbd></p>', 'Press <kbd>Ctrl</kbd>'],
  [
    'a table whose head is bold',
    '<table><colgroup><col></colgroup><tr><td><p><b>a</b></p></td></tr><tr><td>1</td></tr></table>',
    '| a |\n| - |\n| 1 |',
  ],
  [
    'a table with spans',
    '<table class="x"><tr><td colspan="2">a</td></tr><tr><td>1</td><td>2</td></tr></table>',
    '<table><tbody><tr><td colspan="2">a</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
  ],
  ['a box', '<div class="info-box"><p>a</p></div>', '> [!NOTE]\n> a'],
  ['a red box', '<div class="callout callout--danger">a</div>', '> [!CAUTION]\n> a'],
  [
    'a box of Intercom',
    '<div class="intercom-interblocks-callout" style="background-color:#d7efdc80"><p>a</p></div>',
    '> [!TIP]\n> a',
  ],
  ['a class that only holds a word', '<p class="notebook">a</p>', 'a'],
  ['what unfolds', '<details><summary>Why?</summary><p>a</p></details>', '> [!QUESTION] Why?\n> a'],
  [
    'an accordion',
    '<div class="accordion__item"><h4 class="accordion__item-title">Why?</h4>' +
      '<div class="accordion__item-content"><p>a</p></div></div>',
    '> [!QUESTION] Why?\n> a',
  ],
  [
    'a caption',
    '<figure><img src="a.png" alt="A card"><figcaption>The card</figcaption></figure>',
    '![A card](a.png "The card")',
  ],
  ['a file name as text', '<img src="a.png" alt="Screenshot 2024.png">', '![](a.png)'],
  [
    'a player',
    '<iframe src="https://www.youtube.com/embed/abcdef12345?rel=0"></iframe>',
    '[https://www.youtube.com/watch?v=abcdef12345](https://www.youtube.com/watch?v=abcdef12345)',
  ],
  [
    'its own table of contents',
    '<p>In this article:</p><ul><li><a href="#a">A</a></li><li><a href="#b">B</a></li></ul>' +
      '<h2 id="a">A</h2>',
    '## A {#a}',
  ],
  ['scripts', '<script>alert(1)</script><p onclick="x()">a</p><style>p{}</style>', 'a'],
  ['a comment', '<p>a</p><!-- b -->', 'a'],
])('%s', (_name, html, markdown) => {
  const body = converted(html);
  expect(body.markdown.trim()).toBe(markdown);
  expect(body.lost).toEqual([]);
});

test('what goes is counted by name, and its words are not lost', () => {
  const { dropped, lost, before, after } = converted(
    '<p>a</p><section class="private-note">For the team</section>' +
      '<form><button>Send</button></form>',
  );
  expect(dropped).toEqual([
    ['private note', 1],
    ['<button>', 1],
    ['<form>', 1],
  ]);
  expect(lost).toEqual([]);
  expect(after.words).toBe(before.words);
});

test('the owner says what a class means', () => {
  const { markdown } = converted('<div class="prime">a</div><div class="info-box">b</div>', {
    prime: 'tip',
    'info-box': 'plain',
  });
  expect(markdown).toBe('> [!TIP]\n> a\n\nb\n');
});

test('an unknown box is counted', () => {
  const callouts = createCalloutMap({});
  readHtmlBody('<div class="exp-box">a</div><div class="exp-box">b</div>', 'x', callouts);
  expect(callouts.unknown()).toEqual([['exp-box', 2]]);
});
