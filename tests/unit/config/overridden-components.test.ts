import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { overridesFolder, themeFile } from '../../../src/config/owner-files.ts';
import {
  overriddenComponents,
  overrideMistakes,
} from '../../../src/config/overridden-components.ts';
import { temporaryFolder } from '../../support/run-command.ts';

let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
  vi.stubEnv('ARTICLES_DIR', folder.path);
  mkdirSync(join(folder.path, '_overrides'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  folder.remove();
});

test('an articles folder brings its own style sheet and components', () => {
  folder.write('_theme.css', '');
  expect(themeFile()).toBe(join(folder.path, '_theme.css'));
  expect(overridesFolder()).toBe(join(folder.path, '_overrides'));
  folder.write('_overrides/SiteFooter.astro', '');
  expect([...overriddenComponents()]).toEqual([
    ['SiteFooter.astro', join(folder.path, '_overrides/SiteFooter.astro')],
  ]);
});

test.each([
  '_helper.ts',
  'parts/Anything.astro',
  'strings/en.ts',
  '.gitkeep',
  'README.md',
  'Head.astro',
  'Pager.astro',
])('%s is allowed', (name) => {
  folder.write(`_overrides/${name}`, '');
  expect(overrideMistakes()).toEqual([]);
});

test.each([
  ['SiteFoter.astro', 'Did you mean "SiteFooter.astro"?'],
  ['sitefooter.astro', 'Did you mean "SiteFooter.astro"?'],
  ['SiteFooter.tsx', 'Did you mean "SiteFooter.astro"?'],
  ['HomeHeroe.astro', 'Did you mean "HomeHero.astro"?'],
  ['Zebra.astro', 'begin the name of a helper with "_".'],
  ['footer-links.ts', 'begin the name of a helper with "_".'],
])('%s is rejected', (name, fix) => {
  folder.write(`_overrides/${name}`, '');
  const [mistake, ...others] = overrideMistakes();
  expect(others).toEqual([]);
  expect(mistake).toContain(`_overrides/${name} does not match a component in src/components/. `);
  expect(mistake).toContain(fix);
});
