import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillIn } from '../../../../src/content/includes.ts';
import { renderOptionsFor } from '../../../../src/content/render-options.ts';
import { parseBody } from '../../../../src/markdown/render.ts';
import { createCalloutMap } from '../../../../src/import/html/callout-map.ts';
import { convertBody, readHtmlBody } from '../../../../src/import/convert-body.ts';
import { attributeOf, elementsBelow, textBelow } from '../../../../src/import/html/html-tree.ts';
import { readBack } from '../../../../src/import/read-back.ts';
import { importArticles, importedArticle } from '../../../support/a-help-center.ts';
import { temporaryFolder } from '../../../support/run-command.ts';

function written(html: string): string {
  return convertBody(readHtmlBody(html, 'The title', createCalloutMap({})), {
    linkOf: (href) => href,
    imageOf: (src) => src,
  }).markdown;
}

/** Fills in as for an article of a site that has a variable and an include of the same names. */
function filled(markdown: string): string {
  const { markdown: text, problems } = fillIn(markdown, () => ({
    variables: new Map([['x', 'OURS']]),
    includes: new Map([['x', 'OURS']]),
  }));
  expect(problems).toEqual([]);
  return text;
}

function rendered(markdown: string) {
  const options = { ...renderOptionsFor('en', 'article.md', '/'), imageOf: () => undefined };
  return parseBody(filled(markdown), options).tree;
}

const table = (cell: string) =>
  `<table><tr><td colspan="2">${cell}</td></tr><tr><td>1</td><td>2</td></tr></table>`;

test.each([
  ['a variable', '<p>Use {{x}}.</p>', '{{x}}'],
  ['one with spaces', '<p>Use {{ x }} and {{y.z}}.</p>', '{{ x }} and {{y.z}}'],
  ['an include', '<p>a</p><p>{{> x}}</p>', '{{> x}}'],
  ['three braces', '<p>{{{x}}}</p>', '{{{x}}}'],
  ['behind a backslash', String.raw`<p>\{{x}} \\{{x}}</p>`, String.raw`\{{x}} \\{{x}}`],
  ['in pieces', '<p>{<span>{x}</span>}</p>', '{{x}}'],
  ['a list', '<ul><li>{{x}}</li></ul>', '{{x}}'],
  ['bold', '<p><b>{{x}}</b></p>', '{{x}}'],
  ['a heading', '<h2>{{x}}</h2>', '{{x}}'],
  ['a table', '<table><tr><th>a</th></tr><tr><td>{{x}}</td></tr></table>', '{{x}}'],
  ['a table that stays HTML', table('{{x}}'), '{{x}}'],
  ['code in it', table('<pre><code>{{x}}</code></pre>'), '{{x}}'],
  ['code', '<p><code>{{x}}</code></p>', '{{x}}'],
  ['a block of code', '<pre>{{x}}\n\n{{> x}}</pre>', '{{x}}\n\n{{> x}}'],
  ['keys', '<p><kbd>{{x}}</kbd></p>', '{{x}}'],
  ['a note', '<div class="info-box"><p>{{x}}</p></div>', '{{x}}'],
  ['a question', '<details><summary>{{x}}?</summary><p>a</p></details>', '{{x}}?'],
  ['a URL as text', '<p>https://a.example/{{x}}</p>', 'https://a.example/{{x}}'],
  ['its label', '<p><a href="https://a.example/b">{{x}}</a></p>', '{{x}}'],
])('braces of another help center are text: %s', (_name, html, text) => {
  expect(textBelow(rendered(written(html)))).toContain(text);
});

test.each([
  ['a link', '<p><a href="https://a.example/?id={{x}}">a</a></p>', 'href'],
  ['a link in a table', table('<a href="https://a.example/?id={{x}}">a</a>'), 'href'],
  ['an image', '<p><img src="https://a.example/{{x}}.png" alt="a"></p>', 'src'],
  ['a text of an image', '<p><img src="https://a.example/y.png" alt="Id {{x}}"></p>', 'alt'],
])('and of %s', (_name, html, name) => {
  // A page shows no images of other sites.
  const values = elementsBelow(readBack(filled(written(html)))).flatMap(
    (each) => attributeOf(each, name) ?? [],
  );
  expect(values.map(decodeURIComponent).join(' ')).toContain('{{x}}');
});

test.each([
  ['as a character', '<p>a\u0007b</p>'],
  ['as a reference', '<p>a&#7;b</p>'],
  ['in code', '<pre>a\u0007b</pre>'],
  ['half a character', '<p>a\uD800b</p>'],
  ['in an attribute', '<p><a href="/x" title="\u0007">ab</a></p>'],
])('control characters go: %s', (_name, html) => {
  const markdown = written(html);
  expect(markdown).toContain('ab');
  expect(markdown).not.toMatch(/[\0-\x08\x7F-\x9F]|\p{Surrogate}/u);
});

test('the names of files are text, too', async () => {
  const folder = temporaryFolder();
  const url = 'https://a.invalid/y';
  const attachments = [{ url, name: '{{x}}\u0007.pdf' }];
  const { results } = await importArticles(folder.path, [importedArticle({ attachments })], {
    mayDownload: false,
  });
  const text = readFileSync(join(folder.path, results[0]?.path ?? ''), 'utf8');
  folder.remove();
  expect(text).toContain(String.raw`- [\{{x}}.pdf](${url})`);
});
