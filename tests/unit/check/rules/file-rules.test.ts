import { expect, test } from 'vitest';
import { articleText, findingsOf, PATH } from '../../../support/checked-articles.ts';
import { workInOwnProject } from '../../../support/own-project.ts';

workInOwnProject({ 'public/files/terms.pdf': '%PDF-1.7' });

const pdf = '%PDF-1.7';
const mp4 = '\0\0\0\u0018ftypisom';
const vtt = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n';
const files = {
  'en/basics/fees.pdf': pdf,
  'en/other/Plan.PDF': pdf,
  'en/basics/clip.mp4': mp4,
  'en/basics/clip.vtt': vtt,
  'en/basics/silent.mp4': mp4,
  'en/basics/subrip.mp4': mp4,
  'en/basics/subrip.vtt': '1\n00:00:00,000 --> 00:00:01,000\nHello.\n',
  'en/basics/old.mov': 'x',
  'en/basics/empty.pdf': '',
  'en/basics/pointer.pdf': 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 9\n',
  'en/basics/page.pdf': '<!doctype html><script>alert(1)</script>',
  'en/basics/page.webm': '<!doctype html>',
  'en/basics/huge.zip': new Uint8Array(26 * 1024 * 1024).fill(80, 0, 1).fill(75, 1, 2),
};

test.each([
  [
    'broken-file',
    '[Fees](fess.pdf)',
    '7:1 No file "fess.pdf" beside the article. Did you mean "fees.pdf"?',
  ],
  [
    'broken-file',
    'See [it](zebra.docx).',
    '7:5 No file "zebra.docx" beside the article. Add it, or correct the name.',
  ],
  [
    'broken-file',
    '[Plan](../other/plan.pdf)',
    '7:1 No file "plan.pdf", but "Plan.PDF" exists. Use the same capital letters.',
  ],
  [
    'broken-file',
    '[x](../../../x.pdf)',
    '7:1 "../../../x.pdf" is outside of the articles folder. Put the file beside the article and ' +
      'write its file name.',
  ],
  [
    'broken-file',
    '[x](tool.js)',
    '7:1 Files that end in ".js" are not published: browsers could run them as part of your ' +
      'site. Put the file into a ZIP file and link to that.',
  ],
  [
    'broken-file',
    '<a href="plan.dwg">x</a>',
    '7:1 Files that end in ".dwg" are not published. To allow them, add ' +
      "attachmentTypes: ['dwg'] to src/site.ts.",
  ],
  [
    'broken-file',
    '[x](_fees.pdf)',
    '7:1 No file "_fees.pdf" beside the article. Did you mean "fees.pdf"?',
  ],
  [
    'broken-file',
    '![A clip](clp.mp4)',
    '7:1 No video "clp.mp4" beside the article. Did you mean "clip.mp4"?',
  ],
  [
    'broken-file',
    '![A clip](/clip.mp4)',
    '7:1 No file public/clip.mp4. Add it, or correct the name.',
  ],
  [
    'broken-file',
    '![A clip](old.mov)',
    '7:1 Not all browsers play MOV videos. Save it as MP4 (H.264), or offer it as a file: ' +
      '[Title](old.mov).',
  ],
  [
    'broken-link',
    '[Terms](/files/term.pdf)',
    '7:1 No page or file "/files/term.pdf". Did you mean /files/terms.pdf?',
  ],
  ['invalid-file', '[x](empty.pdf)', '7:1 "empty.pdf" is empty. Save it again.'],
  [
    'invalid-file',
    '[x](pointer.pdf)',
    '7:1 "pointer.pdf" only points to a file in Git LFS. Run `git lfs pull`.',
  ],
  [
    'invalid-file',
    '[x](page.pdf)',
    '7:1 "page.pdf" is not a PDF file. Save it again in the format of its name.',
  ],
  [
    'invalid-file',
    '![x](page.webm)',
    '7:1 "page.webm" is not a WEBM file. Save it again in the format of its name.',
  ],
  [
    'missing-captions',
    '![A clip](silent.mp4)',
    '7:1 The video "silent.mp4" has no captions. Add silent.vtt beside it.',
  ],
  [
    'missing-captions',
    '![A clip](subrip.mp4)',
    '7:1 Browsers do not read "subrip.vtt": its first line must be WEBVTT. Save the captions in ' +
      'the format WebVTT.',
  ],
  [
    'oversized-file',
    '[x](huge.zip)',
    '7:1 "huge.zip" has 26 MiB, but some hosts refuse files of more than 25 MiB. Split the file ' +
      'or make it smaller.',
  ],
  [
    'missing-video-title',
    'https://youtu.be/aqz-KE-bpKQ',
    '7:1 The video from YouTube has no title. Write ' +
      '[What the video shows](https://youtu.be/aqz-KE-bpKQ).',
  ],
  [
    'image-location',
    '![A clip](https://youtu.be/aqz-KE-bpKQ)',
    '7:1 A video of another site is a link, not an image. Write ' +
      '[What it shows](https://youtu.be/aqz-KE-bpKQ) alone in its paragraph.',
  ],
  [
    'image-location',
    '![A clip](https://example.com/clip.mp4)',
    '7:1 The video is on another site (example.com), so the page does not show it. Save it ' +
      'beside the article and write its file name.',
  ],
  [
    'broken-image',
    '![A form](fees.pdf)',
    '7:1 "fees.pdf" is not an image that browsers show. To offer it as a file, write ' +
      '[Title](fees.pdf).',
  ],
])('%s finds %j', (rule, text, finding) => {
  expect(findingsOf(rule, { [PATH]: articleText(text), ...files })).toEqual([finding]);
});

