import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { nativeModuleJudge } from '../../../src/build/native-module-judge.ts';

const modules: Record<string, readonly [isNative: boolean, code: string]> = {
  'plain.ts': [true, 'export const one = 1;'],
  'packages.ts': [true, "import { z } from 'zod';\nimport '@clack/prompts';\nimport 'node:fs';"],
  'deep/imports.ts': [true, "import {\n  one,\n} from '../plain.ts';\nexport { one };"],
  'types.ts': [true, "import type { Props } from './Page.astro';\nexport type { Props };"],
  'dynamic.ts': [true, "export const later = () => import('./plain.ts');"],
  'environment.ts': [false, 'export const isDev = import.meta.env.DEV;'],
  'glob.ts': [false, "export const all = import.meta.glob('./*.mdx');"],
  'changing.ts': [false, 'export let count = 0;'],
  'through.ts': [false, "export { isDev } from './environment.ts';"],
  'deep/through.ts': [false, "import '../through.ts';"],
  'dynamically.ts': [false, "export const later = () => import('./glob.ts');"],
  'virtual.ts': [false, "import 'virtual:theme.css';"],
  'content.ts': [false, "import { getCollection } from 'astro:content';"],
  'alias.ts': [false, "import '@articles/en/a.mdx';"],
  'query.ts': [false, "import url from './plain.ts?url';"],
  'component.ts': [false, "import Page from './Page.astro';\nexport { Page };"],
  'style.ts': [false, "import './style.css';"],
  'missing.ts': [false, "import './nowhere.ts';"],
  'outside.ts': [false, "import '../outside.ts';"],
  'cycle.ts': [false, "import './back.ts';"],
  'back.ts': [false, "import './cycle.ts';"],
  'Page.astro': [false, '<p>Text</p>'],
};

test('Node loads modules that need nothing of Vite, neither themselves nor through others', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'handrail-modules-')), 'src');
  for (const [name, [, code]] of Object.entries(modules)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), code);
  }
  writeFileSync(join(folder, '../outside.ts'), 'export {};');
  const isNative = nativeModuleJudge(folder);
  const judged = Object.keys(modules).map((name) => [name, isNative(join(folder, name))]);
  const expected = Object.entries(modules).map(([name, [value]]) => [name, value]);
  expect(judged).toEqual(expected);
});

test('the pages of the site use modules that Node loads', () => {
  const isNative = nativeModuleJudge(join(process.cwd(), 'src'));
  const judged = ['view/paths.ts', 'view/page-data.ts', 'view/article-body.ts'].map((name) =>
    isNative(join(process.cwd(), 'src', name)),
  );
  expect(judged).toEqual([true, true, false]);
});
