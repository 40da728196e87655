import type { SectionGroup } from '../config/taxonomy.ts';
import { localeData } from './page-data.ts';

/** With more sections than these, a category needs a way to them even without groups. */
const FEW_SECTIONS = 12;

/**
 * Returns the sections with articles of a category, by group, with the number of those articles.
 * Returns none on a small site without groups, where the listing itself is short enough.
 */
export function sectionsInCategory(locale: string, category: string): SectionGroup[] {
  const { articles, sections, sectionGroups } = localeData(locale);
  const isFlat = sectionGroups.every(({ id }) => id === undefined);
  if (isFlat && sections.length <= FEW_SECTIONS) return [];
  const inCategory = articles.filter((article) => article.category === category);
  const counts = new Map(
    [...Map.groupBy(inCategory, ({ section }) => section)].map(([id, { length }]) => [id, length]),
  );
  return sectionGroups.flatMap(({ sections: inGroup, ...group }) => {
    const listed = inGroup.flatMap((section) => {
      const count = counts.get(section.id);
      return count === undefined ? [] : [{ ...section, count }];
    });
    return listed.length > 0 ? [{ ...group, sections: listed }] : [];
  });
}
