import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';

/** What changes its place: pages by their addresses, files by their paths. */
export type Relocation = {
  /**
   * Addresses from the site's root that lead to the page that moves, each with the one that does
   * from now on.
   */
  readonly pages: ReadonlyMap<string, string>;
  /** Absolute paths of files before and after. */
  readonly files: ReadonlyMap<string, string>;
};

/**
 * The article in which an address stands: its absolute path before and after, and its address
 * before.
 */
export type Container = { readonly before: string; readonly after: string; readonly page: string };

/**
 * The address to write in the place of another after something has moved; what stands behind `?` or
 * `#` is kept.
 * @param address as written; one of another site, or within the page, never changes
 * @returns undefined when it may stay
 */
export function relinked(
  address: string,
  container: Container,
  { pages, files }: Relocation,
): string | undefined {
  const [, path = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  if (path === '' || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) return undefined;
  const file = path.startsWith('/') ? undefined : fileAt(path, container.before);
  if (file !== undefined && existsSync(file)) {
    const moved = pathFrom(container.after, files.get(file) ?? file);
    if (moved === pathFrom(container.before, file)) return undefined;
    return (
      (path.startsWith('./') && !moved.startsWith('../') ? './' : '') + encodePath(moved) + tail
    );
  }
  const page = URL.canParse(path, `https://site.invalid${container.page}`)
    ? new URL(path, `https://site.invalid${container.page}`).pathname
    : path;
  const [, bare = '', ending = ''] = /^(.*?)(\/|\.md)?$/.exec(page) ?? [];
  const target = pages.get(`${bare}/`);
  if (target === undefined) return undefined;
  if (path.startsWith('/')) return target.replace(/\/$/, '') + ending + tail;
  // Pages of articles lie side by side, so that only the last name of a relative address differs.
  const [from, to] = [lastName(bare), lastName(target)];
  const at = path.lastIndexOf(from);
  return at < 0
    ? target.replace(/\/$/, '') + ending + tail
    : path.slice(0, at) + to + path.slice(at + from.length) + tail;
}

/** The file that a relative path in an article leads to; undefined when it is no path. */
export function fileAt(path: string, article: string): string | undefined {
  try {
    return resolve(dirname(article), decodeURIComponent(path.replace(/[?#].*$/s, '')));
  } catch {
    return undefined;
  }
}

function pathFrom(article: string, file: string): string {
  return relative(dirname(article), file).split(sep).join('/');
}

/** A path as an address, also within Markdown's brackets. */
function encodePath(path: string): string {
  return encodeURI(path).replaceAll(
    /[?#()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function lastName(address: string): string {
  return address.split('/').findLast((name) => name !== '') ?? '';
}
