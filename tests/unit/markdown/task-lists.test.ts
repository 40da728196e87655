import { expect, test } from 'vitest';
import { elementsIn, html } from '../../support/rendered.ts';

test('the text of a task labels its box', () => {
  expect(html('- [ ] open **the** app')).toContain(
    '<label><input type="checkbox" disabled> open <strong>the</strong> app</label>',
  );
  expect(html('- [x] done')).toContain(
    '<label><input type="checkbox" checked disabled> done</label>',
  );
});

test('the label ends before a nested list', () => {
  expect(html('- [ ] outer', '  - [ ] inner')).toMatch(
    /<label><input[^>]*> outer<\/label>\s*<ul.*<label><input[^>]*> inner<\/label>/,
  );
});

test('every box has a label, whatever form its list has', () => {
  const page = html(
    '1. [ ] one',
    '2. [x] two',
    '',
    '   with a paragraph',
    '',
    '> - [ ] quoted',
    '>   - [x] nested',
  );
  const elements = elementsIn(page);
  const labelled = elements.filter(
    ({ tagName, children: [first] }) =>
      tagName === 'label' && first?.type === 'element' && first.tagName === 'input',
  );
  expect(elements.filter(({ tagName }) => tagName === 'input')).toHaveLength(4);
  expect(labelled).toHaveLength(4);
});

test('other lists get no labels', () => {
  expect(html('- [a](/x/)', '- [ ]')).not.toContain('<label>');
});
