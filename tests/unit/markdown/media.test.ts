import { expect, test } from 'vitest';
import { sizeText } from '../../../src/markdown/offered-files.ts';
import type { Media } from '../../../src/markdown/media.ts';
import { elementsIn, renderedWith } from '../../support/rendered.ts';

const media: Media = {
  videoOf: (source) =>
    source.startsWith('clip.')
      ? {
          path: `/attachments/${source}`,
          poster: { url: '/help/attachments/clip.jpg', width: 640, height: 360 },
          captions: [{ path: '/attachments/clip.vtt', lang: 'en', label: 'English' }],
          transcript: ['Open <the> app.'],
        }
      : undefined,
  fileOf: (source) => {
    const [name = ''] = source.split('#');
    if (!/\.(?:pdf|xlsx)$/.test(name)) return undefined;
    const isPdf = name.endsWith('.pdf');
    return {
      path: name.startsWith('/') ? name : `/attachments/${name}`,
      type: isPdf ? 'PDF' : 'XLSX',
      size: 240_123,
      saveAs: isPdf ? undefined : 'fees.xlsx',
    };
  },
  stillOf: ({ id }) =>
    id === 'aqz-KE-bpKQ'
      ? { url: '/help/attachments/still.jpg', width: 640, height: 360 }
      : undefined,
};

const html = (...lines: string[]) =>
  renderedWith(media, ...lines).html.replaceAll(/\n+(?=<|$)/g, '');

const video =
  '<video src="/help/attachments/clip.mp4" controls preload="none" playsinline ' +
  'aria-label="Sign in" ' +
  'poster="/help/attachments/clip.jpg" width="640" height="360">' +
  '<track kind="captions" src="/help/attachments/clip.vtt" srclang="en" label="English">' +
  '<a href="/help/attachments/clip.mp4">Sign in</a></video>';
const transcript =
  '<details class="transcript"><summary data-pagefind-ignore="">Transcript</summary>' +
  '<p>Open &#x3C;the> app.</p></details>';

