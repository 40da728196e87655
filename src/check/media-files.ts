import { basename, join, relative, resolve, sep } from 'node:path';
import { publicFolder } from '../config/public-folder.ts';
import { site } from '../config/settings.ts';
import { spellingOnDisk } from '../content/file-spelling.ts';
import { pathOfUrl } from '../content/path-of-url.ts';
import { fileTypeOf, isActiveType, isAnyVideo, isOffered } from '../domain/file-types.ts';
import type { Position } from '../text/line-column.ts';
import { oncePer } from './once-per.ts';
import type { ArticleSummary } from './article-summary.ts';
import type { LookUp } from './folder-files.ts';
import { fileFinder } from './folder-files.ts';
import { articlesFolderOf } from './site-pages.ts';
import { slipIn } from './url-slips.ts';
import type { WrittenUrl } from './written-urls.ts';

/** A video or a file that an article names, and where it must be. */
export type MediaFile = Position & {
  /** Path of the article. */
  readonly path: string;
  readonly locale: string;
  /** A video is shown, a file is linked. */
  readonly kind: 'video' | 'file';
  readonly url: string;
  /** Absolute path. */
  readonly file: string;
  /** The folder that must contain it: the articles folder, or `public/`. */
  readonly folder: string;
  /** Its path below the folder, with slashes. Begins with `../` when it is outside. */
  readonly inside: string;
  readonly isPublic: boolean;
  readonly lookUp: LookUp;
};

/** A host name without `https://`, which looks like a file with a strange ending. */
const HOST =
  /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|app|example|[a-z]{2})(?:\/|$))/i;

/** Returns the videos and linked files of all articles. */
export const mediaFiles = oncePer((summaries: readonly ArticleSummary[]): readonly MediaFile[] => {
  const [first] = summaries;
  if (!first) return [];
  const articles = articlesFolderOf(first);
  const inPublic = publicFolder();
  const finders = { beside: fileFinder(articles), inPublic: fileFinder(inPublic) };
  return summaries.flatMap(({ path, locale, urls }) =>
    urls.flatMap(({ line, column, ...written }): MediaFile[] => {
      const kind = kindOf(written);
      const target = kind && pathOfUrl(written.url);
      if (kind === undefined || target === undefined) return [];
      const isPublic = target.startsWith('/');
      const folder = isPublic ? inPublic : articles;
      const from = isPublic ? folder : resolve(path, '..');
      const file = join(
        from,
        spellingOnDisk(() => from, target),
      );
      const inside = relative(folder, file).split(sep).join('/');
      const lookUp = (isPublic ? finders.inPublic : finders.beside)(file);
      const { url } = written;
      return [{ path, locale, line, column, kind, url, file, folder, inside, isPublic, lookUp }];
    }),
  );
});

function kindOf({ kind, url }: Pick<WrittenUrl, 'kind' | 'url'>): MediaFile['kind'] | undefined {
  if (kind === 'image') return isAnyVideo(bare(url)) ? 'video' : undefined;
  return isFileLink(url) || (url.startsWith('/') && isOfferedHere(url)) ? 'file' : undefined;
}

/** Returns whether a link leads to a file beside the article, not to a page. */
export function isFileLink(url: string): boolean {
  const path = pathOfUrl(url.trim());
  if (path === undefined || path === '' || path.startsWith('/')) return false;
  // Another rule says what such a URL was meant to be.
  if (slipIn(url.trim()) !== undefined) return false;
  const type = fileTypeOf(path);
  if (type === '' || /^(?:html?|mdx?)$/.test(type)) return false;
  return isOfferedHere(path) || isActiveType(type) || !HOST.test(path);
}

function isOfferedHere(url: string): boolean {
  return isOffered(basename(bare(url)), site.attachmentTypes);
}

function bare(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
