import { z } from 'zod';
import type { ColorName, Scheme } from '../domain/palette.ts';
import { colorNames, defaultPalette } from '../domain/palette.ts';
import { colorProblems } from './brand.ts';
import { SENTENCE } from './site-values.ts';

// The messages say what a value must be, see `site-schema.ts`.
const color = z
  .string('a color such as "#0c5f63"')
  // The contrast of anything else cannot be measured.
  .regex(/^#[0-9a-f]{6}$/i, { error: 'a color such as "#0c5f63"', abort: true });
/** Every color may be left out and is then that of `src/domain/palette.ts`. */
const palette = (scheme: Scheme) =>
  z
    .strictObject(
      Object.fromEntries(
        colorNames.map((name) => [name, color.default(defaultPalette[scheme][name])]),
      ) as Record<ColorName, z.ZodDefault<typeof color>>,
    )
    .prefault({});

/** Logo and colors of a help center. */
export const brandSchema = z
  .strictObject({
    /** Path of an image below `public/`: the logo in the header and the icon of the tab. */
    logo: z
      .string('the path of an image in public/, such as "/favicon.svg"')
      .refine((path) => /^\/(?!\/)/.test(path), 'a path that starts with a slash')
      .default('/favicon.svg'),
    /** Color of links and buttons as `#rrggbb`, on light and on dark pages. */
    accent: z
      .strictObject({ light: color.default('#0c5f63'), dark: color.default('#86d3ca') })
      .prefault({}),
    /** Other colors of pages as `#rrggbb`. The rest keeps those of `src/domain/palette.ts`. */
    colors: z.strictObject({ light: palette('light'), dark: palette('dark') }).prefault({}),
  })
  .superRefine((value, context) => {
    for (const { path, message } of colorProblems(value))
      context.addIssue({ code: 'custom', path: [...path], message, params: SENTENCE });
  });
