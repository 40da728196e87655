import fc from 'fast-check';
import { expect, test } from 'vitest';
import { properLevels } from '../../../../src/check/fixes/heading-levels.ts';
import { articleText, findingsOf, PATH } from '../../../support/checked-articles.ts';
import { fixedBody } from '../../../support/fixed-articles.ts';

const RULE = 'heading-increment';
const levels = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 });

test('levels begin with 2 and go down one at a time', () => {
  fc.assert(
    fc.property(levels, (written) => {
      let before = 1;
      for (const level of properLevels(written)) {
        expect(level).toBeGreaterThan(1);
        expect(level).toBeLessThanOrEqual(before + 1);
        before = level;
      }
    }),
  );
});

test('valid levels stay, and a heading stays below the same one', () => {
  const parents = (depths: readonly number[]) =>
    depths.map((depth, index) => depths.slice(0, index).findLastIndex((one) => one < depth));
  fc.assert(
    fc.property(levels, (written) => {
      const proper = properLevels(written);
      expect(properLevels(proper)).toEqual(proper);
      if (Math.max(...proper) < 6) expect(parents(proper)).toEqual(parents(written));
    }),
  );
});

test.each([
  ['# A subject\n\nText\n\n## Part', 'Text\n\n## Part'],
  ['# A **subject**!\n\n## Part\n\n### More', '## Part\n\n### More'],
  ['# Another\n\n## Part', '## Another\n\n### Part'],
  ['# One\n\nText\n\n# Two\n\n## Three', '## One\n\nText\n\n## Two\n\n### Three'],
  ['### One\n\n### Two\n\n#### Three', '## One\n\n## Two\n\n### Three'],
  ['## One\n\n#### Two ####', '## One\n\n### Two ####'],
  ['One\n===\n\nTwo\n---', '## One\n\n### Two'.replace('## One', 'One\n---')],
  ['One\n---\n\nTwo\n===\n\nLearn C #\n---', 'One\n---\n\nTwo\n---\n\n### Learn C \\#'],
  ['One\n===\n\nC ##\n---', 'One\n---\n\n### C \\##'],
  ['> ### One', '> ## One'],
  ['<h3>One</h3>\n\n<h3>Two</h3>', '<h2>One</h2>\n\n<h2>Two</h2>'],
  ['# A subject {#own}\n\n## Part', '## A subject {#own}\n\n### Part'],
  ['# A subject\n\n[up](#a-subject)', '## A subject\n\n[up](#a-subject)'],
  ['# A subject\n\n## A subject', '## A subject\n\n### A subject'],
  ['```\n# A subject\n```\n\n### One', '```\n# A subject\n```\n\n## One'],
])('%j becomes %j', (written, fixed) => {
  expect(fixedBody(written, RULE)).toBe(fixed);
  expect(findingsOf(RULE, fixed)).toEqual([]);
});

test('a heading that another article links to stays', () => {
  const other = articleText('[x](/articles/subject/#a-subject)').replace('A subject', 'Other');
  expect(PATH).toBe('en/basics/subject.md');
  expect(fixedBody('# A subject\n\nText', RULE, { 'en/basics/other.md': other })).toBe(
    '## A subject\n\nText',
  );
});
