import { z } from 'zod';
import { calloutKinds } from '../domain/article-parts.ts';
import { isSlug } from '../text/slug.ts';
import { SENTENCE } from './site-values.ts';

/** Labels by language. The built-in values have none: their labels are interface texts. */
type Labels = Readonly<Record<string, string>>;

/** The groups of choices with the labels of their values, by id. */
type Choices = Readonly<Record<string, Readonly<Record<string, Labels>>>>;

/** The group of a site that does not define it. */
const PLATFORM: Choices = { platform: { app: {}, web: {} } };

/** Parameters of the search page, which `?region=eu` must not collide with. */
const PARAMETERS: readonly string[] = ['q', 'category', 'sort', 'page'];

/** Markers that already mean something in articles. */
const MARKERS: readonly string[] = [...calloutKinds, 'question'];

/** Key of a label that is the same in every language, such as the name of a plan. */
const ANY = 'any';

const AN_ID = 'Use lower-case letters a-z, digits and single hyphens.';

/**
 * Returns the schema of `choices`: values and their labels by group. A label is one text, or a text
 * for each language.
 * @param localizedText schema of a text for each language
 */
export function choicesSchema(localizedText: z.ZodType<Labels, Labels>) {
  const label = z
    .string()
    .refine((text) => text.trim() !== '')
    .transform((text): Labels => ({ [ANY]: text }));
  const values = z.record(
    z.string(),
    z.union([label, localizedText], 'a label such as "App", or { en: "App" }'),
    'values with their labels, such as { app: "App", web: "Web" }',
  );
  return z
    .record(z.string(), values, 'groups of values, such as { region: { eu: "EU", us: "US" } }')
    .superRefine(usableIds)
    .transform(withPlatform);
}

/** Rejects ids that cannot be written in a URL or as a marker, and values of two groups. */
function usableIds(choices: Choices, context: z.RefinementCtx): void {
  const report = (path: string[], message: string) =>
    context.addIssue({ code: 'custom', path, message, params: SENTENCE });
  const groupOf = new Map<string, string>();
  for (const [group, values] of Object.entries(choices)) {
    if (!isSlug(group)) report([group], `"${group}" is not an id. ${AN_ID}`);
    if (PARAMETERS.includes(group))
      report([group], `"${group}" is a parameter of the search page. Use another id.`);
    if (Object.keys(values).length === 0)
      report([group], 'The group is empty. Add at least one value, such as eu: "EU".');
    for (const value of Object.keys(values)) {
      const other = groupOf.get(value);
      if (!isSlug(value)) report([group, value], `"${value}" is not an id. ${AN_ID}`);
      if (MARKERS.includes(value))
        report([group, value], `[!${value.toUpperCase()}] is a callout. Use another id.`);
      if (other !== undefined)
        report([group, value], `"${value}" is also a value of \`${other}\`. Use another id.`);
      groupOf.set(value, group);
    }
  }
}

/** Keeps `[!APP]` and `[!WEB]` working unless the site defines these names itself. */
function withPlatform(choices: Choices): Choices {
  const names = [...Object.keys(choices), ...Object.values(choices).flatMap(Object.keys)];
  const isDefined = ['platform', 'app', 'web'].some((name) => names.includes(name));
  return isDefined ? choices : { ...PLATFORM, ...choices };
}

/** Returns whether a label needs no translation: it is one text, or an interface text. */
export function isForEveryLanguage(labels: Labels): boolean {
  return ANY in labels || Object.keys(labels).length === 0;
}
