import { expect, test } from 'vitest';
import { shownText } from '../../../../src/search/engine/unshown-text.ts';
import { searchRecord } from '../../../../src/search/index/search-record.ts';

const frontMatter = {
  title: 'Fees & "limits"',
  category: 'faq' as const,
  published: '2024-01-01',
  updated: '2024-02-02',
  views: 0,
  keywords: [],
  related: [],
  redirect_from: [],
  draft: false,
  glossary: true,
};
const noneHidden = { keywords: [], aliases: [], hints: [], sources: [] };
const record = (
  blocks: Parameters<typeof searchRecord>[2],
  hidden: Parameters<typeof searchRecord>[3] = noneHidden,
) => searchRecord('/articles/fees/', { locale: 'en', frontMatter }, blocks, hidden);

test('the text is indexed unchanged, and headings also as a field', () => {
  const { content, meta } = record([
    { text: 'Fees.', isHeading: true },
    { text: 'Type &amp; and <b> as they are.', isHeading: false },
    { text: 'Limits.', isHeading: true },
  ]);
  expect(content).toBe('Fees. Type &amp; and <b> as they are. Limits.');
  expect(meta).toEqual({ title: 'Fees & "limits"', headings: 'Fees. | Limits.' });
});

test('column titles are found, but never shown', () => {
  const content =
    record([
      { text: 'Fee: Maker.', isHeading: false, isTableHead: true },
      { text: 'Spot: 0.1 %.', isHeading: false },
      { text: 'A\u2063 B.', isHeading: false },
    ]).content ?? '';
  expect(content).toContain('Fee: Maker.');
  expect(shownText(content)).toBe('Spot: 0.1 %. A B.');
});

test('hidden words are fields by kind; a kind without words is omitted', () => {
  expect(
    record([], { ...noneHidden, keywords: ['1099 form', 'W-8'], aliases: ['charge'] }).meta,
  ).toEqual({ title: 'Fees & "limits"', keywords: '1099 form | W-8', aliases: 'charge' });
});

test('category, dates, ids of headings and sources of synonyms come back', () => {
  const blocks = [
    { text: 'Fees.', isHeading: true, id: 'fees' },
    { text: 'None.', isHeading: false },
    { text: 'Limits.', isHeading: true, id: 'limits' },
  ];
  const sources = [{ source: 'fees', words: ['charge', 'cost'] }];
  expect(record(blocks, { ...noneHidden, sources }).filters).toEqual({
    category: ['faq'],
    published: ['2024-01-01'],
    updated: ['2024-02-02'],
    ids: ['fees limits'],
    sources: ['fees\x7Fcharge · cost'],
  });
});

test.each(['___PAGEFIND_WEIGHT___10', '___END_PAGEFIND_WEIGHT___', '___PAGEFIND_ANCHOR___h2:0:x'])(
  'a writer cannot weigh words: %s stays text',
  (mark) => {
    const { content } = record([{ text: `Before ${mark} after ____.`, isHeading: false }]);
    expect(content).toBe(`Before ${mark.replace('___', '__')} after ____.`);
  },
);
