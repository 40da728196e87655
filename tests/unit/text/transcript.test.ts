import { expect, test } from 'vitest';
import { isWebVtt, transcriptOf } from '../../../src/text/transcript.ts';

const cue = (start: number, end: number, ...lines: string[]) =>
  [`00:00:${String(start).padStart(2, '0')}.000 --> 00:00:${String(end).padStart(2, '0')}.000`]
    .concat(lines)
    .join('\n');

const webVtt = (...blocks: string[]) => ['WEBVTT', ...blocks].join('\n\n');

test.each<[string, string, string[]]>([
  ['one cue', webVtt(cue(0, 2, 'Open the app.')), ['Open the app.']],
  [
    'cues that follow each other are one paragraph',
    webVtt(cue(0, 2, 'Open', 'the app'), cue(2, 4, 'and sign in.')),
    ['Open the app and sign in.'],
  ],
  [
    'a pause begins a paragraph',
    webVtt(cue(0, 2, 'First.'), cue(6, 8, 'Second.')),
    ['First.', 'Second.'],
  ],
  [
    'identifiers, notes, styles and settings are left out',
    webVtt(
      'NOTE from the editor',
      'STYLE\n::cue { color: red }',
      'intro\n00:01.000 --> 00:02.000 align:start line:0\nHello.',
    ),
    ['Hello.'],
  ],
  [
    'tags and character references become text',
    webVtt(cue(0, 2, '<v Ada>Fees &amp; <i>limits</i> &lt;b&gt; &unknown;')),
    ['Fees & limits <b> &unknown;'],
  ],
  [
    'scrolling lines are said once',
    webVtt(cue(0, 2, 'Open the app'), cue(2, 4, 'Open the app', 'and sign in')),
    ['Open the app and sign in'],
  ],
  ['Windows line ends', webVtt(cue(0, 2, 'Hello.')).replaceAll('\n', '\r\n'), ['Hello.']],
  ['a byte order mark', `\u{feff}${webVtt(cue(0, 2, 'Hello.'))}`, ['Hello.']],
  ['no cue', webVtt('NOTE nothing'), []],
  ['SubRip', '1\n00:00:00,000 --> 00:00:02,000\nHello.', []],
  ['a page', '<html><script>alert(1)</script></html>', []],
  ['nothing', '', []],
])('%s', (_name, text, expected) => {
  expect(transcriptOf(text)).toEqual(expected);
});

test.each([
  ['WEBVTT', true],
  ['WEBVTT - a title\n', true],
  ['WEBVTTX', false],
  [' WEBVTT', false],
])('%j is WebVTT: %s', (text, expected) => {
  expect(isWebVtt(text)).toBe(expected);
});
