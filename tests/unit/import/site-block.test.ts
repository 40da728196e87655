import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siteSchema } from '../../../src/config/site-schema.ts';
import { importArticles, importedArticle } from '../../support/a-help-center.ts';
import { temporaryFolder } from '../../support/run-command.ts';
import { smallest } from '../../support/smallest-site.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const group = (id: string, name: string) => ({ id, name, order: Number(id), oldUrls: [] });

/** Imports articles and returns the settings that the import offers, as the site reads them. */
async function offeredSettings(articles: readonly ReturnType<typeof importedArticle>[]) {
  const { siteBlock } = await importArticles(join(folder.path, 'out'), articles);
  const file = join(folder.path, 'site.mjs');
  writeFileSync(file, `export default {\n${siteBlock}\n};\n`);
  const { default: block } = (await import(pathToFileURL(file).href)) as { default: object };
  return siteSchema.parse({ ...smallest, ...block });
}

test('groups of sections are headings with ids, by locale', async () => {
  const settings = await offeredSettings([
    importedArticle({ groups: [group('1', 'Your travel'), group('11', 'Fares')] }),
    importedArticle({ id: '2', groups: [group('2', "Don't panic"), group('12', 'Storms')] }),
    importedArticle({ id: '3', groups: [group('3', 'Other')] }),
    importedArticle({ locale: 'de', groups: [group('1', 'Ihre Reise'), group('11', 'Preise')] }),
  ]);
  expect(settings.sectionGroups).toEqual([
    { id: 'your-travel', label: { en: 'Your travel', de: 'Ihre Reise' } },
    { id: 'dont-panic', label: { en: "Don't panic" } },
  ]);
  expect(settings.sections.map(({ id, group: name }) => [id, name])).toEqual([
    ['fares', 'your-travel'],
    ['storms', 'dont-panic'],
    ['other', undefined],
  ]);
});

test('groups of one name have ids of their own', async () => {
  const settings = await offeredSettings([
    importedArticle({ groups: [group('1', '帮助'), group('11', 'Fares')] }),
    importedArticle({ id: '2', groups: [group('2', 'Help'), group('12', 'Storms')] }),
    importedArticle({ id: '3', groups: [group('3', 'Help'), group('13', 'Ports')] }),
  ]);
  expect(settings.sectionGroups.map(({ id }) => id)).toEqual(['group-1', 'help', 'help-2']);
});
