import type { Article } from '../domain/article.ts';

/** A description of a page with the vocabulary of https://schema.org, as JSON-LD. */
export type StructuredData = {
  readonly '@context': 'https://schema.org';
  readonly '@type': string;
  readonly [name: string]: unknown;
};

/** What all pages of a site share. URLs are absolute. */
export type SiteFacts = { readonly name: string; readonly home: string; readonly lang: string };

/** Returns the path from the home page to a page, including the page. URLs are absolute. */
export function breadcrumbData(trail: readonly { label: string; href: string }[]): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: href,
    })),
  };
}

/**
 * @param page absolute URL of the article
 * @param image absolute URL of its image
 * @param description one or two sentences
 * @param audience label of those whom the article is for; undefined for everyone
 */
export function articleData(
  article: Article,
  site: SiteFacts,
  {
    page,
    image,
    description,
    audience,
  }: {
    page: string;
    image: string;
    description: string | undefined;
    audience?: string | undefined;
  },
): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: article.title,
    ...(description !== undefined && { description }),
    datePublished: article.published,
    dateModified: article.updated,
    inLanguage: site.lang,
    ...(audience !== undefined && {
      audience: { '@type': 'Audience', audienceType: audience },
    }),
    mainEntityOfPage: page,
    image,
    publisher: { '@type': 'Organization', name: site.name, url: site.home },
  };
}

/** Returns the data of the site, for its home page. */
export function webSiteData(site: SiteFacts, description: string): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    url: site.home,
    description,
    inLanguage: site.lang,
  };
}

/** Returns the data as the content of a `<script>` element, which no text in it can close. */
export function scriptJson(data: StructuredData): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
