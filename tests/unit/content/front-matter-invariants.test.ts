import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { bodyOf, readFrontMatter } from '../../../src/content/front-matter.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('-', ':', ' ', '#', '"', "'", '\n', '\t', 'a', '1', '.', '|', '%'),
  }),
);
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text, { maxLength: 3 }));
const fields = fc.dictionary(
  fc.constantFrom('title', 'category', 'views', 'keywords', 'draft', 'owner', 'redirect_from'),
  value,
  { minKeys: 1, noNullPrototype: true },
);

test('what is written quoted comes back', () => {
  fc.assert(
    fc.property(fields, (data) => {
      const yaml = Object.entries(data)
        .map(([key, entry]) => `${key}: ${JSON.stringify(entry)}\n`)
        .join('');
      expect(readFrontMatter(`---\n${yaml}---\n`)).toMatchObject({ data, problems: [] });
    }),
  );
});

test('what a YAML library writes comes back', () => {
  fc.assert(
    fc.property(fields, (data) => {
      // In block form the library itself loses a line of nothing but spaces.
      const read = readFrontMatter(`---\n${stringify(data, { blockQuote: false })}---\n`);
      expect(read.problems).toEqual([]);
      expect(read.data).toEqual(data);
    }),
  );
});

test('the body comes back as it was', () => {
  const body = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('-', '\n', '\r', ' ', 'a') }),
  );
  fc.assert(
    fc.property(body, fc.constantFrom('\n', '\r\n'), (expected, end) => {
      expect(bodyOf(`---${end}title: a${end}---${end}${expected}`)).toBe(expected);
    }),
  );
});

test('no text is too strange: problems name a place in the file', () => {
  const yaml = fc.string({
    unit: fc.constantFrom(...'---\n\n\n: [{}]&*!|>#"\'\t,?a1%@`~.\r\u0000'),
    maxLength: 80,
    size: 'max',
  });
  const wrapped = yaml.map((inner) => `---\n${inner}\n---\nBody.`);
  fc.assert(
    fc.property(fc.oneof(wrapped, yaml, fc.string({ unit: 'binary' })), (file) => {
      const { problems, positionOf } = readFrontMatter(file);
      const lines = file.split('\n').length;
      for (const { line, column } of [...problems, positionOf(['title'])]) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThanOrEqual(1);
      }
      expect(file.endsWith(bodyOf(file))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('deep nesting is a problem or a value, never a crash', () => {
  const nested = fc
    .tuple(fc.constantFrom('[', '{a: ', '- '), fc.integer({ min: 1, max: 2000 }))
    .map(([opening, depth]) => `---\na: ${opening.repeat(depth)}\n---\n`);
  fc.assert(
    fc.property(nested, (file) => {
      const { data, problems } = readFrontMatter(file);
      expect(problems.length > 0 || 'a' in data).toBe(true);
    }),
    { numRuns: 10 },
  );
});
