import type { Article } from '../domain/article.ts';
import type { Section } from '../config/taxonomy.ts';

/** A reader looks through so many titles; beyond it the sections with their counts are the map. */
const MAX_TITLES = 1000;

export type SectionArticles = { readonly section: Section; readonly articles: readonly Article[] };

/**
 * All articles for a page that lists them: in the order of the sections, then of their titles.
 * @returns undefined when they are too many for a page
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
