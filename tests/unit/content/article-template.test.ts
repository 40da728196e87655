import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isVisible } from '../../../src/text/visible.ts';
import { articleSchema } from '../../../src/content/article-schema.ts';
import { readFrontMatter } from '../../../src/content/front-matter.ts';
import { articleTemplate } from '../../../src/content/article-template.ts';
import { whyNotOneLine } from '../../../src/authoring/one-line.ts';

const article = {
  title: 'A',
  category: 'faq',
  description: undefined,
  keywords: [],
  owner: undefined,
  draft: true,
  published: '2026-01-31',
};

/**
 * Anything a person may type or paste, with what means something in YAML more often than by
 * chance.
 */
const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(
        ...'-:#"\'{}[],&*!|>%@`?~\\ \u00a0\u200b\u202e\ufeff',
        'a',
        '😀',
        '{{',
        '}}',
        '---',
        ': ',
        ' #',
        '\\n',
        '1',
        'é',
      ),
      minLength: 1,
      maxLength: 20,
    }),
  )
  .map((text) => text.trim())
  .filter((text) => isVisible(text) && whyNotOneLine(text) === undefined);

test('the strict reader reads back exactly what was given', () => {
  fc.assert(
    fc.property(
      line,
      line,
      fc.array(line, { minLength: 1, maxLength: 4 }),
      line,
      (title, description, keywords, owner) => {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
          new TextEncoder().encode(
            articleTemplate({ ...article, title, description, keywords, owner }),
          ),
        );
        const { data, problems } = readFrontMatter(text);
        expect(problems).toEqual([]);
        expect(data).toEqual({
          title,
          description,
          keywords,
          owner,
          category: 'faq',
          published: '2026-01-31',
          updated: '2026-01-31',
          draft: true,
        });
        expect(articleSchema.parse(data)).toMatchObject({ title, description, keywords, owner });
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  'a\nb',
  'a\r',
  'a\u2028b',
  'a\u2029',
  'a\u0085b',
  'a\u0000',
  'a\u001b[31m',
  'a\ud800',
  'a\tb',
])('%j is not one line of text', (text) => {
  expect(whyNotOneLine(text)).toBeDefined();
});