test.each([
  ...['broken-file', 'invalid-file', 'missing-captions', 'oversized-file'],
  ...['missing-video-title', 'relative-link', 'broken-link', 'broken-image', 'image-location'],
])('%s has nothing against valid videos, files and other links', (rule) => {
  const text = [
    '![A clip](clip.mp4 "Caption")',
    '',
    '[Fees](fees.pdf#page=2), [plan](../other/Plan.PDF), [terms](/files/terms.pdf)',
    '',
    '[Sign in](https://youtu.be/aqz-KE-bpKQ)',
    '',
    'In text: https://youtu.be/aqz-KE-bpKQ and https://www.dailymotion.com/video/x8abcde',
    '',
    'https://www.dailymotion.com/video/x8abcde',
  ].join('\n');
  expect(findingsOf(rule, { [PATH]: articleText(text), ...files })).toEqual([]);
});

// macOS writes `ü` as two characters, and keyboards as one.
test.each(['broken-file', 'unused-file'])('%s finds files in any form of Unicode', (rule) => {
  const text = '![A clip](clíp.mp4) and [fees](gebühren.pdf), [there](../übrig/plän.pdf)';
  const names = {
    'en/basics/clíp.mp4': mp4,
    'en/basics/gebühren.pdf': pdf,
    'en/übrig/plän.pdf': pdf,
  };
  const onDisk = Object.entries(names).map(([name, file]) => [name.normalize('NFD'), file]);
  const articles = { [PATH]: articleText(text.normalize('NFC')), ...Object.fromEntries(onDisk) };
  expect(findingsOf(rule, articles)).toEqual([]);
});

test('files that no article uses are named, but not captions, images and drafts', () => {
  const found = findingsOf('unused-file', {
    [PATH]: articleText('![A clip](clip.mp4) and [fees](fees.pdf)'),
    'en/basics/draft.md': articleText('[Plan](draft.pdf)', ['draft: true']),
    'en/basics/fees.pdf': pdf,
    'en/basics/draft.pdf': pdf,
    'en/basics/clip.mp4': mp4,
    'en/basics/clip.vtt': vtt,
    'en/basics/clip.es.vtt': vtt,
    'en/basics/clip.jpg': 'x',
    'en/basics/_old.pdf': pdf,
    'en/basics/lost.vtt': vtt,
    'en/basics/Terms 2024.docx': 'PK',
  });
  const message =
    'No article shows or links to this file, so it is not published. Link to it, or remove it.';
  expect(found).toEqual([
    `en/basics/Terms 2024.docx:1:1 ${message}`,
    `en/basics/lost.vtt:1:1 ${message}`,
  ]);
});
