import { z } from 'zod';
import { oldPathsSchema } from './old-paths-schema.ts';
import { id, localizedText } from './text-schemas.ts';

/** A kind of articles. */
export const category = z.strictObject(
  {
    /** The value of `category` in front matter, and part of the URL of the listing. */
    id: id.refine((value) => value !== 'all', 'another id: "all" names the tab of all categories'),
    /** Label of the tab, by language. */
    label: localizedText,
    /** Earlier paths of its listing on this site: a list, or a list for each language. */
    redirect_from: oldPathsSchema,
  },
  'an object with `id` and `label`',
);

const imagePath = z
  .string('the path of an image in public/, such as "/icons/fees.svg"')
  .regex(
    /^\/(?!\/)[^?#]*\.(?:svg|png|webp|avif)$/,
    'the path of an .svg, .png, .webp or .avif image in public/, such as "/icons/fees.svg"',
  );

/** A topic. */
export const section = z.strictObject(
  {
    /** Name of the folder in `articles/<locale>/`. */
    id,
    /** Visible text, by language. */
    label: localizedText,
    /** One line for the home page, by language. */
    description: localizedText.optional(),
    /** Path of a square image in `public/`, shown beside the label. */
    icon: imagePath.optional(),
    /** Id of the group in `sectionGroups` that the section is listed under. */
    group: z.string('the id of a group in `sectionGroups`').optional(),
    /** Earlier paths of its listing on this site: a list, or a list for each language. */
    redirect_from: oldPathsSchema,
  },
  'an object with `id` and `label`',
);

/** A heading above sections. */
export const sectionGroup = z.strictObject(
  {
    /** The value of `group` in sections, and the anchor of the group on the home page. */
    id,
    /** Heading of the group, by language. */
    label: localizedText,
  },
  'an object with `id` and `label`',
);
