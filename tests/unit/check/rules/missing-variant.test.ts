import { expect, test } from 'vitest';
import { findingsOf, PATH, articleText } from '../../../support/checked-articles.ts';

const block = (value: string) => `> [!${value}]\n> Text for ${value}.\n\n`;
const choice = (...values: string[]) => `${values.map(block).join('')}And\n\n`;

test.each([
  [
    choice('EU', 'US') + choice('EU'),
    [
      '15:1 [!EU] is without [!US] here, unlike elsewhere in this article. ' +
        'Add [!US], if only to say that nothing changes.',
    ],
  ],
  [
    choice('US') + choice('EU', 'US', 'ASIA-PACIFIC'),
    [
      '7:1 [!US] is without [!EU] and [!ASIA-PACIFIC] here, unlike elsewhere in this article. ' +
        'Add [!EU] and [!ASIA-PACIFIC], if only to say that nothing changes.',
    ],
  ],
  [choice('EU', 'US') + choice('US', 'EU'), []],
  ['A table\n\n' + choice('EU') + choice('US'), []],
  [choice('EU') + choice('EU'), []],
  [choice('EU', 'US') + choice('APP', 'WEB') + choice('PRO'), []],
])('%j', (text, findings) => {
  expect(findingsOf('missing-variant', text)).toEqual(findings);
});

test('blocks inside blocks, and components, count', () => {
  const nested = '> [!EU]\n> > [!APP]\n> > A\n>\n> > [!WEB]\n> > B\n\n> [!US]\n> > [!APP]\n> > A\n';
  expect(findingsOf('missing-variant', nested)).toEqual([
    expect.stringMatching(/^15:3 \[!APP\] is without \[!WEB\]/),
  ]);
  const parts = '<App>A</App>\n\n<Web>B</Web>\n\nAnd\n\n<Choice value="web">C</Choice>\n';
  const file = PATH.replace('.md', '.mdx');
  expect(findingsOf('missing-variant', { [file]: articleText(parts) })).toEqual([
    expect.stringMatching(/:13:1 \[!WEB\] is without \[!APP\]/),
  ]);
});
