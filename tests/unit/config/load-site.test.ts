import { join, relative } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { tempArticles } from '../../support/temp-articles.ts';
import { siteFile } from '../../../src/config/site-file.ts';

afterEach(() => vi.unstubAllEnvs());

test('an articles folder can bring its own settings', () => {
  vi.stubEnv('ARTICLES_DIR', tempArticles({}));
  expect(relative('.', siteFile())).toBe(join('src', 'site.ts'));
  const folder = tempArticles({ '_site.ts': '' });
  vi.stubEnv('ARTICLES_DIR', folder);
  expect(siteFile()).toBe(join(folder, '_site.ts'));
});
