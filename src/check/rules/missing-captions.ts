import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { captionsOf } from '../../content/media-companions.ts';
import { isVideo } from '../../domain/file-types.ts';
import { isWebVtt } from '../../text/transcript.ts';
import type { MediaFile } from '../media-files.ts';
import { mediaFiles } from '../media-files.ts';
import type { SiteRule } from '../rule.ts';

export const missingCaptions: SiteRule = {
  name: 'missing-captions',
  severity: 'warning',
  description:
    'Videos have captions beside them, for readers who cannot hear and for search: `clip.vtt` ' +
    'for `clip.mp4`.',
  checkSite({ summaries }) {
    return mediaFiles(summaries).flatMap((media) => {
      const { path, line, column, kind, file, lookUp } = media;
      if (kind !== 'video' || !lookUp.found || !isVideo(file)) return [];
      const message = messageFor(media);
      return message === undefined ? [] : [{ path, line, column, message }];
    });
  },
};

function messageFor({ file, locale, url }: MediaFile): string | undefined {
  const captions = captionsOf(file, locale);
  const invalid = captions.find((track) => !isWebVtt(readFileSync(track.file, 'utf8')));
  if (invalid)
    return (
      `Browsers do not read "${basename(invalid.file)}": its first line must be WEBVTT. ` +
      'Save the captions in the format WebVTT.'
    );
  const name = basename(file).replace(/\.[^.]*$/, '.vtt');
  return captions.length === 0
    ? `The video "${url}" has no captions. Add ${name} beside it.`
    : undefined;
}
