import { expect, test } from 'vitest';
import { findingsOf } from '../../../support/checked-articles.ts';

test.each([
  [
    '## Fees\n\n## fees',
    ['9:1 Duplicate heading "fees", as on line 7. Say what is different here.'],
  ],
  [
    '> [!QUESTION] Why?\n> A.\n\n> [!QUESTION] Why?\n> B.',
    ['10:1 Duplicate heading "Why?", as on line 7. Say what is different here.'],
  ],
])('%j is found', (text, findings) => {
  expect(findingsOf('duplicate-heading', text)).toEqual(findings);
});

test.each(['## App\n\n### Steps\n\n## Web\n\n### Steps'])('%j is valid', (text) => {
  expect(findingsOf('duplicate-heading', text)).toEqual([]);
});
