import type { Dirent } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isSlug, MAX_NAME } from '../text/slug.ts';
import { site } from '../config/settings.ts';
import { fileTypeOf, isActiveType, isOffered } from '../domain/file-types.ts';
import type { FileRule } from '../domain/file-rules.ts';
import type { Problem } from '../lib/problem.ts';
import { shownPath } from '../lib/shown-path.ts';
import type { Unreadable } from './article-bytes.ts';
import { specialFile, symbolicLink } from './article-bytes.ts';
import { fileProblem } from './file-problem.ts';

/** The file of an article. Its folders give the locale and the section, its name the URL. */
export type ArticleFile = {
  /** Absolute path. */
  readonly file: string;
  /** Path for messages, relative to the working directory. */
  readonly path: string;
  readonly locale: string;
  readonly section: string;
  readonly slug: string;
  readonly format: 'md' | 'mdx';
};

/** The file in the articles folder that records an unfinished move. */
export const JOURNAL = '_move.json';

const ARTICLE_NAME = /^(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?<format>mdx?)$/;

type Found = { readonly files: ArticleFile[]; readonly problems: Problem[] };

/**
 * Finds every article below `<directory>/<locale>/<section>/`, sorted by path. Skips files and
 * folders whose names start with `_` or `.`. Never follows symbolic links. Refuses them even if
 * their names start with `_`: a link could replace the folder of the search files.
 */
export function findArticleFiles(directory: string): Found {
  const found: Found = { files: [], problems: [] };
  walk(directory, [], found);
  return found;
}

function walk(folder: string, trail: readonly string[], found: Found): void {
  for (const entry of entriesOf(folder, found.problems)) {
    if (entry.name.startsWith('.')) continue;
    const file = join(folder, entry.name);
    const refused = refusal(entry, trail);
    if (refused) found.problems.push(fileProblem(shownPath(file), refused.rule, refused.message));
    else if (entry.name.startsWith('_') || isReadme(entry.name, trail)) continue;
    else if (entry.isDirectory()) walk(file, [...trail, entry.name], found);
    else found.files.push(...articleIn(file, entry.name, trail));
  }
}

function refusal(entry: Dirent, trail: readonly string[]): Unreadable | undefined {
  const { name } = entry;
  if (entry.isSymbolicLink()) return symbolicLink;
  if (!entry.isFile() && !entry.isDirectory()) return specialFile;
  if (name.startsWith('_') || isReadme(name, trail)) return undefined;
  const bytes = Buffer.byteLength(name);
  if (bytes > MAX_NAME)
    return refuse(
      'file-name',
      `The name has ${bytes} bytes, but at most ${MAX_NAME} are allowed. Shorten it.`,
    );
  if (entry.isDirectory()) return folderRefusal(name, trail);
  if (/\.mdx?$/i.test(name)) return articleRefusal(name, trail);
  return typeRefusal(name);
}

function typeRefusal(name: string): Unreadable | undefined {
  const type = fileTypeOf(name);
  // `broken-image` says where SVG files belong.
  if (type === 'svg' || isOffered(name, site.attachmentTypes)) return undefined;
  const canBeAllowed = type !== '' && !isActiveType(type);
  return refuse(
    'file-type',
    `"${name}" is neither an article (.md, .mdx) nor a file that articles may offer. ` +
      'Remove it, or start its name with an underscore' +
      (canBeAllowed ? `, or add attachmentTypes: ['${type}'] to src/site.ts.` : '.'),
  );
}

/** `npm run editors` writes a README for people who browse the repository. */
function isReadme(name: string, trail: readonly string[]): boolean {
  return trail.length === 0 && name === 'README.md';
}

function folderRefusal(name: string, trail: readonly string[]): Unreadable | undefined {
  const locales = site.locales.map(({ code }): string => code);
  if (trail.length === 0 && !locales.includes(name))
    return refuse(
      'locale-folder',
      `Unknown locale "${name}". Use one of: ${locales.join(', ')}. ` +
        `Move its articles to ${locales[0]}/<section>/, or add the locale to src/site.ts.`,
    );
  if (trail.length === 1 && !isSlug(name))
    return refuse(
      'file-name',
      `Invalid folder name "${name}". ` +
        'Use lower-case letters a-z, digits and single hyphens, for example "account-security".',
    );
  return undefined;
}

function articleRefusal(name: string, trail: readonly string[]): Unreadable | undefined {
  if (trail.length !== 2)
    return refuse(
      'folder',
      'Articles must be in <locale>/<section>/. ' +
        `Move this file there, for example to ${site.locales[0].code}/getting-started/${name}.`,
    );
  if (!ARTICLE_NAME.test(name))
    return refuse(
      'file-name',
      `Invalid file name "${name}". It becomes the URL. ` +
        'Use lower-case letters a-z, digits and single hyphens, for example "reset-password.md".',
    );
  return undefined;
}

function refuse(rule: FileRule, message: string): Unreadable {
  return { rule, message };
}

function articleIn(file: string, name: string, trail: readonly string[]): ArticleFile[] {
  const [locale, section] = trail;
  const { slug, format } = ARTICLE_NAME.exec(name)?.groups ?? {};
  return locale === undefined || section === undefined || slug === undefined
    ? []
    : [{ file, path: shownPath(file), locale, section, slug, format: format as 'md' | 'mdx' }];
}

/**
 * Returns the article file at a path, judged by its name alone; undefined if no article may be
 * there.
 * @param path below the directory, with slashes
 */
export function articleFileAt(directory: string, path: string): ArticleFile | undefined {
  const [locale = '', section = '', name = '', ...rest] = path.split('/');
  if (rest.length > 0 || !isSlug(section)) return undefined;
  if (!site.locales.some(({ code }) => code === locale)) return undefined;
  return articleIn(join(directory, locale, section, name), name, [locale, section])[0];
}

function entriesOf(folder: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { code = 'an unknown error' } = error as NodeJS.ErrnoException;
    const message =
      `Cannot read the folder (${code}). ` + 'Check that it exists and that you may read it.';
    problems.push(fileProblem(shownPath(folder), 'unreadable', message));
    return [];
  }
}
