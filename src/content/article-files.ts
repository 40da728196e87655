import type { Dirent } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isSlug, MAX_NAME } from '../text/slug.ts';
import { site } from '../config/site.ts';
import { specialFile, symbolicLink } from './article-bytes.ts';
import type { Problem } from '../lib/problem.ts';

/** Where an article lies; its name and folders are its address and topic. */
export type ArticleFile = {
  /** Absolute path. */
  readonly file: string;
  /** Path to show in messages, relative to the working directory. */
  readonly path: string;
  readonly locale: string;
  readonly section: string;
  readonly slug: string;
  readonly format: 'md' | 'mdx';
};

/** The file in the articles folder that holds a move while it is made. */
export const JOURNAL = '_move.json';

const ARTICLE_NAME = /^(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?<format>mdx?)$/;

/** Files that may lie beside articles: images and documents they link to. */
const ASSET_NAME = /\.(avif|gif|jpe?g|pdf|png|svg|webp)$/i;

/**
 * Finds every article below `<directory>/<locale>/<section>/`, in the order of their paths.
 * Names that start with `_` or `.` are passed over, whole folders included. Links are never followed, and refused even where
 * their names start with `_`: the search files lie in such a folder.
 */
export function findArticleFiles(directory: string): { files: ArticleFile[]; problems: Problem[] } {
  const files: ArticleFile[] = [];
  const problems: Problem[] = [];
  const locales = site.locales.map(({ code }): string => code);

  const walk = (folder: string, trail: readonly string[]) => {
    for (const entry of entriesOf(folder, problems)) {
      if (entry.name.startsWith('.')) continue;
      const file = join(folder, entry.name);
      const path = shownPath(file);
      const report = (rule: string, message: string) =>
        problems.push({ path, line: 1, column: 1, severity: 'error', rule, message });

      if (entry.isSymbolicLink()) {
        report(symbolicLink.rule, symbolicLink.message);
      } else if (!entry.isFile() && !entry.isDirectory()) {
        report(specialFile.rule, specialFile.message);
      } else if (entry.name.startsWith('_') || (trail.length === 0 && entry.name === 'README.md')) {
        // `npm run editors` writes the README for people who browse the repository.
        continue;
      } else if (Buffer.byteLength(entry.name) > MAX_NAME) {
        report(
          'file-name',
          `The name is ${Buffer.byteLength(entry.name)} bytes long; at most ${MAX_NAME} are allowed. Shorten it.`,
        );
      } else if (entry.isDirectory()) {
        if (trail.length === 0 && !locales.includes(entry.name)) {
          report(
            'locale-folder',
            `"${entry.name}" is not a locale of this site (${locales.join(', ')}). Move its articles to ${locales[0]}/<section>/, or add the locale to src/site.ts.`,
          );
        } else if (trail.length === 1 && !isSlug(entry.name)) {
          report(
            'file-name',
            `The folder name "${entry.name}" must consist of lower-case letters a-z, digits and single hyphens, for example "account-security".`,
          );
        } else {
          walk(file, [...trail, entry.name]);
        }
      } else if (/\.mdx?$/i.test(entry.name)) {
        const [locale, section] = trail;
        const { slug, format } = ARTICLE_NAME.exec(entry.name)?.groups ?? {};
        if (locale === undefined || section === undefined || trail.length > 2) {
          report(
            'folder',
            `An article lies in <locale>/<section>/, for example ${locales[0]}/getting-started/${entry.name}. Move this file there.`,
          );
        } else if (slug === undefined || (format !== 'md' && format !== 'mdx')) {
          report(
            'file-name',
            `The file name "${entry.name}" becomes the address, so it must consist of lower-case letters a-z, digits and single hyphens, for example "reset-my-password.md".`,
          );
        } else {
          files.push({ file, path, locale, section, slug, format });
        }
      } else if (!ASSET_NAME.test(entry.name)) {
        report(
          'file-type',
          `"${entry.name}" is neither an article (.md, .mdx) nor an image. Remove it, or start its name with an underscore.`,
        );
      }
    }
  };

  walk(directory, []);
  return { files, problems };
}

/**
 * The article file at a path, by its name alone; undefined when no article may lie there.
 * @param path below the directory, with slashes
 */
export function articleFileAt(directory: string, path: string): ArticleFile | undefined {
  const [locale = '', section = '', name = '', ...rest] = path.split('/');
  const { slug, format } = ARTICLE_NAME.exec(name)?.groups ?? {};
  if (rest.length > 0 || slug === undefined || (format !== 'md' && format !== 'mdx'))
    return undefined;
  if (!isSlug(section) || !site.locales.some(({ code }) => code === locale)) return undefined;
  const file = join(directory, locale, section, name);
  return { file, path: shownPath(file), locale, section, slug, format };
}

function entriesOf(folder: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { code = 'an unknown error' } = error as NodeJS.ErrnoException;
    problems.push({
      path: shownPath(folder),
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'unreadable',
      message: `The folder could not be read (${code}). Check that you may read it.`,
    });
    return [];
  }
}

/** A path relative to the working directory, with slashes on every system. */
export function shownPath(file: string): string {
  return relative(process.cwd(), file).split(sep).join('/');
}
