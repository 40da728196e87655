import { z } from 'zod';

/**
 * Only this format: the contrast of other values cannot be measured, and the card for shared links
 * needs it.
 */
const color = z
  .string('a color such as "#0c5f63"')
  .regex(/^#[0-9a-f]{6}$/i, { error: 'a color such as "#0c5f63"', abort: true });

/** Logo and accent of a help center. `src/theme.css` sets all other colors. */
export const brandSchema = z.strictObject({
  /** Path of an image in `public/`: the logo in the header and the icon of the tab. */
  logo: z
    .string('the path of an image in public/, such as "/favicon.svg"')
    .refine((path) => /^\/(?!\/)/.test(path), 'a path that starts with a slash')
    .default('/favicon.svg'),
  /** Color of links and buttons as `#rrggbb`, on light and on dark pages. */
  accent: z
    .strictObject({ light: color.default('#0c5f63'), dark: color.default('#86d3ca') })
    .prefault({}),
});
