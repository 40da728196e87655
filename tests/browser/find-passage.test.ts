import { rolldown } from 'rolldown';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../support/open-browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  const build = await rolldown({ input: 'src/client/choices/find-passage.ts' });
  const { output } = await build.generate({ format: 'iife', name: 'passages' });
  page = await browser.newPage();
  await page.setContent('<style>.hidden { display: none }</style><main></main>');
  await page.addScriptTag({ content: output[0].code });
});

afterAll(() => browser.close());

/** Returns the id of the element in which a passage begins. */
const find = (html: string, text: string) =>
  page.evaluate(
    ([content, passage]) => {
      const { passages } = globalThis as unknown as {
        passages: { findPassage(root: Element, text: string): Element | undefined };
      };
      const main = document.querySelector('main');
      if (main) main.innerHTML = content;
      return main && passages.findPassage(main, passage)?.id;
    },
    [html, text] as const,
  );

test.each<[what: string, html: string, text: string, id: string | undefined]>([
  ['any case and white space', '<p id=a>Reset   your\nPassword</p>', 'reset YOUR password', 'a'],
  ['whole words only', '<p id=a>Passwords</p><p id=b>My password.</p>', 'password', 'b'],
  ['a number as a word', '<p id=a>In 2026,</p><p id=b>see 20.</p>', '20', 'b'],
  ['a second place in a block', '<p id=a>Passwords and a password</p>', 'password', 'a'],
  ['through markup', '<p id=a>Choose <b id=b>Se</b>nd <i>now</i></p>', 'send now', 'b'],
  ['across a line break', '<p id=a>One<br>two</p>', 'one two', 'a'],
  ['not across blocks', '<ul><li>One</li><li>two</li></ul>', 'one two', undefined],
  [
    'past an explanation',
    '<p id=a>A <button>fee</button><span data-pagefind-ignore=all>what it is</span> rises</p>',
    'fee rises',
    '',
  ],
  ['not in explanations', '<p>A<span data-pagefind-ignore>fee</span></p>', 'fee', undefined],
  [
    'in a folded section',
    '<details><summary>Q</summary><p id=a>An answer</p></details>',
    'an',
    'a',
  ],
  ['in a hidden variant', '<div class=hidden><p id=a>An answer</p></div>', 'answer', 'a'],
  ['shown before hidden', '<p id=a class=hidden>Tap it</p><p id=b>Tap it</p>', 'tap', 'b'],
  ['in scripts without spaces', '<p id=a>如何提现到银行卡</p>', '提现', 'a'],
  ['in any spelling of a letter', '<p id=a>Cafe\u0301 ﬁne</p>', 'Café fine', 'a'],
  ['past soft hyphens', '<p id=a>Pass&shy;word</p>', 'password', 'a'],
  ['signs of patterns', '<p id=a>Cost (net)* is $5</p>', '(net)* is', 'a'],
  ['nothing', '<p id=a>Text</p>', '  ', undefined],
])('a passage is found: %s', async (_what, html, text, id) => {
  expect(await find(html, text)).toBe(id);
});
