import type { Article } from '../domain/article.ts';

/** A description of a page in the words of https://schema.org, as JSON-LD. */
export type StructuredData = {
  readonly '@context': 'https://schema.org';
  readonly '@type': string;
  readonly [name: string]: unknown;
};

/** What all pages of a site share; addresses are absolute. */
export type SiteFacts = { readonly name: string; readonly home: string; readonly lang: string };

/** The way from the home page to a page, the page itself included; addresses are absolute. */
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
 * @param page absolute address of the article
 * @param image absolute address of the image that stands for it
 * @param description one or two sentences
 */
export function articleData(
  article: Article,
  site: SiteFacts,
  { page, image, description }: { page: string; image: string; description: string | undefined },
): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: article.title,
    ...(description !== undefined && { description }),
    datePublished: article.published,
    dateModified: article.updated,
    inLanguage: site.lang,
    mainEntityOfPage: page,
    image,
    publisher: { '@type': 'Organization', name: site.name, url: site.home },
  };
}

/** The site itself, for its home page. */
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

/** The data as the content of a `<script>` element, which no text in it can end. */
export function scriptJson(data: StructuredData): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
