import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../../src/lib/files-below.ts';
import type { ApiClient } from '../../../src/import/api-client.ts';
import { UserError } from '../../../src/lib/problem.ts';
import { fileNameOf } from '../../../src/import/files/file-name.ts';
import { importArticles, importedArticle } from '../../support/a-help-center.ts';
import { temporaryFolder } from '../../support/run-command.ts';

/** The smallest images: a dot in each format. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const asked: string[] = [];
const server = createServer((request, response) => {
  const path = request.url ?? '';
  asked.push(path);
  if (path === '/hc/article_attachments/900') return response.end(PNG);
  if (path === '/other/900.png') return response.end(PNG);
  if (path === '/a/screen.jpg') return response.end(GIF);
  if (path === '/svg.png') return response.end(SVG);
  if (path === '/page.png') return response.end('<script>alert(1)</script>');
  if (path === '/huge.png') {
    response.setHeader('content-length', 200_000_000);
    return response.write(PNG);
  }
  if (path === '/endless.png') {
    const timer = setInterval(() => response.write(Buffer.alloc(50_000)), 1);
    return response.once('close', () => clearInterval(timer));
  }
  if (path === '/fees.pdf') return response.end('%PDF-1.7');
  return response.writeHead(404).end();
});
let host = '';
beforeAll(
  () =>
    new Promise<void>((resolve) =>
      server.listen(0, () => {
        host = `http://localhost:${(server.address() as AddressInfo).port}`;
        resolve();
      }),
    ),
);
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  asked.length = 0;
});
afterEach(() => folder.remove());

async function importBody(html: string, changes = {}) {
  const article = importedArticle({ body: { html }, oldUrls: [`${host}/hc/1-a`], ...changes });
  const { results } = await importArticles(folder.path, [article]);
  const files = filesBelow(folder.path).filter((path) => !/^_import|\.md$/.test(path));
  const [written] = results.map(({ path }) => readFileSync(join(folder.path, path), 'utf8'));
  const [, markdown = ''] = written?.split(/\n---\n\n/) ?? [];
  return { markdown: markdown.trim(), files };
}

test.each([
  ['without a name', '/hc/article_attachments/900', 'reset-your-password-1.png'],
  ['with a wrong ending', '/a/screen.jpg', 'screen.gif'],
])('an image %s', async (_name, src, name) => {
  expect(await importBody(`<p><img src="${src}" alt="A screen"></p>`)).toEqual({
    markdown: `![A screen](${name})`,
    files: [`en/your-account/${name}`],
  });
});

test('the same image is saved once, another of its name beside it', async () => {
  const { markdown, files } = await importBody(
    '<p><img src="/other/900.png" alt="a"><img src="/hc/article_attachments/900" alt="b">' +
      '<img src="/hc/article_attachments/900" alt="c"></p>',
  );
  expect(markdown).toBe(
    '![a](reset-your-password-1.png)![b](reset-your-password-2.png)' +
      '![c](reset-your-password-2.png)',
  );
  expect(files).toHaveLength(2);
  expect(asked).toHaveLength(2);
});

test.each(['/missing.png', '/svg.png', '/page.png', '/huge.png', '/endless.png'])(
  '%s is not saved, and its link stays',
  async (src) => {
    const { markdown, files } = await importBody(`<p><img src="${src}" alt="a"></p>`);
    expect(markdown).toBe(`![a](${host}${src})`);
    expect(files).toEqual([]);
  },
);

test('a second run requests nothing again', async () => {
  const html = '<p><img src="/a/screen.jpg" alt="a"></p>';
  await importBody(html);
  asked.length = 0;
  expect((await importBody(html)).files).toEqual(['en/your-account/screen.gif']);
  expect(asked).toEqual([]);
});

test('an image of two sections is requested once, in later runs too', async () => {
  const inGroup = (id: string) =>
    importedArticle({
      id,
      body: { html: `<p><img src="${host}/a/screen.jpg" alt="a"></p>` },
      groups: [{ id, name: `Group ${id}`, order: 0, oldUrls: [] }],
    });
  const saved = () => filesBelow(folder.path).filter((path) => path.endsWith('screen.gif'));
  await importArticles(folder.path, [inGroup('1'), inGroup('2')]);
  expect(saved()).toEqual(['en/group-1/screen.gif', 'en/group-2/screen.gif']);
  await importArticles(folder.path, ['1', '2', '3'].map(inGroup));
  expect(saved()).toHaveLength(3);
  expect(asked).toEqual(['/a/screen.jpg']);
});

test('a host that does not answer is soon asked no more', async () => {
  const tried: string[] = [];
  const api: ApiClient = {
    json: () => Promise.resolve(undefined),
    file(url) {
      tried.push(url);
      return Promise.reject(new UserError('no answer'));
    },
  };
  const images = [1, 2, 3, 4, 5].map((n) => `<img src="https://gone.example/${n}.png" alt="a">`);
  const article = importedArticle({ body: { html: `<p>${images.join('')}</p>` } });
  await importArticles(folder.path, [article], { api });
  expect(tried).toHaveLength(3);
});

test('an attachment is saved and linked at the end', async () => {
  const { files } = await importBody('<p>a</p>', {
    attachments: [{ url: `${host}/fees.pdf`, name: 'Fees [2026].pdf' }],
  });
  expect(files).toEqual(['en/your-account/fees-2026.pdf']);
});

test.each([
  ['../../x.png', PNG, '', 'x.png'],
  [String.raw`..\..\x.png`, PNG, '', 'x.png'],
  ['CON.png', PNG, '', 'image.png'],
  ['a'.repeat(300) + '.png', PNG, '', `${'a'.repeat(60)}.png`],
  ['图片.png', PNG, '', 'image.png'],
  ['12345', GIF, '', 'image.gif'],
  ['fees', Buffer.from('%PDF'), 'application/pdf; charset=x', 'fees.pdf'],
  ['fees.PDF', Buffer.from('%PDF'), '', 'fees.pdf'],
  ['\u202Egnp.exe', Buffer.from('MZ'), '', 'gnp.exe'],
])('a file called %j gets a name for every system', (wanted, bytes, type, name) => {
  expect(fileNameOf(wanted, bytes, type, 'image')).toBe(name);
});
