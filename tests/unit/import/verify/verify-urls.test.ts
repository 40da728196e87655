import { afterAll, expect, test } from 'vitest';
import { redirectPage } from '../../../../src/hosting/redirect-page.ts';
import { movedPaths } from '../../../../src/domain/moved-paths.ts';
import { readUrlList } from '../../../../src/import/verify/read-url-list.ts';
import { verifyReport, verifyUrls } from '../../../../src/import/verify/verify-urls.ts';
import { temporaryFolder } from '../../../support/run-command.ts';

test.each([
  [
    'a sitemap',
    '<?xml version="1.0"?><urlset><url><loc>https://a.example/x?a=1&amp;b=2</loc></url></urlset>',
    [['https://a.example/x?a=1&b=2', 1]],
  ],
  [
    'a table of Search Console',
    'Top pages,Clicks,Impressions\nhttps://a.example/x,12,300\nhttps://a.example/y,30,99\n',
    [
      ['https://a.example/y', 30],
      ['https://a.example/x', 12],
    ],
  ],
  [
    'a plain list',
    '/x\r\n\r\n/y\n# no URL\n/x\n',
    [
      ['/x', 2],
      ['/y', 1],
    ],
  ],
  [
    'an access log',
    '1.2.3.4 - - [01/Nov/2026:10:00:00 +0000] "GET /hc/1 HTTP/1.1" 200 5\n' +
      '1.2.3.4 - - [01/Nov/2026:10:00:00 +0000] "GET /gone HTTP/1.1" 404 5\n',
    [['/hc/1', 1]],
  ],
  ['nothing', 'hello\n', []],
])('%s', (_name, text, urls) => {
  expect(readUrlList(text).map(({ url, hits }) => [url, hits])).toEqual(urls);
});

const site = temporaryFolder();
afterAll(() => site.remove());
site.write('articles/fees/index.html', '<h1>Fees</h1>');
site.write('fees.pdf', '%PDF');
site.write(
  'hc/900100-Fees/index.html',
  redirectPage({
    href: '/articles/fees/',
    canonical: 'https://a.example/articles/fees/',
    title: 'Fees',
    lang: 'en',
    direction: 'ltr',
  }),
);
site.write(
  'moved.json',
  JSON.stringify(movedPaths([{ from: '/hc/900100-Fees', to: '/articles/fees/' }], ['en'])),
);

test.each([
  ['/articles/fees/', 'served', undefined],
  ['/articles/fees', 'served', undefined],
  ['https://a.example/articles/fees/?utm=x#part', 'served', undefined],
  ['/fees.pdf', 'served', undefined],
  ['/hc/900100-Fees', 'redirected', '/articles/fees/'],
  ['/hc/en-us/articles/900100-Other', 'moved', '/articles/fees/'],
  ['/hc/900200', 'lost', undefined],
  ['/../../etc/passwd', 'lost', undefined],
  ['/%E0%A4%A', 'lost', undefined],
])('%s is %s', (url, answer, to) => {
  const [verdict] = verifyUrls([{ url, hits: 1 }], site.path, '/');
  expect(verdict).toMatchObject({ answer, to });
});

test('the report counts the answers and lists what is lost', () => {
  const verdicts = verifyUrls(
    [
      { url: '/gone', hits: 7 },
      { url: '/articles/fees/', hits: 1 },
    ],
    site.path,
    '/',
  );
  expect(verifyReport(verdicts)).toContain('Lost: 1\n  /gone (7 times)');
});
