import type { Article } from '../../src/domain/article.ts';

/** An article of which a test names only what it is about. */
export function anArticle(facts: Partial<Article> & Pick<Article, 'slug'>): Article {
  return {
    locale: 'en',
    section: 'basics',
    file: `/articles/en/basics/${facts.slug}.md`,
    title: facts.slug,
    category: 'faq',
    published: '2024-01-01',
    updated: '2024-01-01',
    views: 0,
    description: undefined,
    keywords: [],
    related: [],
    only: undefined,
    status: undefined,
    fixedIn: undefined,
    hidden: undefined,
    ...facts,
  };
}
