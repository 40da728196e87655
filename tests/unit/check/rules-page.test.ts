import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allRules } from '../../../src/check/all-rules.ts';
import { RULES_PAGE } from '../../../src/check/report.ts';
import { problemNames, upkeepRules } from '../../../src/domain/file-rules.ts';
import { findingsOf } from '../../support/checked-articles.ts';

const page = readFileSync(RULES_PAGE, 'utf8');
/** Names of rules are kebab case; headings in examples are not. */
const sections = page
  .split(/^## (?=[a-z][a-z-]+$)/m)
  .slice(1)
  .map((section) => ({ name: section.slice(0, section.indexOf('\n')), text: section }));
const textOf = (name: string) => sections.find((section) => section.name === name)?.text ?? '';

/** The example below a label: a fence in Markdown, with any number of backticks. */
function example(name: string, label: 'Wrong' | 'Right'): string {
  const found = new RegExp(`^${label}:\\n\\n(\`{3,})\\w+\\n([\\s\\S]*?)^\\1$`, 'm').exec(
    textOf(name),
  );
  expect(found, `${name} has no example "${label}"`).not.toBeNull();
  return found?.[2] ?? '';
}

test('each rule has a section, in the order of the lists', () => {
  expect(existsSync(RULES_PAGE)).toBe(true);
  expect(sections.map(({ name }) => name)).toEqual([
    ...allRules.map(({ name }) => name),
    ...problemNames,
  ]);
});

test.each(allRules.map(({ name, severity }) => [name, severity] as const))(
  'the section %s names its severity %s and how to change it',
  (name, severity) => {
    const other = severity === 'warning' ? 'off' : 'warning';
    expect(textOf(name)).toContain(
      `Severity: \`${severity}\`. To change it: \`check: { '${name}': '${other}' }\`.`,
    );
  },
);

const upkeep = new Set<string>(upkeepRules);

test.each(problemNames)('the section %s says that its severity cannot change', (name) => {
  const severity = upkeep.has(name) ? 'warning' : 'error';
  expect(textOf(name)).toContain(`Severity: \`${severity}\`, always.`);
});

test.each([...allRules.map(({ name }) => name), ...problemNames])(
  'the section %s has both examples and a fix',
  (name) => {
    expect(example(name, 'Wrong')).not.toBe(example(name, 'Right'));
    expect(textOf(name)).toMatch(/^To fix it: \S/m);
  },
);

/** Their examples are fields, or too long for the page. Their own tests cover them. */
const withoutBodies = new Set([
  'missing-description',
  'long-code',
  'typographic-quotes',
  'long-description',
  'long-table',
  'truncated-value',
]);
const aboutBodies = allRules.flatMap((rule) =>
  'checkArticle' in rule && !withoutBodies.has(rule.name) ? [rule.name] : [],
);

test.each(aboutBodies)('%s finds its wrong example and not the right one', (name) => {
  expect(findingsOf(name, wholeArticle(name, 'Wrong'))).not.toEqual([]);
  expect(findingsOf(name, wholeArticle(name, 'Right'))).toEqual([]);
});

function wholeArticle(name: string, label: 'Wrong' | 'Right') {
  const format = name === 'unknown-component' ? 'mdx' : 'md';
  const head = [
    '---',
    'title: "A subject"',
    'category: faq',
    'published: 2024-01-01',
    'updated: 2024-01-02',
    '---',
    '',
  ].join('\n');
  return { [`en/basics/subject.${format}`]: head + example(name, label) };
}
