import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { isPublishable, mediaFinder, nothingUsed } from '../../../src/content/article-media.ts';
import type { Embed } from '../../../src/markdown/embed-of.ts';
import { embedOf } from '../../../src/markdown/embed-of.ts';
import { workInOwnProject } from '../../support/own-project.ts';

const vtt = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n';

workInOwnProject({
  'public/files/terms.pdf': '%PDF-',
  'public/files/page.html': '<p>',
  'articles/en/guides/a.md': 'x',
  'articles/en/guides/clip.mp4': 'x',
  'articles/en/guides/clip.vtt': vtt,
  'articles/en/guides/clip.es.vtt': vtt,
  'articles/en/guides/clip.not a language.vtt': vtt,
  'articles/en/guides/Fees #1 (50%).pdf': '%PDF-',
  'articles/en/guides/fees.xlsx': 'PK',
  [`articles/en/guides/${'gebühren'.normalize('NFD')}.pdf`]: '%PDF-',
  'articles/en/guides/script.js': 'alert(1)',
  'articles/en/guides/page.html': '<script>',
  'articles/en/guides/drawing.svg': '<svg>',
  'articles/en/guides/_secret.pdf': '%PDF-',
  'articles/en/guides/aqz-KE-bpKQ.png': 'x',
  'articles/en/_drafts/plan.pdf': '%PDF-',
  'articles/es/guides/tarifas.pdf': '%PDF-',
  'articles/outside.pdf': '%PDF-',
});

const folder = join(process.cwd(), 'articles');
const article = join(folder, 'en/guides/a.md');
const find = mediaFinder(article, 'en', (path) => `/help${path}`);

beforeAll(() => {
  symlinkSync('/etc/hostname', join(folder, 'en/guides/host.txt'));
  symlinkSync('/etc', join(folder, 'en/guides/etc'));
  symlinkSync('/etc/hostname', 'public/files/host.txt');
});

test.each([
  ['fees.xlsx', '/attachments/en/guides/fees.xlsx', 'fees.xlsx'],
  ['gebühren.pdf'.normalize('NFC'), '/attachments/en/guides/geb%C3%BChren.pdf', undefined],
  ['./fees.xlsx', '/attachments/en/guides/fees.xlsx', 'fees.xlsx'],
  ['Fees%20%231%20(50%25).pdf', '/attachments/en/guides/Fees%20-1%20(50-).pdf', undefined],
  ['../../es/guides/tarifas.pdf', '/attachments/es/guides/tarifas.pdf', undefined],
  ['/files/terms.pdf', '/files/terms.pdf', undefined],
  ['/files/terms.pdf?v=2#page=3', '/files/terms.pdf', undefined],
])('the file %s is published at %s', (source, path, saveAs) => {
  expect(find.fileOf(source)).toMatchObject({ path, saveAs });
});

test.each([
  'missing.pdf',
  'Fees.XLSX',
  'script.js',
  'page.html',
  'drawing.svg',
  'a.md',
  '_secret.pdf',
  '../_drafts/plan.pdf',
  'host.txt',
  'etc/hostname',
  '/files/host.txt',
  '/files/page.html',
  '/../package.json',
  '/files/../../package.json',
  '../../../../../../etc/passwd',
  '..%2f..%2f..%2f..%2fetc%2fpasswd',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\host\\share\\fees.pdf',
  'fees.pdf%00.xlsx',
  '%E0%A4%A.pdf',
  'https://example.com/fees.pdf',
  '//example.com/fees.pdf',
  'javascript:fees.pdf',
  'file:///etc/passwd.txt',
  'data:application/pdf,x.pdf',
  '',
  '.',
  '/',
])('%j is no file', (source) => {
  expect(find.fileOf(source)).toBeUndefined();
  expect(find.videoOf(source)).toBeUndefined();
});

test('a video has its captions, its own language first, and a transcript', () => {
  expect(find.videoOf('clip.mp4')).toEqual({
    path: '/attachments/en/guides/clip.mp4',
    poster: undefined,
    captions: [
      { path: '/attachments/en/guides/clip.vtt', lang: 'en', label: 'English' },
      { path: '/attachments/en/guides/clip.es.vtt', lang: 'es', label: 'Spanish' },
    ],
    transcript: ['Hello.'],
  });
});

test('what is found is collected, and the origin of a player even without a still', () => {
  const used = nothingUsed();
  const media = mediaFinder(article, 'en', (path) => path, used);
  media.fileOf('fees.xlsx');
  media.fileOf('missing.pdf');
  const embed = (url: string) => embedOf(url) as Embed;
  expect(media.stillOf(embed('https://youtu.be/aqz-KE-bpKQ'))?.url).toBe(
    '/attachments/en/guides/aqz-KE-bpKQ.png',
  );
  expect(media.stillOf(embed('https://vimeo.com/76979871'))).toBeUndefined();
  expect([...used.files]).toEqual([
    join(folder, 'en/guides/fees.xlsx'),
    join(folder, 'en/guides/aqz-KE-bpKQ.png'),
  ]);
  expect([...used.origins]).toEqual([
    'https://www.youtube-nocookie.com',
    'https://player.vimeo.com',
  ]);
});

test.each([
  ['en/guides/fees.pdf', true],
  ['en/guides/clip.vtt', true],
  ['en/guides/_fees.pdf', false],
  ['en/_drafts/fees.pdf', false],
  ['en/.git/config.txt', false],
  ['en/guides/a.md', false],
  ['en/guides/a.html', false],
  ['../fees.pdf', false],
  ['', false],
])('publishing %j: %s', (path, expected) => {
  expect(isPublishable(path)).toBe(expected);
});
