import type { Article } from '../domain/article.ts';
import type {
  CategoryDefinition,
  LocalizedText,
  SectionDefinition,
  SectionGroupDefinition,
} from './site-definition.ts';

export type Category = { readonly id: string; readonly label: string; readonly count: number };
export type Section = {
  readonly id: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly count: number;
  /** Path of its image, from the site root. */
  readonly icon?: string | undefined;
  /** Id of its group. */
  readonly group?: string | undefined;
};

/** A heading with the sections below it. Those without a group have no id and no label. */
export type SectionGroup = {
  readonly id: string | undefined;
  readonly label: string | undefined;
  readonly sections: readonly Section[];
};

/** Returns the text for a locale, else the first text. */
export function localized(text: LocalizedText, locale: string): string {
  return text[locale] ?? Object.values(text)[0] ?? '';
}

/** Returns a label for a folder without one: `account-security` becomes "Account security". */
export function labelFromId(id: string): string {
  const words = id.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Returns all categories in the order of the site, with the number of articles in each, even zero.
 */
export function categoriesOf(
  articles: readonly Article[],
  definitions: readonly CategoryDefinition[],
  locale: string,
): Category[] {
  return definitions.map(({ id, label }) => ({
    id,
    label: localized(label, locale),
    count: articles.filter((article) => article.category === id).length,
  }));
}

/**
 * Returns the sections that contain articles: those of the settings in their order, then the others
 * by label.
 */
export function sectionsOf(
  articles: readonly Pick<Article, 'section'>[],
  definitions: readonly SectionDefinition[],
  locale: string,
): Section[] {
  const counts = new Map<string, number>();
  for (const { section } of articles) counts.set(section, (counts.get(section) ?? 0) + 1);

  const named = definitions.map(({ id, label, description, icon, group }) => ({
    id,
    ...(icon !== undefined && { icon }),
    ...(group !== undefined && { group }),
    label: localized(label, locale),
    description: description && localized(description, locale),
  }));
  const unnamed = [...counts.keys()]
    .filter((id) => !definitions.some((definition) => definition.id === id))
    .map((id) => ({ id, label: labelFromId(id), description: undefined }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));

  return [...named, ...unnamed].flatMap((section) => {
    const count = counts.get(section.id);
    return count === undefined ? [] : [{ ...section, count }];
  });
}

/**
 * Returns the groups that contain sections, in the order of the settings, then the sections without
 * a group. A site without groups has one group without a label.
 */
export function sectionGroupsOf(
  sections: readonly Section[],
  definitions: readonly SectionGroupDefinition[],
  locale: string,
): SectionGroup[] {
  const inGroup = Map.groupBy(sections, ({ group }) => group);
  const groups = definitions.map(({ id, label }) => ({ id, label: localized(label, locale) }));
  return [...groups, { id: undefined, label: undefined }].flatMap(({ id, label }) => {
    const listed = inGroup.get(id);
    return listed ? [{ id, label, sections: listed }] : [];
  });
}
