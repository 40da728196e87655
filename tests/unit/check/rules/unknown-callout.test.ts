import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  ['> [!NOTICE]\n> Text.', ['7:1 There is no note of the kind [!NOTICE]. Did you mean [!NOTE]?']],
  [
    '> [!WARNIG]\n> Text.',
    ['7:1 There is no note of the kind [!WARNIG]. Did you mean [!WARNING]?'],
  ],
  [
    '> [!NOTE] Text.',
    [
      '7:1 Behind [!NOTE] nothing may stand on the same line, else the mark itself is shown. Begin the text on the next line with >.',
    ],
  ],
  [
    '> [!QUESTION]\n> Text.',
    ['7:1 The question is missing: write it behind the mark, > [!QUESTION] How long does it take?'],
  ],
  [
    '> [!SUMMARY]\n> Text.',
    [
      '7:1 There is no note of the kind [!SUMMARY]. The kinds are NOTE, TIP, IMPORTANT, WARNING, CAUTION, APP, WEB, QUESTION.',
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
])('%j is valid', (text) => {
  expect(findingsOf('unknown-callout', text)).toEqual([]);
});
