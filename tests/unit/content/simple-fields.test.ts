import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadFrontMatter } from '../../../src/content/read-front-matter.ts';
import { readFrontMatter } from '../../../src/content/front-matter.ts';
import { readSimpleFields } from '../../../src/content/simple-fields.ts';

const everything = (read: ReadFrontMatter, names: readonly string[]) => ({
  data: read.data,
  isReadable: read.isReadable,
  problems: read.problems,
  cut: read.cutValues(),
  at: names.map((name) => [
    read.positionOf([name]),
    read.positionOf([name, 0]),
    read.positionOfKey(name),
    read.writtenAt([name]),
    read.writtenAt([name, 0]),
  ]),
});

/** Only the parser of YAML reads a comment. */
const parsed = (yaml: string) => readFrontMatter(`---\n${yaml}# comment\n---\nText.\n`);

const expectSame = (yaml: string) => {
  const simple = readSimpleFields(yaml);
  const names = [...yaml.matchAll(/^[a-z_]+/gm)].map(([name]) => name);
  if (simple)
    expect(everything(simple, [...names, 'missing'])).toEqual(
      everything(parsed(yaml), [...names, 'missing']),
    );
  return simple !== undefined;
};

test.each([
  'How do I pay?',
  '"How do I pay: by card?"',
  '\'It is "free" # today\'',
  '""',
  "''",
  '2026-01-31',
  '0',
  '1204',
  'true',
  'false',
  'Überweisung – “schnell” [neu], 100 % & mehr',
  '料金は？',
  'a',
])('reads %s as the parser does', (value) => {
  expect(expectSame(`title: "x"\nvalue: ${value}\n`)).toBe(true);
});

test.each([
  'a: b',
  'a #b',
  'ends with a colon:',
  '"a\\tb"',
  "'it''s'",
  '"a" b',
  'trailing ',
  '[a, b]',
  '{a: b}',
  '- a',
  '&a b',
  '*a',
  '!a b',
  '| ',
  '> ',
  '',
  '~',
  'null',
  'NULL',
  'True',
  '007',
  '0x10',
  '1e3',
  '1.10',
  '-1',
  '.inf',
  'tab\tin',
  'a\u0007b',
  'a\u0085b',
  'a\uFEFFb',
  '9999999999999999',
  '@a',
  '`a`',
  '%a',
  '? a',
])('leaves %j to the parser', (value) => {
  expect(readSimpleFields(`value: ${value}\n`)).toBeUndefined();
});

test.each(['a: b\na: c\n', 'a:\n  - b\n', 'a: b\n  c\n', '\n', 'a: b\n\n', 'A: b\n', 'null: a\n'])(
  'leaves the lines %j to the parser',
  (yaml) => expect(readSimpleFields(yaml)).toBeUndefined(),
);

test('never differs from the parser', () => {
  const special = fc.constantFrom(...'\'"\\:#-[]{}&*!|>%@`~,?._ \t0123456789abTFnulre');
  const text = fc.string({ unit: fc.oneof(special, fc.string({ unit: 'binary', maxLength: 1 })) });
  const quoted = text.map((value) => `"${value.replaceAll(/["\\]/g, '')}"`);
  const number = fc.oneof(fc.integer(), fc.double()).map(String);
  const words = fc.constantFrom('true', 'False', 'null', 'yes', 'on', '2026-02-31', 'NaN');
  const value = fc.oneof(text, quoted, number, words);
  const name = fc.constantFrom('title', 'a', 'b_c', 'true', 'constructor', 'x9');
  const line = fc.tuple(name, value).map(([key, written]) => `${key}: ${written}\n`);
  let simple = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const yaml = lines.join('');
      if (!/^---/m.test(yaml) && !yaml.includes('\r') && expectSame(yaml)) simple++;
    }),
    { numRuns: 3000 },
  );
  expect(simple).toBeGreaterThan(100);
});
