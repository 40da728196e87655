import { imageSize } from 'image-size';
import { existsSync, readFileSync } from 'node:fs';

/** What the first bytes of an image say. Width and height are in pixels, as browsers show it. */
export type ImageFile = {
  /** The format by its content: `png`, `jpg`, `webp` … */
  readonly type: string;
  readonly width: number;
  readonly height: number;
};

/**
 * Reads the format and the size of an image file.
 * @returns undefined for a missing file and for one that is not an image
 */
export function readImageFile(file: string): ImageFile | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const { type = '', width, height, orientation = 1 } = imageSize(readFileSync(file));
    // Phones store portrait images sideways and note the rotation.
    return orientation >= 5 ? { type, width: height, height: width } : { type, width, height };
  } catch {
    return undefined;
  }
}
