import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '../../src/lib/files-below.ts';
import { testSites } from '../support/test-sites.ts';

const { articles, output } = testSites.fixture;
const read = (path: string) => readFileSync(join(output, path), 'utf8');

test('only the videos and files that published articles use are published', () => {
  expect(filesBelow(join(output, 'attachments'))).toEqual([
    'en/basics/Fee table (2026) -1.csv',
    'en/basics/clip.de.vtt',
    'en/basics/clip.jpg',
    'en/basics/clip.vtt',
    'en/basics/clip.webm',
    'en/basics/fees.pdf',
    'en/basics/silent.mp4',
    'en/basics/youtube-aqz-KE-bpKQ.jpg',
  ]);
  // A draft links to it.
  expect(filesBelow(articles)).toContain('en/news/secret.pdf');
  expect(filesBelow(output).filter((path) => path.includes('secret'))).toEqual([]);
});

test('published files are the files beside the articles', () => {
  for (const name of ['clip.webm', 'fees.pdf', 'clip.vtt'])
    expect(readFileSync(join(output, 'attachments/en/basics', name))).toEqual(
      readFileSync(join(articles, 'en/basics', name)),
    );
});

test('the Markdown of an article names its videos and files with their URLs', () => {
  const folder = 'https://help.fernhill.example/attachments/en/basics/';
  expect(read('articles/videos.md')).toContain(
    `![Choose a wardrobe](${folder}clip.webm "How to choose in four seconds")`,
  );
  expect(read('articles/videos.md')).toContain(
    '[Sign in with a passkey](https://youtu.be/aqz-KE-bpKQ?t=90)',
  );
  expect(read('articles/files.md')).toContain(
    `- [The fee schedule](${folder}fees.pdf)\n` +
      `- [The fee table](${folder}Fee%20table%20%282026%29%20-1.csv)\n` +
      '- [The terms](https://help.fernhill.example/house-rules.pdf)',
  );
});

test('the policy of the site names the players that its articles use, and no others', () => {
  const [all = ''] = read('_headers').split('\n\n');
  expect(/frame-src ([^;]*);/.exec(all)?.[1]?.split(' ')).toEqual([
    'https://player.vimeo.com',
    'https://www.loom.com',
    'https://www.youtube-nocookie.com',
  ]);
  const search = read('_headers').split('\n\n').at(-1) ?? '';
  expect(search).toMatch(/^\/search\/\*\n {2}Content-Security-Policy: default-src 'none'/);
  expect(search).not.toContain('frame-src');
});

test('videos, captions and files are not loaded by the pages and not kept offline', () => {
  const pages = filesBelow(output).filter((path) => path.endsWith('.html'));
  const loaded = /<(?:link|script)[^>]*attachments\//;
  expect(pages.filter((path) => loaded.test(read(path)))).toEqual([]);
  expect(read('sw.js')).not.toContain('attachments');
});

test('feeds and listings contain the text of such articles without markup', () => {
  const feed = read('categories/faq/feed.xml');
  expect(feed).toContain('Opening words about videos, which a reader sees first.');
  expect(feed).not.toMatch(/video>|data-frame|iframe|attachments/);
});
