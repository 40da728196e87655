import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { articlesDirectory } from '../config/articles-directory.ts';
import { publicFolder } from '../config/public-folder.ts';
import { siteRoutes } from '../config/route-table.ts';
import { site } from '../config/settings.ts';
import { fileTypeOf, isOffered, isShownInBrowser, isVideo } from '../domain/file-types.ts';
import { originOf } from '../markdown/embed-of.ts';
import type { Image } from '../markdown/images.ts';
import type { Captions, Media } from '../markdown/media.ts';
import { transcriptOf } from '../text/transcript.ts';
import { spellingOnDisk } from './file-spelling.ts';
import { captionsOf, posterOf, stillOf } from './media-companions.ts';
import { pathOfUrl } from './path-of-url.ts';
import { readImageFile } from './read-image-file.ts';

/** The build publishes the videos and files of the articles folder below this path. */
export const ATTACHMENTS_PATH = `/${siteRoutes.attachments.path}`;

/** Captions of a longer video would make the page and the index heavy, in bytes. */
const MAX_TRANSCRIPT = 64 * 1024;

/** The files and hosts that an article uses. The finder adds to it. */
export type UsedMedia = {
  /** Absolute paths. */
  readonly files: Set<string>;
  /** Origins of players on other hosts. */
  readonly origins: Set<string>;
};

export function nothingUsed(): UsedMedia {
  return { files: new Set(), origins: new Set() };
}

/**
 * Returns what finds the videos and files of an article.
 * @param articleFile absolute path
 * @param fromRoot puts a path of the site below the base path
 * @param used collects what is found
 */
export function mediaFinder(
  articleFile: string,
  locale: string,
  fromRoot: (path: string) => string,
  used: UsedMedia = nothingUsed(),
): Media {
  const use = (file: string): string => {
    used.files.add(file);
    return pathOfFile(file);
  };
  const imageOf = (file: string | undefined): Image | undefined => {
    if (file === undefined) return undefined;
    const { width, height } = readImageFile(file) ?? {};
    return { url: fromRoot(use(file)), width, height };
  };
  return {
    videoOf(source) {
      const file = mediaFile(articleFile, source, isVideo);
      if (file === undefined) return undefined;
      const captions = captionsOf(file, locale).map(({ file: vtt, lang }): Captions => ({
        path: use(vtt),
        lang,
        label: nameOf(lang, locale),
      }));
      return {
        path: use(file),
        poster: imageOf(posterOf(file)),
        captions,
        transcript: transcriptIn(file, locale),
      };
    },
    fileOf(source) {
      const file = mediaFile(articleFile, source, isOfferedHere);
      if (file === undefined) return undefined;
      return {
        path: use(file),
        type: fileTypeOf(file).toUpperCase(),
        size: lstatSync(file).size,
        saveAs: isShownInBrowser(file) ? undefined : basename(file),
      };
    },
    stillOf(embed) {
      used.origins.add(originOf(embed));
      return imageOf(stillOf(dirname(articleFile), embed));
    },
  };
}

/** Returns the path of a published file from the site root. */
export function pathOfFile(file: string): string {
  const beside = relative(articlesDirectory(), file);
  const isBeside = !beside.startsWith('..') && !beside.startsWith('_public');
  const inside = (isBeside ? beside : relative(publicFolder(), file)).split(sep).join('/');
  const path = isBeside ? publishedName(inside) : inside;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return isBeside ? ATTACHMENTS_PATH + encoded : `/${encoded}`;
}

/**
 * Returns the path below `ATTACHMENTS_PATH` of a file in the articles folder. Hosts refuse some
 * characters, or read them as a part of the URL.
 */
export function publishedName(inside: string): string {
  return inside.normalize('NFC').replaceAll(/[#?%\\:*"<>|;&+]/g, '-');
}

/** Returns whether a file may be published from the articles folder, by its path below it. */
export function isPublishable(inside: string): boolean {
  const isHidden = inside.split('/').some((name) => name === '' || /^[_.]/.test(name));
  return !isHidden && isOffered(inside, site.attachmentTypes);
}

function isOfferedHere(name: string): boolean {
  return isOffered(name, site.attachmentTypes);
}

/**
 * Returns the file that an article names, in its folder or in `public/`.
 * @param isWanted judges the name of the file, before the file system does
 * @returns undefined for a URL of another site, a missing file, a symbolic link, and a path outside
 *   of both folders
 */
function mediaFile(
  articleFile: string,
  source: string,
  isWanted: (name: string) => boolean,
): string | undefined {
  const path = pathOfUrl(source);
  if (path === undefined || path === '') return undefined;
  const isPublic = path.startsWith('/');
  // Most links lead to pages.
  if (!isWanted(isPublic ? posix.normalize(path) : posix.resolve('/', path))) return undefined;
  const folder = isPublic ? publicFolder() : articlesDirectory();
  const from = isPublic ? folder : dirname(articleFile);
  const file = join(
    from,
    spellingOnDisk(() => from, path),
  );
  const inside = relative(folder, file).split(sep).join('/');
  if (inside.startsWith('..') || (!isPublic && !isPublishable(inside))) return undefined;
  return isPlainFile(folder, inside) ? file : undefined;
}

/** Returns whether a path leads to a regular file without a symbolic link on the way. */
export function isPlainFile(folder: string, inside: string): boolean {
  const names = inside.split('/');
  return names.every((_name, index) => {
    const entry = lstatSync(join(folder, ...names.slice(0, index + 1)), { throwIfNoEntry: false });
    return index === names.length - 1 ? entry?.isFile() : entry?.isDirectory();
  });
}

function transcriptIn(video: string, locale: string): string[] {
  const own = captionsOf(video, locale).find(({ lang }) => lang === locale)?.file;
  if (own === undefined || lstatSync(own).size > MAX_TRANSCRIPT) return [];
  return transcriptOf(readFileSync(own, 'utf8'));
}

function nameOf(lang: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(lang) ?? lang;
}
