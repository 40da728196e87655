import { imageSize } from 'image-size';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Image, ImageOf } from '../markdown/images.ts';
import { siteRoutes } from '../config/route-table.ts';
import { articlesDirectory } from '../config/articles-directory.ts';
import { filesBelow } from '../lib/files-below.ts';

/** Images that may lie beside articles. SVG can hold scripts, so those of the site itself lie in `public/`. */
const IMAGE = /\.(avif|gif|jpeg|jpg|png|webp)$/i;

/** Below this path from the site's root the images that lie beside articles are published. */
export const IMAGES_PATH = `/${siteRoutes.images.path}`;

/**
 * Finds the images that an article shows, with their sizes.
 * @param articleFile absolute path
 * @param fromRoot turns an address from the site's root into one below the base path
 */
export function imageFinder(articleFile: string, fromRoot: (path: string) => string): ImageOf {
  return (source) => {
    const path = pathOf(source);
    if (path === undefined) return undefined;
    if (path.startsWith('/'))
      return { address: fromRoot(source), ...sizeOf(join(resolve('public'), path)) };
    const file = resolve(dirname(articleFile), path);
    const inside = relative(articlesDirectory(), file).split(sep).join('/');
    if (inside.startsWith('../') || !IMAGE.test(inside)) return undefined;
    return { address: fromRoot(IMAGES_PATH + encodeURI(inside)), ...sizeOf(file) };
  };
}

/** The images beside the articles of a locale, as paths below the articles folder; names that start with `_` are left out. */
export function findImages(locale: string): string[] {
  return filesBelow(join(articlesDirectory(), locale))
    .filter((path) => IMAGE.test(path) && !/(^|\/)_/.test(path))
    .map((path) => `${locale}/${path}`);
}

/**
 * The images beside articles that a text names, from where its article lies: an image of the same name in another folder,
 * which may belong to an article that nobody may see yet, is not meant.
 * @param images paths below the articles folder
 */
export function imagesNamed(
  text: string,
  articleFile: string,
  images: readonly string[],
): string[] {
  return images.filter((path) => {
    const name = basename(path);
    const image = join(articlesDirectory(), path);
    return [...new Set([name, encodeURI(name)])].some((written) => {
      const mentions = text
        .split(written)
        .slice(0, -1)
        .map((before) => /[^\s()<>"'`]*$/.exec(before)?.[0] ?? '');
      return mentions.some(
        (folder) => resolve(dirname(articleFile), pathOf(folder) ?? '', name) === image,
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

function sizeOf(file: string): Pick<Image, 'width' | 'height'> {
  const unknown = { width: undefined, height: undefined };
  if (!existsSync(file)) return unknown;
  try {
    const { width, height, orientation = 1 } = imageSize(readFileSync(file));
    // Images of phones are stored on their side and say so.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return unknown;
  }
}
