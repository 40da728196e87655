import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { filesBelow } from '../lib/files-below.ts';
import { componentsFolder } from './overridden-components.ts';
import { overridesFolder } from './owner-files.ts';

const CODE = new Set(['.astro', '.ts', '.tsx', '.js', '.jsx', '.mjs']);

/** The components that are made to be replaced. They show what every page or their props hold. */
const replaceable = new Set([
  'Head',
  'SiteHeader',
  'SiteFooter',
  'HomeHero',
  'ArticleStart',
  'ArticleEnd',
]);

/** The module of an import or export, in both kinds of quotes. */
const MODULE = /\b(?:from|import)\s*(['"])(?<name>[^'"]*)\1/g;

/** Names with which code can read something that is neither its input nor a file of its own. */
const READS_MORE =
  /\bimport\s*\(|\bimport\.meta\b|\b(?:Date|Temporal|fetch|process|globalThis|crypto|performance)\b|\bMath\.random\b|\bAstro\.(?!props\b|slots\b|url\b|site\b|self\b)/;

/**
 * Returns whether the owner's components show only what is in their props, in the settings and in
 * files of the overrides folder. A page with them then changes only when one of these changes.
 * Returns false in doubt.
 */
export function areOverridesSelfContained(): boolean {
  const folder = overridesFolder();
  return filesBelow(folder)
    .filter((path) => CODE.has(extname(path)))
    .every((path) => isSelfContained(join(folder, path), folder));
}

function isSelfContained(file: string, folder: string): boolean {
  const source = readFileSync(file, 'utf8');
  const modules = [...source.matchAll(MODULE)].map(({ groups }) => groups?.['name'] ?? '');
  return !READS_MORE.test(source) && modules.every((name) => isHarmless(name, file, folder));
}

function isHarmless(name: string, importer: string, folder: string): boolean {
  if (name === 'astro/types') return true;
  if (!name.startsWith('.')) return false;
  const target = resolve(dirname(importer), name);
  return (
    target.startsWith(folder + sep) ||
    target === resolve('src/config/settings.ts') ||
    (dirname(target) === resolve(componentsFolder) && replaceable.has(basename(target, '.astro')))
  );
}
