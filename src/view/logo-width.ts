import { join } from 'node:path';
import { publicFolder } from '../config/public-folder.ts';
import { site } from '../config/settings.ts';
import { readImageFile } from '../content/read-image-file.ts';

/**
 * Returns the width of the logo at a height, both in CSS pixels, so that nothing moves when it
 * loads. Undefined when its file does not tell the size.
 */
export function logoWidth(height: number): number | undefined {
  const size = readImageFile(join(publicFolder(), site.brand.logo));
  if (!size?.width || !size.height) return undefined;
  return Math.max(1, Math.round((height * size.width) / size.height));
}
