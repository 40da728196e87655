import { siteRoutes } from '../../config/route-table.ts';
import { basename } from 'node:path';
import { nearest } from '../../text/edit-distance.ts';
import { IMAGES_PATH } from '../../content/article-images.ts';
import type { ShownImage } from '../image-files.ts';
import { shownImages } from '../image-files.ts';
import type { LibraryRule } from '../rule.ts';
import { didYouMean } from '../suggestion.ts';

const IMAGE = /\.(?:avif|gif|jpe?g|png|webp|svg)$/i;
/** Made by the build; every other image is a file. */
const MADE = `/${siteRoutes.card.path}`;

export const brokenImage: LibraryRule = {
  name: 'broken-image',
  severity: 'error',
  description:
    'Images are files that exist, written with the same capital letters; SVG files lie in `public/`.',
  checkLibrary({ summaries }) {
    return shownImages(summaries).flatMap((image) => {
      const message = messageFor(image);
      return message === undefined
        ? []
        : [{ path: image.path, line: image.line, column: image.column, message }];
    });
  },
};

function messageFor({ address, file, isPublic, lookUp }: ShownImage): string | undefined {
  const name = basename(file);
  if (address === MADE || address.startsWith(IMAGES_PATH)) return undefined;
  if (!IMAGE.test(name))
    return `"${address}" is not an image that browsers show. Use PNG, JPEG, WebP, AVIF or GIF beside the article, or SVG in public/.`;
  if (!isPublic && /\.svg$/i.test(name))
    return `SVG files beside articles are not published, for they can hold scripts. Put ${name} into public/ and write /${name}.`;
  if (lookUp.found)
    return !isPublic && /(^|\/)_/.test(address)
      ? `"${address}" is not published, since its name starts with an underscore. Rename it.`
      : undefined;
  const sameLetters = lookUp.names.find((other) => other.toLowerCase() === name.toLowerCase());
  if (sameLetters !== undefined)
    return `The file is called "${sameLetters}", not "${name}": capital letters count. Write the name as it is.`;
  const meant = nearest(
    name,
    lookUp.names.filter((other) => IMAGE.test(other)),
  );
  const place = isPublic
    ? `There is no file public${address.replace(/[?#].*$/s, '')}.`
    : `There is no image "${address}" beside the article.`;
  return place + didYouMean(meant && `"${meant}"`, ' Put it there, or correct the name.');
}
