import { expect, test } from 'vitest';
import { textInFragment } from '../../../../src/client/choices/find-passage.ts';

test.each([
  ['#:~:text=reset%20your%2C%20password', 'reset your, password'],
  ['#fees:~:text=low%2Dcost', 'low-cost'],
  ['#:~:text=before-,the%20start,the%20end,-after', 'the start'],
  ['#:~:selector(type=X)&text=first&text=second', 'first'],
  ['#:~:text=%E0%A4%A', undefined],
  ['#:~:text', undefined],
  ['#text=fees', undefined],
  ['', undefined],
])('%s asks for %s', (hash, text) => {
  expect(textInFragment(hash)).toBe(text);
});
