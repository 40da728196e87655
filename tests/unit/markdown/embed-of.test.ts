import { expect, test } from 'vitest';
import { embedOf, mayHoldEmbed } from '../../../src/markdown/embed-of.ts';

const youTube = 'https://www.youtube-nocookie.com/embed/';
const loomId = '0281766fa2d04bb788eaf19e65135184';

test.each([
  ['https://www.youtube.com/watch?v=aqz-KE-bpKQ', `${youTube}aqz-KE-bpKQ?autoplay=1`],
  [
    'http://youtube.com/watch?v=aqz-KE-bpKQ&list=PL1&t=90',
    `${youTube}aqz-KE-bpKQ?start=90&autoplay=1`,
  ],
  ['https://m.youtube.com/watch?app=desktop&v=aqz-KE-bpKQ', `${youTube}aqz-KE-bpKQ?autoplay=1`],
  ['https://youtu.be/aqz-KE-bpKQ?si=x&t=1m30s', `${youTube}aqz-KE-bpKQ?start=90&autoplay=1`],
  ['https://youtu.be/aqz-KE-bpKQ#t=1h2m3s', `${youTube}aqz-KE-bpKQ?start=3723&autoplay=1`],
  ['https://www.youtube.com/embed/aqz-KE-bpKQ?start=5', `${youTube}aqz-KE-bpKQ?start=5&autoplay=1`],
  ['https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ', `${youTube}aqz-KE-bpKQ?autoplay=1`],
  ['https://www.youtube.com/live/aqz-KE-bpKQ', `${youTube}aqz-KE-bpKQ?autoplay=1`],
  ['https://WWW.YouTube.COM/shorts/aqz-KE-bpKQ', `${youTube}aqz-KE-bpKQ?autoplay=1`],
  [
    'https://www.youtube.com/playlist?list=PLabcdefghijk',
    `${youTube}videoseries?list=PLabcdefghijk&autoplay=1`,
  ],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1'],
  [
    'https://vimeo.com/76979871/a1b2c3d4e5#t=30s',
    'https://player.vimeo.com/video/76979871?h=a1b2c3d4e5&dnt=1&autoplay=1#t=30s',
  ],
  [
    'https://player.vimeo.com/video/76979871?h=a1b2c3d4e5',
    'https://player.vimeo.com/video/76979871?h=a1b2c3d4e5&dnt=1&autoplay=1',
  ],
  [
    'https://vimeo.com/channels/staffpicks/76979871',
    'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1',
  ],
  [
    `https://www.loom.com/share/${loomId}?t=12`,
    `https://www.loom.com/embed/${loomId}?autoplay=1&t=12`,
  ],
  [`https://loom.com/share/A-tour-${loomId}`, `https://www.loom.com/embed/${loomId}?autoplay=1`],
  [
    'https://acme.wistia.com/medias/e4a27b971d',
    'https://fast.wistia.net/embed/iframe/e4a27b971d?doNotTrack=true&autoPlay=true',
  ],
  [
    'https://fast.wistia.com/embed/iframe/e4a27b971d',
    'https://fast.wistia.net/embed/iframe/e4a27b971d?doNotTrack=true&autoPlay=true',
  ],
])('%s becomes a player', (url, frame) => {
  expect(embedOf(url)?.frame).toBe(frame);
  expect(mayHoldEmbed(url)).toBe(true);
});

test.each([
  'https://youtube.com.evil.example/watch?v=aqz-KE-bpKQ',
  'https://evil.example/https://www.youtube.com/watch?v=aqz-KE-bpKQ',
  'https://notyoutube.com/watch?v=aqz-KE-bpKQ',
  'https://youtube.com@evil.example/watch?v=aqz-KE-bpKQ',
  'https://user@youtube.com/watch?v=aqz-KE-bpKQ',
  'https://youtube.com:8443/watch?v=aqz-KE-bpKQ',
  'https://www.youtube.com/watch?v=aqz-KE-bpKQ%22onload=x',
  'https://www.youtube.com/watch?v=../../x',
  'https://www.youtube.com/embed/..%2f..%2fx',
  'https://www.youtube.com/@channel',
  'https://www.youtube.com/playlist?list=x',
  'https://youtu.be/',
  'https://vimeo.com/about',
  'https://vimeo.com/76979871x',
  'https://player.vimeo.com.evil.example/video/76979871',
  `https://www.loom.com/looms/${loomId}`,
  'https://evilwistia.com/medias/e4a27b971d',
  'https://wistia.com.evil.example/medias/e4a27b971d',
  'https://www.dailymotion.com/video/x8abcde',
  'javascript:alert("https://youtu.be/aqz-KE-bpKQ")',
  'ftp://youtu.be/aqz-KE-bpKQ',
  '//youtu.be/aqz-KE-bpKQ',
  'youtu.be/aqz-KE-bpKQ',
  '',
])('%j stays what it is', (url) => {
  expect(embedOf(url)).toBeUndefined();
});

test.each([
  ['https://youtu.be/aqz-KE-bpKQ?t=', 0],
  ['https://youtu.be/aqz-KE-bpKQ?t=-5', 0],
  ['https://youtu.be/aqz-KE-bpKQ?t=5&autoplay=0&origin=evil', 5],
  ['https://youtu.be/aqz-KE-bpKQ?t=2m', 120],
])('only the start of %s reaches the player', (url, start) => {
  const expected = start > 0 ? `start=${start}&` : '';
  expect(embedOf(url)?.frame).toBe(`${youTube}aqz-KE-bpKQ?${expected}autoplay=1`);
});
