import { expect, test } from 'vitest';
import { openSearchDescription, shortName } from '../../../src/view/open-search.ts';

test.each([
  ['Fernhill Help Center', 'Fernhill Help'],
  ['Sixteen letters!', 'Sixteen letters!'],
  ['Seventeen letters', 'Seventeen'],
  ['Donaudampfschifffahrtsgesellschaft', 'Donaudampfschiff'],
  ['  Help  desk ', 'Help desk'],
  [`${'x'.repeat(15)}😀`, 'x'.repeat(15)],
])('the short name of "%s" is "%s"', (name, expected) => {
  expect(shortName(name)).toBe(expected);
});

test('no text can break the document', () => {
  const xml = openSearchDescription({
    name: 'Q&A <Desk>',
    description: '"Ask"',
    lang: 'en',
    search: 'https://example.com/search/',
    icon: 'https://example.com/i.svg',
    iconType: 'image/svg+xml',
    self: 'https://example.com/o.xml',
  });
  expect(xml).toContain('<ShortName>Q&amp;A &lt;Desk&gt;</ShortName>');
  expect(xml).toContain('<Description>&quot;Ask&quot;</Description>');
  expect(xml).toContain('template="https://example.com/search/?q={searchTerms}"');
});
