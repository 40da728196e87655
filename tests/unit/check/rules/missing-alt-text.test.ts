import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    '![](clip.mp4)',
    ['7:1 The video has no title. Say what it shows: ![How to sign in](clip.mp4).'],
  ],
  [
    '![clip.mp4](clip.mp4)',
    ['7:1 The video has no title. Say what it shows: ![How to sign in](clip.mp4).'],
  ],
  [
    '![](map.png)',
    [
      '7:1 The image has no alternative text. Say what it shows: ![The menu with Security ' +
        'open](image.png).',
    ],
  ],
  [
    '![IMG_1234](map.png)',
    ['7:1 The alternative text "IMG_1234" is a file name or vague. Say what the image shows.'],
  ],
  [
    '![map.png](map.png)',
    ['7:1 The alternative text "map.png" is a file name or vague. Say what the image shows.'],
  ],
  [
    '![Screenshot 2026-01-02 at 10.11.12](map.png)',
    [
      '7:1 The alternative text "Screenshot 2026-01-02 at 10.11.12" is a file name or ' +
        'vague. Say what the image shows.',
    ],
  ],
  [
    '<img src="map.png">',
    ['7:1 The image has no alternative text. Say what it shows: <img alt="…">.'],
  ],
  [
    '![][m]\n\n[m]: map.png',
    [
      '7:1 The image has no alternative text. Say what it shows: ![The menu with Security ' +
        'open](image.png).',
    ],
  ],
  [
    'Text ![image](map.png)',
    ['7:6 The alternative text "image" is a file name or vague. Say what the image shows.'],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('missing-alt-text', text)).toEqual(findings);
});

test.each([
  '![The menu](map.png)',
  '<img src="map.png" alt="">',
  '![Image of the signed form](map.png)',
])('%j is valid', (text) => {
  expect(findingsOf('missing-alt-text', text)).toEqual([]);
});
