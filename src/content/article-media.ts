import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { articlesDirectory } from '../config/articles-directory.ts';
import { publicFolder } from '../config/public-folder.ts';
import { siteRoutes } from '../config/route-table.ts';
import { site } from '../config/settings.ts';
import {
  fileTypeOf,
  imageTypes,
  isOffered,
  isShownInBrowser,
  isVideo,
} from '../domain/file-types.ts';
import type { Embed } from '../markdown/embed-of.ts';
import { originOf } from '../markdown/embed-of.ts';
import type { Image } from '../markdown/images.ts';
import type { Captions, Media } from '../markdown/media.ts';
import { transcriptOf } from '../text/transcript.ts';
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
      const file = mediaFile(articleFile, source);
      if (file === undefined || !isVideo(file)) return undefined;
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
      const file = mediaFile(articleFile, source);
      if (file === undefined || !isOffered(file, site.attachmentTypes)) return undefined;
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
  const inside = isBeside ? beside : relative(publicFolder(), file);
  const path = inside.split(sep).map(encodeURIComponent).join('/');
  return isBeside ? ATTACHMENTS_PATH + path : `/${path}`;
}

/** Returns whether a file may be published from the articles folder, by its path below it. */
export function isPublishable(inside: string): boolean {
  const isHidden = inside.split('/').some((name) => name === '' || /^[_.]/.test(name));
  return !isHidden && isOffered(inside, site.attachmentTypes);
}

/**
 * Returns the file that an article names, in its folder or in `public/`.
 * @returns undefined for a URL of another site, a missing file, a symbolic link, and a path outside
 *   of both folders
 */
export function mediaFile(articleFile: string, source: string): string | undefined {
  const path = pathOfUrl(source);
  if (path === undefined || path === '') return undefined;
  const isPublic = path.startsWith('/');
  const folder = isPublic ? publicFolder() : articlesDirectory();
  const file = isPublic ? join(folder, path) : resolve(dirname(articleFile), path);
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

/**
 * Returns the captions of a video: `clip.vtt`, in the language of the article, and `clip.es.vtt`.
 * Those in the language of the article come first.
 */
export function captionsOf(
  video: string,
  locale: string,
): { readonly file: string; readonly lang: string }[] {
  const stem = stemOf(video);
  return namesIn(dirname(video))
    .filter((name) => name.startsWith(`${stem}.`) && name.endsWith('.vtt'))
    .flatMap((name) => {
      const code = name.slice(stem.length + 1, -'.vtt'.length);
      const lang = name === `${stem}.vtt` ? locale : code;
      return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(lang)
        ? [{ file: join(dirname(video), name), lang }]
        : [];
    })
    .toSorted((a, b) => Number(b.lang === locale) - Number(a.lang === locale));
}

/** Returns the image of the same name as a video, which is shown before it plays. */
export function posterOf(video: string): string | undefined {
  return imageNamed(dirname(video), [stemOf(video)]);
}

/** Returns the image that is shown in place of an embedded video: `youtube-<id>.jpg`. */
export function stillOf(folder: string, { host, id }: Embed): string | undefined {
  return imageNamed(folder, [`${host}-${id}`, id]);
}

function imageNamed(folder: string, stems: readonly string[]): string | undefined {
  const names = namesIn(folder);
  const name = stems
    .filter((stem) => !/^[_.]/.test(stem))
    .flatMap((stem) => names.filter((found) => stemOf(found) === stem))
    .find((found) => imageTypes.includes(fileTypeOf(found)));
  return name === undefined ? undefined : join(folder, name);
}

function transcriptIn(video: string, locale: string): string[] {
  const own = captionsOf(video, locale).find(({ lang }) => lang === locale)?.file;
  if (own === undefined || lstatSync(own).size > MAX_TRANSCRIPT) return [];
  return transcriptOf(readFileSync(own, 'utf8'));
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

function stemOf(file: string): string {
  return basename(file).replace(/\.[^.]*$/, '');
}

function nameOf(lang: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(lang) ?? lang;
}
