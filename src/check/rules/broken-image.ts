import { siteRoutes } from '../../config/route-table.ts';
import { basename } from 'node:path';
import { site } from '../../config/settings.ts';
import { isOffered } from '../../domain/file-types.ts';
import { nearest } from '../../text/edit-distance.ts';
import { IMAGES_PATH } from '../../content/article-images.ts';
import type { ShownImage } from '../image-files.ts';
import { shownImages } from '../image-files.ts';
import type { SiteRule } from '../rule.ts';
import { didYouMean } from '../suggester.ts';

const IMAGE = /\.(?:avif|gif|jpe?g|png|webp|svg)$/i;
/** The build generates this image. All others are files. */
const GENERATED = `/${siteRoutes.card.path}`;

export const brokenImage: SiteRule = {
  name: 'broken-image',
  severity: 'error',
  description:
    'Images exist, with the same capital letters in their names. SVG files are in `public/`.',
  checkSite({ summaries }) {
    return shownImages(summaries).flatMap((image) => {
      const message = messageFor(image);
      return message === undefined
        ? []
        : [{ path: image.path, line: image.line, column: image.column, message }];
    });
  },
};

function messageFor({ url, file, isPublic, lookUp }: ShownImage): string | undefined {
  const name = basename(file);
  if (url === GENERATED || url.startsWith(IMAGES_PATH)) return undefined;
  if (!IMAGE.test(name))
    return (
      `"${url}" is not an image that browsers show. ` +
      (isOffered(name, site.attachmentTypes)
        ? `To offer it as a file, write [Title](${url}).`
        : 'Use PNG, JPEG, WebP, AVIF or GIF beside the article, or SVG in public/.')
    );
  if (!isPublic && /\.svg$/i.test(name))
    return (
      'SVG files beside articles are not published: they can contain scripts. ' +
      `Move ${name} to public/ and write /${name}.`
    );
  if (lookUp.found)
    return !isPublic && /(^|\/)_/.test(url)
      ? `"${url}" is not published: its name starts with an underscore. Rename it.`
      : undefined;
  const sameLetters = lookUp.names.find((other) => other.toLowerCase() === name.toLowerCase());
  if (sameLetters !== undefined)
    return `No image "${name}", but "${sameLetters}" exists. Use the same capital letters.`;
  const meant = nearest(
    name,
    lookUp.names.filter((other) => IMAGE.test(other)),
  );
  const missing = isPublic
    ? `No file public${url.replace(/[?#].*$/s, '')}.`
    : `No image "${url}" beside the article.`;
  return missing + didYouMean(meant && `"${meant}"`, ' Add it, or correct the name.');
}
