import { site } from '../config/settings.ts';
import { localized } from '../config/taxonomy.ts';
import type { Audience, ChoiceGroup } from '../domain/article-parts.ts';
import { stringsFor } from '../languages/strings-for.ts';

/** Returns the groups of choices of the site, with labels in a language. */
export function choiceGroups(locale: string): ChoiceGroup[] {
  const builtIn: Readonly<Record<string, string>> = stringsFor(locale).choices;
  return Object.entries(site.choices).map(([id, values]) => ({
    id,
    values: Object.entries(values).map(([value, label]) => ({
      id: value,
      label: localized(label, locale) || (builtIn[value] ?? value),
    })),
  }));
}

/** Returns for whom an article is, in the order of the settings: "Europe, Pro". */
export function audienceLabel(audience: Audience, locale: string): string {
  const labels = choiceGroups(locale).flatMap(({ id, values }) =>
    values.flatMap(({ id: value, label }) => (audience[id]?.includes(value) ? [label] : [])),
  );
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(labels);
}
