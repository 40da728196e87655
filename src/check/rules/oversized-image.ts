import { statSync } from 'node:fs';
import { readImageFile } from '../../content/read-image-file.ts';
import { shownImages } from '../image-files.ts';
import type { SiteRule } from '../rule.ts';

/** On a slow mobile network (1.6 Mbit/s), this takes five seconds. */
const MAX_BYTES = 1024 * 1024;
/**
 * Text is at most 750 CSS pixels wide, and screens have at most four pixels for each. A larger
 * image takes 64 MB of a phone's memory.
 */
const MAX_PIXELS = 4000;

export const oversizedImage: SiteRule = {
  name: 'oversized-image',
  severity: 'error',
  description: 'Images have at most 1 MiB and 4,000 pixels on a side.',
  checkSite({ summaries }) {
    const known = new Map<string, string | undefined>();
    return shownImages(summaries).flatMap(({ path, line, column, url, file, lookUp }) => {
      if (!lookUp.found) return [];
      if (!known.has(file)) known.set(file, excessOf(file));
      const excess = known.get(file);
      return excess === undefined
        ? []
        : [
            {
              path,
              line,
              column,
              message:
                `The image "${url}" has ${excess}. ` +
                'Scale it down to at most 1,500 pixels, or save it as WebP or JPEG.',
            },
          ];
    });
  },
};

function excessOf(file: string): string | undefined {
  const { size } = statSync(file);
  if (size > MAX_BYTES)
    return (
      `${(Math.ceil((size / MAX_BYTES) * 10) / 10).toFixed(1)} MiB, ` +
      'but at most 1 MiB is allowed'
    );
  if (/\.svg$/i.test(file)) return undefined;
  // `invalid-image` reports files that are no images.
  const { width = 0, height = 0 } = readImageFile(file) ?? {};
  return Math.max(width, height) > MAX_PIXELS
    ? `${width} x ${height} pixels, ` +
        `but at most ${MAX_PIXELS.toLocaleString('en')} on a side are allowed`
    : undefined;
}