test.each([
  [
    '![Sign in](clip.mp4 "In one minute")',
    `<figure class="video">${video}<figcaption>In one minute${transcript}</figcaption></figure>`,
  ],
  [
    '![Sign in](clip.mp4)',
    `<figure class="video">${video}<figcaption>${transcript}</figcaption></figure>`,
  ],
  ['See ![Sign in](clip.mp4) here.', `<p>See ${video} here.</p>`],
  ['[![Sign in](clip.mp4)](/x/)', '<p><a href="/help/x/"><span>Sign in</span></a></p>'],
])('%s becomes a player', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test.each([
  '![x](https://evil.example/clip.mp4)',
  '![x](//evil.example/clip.mp4)',
  '![x](javascript:alert(1)//clip.mp4)',
  '![x](data:video/mp4;base64,AAAA.mp4)',
  '<video src="clip.mp4" autoplay onplay="alert(1)"></video>',
  '<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe>',
  '![x](other.mp4)',
])('%s is no player', (markdown) => {
  const names = elementsIn(html(markdown)).map(({ tagName }) => tagName);
  expect(names).not.toContain('video');
  expect(names).not.toContain('iframe');
});

test('titles and captions are text, whatever they contain', () => {
  const markup = html(
    '![A" onplay="alert(1)](clip.mp4 "<img src=x onerror=alert(1)>")',
    '',
    '[<b>B</b>" data-frame="https://evil.example/](https://youtu.be/aqz-KE-bpKQ ' +
      '"</a><script>x</script>")',
  );
  const elements = elementsIn(markup);
  expect(elements.map(({ tagName }) => tagName)).not.toContain('script');
  expect(elements.flatMap(({ properties }) => Object.keys(properties))).not.toContain('onPlay');
  expect(elements.find(({ tagName }) => tagName === 'video')?.properties['ariaLabel']).toBe(
    'A" onplay="alert(1)',
  );
  expect(elements.flatMap(({ properties: { dataFrame } }) => dataFrame ?? [])).toEqual([
    'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1',
  ]);
});

const note =
  '<span class="embed-note" data-pagefind-ignore="">Plays from YouTube, which is contacted only ' +
  'when you play the video.</span>';

test.each([
  [
    '[Sign in](https://youtu.be/aqz-KE-bpKQ)',
    '<figure class="embed"><a class="embed-link" href="https://youtu.be/aqz-KE-bpKQ" ' +
      'data-frame="https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1" ' +
      'data-title="Sign in" data-offline="You’re offline. Connect to play the video.">' +
      '<img src="/help/attachments/still.jpg" alt="" width="640" height="360" loading="lazy" ' +
      'decoding="async"><span class="embed-title">Sign in</span></a>' +
      `<figcaption>${note}</figcaption></figure>`,
  ],
  [
    'https://www.youtube.com/shorts/abcdefghijk',
    '<figure class="embed embed-upright"><a class="embed-link" ' +
      'href="https://www.youtube.com/shorts/abcdefghijk" ' +
      'data-frame="https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1" ' +
      'data-title="Video on YouTube" data-offline="You’re offline. Connect to play the video.">' +
      '<span class="embed-title">Video on YouTube</span></a>' +
      `<figcaption>${note}</figcaption></figure>`,
  ],
])('%s becomes a card', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test.each([
  'Watch [Sign in](https://youtu.be/aqz-KE-bpKQ) first.',
  '- [Sign in](https://youtu.be/aqz-KE-bpKQ)',
  '[Sign in](https://youtube.com.evil.example/watch?v=aqz-KE-bpKQ)',
  '[Sign in](https://www.dailymotion.com/video/x8abcde)',
  '`https://youtu.be/aqz-KE-bpKQ`',
])('%s stays text', (markdown) => {
  expect(html(markdown)).not.toContain('data-frame');
});

test('a card works in notes, answers and choices, and from a foreign image', () => {
  const markup = html(
    '> [!APP]',
    '> [In the app](https://youtu.be/aqz-KE-bpKQ)',
    '',
    '> [!WEB]',
    '> ![On the web](clip.mp4 "Caption")',
    '',
    '> [!NOTE]',
    '> https://youtu.be/aqz-KE-bpKQ',
    '',
    '> [!QUESTION] How?',
    '> [Like this](https://vimeo.com/76979871)',
    '',
    '![Or so](https://youtu.be/abcdefghijk)',
  );
  expect(markup.match(/class="embed-link"/g)).toHaveLength(4);
  expect(markup).toContain('<figure class="video">');
});

test.each([
  ['[Fees](fees.pdf)', '<p><a href="/help/attachments/fees.pdf">Fees (PDF, 240 kB)</a></p>'],
  [
    '[Fees](fees.xlsx)',
    '<p><a href="/help/attachments/fees.xlsx" download="fees.xlsx">Fees (XLSX, 240 kB)</a></p>',
  ],
  [
    '[Fees](/files/fees.pdf#page=2)',
    '<p><a href="/help/files/fees.pdf#page=2">Fees (PDF, 240 kB)</a></p>',
  ],
  [
    '[Fees (PDF, 240 kB)](fees.pdf)',
    '<p><a href="/help/attachments/fees.pdf">Fees (PDF, 240 kB)</a></p>',
  ],
  ['[other](fees.html)', '<p><a href="fees.html">other</a></p>'],
])('%s says type and size', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test.each([
  [0, 'en', '1 kB'],
  [999_400, 'en', '999 kB'],
  [999_600, 'en', '1 MB'],
  [1_240_000, 'de', '1,2 MB'],
  [12_400_000, 'fr', '12 Mo'],
  [240_000, 'es', '240 kB'],
  [240_000, 'zh', '240 kB'],
])('%i bytes in %s are %s', (bytes, locale, expected) => {
  expect(sizeText(bytes, locale).replaceAll(/\s/g, ' ')).toBe(expected);
});
