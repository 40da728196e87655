import type { z } from 'zod';
import type { siteSchema } from './site-schema.ts';

/** Makes everything in it read-only, and accepts values that end in `as const`. */
type Fixed<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Fixed<Value[Key]> }
  : Value;

/** What an owner writes in `src/site.ts`. Most settings are optional. */
export type SiteInput = Fixed<z.input<typeof siteSchema>>;

/** The settings with the defaults filled in. */
export type SiteDefinition = Fixed<z.output<typeof siteSchema>>;

export type LocaleDefinition = SiteDefinition['locales'][number];
export type CategoryDefinition = SiteDefinition['categories'][number];
export type SectionDefinition = SiteDefinition['sections'][number];
export type SectionGroupDefinition = SiteDefinition['sectionGroups'][number];
export type LinkDefinition = SiteDefinition['headerLinks'][number];

/** A text for each locale, by locale code. */
export type LocalizedText = CategoryDefinition['label'];

export type BrandDefinition = SiteDefinition['brand'];

/** A link to support, or the form at `/contact/`. */
export type ContactDefinition = NonNullable<SiteDefinition['contact']>;
