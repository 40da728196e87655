import type { SiteDefinition } from '../../config/site-definition.ts';
import { localized } from '../../config/taxonomy.ts';

/** The name of a field for people: `redirect_from` → "Redirect from". */
export function titleCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
}

/** What a category is called on the site; the value itself for choices that are no categories. */
export function optionLabel(site: SiteDefinition, value: string): string {
  const category = site.categories.find(({ id }) => id === value);
  return category ? localized(category.label, site.locales[0].code) : value;
}
