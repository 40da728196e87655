import { z } from 'zod';
import { isSlug } from '../text/slug.ts';

// A message says what the value must be. `site-mistakes.ts` adds the field and the value, unless
// the message is already a sentence.
/** A text that is not empty. */
export const text = (what: string) => z.string(what).refine((value) => value.trim() !== '', what);
/** A name that becomes part of a URL. */
export const id = text('an id such as "getting-started"').refine(
  isSlug,
  'an id of lower-case letters a-z, digits and single hyphens, because it becomes part of a URL',
);

/** A text for each locale, by locale code. Locales without one show the first text. */
export const localizedText = z
  .record(z.string(), text('text that readers see'), 'texts by language, such as { en: "Fees" }')
  .refine((texts) => Object.keys(texts).length > 0, 'texts by language, such as { en: "Fees" }');
