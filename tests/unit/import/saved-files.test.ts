import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../../src/lib/files-below.ts';
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
  return { markdown: results[0]?.body.markdown.trim(), files };
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
