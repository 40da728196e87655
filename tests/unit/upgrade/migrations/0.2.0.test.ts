import { expect, test } from 'vitest';
import { migration } from '../../../../src/upgrade/migrations/0.2.0.ts';

const RELEASE_SITE = "import type { SiteInput } from './config/site-definition.ts';\n";

/** The owner's files after the migration, and what it says. */
function migrate(files: Readonly<Record<string, string>>, base: Record<string, string> = {}) {
  const changed = new Map(Object.entries(files));
  const notes = migration.migrate({
    files: {
      read: (path) => changed.get(path),
      write: (path, text) => changed.set(path, text),
      remove: (path) => changed.delete(path),
      paths: () => [...changed.keys()],
    },
    base: (path) => base[path],
    release: (path) => (path === 'src/site.ts' ? RELEASE_SITE : undefined),
  });
  return { files: Object.fromEntries(changed), notes };
}

const site = (text: string) => migrate({ 'src/site.ts': text }).files['src/site.ts'];

test.each([
  [
    'names at the top and in the repository',
    'export const site = {\n' +
      "  address: 'https://a.example/', // ours\n" +
      "  repository: { address: 'https://b.example', branch: 'main' },\n" +
      '  bringsPolicy: true,\n' +
      '} as const satisfies X;\n',
    'export const site = {\n' +
      "  url: 'https://a.example/', // ours\n" +
      "  repository: { url: 'https://b.example', branch: 'main' },\n" +
      '  cspMetaTag: true,\n' +
      '} as const satisfies X;\n',
  ],
  [
    'the same names elsewhere stay',
    '/** The address: of. */\n' +
      "const address = 'x';\n" +
      "export const site = { name: 'address: x', contact: { address: 1 }, sections: [{ " +
      'address: 2 }] };\n',
    '/** The address: of. */\n' +
      "const address = 'x';\n" +
      "export const site = { name: 'address: x', contact: { address: 1 }, sections: [{ " +
      'address: 2 }] };\n',
  ],
  [
    'a name that stands for a variable',
    "const address = 'x';\nexport const site = { address };\n",
    "const address = 'x';\nexport const site = { url: address };\n",
  ],
  [
    'quoted names, Windows ends and a byte order mark',
    "\uFEFFexport const site = {\r\n\t'address': 'x',\r\n};\r\n",
    "\uFEFFexport const site = {\r\n\turl: 'x',\r\n};\r\n",
  ],
  [
    'a name that is there already is not written twice',
    "export const site = { url: 'x', address: 'y' };\n",
    "export const site = { url: 'x', address: 'y' };\n",
  ],
  [
    'rules of the check',
    "export const site = { check: { 'alt-text': 'off', \"review-d" +
      "ue\": 'error', 'broken-link': 'off' } };\n",
    "export const site = { check: { 'missing-alt-text': 'off', 'o" +
      "verdue-review': 'error', 'broken-link': 'off' } };\n",
  ],
  [
    'the type gets the name and the path of the new release',
    "import type { SiteDefinition } from './domain/site-definition.ts';\n" +
      'export const site = {} as const satisfies SiteDefinition;\n',
    "import type { SiteInput } from './config/site-definition.ts';\n" +
      'export const site = {} as const satisfies SiteInput;\n',
  ],
  ['a file without settings', 'export const other = { address: 1 };\n', undefined],
])('%s', (_what, before, after) => {
  expect(site(before)).toBe(after ?? before);
});

test('says which names changed', () => {
  const { notes } = migrate({ 'src/site.ts': "export const site = { address: 'x' };" });
  expect(notes).toEqual(['src/site.ts: `address` got new names.']);
});

const counted = '{ "articles": { "/articles/a/": 3 } }\n';
test.each([
  [{ 'src/data/views.json': counted }, { 'articles/_views.json': counted }],
  [{ 'src/data/views.json': '{ "articles": {} }\n' }, {}],
  [
    { 'src/data/views.json': counted, 'articles/_views.json': '{}' },
    { 'articles/_views.json': '{}' },
  ],
])('view counts move into the articles folder: %j', (before, after) => {
  expect(migrate(before).files).toEqual(after);
});

test('only changed colors are worth a word', () => {
  const tokens = { 'src/styles/tokens.css': ':root {}' };
  expect(migrate(tokens, tokens).notes).toEqual([]);
  const { notes } = migrate(tokens, { 'src/styles/tokens.css': '' });
  expect(notes.join()).toContain('src/theme.css');
});
