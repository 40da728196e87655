import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { spellingOnDisk } from '../content/file-spelling.ts';

/** What moves: pages by path, files by path. */
export type Relocation = {
  /** Paths of pages from the site root, before and after. */
  readonly pages: ReadonlyMap<string, string>;
  /** Absolute paths of files before and after. */
  readonly files: ReadonlyMap<string, string>;
};

/**
 * The article that contains a link: its absolute path before and after, and its URL path before.
 */
export type Container = { readonly before: string; readonly after: string; readonly page: string };

/**
 * Returns the link to write after something has moved, with the same query and fragment.
 * @param url as written; URLs of other sites and fragments never change
 * @returns undefined when it may stay
 */
export function relinked(
  url: string,
  container: Container,
  { pages, files }: Relocation,
): string | undefined {
  const [, path = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  if (path === '' || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) return undefined;
  const file = path.startsWith('/') ? undefined : fileAt(path, container.before);
  if (file !== undefined && existsSync(file)) {
    const moved = pathFrom(container.after, files.get(file) ?? file);
    if (moved === pathFrom(container.before, file)) return undefined;
    const dot = path.startsWith('./') && !moved.startsWith('../') ? './' : '';
    return (sameFolder(path, container, files.get(file) ?? file) ?? dot + encodePath(moved)) + tail;
  }
  const page = URL.canParse(path, `https://site.invalid${container.page}`)
    ? new URL(path, `https://site.invalid${container.page}`).pathname
    : path;
  const [, bare = '', ending = ''] = /^(.*?)(\/|\.md)?$/.exec(page) ?? [];
  const target = pages.get(`${bare}/`);
  if (target === undefined) return undefined;
  if (path.startsWith('/')) return target.replace(/\/$/, '') + ending + tail;
  // All article pages are in one folder, so only the last segment of a relative link differs.
  const [from, to] = [lastName(bare), lastName(target)];
  const at = path.lastIndexOf(from);
  return at < 0
    ? target.replace(/\/$/, '') + ending + tail
    : path.slice(0, at) + to + path.slice(at + from.length) + tail;
}

/**
 * Returns the file that a relative link in an article leads to; undefined when it is not a path.
 */
export function fileAt(path: string, article: string): string | undefined {
  try {
    const folder = dirname(article);
    const written = decodeURIComponent(path.replace(/[?#].*$/s, ''));
    return resolve(
      folder,
      spellingOnDisk(() => folder, written),
    );
  } catch {
    return undefined;
  }
}

/**
 * Returns a path with a new file name and its folder as written; undefined when the file or the
 * article with the link moves to another folder.
 */
function sameFolder(path: string, { before, after }: Container, file: string): string | undefined {
  const folder = /^.*\//.exec(path)?.[0] ?? '';
  const isSame =
    dirname(before) === dirname(after) && fileAt(folder || '.', after) === dirname(file);
  return isSame ? folder + encodePath(basename(file)) : undefined;
}

function pathFrom(article: string, file: string): string {
  return relative(dirname(article), file).split(sep).join('/');
}

/** Encodes a path as a URL that is also valid between Markdown's parentheses. */
function encodePath(path: string): string {
  return encodeURI(path).replaceAll(
    /[?#()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function lastName(url: string): string {
  return url.split('/').findLast((name) => name !== '') ?? '';
}
