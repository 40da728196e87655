import { expect, test } from 'vitest';
import { moveArticle } from '../../../src/authoring/move-article.ts';
import { TODAY, article, listed } from '../../support/linked-library.ts';
import { tempArticles } from '../../support/temp-articles.ts';

const media = {
  'en/basics/clip.mp4': 'x',
  'en/basics/clip.vtt': 'WEBVTT',
  'en/basics/clip.es.vtt': 'WEBVTT',
  'en/basics/clip.jpg': 'x',
  'en/basics/youtube-aqz-KE-bpKQ.jpg': 'x',
  'en/basics/fees.pdf': 'x',
  'en/basics/other.vtt': 'WEBVTT',
  'en/basics/vimeo-76979871.jpg': 'x',
  'en/other/target.md': article('Target', 'Text.'),
};
const body = '![A clip](clip.mp4)\n\nhttps://youtu.be/aqz-KE-bpKQ\n\n[Fees](fees.pdf#page=2)';
const moving = ['clip.es.vtt', 'clip.jpg', 'clip.mp4', 'clip.vtt', 'youtube-aqz-KE-bpKQ.jpg'];

test('a video moves with its captions, its poster and the still of a player', () => {
  const folder = tempArticles({ ...media, 'en/basics/guide.md': article('Guide', body) });
  moveArticle('guide', 'other/', folder, TODAY);
  const files = Object.keys(listed(folder)).toSorted();
  expect(files.filter((file) => file.startsWith('en/basics/'))).toEqual([
    'en/basics/other.vtt',
    'en/basics/vimeo-76979871.jpg',
  ]);
  for (const name of [...moving, 'fees.pdf', 'guide.md'])
    expect(files).toContain(`en/other/${name}`);
  expect(listed(folder)['en/other/guide.md']).toContain(body);
});

test('what another article uses stays, and the links lead there', () => {
  const folder = tempArticles({
    ...media,
    'en/basics/guide.md': article('Guide', body),
    'en/basics/second.md': article('Second', body),
  });
  moveArticle('guide', 'other/', folder, TODAY);
  const files = listed(folder);
  for (const name of [...moving, 'fees.pdf'])
    expect(Object.keys(files)).toContain(`en/basics/${name}`);
  expect(files['en/other/guide.md']).toContain('![A clip](../basics/clip.mp4)');
  expect(files['en/other/guide.md']).toContain('[Fees](../basics/fees.pdf#page=2)');
});

test('a file whose name has another form of Unicode on the disk moves, too', () => {
  const [name, link] = ['gebühren.pdf'.normalize('NFD'), 'gebühren.pdf'.normalize('NFC')];
  const folder = tempArticles({
    ...media,
    [`en/basics/${name}`]: 'x',
    'en/basics/guide.md': article('Guide', `[Fees](${link})`),
  });
  moveArticle('guide', 'other/', folder, TODAY);
  expect(Object.keys(listed(folder))).toContain(`en/other/${name}`);
  expect(listed(folder)['en/other/guide.md']).toContain(`[Fees](${link})`);
});
