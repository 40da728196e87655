import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, onTestFinished, test } from 'vitest';
import { noCycle } from '../../../scripts/lint/no-cycle.js';

/** Lints files in a temporary folder with the rule against cycles; returns the names reported. */
async function filesInCycles(files: Record<string, string>): Promise<string[]> {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'lint-')));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: {
      files: ['*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: { local: { rules: { 'no-cycle': noCycle } } },
      rules: { 'local/no-cycle': 'error' },
    },
  });
  const results = await eslint.lintFiles('*.ts');
  return results
    .filter(({ messages }) => messages.some(({ ruleId }) => ruleId === 'local/no-cycle'))
    .map(({ filePath }) => filePath.slice(cwd.length + 1))
    .toSorted();
}

const value = (file: string) => `import x from './${file}';\nexport default x;\n`;
const type = (file: string) => `import type { X } from './${file}';\nexport type Y = X;\n`;
const astro = (file: string) => `---\n${value(file)}---\n<p>{x}</p>\n`;

test.each([
  ['two files', { 'a.ts': value('b.ts'), 'b.ts': value('a.ts') }, ['a.ts', 'b.ts']],
  ['types', { 'a.ts': type('b.ts'), 'b.ts': type('a.ts') }, ['a.ts', 'b.ts']],
  ['a worker', { 'a.ts': value('b.ts?worker&url'), 'b.ts': value('a.ts') }, ['a.ts', 'b.ts']],
  ['an .astro file', { 'a.ts': value('b.astro'), 'b.astro': astro('a.ts') }, ['a.ts']],
  [
    'only those in the cycle',
    { 'a.ts': value('b.ts'), 'b.ts': value('c.ts'), 'c.ts': value('b.ts') },
    ['b.ts', 'c.ts'],
  ],
  ['no cycle', { 'a.ts': value('b.ts') + type('c.ts'), 'b.ts': value('c.ts'), 'c.ts': '' }, []],
])('an import cycle is reported: %s', async (_name, files, reported) => {
  expect(await filesInCycles(files)).toEqual(reported);
});

test.each([
  ['src/text/probe.ts', '../../tests/support/test-sites.ts', 'import-x/no-restricted-paths'],
  ['src/text/probe.ts', '../site.ts', 'import-x/no-restricted-paths'],
  ['src/text/probe.ts', 'node:fs', 'no-restricted-imports'],
  ['src/probe/probe.ts', 'yaml', 'no-restricted-syntax'],
  ['src/config/probe.ts', '../site.ts', undefined],
  ['src/lib/probe.ts', 'node:fs', undefined],
  ['src/text/probe.ts', 'yaml', undefined],
])('in %s, an import of %s is reported by: %s', async (filePath, imported, rule) => {
  const [result] = await new ESLint().lintText(`import '${imported}';\n`, { filePath });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(rule === undefined ? [] : [rule]);
});

test.each([
  ['src/site.ts', true],
  ['src/overrides/SiteFooter.astro', true],
  ['src/overrides/strings/en.ts', true],
  ['public/analytics.js', true],
  ['articles/_site.ts', true],
  ['src/config/settings.ts', false],
])('whether our rules leave out %s: %s', async (file, isLeftOut) => {
  expect(await new ESLint().isPathIgnored(file)).toBe(isLeftOut);
});
