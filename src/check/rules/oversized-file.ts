import { statSync } from 'node:fs';
import { mediaFiles } from '../media-files.ts';
import type { SiteRule } from '../rule.ts';

/** The largest file that all hosts accept: Cloudflare's limit. */
const MAX_MEBIBYTES = 25;
const MEBIBYTE = 1024 * 1024;

export const oversizedFile: SiteRule = {
  name: 'oversized-file',
  severity: 'warning',
  description: `Videos and files have at most ${MAX_MEBIBYTES} MiB: some hosts refuse more.`,
  checkSite({ summaries }) {
    return mediaFiles(summaries).flatMap(({ path, line, column, kind, url, file, lookUp }) => {
      const size = lookUp.found ? statSync(file).size / MEBIBYTE : 0;
      if (size <= MAX_MEBIBYTES) return [];
      const fix =
        kind === 'video'
          ? 'Save the video smaller, or link to it on YouTube, Vimeo, Loom or Wistia.'
          : 'Split the file or make it smaller.';
      const message =
        `"${url}" has ${Math.ceil(size)} MiB, but some hosts refuse files of more than ` +
        `${MAX_MEBIBYTES} MiB. ${fix}`;
      return [{ path, line, column, message }];
    });
  },
};
