import { imageSize } from 'image-size';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Picture, PictureOf } from '../markdown/images.ts';
import { articlesDirectory } from '../config/environment.ts';
import { filesBelow } from '../lib/files-below.ts';

/** Pictures that may lie beside articles. SVG can hold scripts, so those of the site itself lie in `public/`. */
const PICTURE = /\.(avif|gif|jpeg|jpg|png|webp)$/i;

/** Below this path from the site's root the pictures that lie beside articles are published. */
export const PICTURES_PATH = '/pictures/';

/**
 * Finds the pictures that an article shows, with their sizes.
 * @param articleFile absolute path
 * @param fromRoot turns an address from the site's root into one below the base path
 */
export function pictureFinder(articleFile: string, fromRoot: (path: string) => string): PictureOf {
  return (source) => {
    const path = pathOf(source);
    if (path === undefined) return undefined;
    if (path.startsWith('/'))
      return { address: fromRoot(source), ...sizeOf(join(resolve('public'), path)) };
    const file = resolve(dirname(articleFile), path);
    const inside = relative(articlesDirectory(), file).split(sep).join('/');
    if (inside.startsWith('../') || !PICTURE.test(inside)) return undefined;
    return { address: fromRoot(PICTURES_PATH + encodeURI(inside)), ...sizeOf(file) };
  };
}

/** The pictures beside the articles of a locale, as paths below the articles folder; names that start with `_` are left out. */
export function findPictures(locale: string): string[] {
  return filesBelow(join(articlesDirectory(), locale))
    .filter((path) => PICTURE.test(path) && !/(^|\/)_/.test(path))
    .map((path) => `${locale}/${path}`);
}

/**
 * The pictures beside articles that a text names, from where its article lies: a picture of the same name in another folder,
 * which may belong to an article that nobody may see yet, is not meant.
 * @param pictures paths below the articles folder
 */
export function picturesNamed(
  text: string,
  articleFile: string,
  pictures: readonly string[],
): string[] {
  return pictures.filter((path) => {
    const name = basename(path);
    const picture = join(articlesDirectory(), path);
    return [...new Set([name, encodeURI(name)])].some((written) => {
      const mentions = text
        .split(written)
        .slice(0, -1)
        .map((before) => /[^\s()<>"'`]*$/.exec(before)?.[0] ?? '');
      return mentions.some(
        (folder) => resolve(dirname(articleFile), pathOf(folder) ?? '', name) === picture,
      );
    });
  });
}

/** The path of an address on this site; undefined for other sites and addresses that are none. */
function pathOf(source: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(source)) return undefined;
  try {
    return decodeURIComponent(source.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}

function sizeOf(file: string): Pick<Picture, 'width' | 'height'> {
  const unknown = { width: undefined, height: undefined };
  if (!existsSync(file)) return unknown;
  try {
    const { width, height, orientation = 1 } = imageSize(readFileSync(file));
    // Pictures of phones are stored on their side and say so.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return unknown;
  }
}
