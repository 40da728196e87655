import { expect, test } from 'vitest';
import { languages } from '../../../src/languages/registry.ts';
import { builtInGroups, makeThesaurus } from '../../../src/search/index/synonym-groups.ts';

const english = makeThesaurus(builtInGroups('en'), 'en');
const withThesaurus = languages.filter(({ thesaurus }) => thesaurus !== undefined);

test.each(withThesaurus.map(({ code }) => code))('the groups of %s are well-formed', (code) => {
  const groups = builtInGroups(code);
  const lines = groups.map((group) => group.toSorted().join(', '));

  expect(groups.filter((group) => group.length < 2)).toEqual([]);
  expect(groups.filter((group) => new Set(group).size < group.length)).toEqual([]);
  expect(groups.flat().filter((entry) => entry === '' || entry !== entry.toLowerCase())).toEqual(
    [],
  );
  expect(lines.filter((line, index) => lines.indexOf(line) < index)).toEqual([]);
});

test.each([
  ['Out of stock items', 'restock'],
  ['Faulty products', 'malfunctioning'],
  ['Proration', 'unused'],
  ['Device not responding', 'frozen'],
  ['Uninstall', 'delete'],
  ['Dark mode', 'night'],
  ['Single sign-on', 'saml'],
  ['Standby', 'waitlist'],
  ['Request a referral', 'specialist'],
  ['Submit an assignment', 'homework'],
  ['Vacancies', 'job'],
  ['Contact support', 'human'],
  ['Processing time', 'long'],
])('"%s" is also found by "%s"', (title, word) => {
  expect(english.aliasesOf(title)).toContain(word);
});

test.each([
  ['Customer support', 'duty'],
  ['Disable notifications', 'impaired'],
  ['Wire transfer', 'schematic'],
  ['Install the app', 'installments'],
  ['International payments', 'internship'],
  ['Billing period', 'menstrual'],
])('"%s" is not found by "%s"', (title, word) => {
  expect(english.aliasesOf(title)).not.toContain(word);
});
