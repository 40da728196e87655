import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changelogBetween } from '../../../src/upgrade/changelog.ts';
import { compareVersions, isVersion } from '../../../src/upgrade/version.ts';

const changelog = `# Changelog

Text.

## Unreleased

- Soon.

## 0.10.0 - 2027-01-01

- Ten.

### For writers

- More.

## 0.9.0

- Nine.

## 0.1.0

- One.
`;

test.each([
  ['0.9.0', '0.10.0', '## 0.10.0 - 2027-01-01\n\n- Ten.\n\n### For writers\n\n- More.'],
  ['0.1.0', '0.9.0', '## 0.9.0\n\n- Nine.'],
  ['0.0.9', '0.1.0', '## 0.1.0\n\n- One.'],
  ['0.10.0', '0.11.0', ''],
])('after %s and up to %s', (after, upTo, expected) => {
  expect(changelogBetween(changelog, after, upTo)).toBe(expected);
});

test('the changelog names the release that package.json records', () => {
  const { handrail } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    handrail: { release: string };
  };
  const text = readFileSync('CHANGELOG.md', 'utf8');
  expect(changelogBetween(text, '0.0.0', handrail.release)).toContain(`## ${handrail.release}`);
});

test('versions are ordered by their numbers', () => {
  const versions = ['0.10.0', '1.0.0', '0.2.0', '0.2.10', '0.2.9'];
  const ordered = ['0.2.0', '0.2.9', '0.2.10', '0.10.0', '1.0.0'];
  expect(versions.toSorted(compareVersions)).toEqual(ordered);
  expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
});

test.each([
  ['0.2.0', true],
  ['v0.2.0', false],
  ['0.2', false],
  ['0.2.0-rc.1', false],
  ['latest', false],
])('%s is a version: %s', (text, expected) => {
  expect(isVersion(text)).toBe(expected);
});
