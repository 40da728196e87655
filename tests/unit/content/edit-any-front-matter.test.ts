import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addToList,
  removeField,
  removeFromList,
  setField,
} from '../../../src/content/edit-front-matter.ts';
import { bodyOf, readFrontMatter } from '../../../src/content/front-matter.ts';
import { yamlOf } from '../../../src/content/yaml-text.ts';

const word = fc.oneof(
  fc.stringMatching(/^[a-z/-]{1,8}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  fc.constantFrom(
    '1',
    'true',
    'null',
    '- a',
    'a: b',
    '# c',
    'a #b',
    '{{a}}',
    '[',
    '~',
    '2024-01-01',
    '"',
    "'",
  ),
);
const end = fc.constantFrom('\n', '\r\n');
const comment = fc.constantFrom('', ' # it: - "is" so');
const list = fc.tuple(
  fc.array(word, { minLength: 1, maxLength: 4 }),
  fc.constantFrom('flow', 'block', 'margin'),
  comment,
);
const other = fc.tuple(
  fc.constantFrom(
    'a: 1',
    '# a comment',
    'b: "x: y"',
    'c: >-\n  folded\n  text',
    'd:\n  - 1\n  # in between\n  - 2',
    "e: 'it''s'",
    '',
  ),
  comment,
);

/** Files with a list, other fields and comments around it, in any order and spelling. */
const files = fc
  .record({
    list,
    before: fc.uniqueArray(other, { selector: ([text]) => text }),
    end,
    mark: fc.boolean(),
    body: fc.string({ unit: fc.constantFrom('-', '\n', ' ', 'a', '#') }),
    split: fc.nat(9),
  })
  .map(({ list: [texts, form, note], before, end: newLine, mark, body, split }) => {
    const items = texts.map((text) => yamlOf(text));
    const indent = form === 'margin' ? '' : '  ';
    const own =
      form === 'flow'
        ? `list: [${items.join(', ')}]${note}`
        : ['list:', ...items.map((item) => `${indent}- ${item}${note}`)].join('\n');
    const others = before.map(([text, tail]) =>
      text.includes('\n') || text === '' ? text : text + tail,
    );
    const lines = [...others.slice(0, split), own, ...others.slice(split)].join('\n');
    return {
      texts,
      text: `${mark ? '\uFEFF' : ''}---\n${lines}\n---\n${body}`.replaceAll('\n', newLine),
    };
  })
  .filter(({ text }) => readFrontMatter(text).problems.length === 0);

test('a value added to a list is read back, and removing it restores the bytes', () => {
  fc.assert(
    fc.property(files, word, ({ text, texts }, added) => {
      fc.pre(!texts.includes(added));
      const changed = addToList(text, 'list', added);
      const before = readFrontMatter(text);
      expect(readFrontMatter(changed)).toMatchObject({
        data: { ...before.data, list: [added, ...texts] },
        problems: [],
      });
      expect(bodyOf(changed)).toBe(bodyOf(text));
      expect(removeFromList(changed, 'list', added)).toBe(text);
    }),
    { numRuns: 150 },
  );
});

test('a field that is set is read back, and all other bytes stay', () => {
  fc.assert(
    fc.property(files, fc.constantFrom('a', 'b', 'new'), word, ({ text }, name, value) => {
      const changed = setField(text, name, yamlOf(value));
      const { data } = readFrontMatter(text);
      expect(readFrontMatter(changed)).toMatchObject({
        data: { ...data, [name]: value },
        problems: [],
      });
      expect(bodyOf(changed)).toBe(bodyOf(text));
      if (name === 'new') expect(removeField(changed, name)).toBe(text);
      else if (name in data)
        expect(setField(changed, name, name === 'a' ? '1' : '"x: y"')).toBe(text);
    }),
    { numRuns: 150 },
  );
});
