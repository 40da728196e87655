import { expect, test } from 'vitest';
import { selectParts } from '../../../scripts/lib/test-parts.ts';
import { UsageError } from '../../../src/lib/command.ts';

const suites = ['unit', 'site', 'browser'];

test.each([
  ['nothing', [], undefined, ['types', 'lint', 'content', 'format'], suites, []],
  ['one program', ['content'], undefined, ['content'], [], []],
  ['programs', ['format', 'lint'], undefined, ['lint', 'format'], [], []],
  ['suites', ['site', 'unit'], undefined, [], ['unit', 'site'], []],
  ['test files', ['snippet'], undefined, [], suites, ['snippet']],
  ['test files of a suite', ['unit', 'snippet'], undefined, [], ['unit'], ['snippet']],
  ['the name of a test', [], 'exits 2', [], suites, []],
])('%s selects', (_what, words, pattern, programs, expected, filters) => {
  expect(selectParts(words, pattern)).toEqual({ programs, suites: expected, filters });
});

test.each([
  ['contnt', 'No part and no test file is named "contnt". Did you mean "content"?'],
  [
    'sandwiches',
    'No part and no test file is named "sandwiches". ' +
      'Parts: types, lint, content, format, unit, site, browser.',
  ],
])('%s is wrong usage', (word, message) => {
  expect(() => selectParts([word], undefined)).toThrow(new UsageError(message));
});
