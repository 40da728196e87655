import { basename } from 'node:path';
import { site } from '../../config/settings.ts';
import { isPlainFile } from '../../content/article-media.ts';
import {
  fileTypeOf,
  isActiveType,
  isAnyVideo,
  isOffered,
  isVideo,
} from '../../domain/file-types.ts';
import { nearest } from '../../text/edit-distance.ts';
import type { MediaFile } from '../media-files.ts';
import { mediaFiles } from '../media-files.ts';
import type { SiteRule } from '../rule.ts';
import { didYouMean } from '../suggester.ts';

export const brokenFile: SiteRule = {
  name: 'broken-file',
  severity: 'error',
  description:
    'Videos and linked files exist beside the article or in `public/`, with the same capital ' +
    'letters, and have a format that readers can open safely.',
  checkSite({ summaries }) {
    return mediaFiles(summaries).flatMap((file) => {
      const message = messageFor(file);
      const { path, line, column } = file;
      return message === undefined ? [] : [{ path, line, column, message }];
    });
  },
};

function messageFor(media: MediaFile): string | undefined {
  const { kind, url, file, folder, inside, isPublic, lookUp } = media;
  if (inside.startsWith('..'))
    return (
      `"${url}" is outside of the articles folder. ` +
      'Put the file beside the article and write its file name.'
    );
  const refused = isPublic ? undefined : typeMessage(fileTypeOf(file));
  if (refused !== undefined) return refused;
  // `broken-link` reports missing files of `public/` that are linked.
  if (!lookUp.found) return isPublic && kind === 'file' ? undefined : missingMessage(media);
  if (!isPlainFile(folder, inside))
    return (
      `"${url}" is a symbolic link, which could publish a file from outside of the folder. ` +
      'Replace it with the file itself.'
    );
  if (!isPublic && /(^|\/)_/.test(inside))
    return `"${url}" is not published: its name starts with an underscore. Rename it.`;
  return kind === 'video' && !isVideo(file)
    ? `Not all browsers play ${fileTypeOf(file).toUpperCase()} videos. Save it as MP4 ` +
        `(H.264), or offer it as a file: [Title](${url}).`
    : undefined;
}

function typeMessage(type: string): string | undefined {
  if (isActiveType(type))
    return (
      `Files that end in ".${type}" are not published: browsers could run them as part of your ` +
      'site. Put the file into a ZIP file and link to that.'
    );
  return isOffered(`file.${type}`, site.attachmentTypes)
    ? undefined
    : `Files that end in ".${type}" are not published. ` +
        `To allow them, add attachmentTypes: ['${type}'] to src/site.ts.`;
}

function missingMessage({ kind, url, file, inside, isPublic, lookUp }: MediaFile): string {
  const name = basename(file);
  const names = lookUp.found ? [] : lookUp.names;
  const sameLetters = names.find((other) => other.toLowerCase() === name.toLowerCase());
  if (sameLetters !== undefined)
    return `No ${kind} "${name}", but "${sameLetters}" exists. Use the same capital letters.`;
  const candidates = names.filter((other) =>
    kind === 'video' ? isAnyVideo(other) : isOffered(other, site.attachmentTypes),
  );
  const meant = nearest(name, candidates);
  const missing = isPublic
    ? `No file public/${inside}.`
    : `No ${kind} "${url}" beside the article.`;
  return missing + didYouMean(meant && `"${meant}"`, ' Add it, or correct the name.');
}
