import { expect, test } from 'vitest';
import { isNeeded, ownershipOf } from '../../../src/upgrade/ownership.ts';

test.each([
  ['articles/en/basics/fees.md', 'owner', false],
  ['articles/_addresses.txt', 'owner', false],
  ['public/logo.svg', 'owner', false],
  ['src/site.ts', 'owner', true],
  ['src/theme.css', 'owner', true],
  ['src/overrides/SiteFooter.astro', 'owner', true],
  ['src/overrides/strings/en.ts', 'owner', true],
  ['src/overrides/README.md', 'merged', false],
  ['README.md', 'owner', false],
  ['LICENSE', 'owner', false],
  ['docs/README.md', 'merged', false],
  ['.pages.yml', 'generated', false],
  ['docs/cms/config.yml', 'generated', false],
  ['docs/_cms/config.yml', 'generated', false],
  ['.vscode/articles.code-snippets', 'generated', false],
  ['.vscode/settings.json', 'merged', false],
  ['CONTRIBUTING.md', 'marked', false],
  ['package.json', 'by key', false],
  ['scripts/package.json', 'merged', false],
  ['package-lock.json', 'lock', false],
  ['src/site.tsx', 'merged', false],
  ['src/config/settings.ts', 'merged', false],
  ['.github/workflows/test.yml', 'merged', false],
  ['articles.md', 'merged', false],
])('%s: %s', (path, ownership, needed) => {
  expect(ownershipOf(path)).toBe(ownership);
  expect(isNeeded(path)).toBe(needed);
});
