import type { SiteDefinition } from '../../config/site-definition.ts';
import { choiceGroups } from '../../content/choice-groups.ts';
import { localized } from '../../config/taxonomy.ts';

/** Returns the name of a field for people: `redirect_from` → "Redirect from". */
export function titleCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
}

/** Returns the label of a value of a choice. */
export function choiceLabel(group: string, value: string, locale: string): string {
  const { values = [] } = choiceGroups(locale).find(({ id }) => id === group) ?? {};
  return values.find(({ id }) => id === value)?.label ?? value;
}

/** Returns the label of a category; the value itself for other choices. */
export function optionLabel(site: SiteDefinition, value: string): string {
  const category = site.categories.find(({ id }) => id === value);
  return category ? localized(category.label, site.locales[0].code) : value;
}
