import { toHtml } from 'hast-util-to-html';
import type { Nodes } from 'hast';
import fc from 'fast-check';
import { htmlToHast, markdownToHast } from 'satteri';
import { expect, test } from 'vitest';
import { isReservedId } from '../../../src/markdown/reserved-ids.ts';
import { elementsIn, html } from '../../support/rendered.ts';

const harmless =
  /^(a|b|blockquote|br|code|dd|del|details|div|dl|dt|em|h[2-6]|hr|i|img|input|ins|kbd|label|li|ol|p|pre|q|rp|rt|ruby|s|samp|section|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|ul|var)$/;

/** Everything in the markup that could run, load or restyle something, or claim a name. */
function dangersIn(markup: string): string[] {
  return elementsIn(markup).flatMap(({ tagName, properties }) => [
    ...(harmless.test(tagName) ? [] : [tagName]),
    ...Object.entries(properties).flatMap(([name, value]) => {
      const isClaimed = name === 'id' && isNameOfPage(tagName, String(value));
      if (isClaimed || /^on|^style$|^form|^name$/i.test(name)) return [`${tagName}[${name}]`];
      const isAddress = /^(href|src|cite|xLinkHref|data|action)$/.test(name);
      return isAddress &&
        !/^(https?|mailto|tel):$/.test(new URL(String(value), 'https://help.example/').protocol)
        ? [`${tagName}[${name}=${String(value)}]`]
        : [];
    }),
  ]);
}

/** A link with an id gives scripts its URL. Other elements give them nothing. */
const isNameOfPage = (tagName: string, id: string) => tagName === 'a' || isReservedId(id);

test.each([
  '<script>alert(1)</script>',
  '<ScRiPt src="https://evil.example/x.js"></sCrIpT>',
  '<svg><script>alert(1)</script></svg>',
  '<svg onload="alert(1)"><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate onbegin="alert(1)" attributeName="x"></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)">',
  '<IMG SRC=x OnErRoR=alert(1)>',
  '<div onclick="alert(1)">x</div>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<a href="java&#115;cript:alert(1)">x</a>',
  '<a href="&#x6A;avascript&colon;alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="  javascript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:x">x</a>',
  '[x](data:text/html,<script>alert(1)</script>)',
  '![x](data:image/svg+xml,x)',
  '<img src="data:image/png;base64,AAAA">',
  '<blockquote cite="javascript:alert(1)">x</blockquote>',
  '<p style="color:red">x</p>',
  '<style>body { display: none }</style>',
  '<iframe src="https://evil.example/"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x.swf"></object><embed src="x.swf">',
  '<form action="https://evil.example/"><button formaction="javascript:alert(1)">x</button></form>',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=x"><link rel="stylesheet" href="x">',
  '<div id="pageContent" name="content">x</div>',
  '<a id="settings" href="https://evil.example/">x</a>',
  '<p id="headerSearch-suggestions">x</p>',
  '## x <span id="footnote-label">y</span>',
  '<a id="top" name="top">x</a>',
  '<li id="user-content-fn-1">x</li>',
  '<picture><source srcset="https://evil.example/a.png"></image>',
  '<video src="https://evil.example/a.mp4" poster="javascript:alert(1)"></video>',
  '<table><tr><td style="background:url(javascript:alert(1))">x</table>',
  '<xss onpointerenter=alert(1) tabindex=1>x</xss>',
])('%j is made harmless', (attack) => {
  const unsafe = toHtml(
    markdownToHast(attack, { features: { gfm: true, rawHtml: true } }) as Nodes,
  );
  expect(dangersIn(unsafe)).not.toEqual([]);
  expect(dangersIn(html(attack))).toEqual([]);
});

test('markup that a lenient parser could read in another way stays an attribute', () => {
  const attack = '<noscript><p title="</noscript><img src=x onerror=alert(1)>">x</p></noscript>';
  expect(dangersIn(html(attack))).toEqual([]);
});

test.each([
  ['HTTPS://example.com/A', 'https://example.com/A'],
  [' https://example.com/ ', 'https://example.com/'],
  ['&#1;MailTo:a@b.example', 'mailto:a@b.example'],
  ['ht&#10;tps://example.com/', 'https://example.com/'],
  ['/a:b/', '/help/a:b/'],
  ['//example.com/', '//example.com/'],
  ['/\\example.com/', '/\\example.com/'],
])('an address is written as a browser reads it: %j', (address, expected) => {
  expect(
    elementsIn(html(`x <a href="${address}">x</a>`)).find(({ tagName }) => tagName === 'a')
      ?.properties['href'],
  ).toBe(expected);
});

test.each([
  ['classes of ours', '<p class="callout hero visually-hidden sr-only">x</p>', '<p>x</p>'],
  [
    'names for screen readers',
    '<a href="/x/" aria-label="Sign in" aria-describedby="headerSearch">x</a>',
    '<p><a href="/help/x/">x</a></p>',
  ],
  [
    'data that our scripts and search read',
    '<div data-pagefind-ignore data-choice="app" itemprop="name">x</div>',
    '<div>x</div>',
  ],
  [
    'marks of footnotes',
    '<section data-footnotes class="footnotes"><h2 id="footnote-label" ' +
      'class="sr-only">x</h2></section>',
    '<section><h2 id="x"><a class="heading-link" href="#x">x</a></h2></section>',
  ],
])('HTML cannot claim %s', (_name, markup, expected) => {
  expect(html(markup)).toBe(expected);
});

test('HTML cannot end the element that holds an article, however it is nested', () => {
  const tags = [
    'li',
    'div',
    'ul',
    'p',
    'a',
    'b',
    'table',
    'tr',
    'td',
    'dd',
    'dt',
    'dl',
    'h2',
    'button',
    'form',
    'svg',
    'math',
    'select',
    'template',
    'details',
    'summary',
    'section',
    'article',
    'main',
    'option',
    'nobr',
    'ruby',
    'rt',
    'pre',
  ];
  const piece = fc
    .tuple(fc.constantFrom(...tags), fc.constantFrom('<', '</'))
    .map(([tag, opening]) => `${opening}${tag}>`);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.constant('x'), fc.constant('\n\n')), { maxLength: 25 }),
      (pieces) => {
        const page = htmlToHast(
          `<main><article><div>${html(pieces.join(''))}<p>End.</p></div><hr></article></main>`,
          { fragment: true },
        ) as Nodes;
        expect(toHtml(page)).toMatch(
          /^<main><article><div>.*<p>End\.<\/p><\/div><hr><\/article><\/main>$/s,
        );
        const [article] =
          'children' in page && page.children[0] && 'children' in page.children[0]
            ? page.children[0].children
            : [];
        expect(
          article &&
            'children' in article &&
            article.children.map((child) => ('tagName' in child ? child.tagName : child.type)),
        ).toEqual(['div', 'hr']);
      },
    ),
    {
      numRuns: 500,
      examples: [
        [['<li>', '<button>', '<div>', '<li>', 'x', '</li>', '</div>', '</button>', '</li>']],
      ],
    },
  );
});
