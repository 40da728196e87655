import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { ImageOf } from '../markdown/images.ts';
import { siteRoutes } from '../config/route-table.ts';
import { articlesDirectory } from '../config/articles-directory.ts';
import { filesBelow } from '../lib/files-below.ts';
import { spellingOnDisk, spellingsOf } from './file-spelling.ts';
import { readImageFile } from './read-image-file.ts';
import { publicFolder } from '../config/public-folder.ts';
import { pathOfUrl } from './path-of-url.ts';

/** Images allowed beside articles. SVG can hold scripts, so the site's own SVG go to `public/`. */
const IMAGE = /\.(avif|gif|jpeg|jpg|png|webp)$/i;

/** The build publishes images from the articles folder below this path. */
export const IMAGES_PATH = `/${siteRoutes.images.path}`;

/** Where an image is published: its URL path, and its file, which may not exist. */
type PublishedImage = { readonly url: string; readonly file: () => string };

/**
 * Returns a function that finds the images of an article and their sizes.
 * @param articleFile absolute path
 * @param fromRoot puts a path of the site below the base path
 */
export function imageFinder(articleFile: string, fromRoot: (path: string) => string): ImageOf {
  return (source) => {
    const image = publishedImage(source, articleFile);
    if (!image) return undefined;
    const { width, height } = readImageFile(image.file()) ?? {};
    return { url: fromRoot(image.url), width, height };
  };
}

/**
 * Returns the URL path from the site root of an image as an article names it. Any path from the
 * site root is returned: it may be that of a page.
 * @param articleFile absolute path
 */
export function imagePath(source: string, articleFile: string): string | undefined {
  return publishedImage(source, articleFile)?.url;
}

function publishedImage(source: string, articleFile: string): PublishedImage | undefined {
  const path = pathOfUrl(source);
  if (path === undefined) return undefined;
  if (path.startsWith('/')) {
    const spelling = spellingOnDisk(publicFolder, path);
    const url = spelling === path ? source : encodeURI(spelling);
    return { url, file: () => join(publicFolder(), spelling) };
  }
  const folder = dirname(articleFile);
  const file = resolve(
    folder,
    spellingOnDisk(() => folder, path),
  );
  const inside = relative(articlesDirectory(), file).split(sep).join('/');
  if (inside.startsWith('../') || !IMAGE.test(inside)) return undefined;
  return { url: IMAGES_PATH + encodeURI(inside.normalize('NFC')), file: () => file };
}

/**
 * Returns the images beside the articles of a locale, as paths below the articles folder. Leaves
 * out names that start with `_`.
 */
export function findImages(locale: string): string[] {
  return filesBelow(join(articlesDirectory(), locale))
    .filter((path) => IMAGE.test(path) && !/(^|\/)_/.test(path))
    .map((path) => `${locale}/${path}`);
}

/**
 * Returns the images that a text names. Resolves their paths from the folder of its article: an
 * image of the same name in another folder may belong to an unpublished article.
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
    return [...new Set(spellingsOf(name).flatMap((one) => [one, encodeURI(one)]))].some(
      (written) => {
        const mentions = text
          .split(written)
          .slice(0, -1)
          .map((before) => /[^\s()<>"'`]*$/.exec(before)?.[0] ?? '');
        return mentions.some(
          (folder) => resolve(dirname(articleFile), pathOfUrl(folder) ?? '', name) === image,
        );
      },
    );
  });
}
