import { expect, test } from 'vitest';
import {
  articleData,
  breadcrumbData,
  scriptJson,
  webSiteData,
} from '../../../src/view/structured-data.ts';
import { anArticle } from '../../support/an-article.ts';

const site = { name: 'Help', home: 'https://example.com/', lang: 'en' };

test('breadcrumbs have positions from 1', () => {
  const data = breadcrumbData([
    { label: 'Home', href: 'https://example.com/' },
    { label: 'Fees', href: 'https://example.com/sections/fees/' },
  ]);
  expect(data).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://example.com/' },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'Fees',
        item: 'https://example.com/sections/fees/',
      },
    ],
  });
});

test('an article has its dates, language, page and publisher', () => {
  const article = anArticle({
    slug: 'fees',
    title: 'Fees',
    published: '2024-01-02',
    updated: '2025-03-04',
  });
  const routes = {
    page: 'https://example.com/articles/fees/',
    image: 'https://example.com/card.png',
  };
  expect(articleData(article, site, { ...routes, description: 'What it costs.' })).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: 'Fees',
    description: 'What it costs.',
    datePublished: '2024-01-02',
    dateModified: '2025-03-04',
    inLanguage: 'en',
    mainEntityOfPage: 'https://example.com/articles/fees/',
    image: 'https://example.com/card.png',
    publisher: { '@type': 'Organization', name: 'Help', url: 'https://example.com/' },
  });
  expect(articleData(article, site, { ...routes, description: undefined })).not.toHaveProperty(
    'description',
  );
});

test('the home page describes the site', () => {
  expect(webSiteData(site, 'Ask us.')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: 'Help',
    url: 'https://example.com/',
    description: 'Ask us.',
    inLanguage: 'en',
  });
});

test.each(['</script><script>alert(1)</script>', '<!-- <script>', ']]> & "quotes" \u2028'])(
  '%j cannot end its script element and is read as written',
  (name) => {
    const json = scriptJson(breadcrumbData([{ label: name, href: 'https://example.com/' }]));
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({ itemListElement: [{ name }] });
  },
);
