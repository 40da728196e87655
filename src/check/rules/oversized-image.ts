import { imageSize as sizeOf } from 'image-size';
import { readFileSync, statSync } from 'node:fs';
import { shownImages } from '../image-files.ts';
import type { LibraryRule } from '../rule.ts';

/** A phone on a slow network (1.6 Mbit/s) needs five seconds for this many bytes. */
const MAX_BYTES = 1024 * 1024;
/** The text is at most 750 pixels wide and screens show at most four of the file's pixels for one; decoded, such an image takes 64 MB of a phone's memory. */
const MAX_PIXELS = 4000;

export const oversizedImage: LibraryRule = {
  name: 'oversized-image',
  severity: 'error',
  description: 'Images have at most 1 MiB and 4,000 pixels on a side.',
  checkLibrary({ summaries }) {
    const known = new Map<string, string | undefined>();
    return shownImages(summaries).flatMap(({ path, line, column, address, file, lookUp }) => {
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
              message: `The image "${address}" has ${excess}. Scale it down to at most 1,500 pixels across, or save it as WebP or JPEG.`,
            },
          ];
    });
  },
};

function excessOf(file: string): string | undefined {
  const { size } = statSync(file);
  if (size > MAX_BYTES)
    return `${(Math.ceil((size / MAX_BYTES) * 10) / 10).toFixed(1)} MiB; at most 1 MiB is allowed`;
  if (/\.svg$/i.test(file)) return undefined;
  try {
    const { width, height } = sizeOf(readFileSync(file));
    return Math.max(width, height) > MAX_PIXELS
      ? `${width} x ${height} pixels; at most ${MAX_PIXELS.toLocaleString('en')} on a side are allowed`
      : undefined;
  } catch {
    // That it is no image is said by the rule about the content.
    return undefined;
  }
}
