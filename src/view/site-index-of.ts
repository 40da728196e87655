import { site } from '../config/settings.ts';
import { audienceLabel } from '../content/choice-groups.ts';
import type { Article } from '../domain/article.ts';
import type { IndexEntry, Labelled, SiteIndex } from '../domain/site-index.ts';
import { isMdx, renderArticle } from './article-body.ts';
import { articlesOf } from './catalog.ts';
import { localeData } from './page-data.ts';
import { absolute, routes } from './paths.ts';

/** Returns the articles of a locale as data, section by section in the order of the home page. */
export async function siteIndexOf(locale: string): Promise<SiteIndex> {
  const { articles, categories, sections } = localeData(locale);
  const inSection = Map.groupBy(articles, ({ section }) => section);
  const ordered = sections.flatMap(({ id }) => inSection.get(id) ?? []);
  const entries: IndexEntry[] = [];
  for (const article of ordered) entries.push(await entryOf(article));
  return {
    version: 1,
    name: site.name,
    url: absolute(routes.home(locale)),
    locale,
    locales: site.locales
      .map(({ code }, index) => ({ code: code as string, isFirst: index === 0 }))
      .filter(({ code, isFirst }) => isFirst || articlesOf(code).length > 0)
      .map(({ code }) => code),
    categories: categories.map(labelled),
    sections: sections.map(labelled),
    articles: entries,
  };
}

async function entryOf(article: Article): Promise<IndexEntry> {
  const { locale, slug, title, category, section, published, updated, only, status } = article;
  const { headings, description } = await renderArticle(article);
  return {
    slug,
    url: absolute(routes.article(locale, slug)),
    ...(!isMdx(article) && { markdown: absolute(routes.markdown(locale, slug)) }),
    title,
    ...(description !== undefined && { description }),
    category,
    section,
    published,
    updated,
    ...(status && { status }),
    ...(only && { audience: audienceLabel(only, locale) }),
    headings: headings.map(({ depth, id, text }) => ({ depth, id, text })),
  };
}

function labelled({ id, label }: Labelled): Labelled {
  return { id, label };
}
