import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  ['> [!NOTICE]\n> Text.', ['7:1 Unknown callout [!NOTICE]. Did you mean [!NOTE]?']],
  ['> [!WARNIG]\n> Text.', ['7:1 Unknown callout [!WARNIG]. Did you mean [!WARNING]?']],
  [
    '> [!NOTE] Text.',
    ['7:1 Text after [!NOTE] on the same line. Begin it on the next line, with >.'],
  ],
  [
    '> [!QUESTION]\n> Text.',
    ['7:1 The question is missing. Write it on this line: > [!QUESTION] How long does it take?'],
  ],
  ['> [!EUU]\n> Text.', ['7:1 Unknown callout [!EUU]. Did you mean [!EU]?']],
  ['> [!EU] Text.', ['7:1 Text after [!EU] on the same line. Begin it on the next line, with >.']],
  [
    '> [!HEADLINE]\n> Text.',
    [
      '7:1 Unknown callout [!HEADLINE]. Use one of: NOTE, TIP, IMPORTANT, WARNING, CAUTION, ' +
        'APP, WEB, EU, US, ASIA-PACIFIC, BASIC, PRO, QUESTION.',
    ],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('unknown-callout', text)).toEqual(findings);
});

test.each([
  '> [!note]\n> Text.',
  '> [!QUESTION] **Why**?\n> So.',
  '> [a](/articles/subject/) quote',
  '> [!APP]\n> Text.',
  '> [!Asia-Pacific]\n> Text.',
])('%j is valid', (text) => {
  expect(findingsOf('unknown-callout', text)).toEqual([]);
});
