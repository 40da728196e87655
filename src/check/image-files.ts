import { posix, resolve } from 'node:path';
import { isAnyVideo } from '../domain/file-types.ts';
import type { Position } from '../text/line-column.ts';
import type { LookUp } from './folder-files.ts';
import { fileFinder } from './folder-files.ts';
import { oncePer } from './once-per.ts';
import type { ArticleSummary } from './article-summary.ts';
import { articlesFolderOf } from './site-pages.ts';
import { siteTargetOf } from './site-target.ts';
import { publicFolder } from '../config/public-folder.ts';
import { spellingOnDisk } from '../content/file-spelling.ts';

/** An image in an article, and its file. */
export type ShownImage = Position & {
  /** Path of the article. */
  readonly path: string;
  readonly url: string;
  /** Absolute path. */
  readonly file: string;
  /** Whether its folder is `public/`. */
  readonly isPublic: boolean;
  readonly lookUp: LookUp;
};

/** Returns the images of all articles. Leaves out other sites and paths outside of the folder. */
export const shownImages = oncePer(
  (summaries: readonly ArticleSummary[]): readonly ShownImage[] => {
    const [first] = summaries;
    if (!first) return [];
    const articles = articlesFolderOf(first);
    const publicImages = publicFolder();
    const finders = { beside: fileFinder(articles), inPublic: fileFinder(publicImages) };
    return summaries.flatMap(({ path, urls }) =>
      urls.flatMap(({ kind, url, line, column }): ShownImage[] => {
        const isShown = kind === 'image' && !isAnyVideo(url.replace(/[?#].*$/s, ''));
        const target = isShown ? imagePath(url) : undefined;
        if (target === undefined || isOutside(path, articles, target)) return [];
        const isPublic = target.startsWith('/');
        const folder = isPublic ? publicImages : resolve(path, '..');
        const file = resolve(
          folder,
          spellingOnDisk(() => folder, isPublic ? `.${target}` : target),
        );
        const lookUp = (isPublic ? finders.inPublic : finders.beside)(file);
        return [{ path, line, column, url, file, isPublic, lookUp }];
      }),
    );
  },
);

/** Returns whether a relative path leaves the articles folder. */
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

/** Returns the decoded path of an image of this site; undefined for other and malformed URLs. */
export function imagePath(url: string): string | undefined {
  const own = siteTargetOf(url);
  if (own) return own.path;
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2}|\s*$)/i.test(url)) return undefined;
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}
