import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/run-command.ts';
import { placeOf, readFolder, textOf, writeFiles } from '../../support/source-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const html = (head: string, body: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;

async function only(head: string, body: string, selector?: string) {
  writeFiles(folder.path, { 'a/page.html': html(head, body) });
  const { articles } = await readFolder('html', folder.path, { selector });
  return articles[0];
}

test.each([
  ['<main><p>Text</p></main><nav>Menu</nav>', undefined],
  ['<article><h1>T</h1><p>Text</p></article><footer>Foot</footer>', undefined],
  ['<div itemprop="articleBody"><p>Text</p></div><article>Other</article>', undefined],
  ['<div class="article-body"><p>Text</p></div><main>Other</main>', undefined],
  ['<div>Menu</div><div><p>Text</p></div><aside><p>Long other text</p></aside>', undefined],
  ['<main>Other</main><div class="x y"><p>Text</p></div>', 'div.x > p'],
])('the text of %j', async (body, selector) => {
  const article = await only('', body, selector);
  expect(article && textOf(article)).toMatch(/Text/);
  expect(article && textOf(article)).not.toMatch(/Other|Menu|Foot/i);
});

test.each([
  ['<meta property="article:modified_time" content="2025-02-03T10:00:00Z">', '', '2025-02-03'],
  [
    '<script type="application/ld+json">{"@graph":[{"dateModified":"2025-02-03"}]}</script>',
    '',
    '2025-02-03',
  ],
  ['', '<time datetime="2025-02-03">3 Feb</time>', '2025-02-03'],
])('the date in %j%j', async (head, body, updated) => {
  expect(await only(head, `<main><p>Text</p>${body}</main>`)).toMatchObject({ updated });
});

test('titles, breadcrumbs, locales, old URLs, links and images', async () => {
  const crumbs =
    '<nav class="breadcrumbs"><ol><li>Home</li><li>Money ›</li><li>Pay</li></ol></nav>';
  writeFiles(folder.path, {
    'en/pay.html': html(
      '<title>Pay | Pell</title><link rel="canonical" href="https://pell.example/en/pay">',
      `${crumbs}<main><h1>Pay</h1><p><a href="refund.html#how">r</a> <a href="/de/pay">d</a>` +
        '<img src="../img/a%20b.png" alt="A"><img src="../../../etc/x.png"></p></main>',
    ),
    'en/refund.html': html('<title>Refund</title>', '<main><p>Text</p></main>'),
    'de/pay.html': html(
      '<title>Zahlen</title><link rel="canonical" href="https://pell.example/de/pay">',
      '<main><p>Text</p></main>',
      'de-DE',
    ),
    'img/a b.png': 'x',
  });
  const { articles } = await readFolder('html', folder.path);
  expect(articles.map(placeOf).toSorted()).toEqual([
    'de-DE > De > “Zahlen” > https://pell.example/de/pay',
    'en > En > “Refund” > ',
    'en > Money > “Pay” > https://pell.example/en/pay',
  ]);
  const pay = articles.find(({ title }) => title === 'Pay');
  expect(pay && textOf(pay)).toContain('href="source:en/refund.html#how"');
  expect(pay && textOf(pay)).toContain('href="source:de/pay.html"');
  expect(pay && textOf(pay)).toContain('src="source:img/a%20b.png"');
  expect(pay && textOf(pay)).not.toContain('source:..');
});

test.each([
  [{ 'a.txt': 'x' }, undefined, /contains no HTML pages/],
  [{ 'a.html': html('', '<p>x</p>') }, '..', /is not a CSS selector/],
])('%j with %j', async (files, selector, message) => {
  writeFiles(folder.path, files);
  const reading = async () => readFolder('html', folder.path, { selector });
  await expect(reading()).rejects.toThrow(message);
});
