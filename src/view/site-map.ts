import type { Article } from '../domain/article.ts';
import type { Section } from '../config/taxonomy.ts';

/**
 * Maximum number of titles on the site map. With more articles, it lists the sections with their
 * counts.
 */
const MAX_TITLES = 1000;

export type SectionArticles = { readonly section: Section; readonly articles: readonly Article[] };

/**
 * Returns all articles for the site map, by section, then by title.
 * @returns undefined when there are too many for a page
 */
export function siteMapOf(
  articles: readonly Article[],
  sections: readonly Section[],
  locale: string,
): SectionArticles[] | undefined {
  if (articles.length > MAX_TITLES) return undefined;
  const order = new Intl.Collator(locale, { numeric: true, ignorePunctuation: true });
  const inSection = Map.groupBy(articles, ({ section }) => section);
  return sections.map((section) => ({
    section,
    articles: (inSection.get(section.id) ?? []).toSorted(
      (a, b) => order.compare(a.title, b.title) || (a.slug < b.slug ? -1 : 1),
    ),
  }));
}
