import { posix, resolve } from 'node:path';
import type { Position } from '../text/line-column.ts';
import type { LookUp } from './folder-files.ts';
import { fileFinder } from './folder-files.ts';
import type { ArticleSummary } from './article-summary.ts';
import { articlesFolderOf } from './site-pages.ts';
import { siteTargetOf } from './site-target.ts';

/** An image that an article shows, and its file. */
export type ShownImage = Position & {
  /** Path of the article. */
  readonly path: string;
  readonly address: string;
  /** Absolute path. */
  readonly file: string;
  /** Whether it lies in `public/`, not beside the article. */
  readonly isPublic: boolean;
  readonly lookUp: LookUp;
};

/** The images of all articles that are files of this site; those outside of the articles folder are left out. */
export function shownImages(summaries: readonly ArticleSummary[]): ShownImage[] {
  const [first] = summaries;
  if (!first) return [];
  const articles = articlesFolderOf(first);
  const publicFolder = resolve('public');
  const finders = { beside: fileFinder(articles), inPublic: fileFinder(publicFolder) };
  return summaries.flatMap(({ path, addresses }) =>
    addresses.flatMap(({ kind, address, line, column }): ShownImage[] => {
      const target = kind === 'image' ? imagePath(address) : undefined;
      if (target === undefined || isOutside(path, articles, target)) return [];
      const isPublic = target.startsWith('/');
      const file = isPublic ? resolve(publicFolder, `.${target}`) : resolve(path, '..', target);
      const lookUp = (isPublic ? finders.inPublic : finders.beside)(file);
      return [{ path, line, column, address, file, isPublic, lookUp }];
    }),
  );
}

/** Whether a relative path leaves the articles folder. */
export function isOutside(article: string, articlesFolder: string, path: string): boolean {
  return (
    !path.startsWith('/') &&
    posix
      .relative(
        articlesFolder.replaceAll('\\', '/'),
        resolve(article, '..', path).replaceAll('\\', '/'),
      )
      .startsWith('..')
  );
}

/** The path of an image of this site, decoded; undefined for an address that leads elsewhere or cannot be read. */
export function imagePath(address: string): string | undefined {
  const own = siteTargetOf(address);
  if (own) return own.path;
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2}|\s*$)/i.test(address)) return undefined;
  try {
    return decodeURIComponent(address.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}
