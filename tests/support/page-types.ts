/** A page of each type of the demo, by its path; tests wait for the state of search pages. */
export const pageTypes: readonly (readonly [type: string, path: string, state?: string])[] = [
  ['home', '/'],
  ['an article with tables', '/articles/what-are-the-trading-fees/'],
  ['an article with several tables of one kind', '/articles/crypto-words-explained/'],
  ['an article with a table of contents', '/articles/terms-of-service/'],
  ['a category', '/categories/faq/'],
  ['a later page of a category', '/categories/faq/3/'],
  ['a category by views', '/categories/faq/views/2/'],
  ['the announcements', '/categories/announcements/'],
  ['the announcements of a year', '/categories/announcements/year/2026/'],
  ['a section', '/sections/identity-verification/'],
  ['a section by day of update', '/sections/account-security/updated/2/'],
  ['all articles', '/sitemap/'],
  ['the contact form', '/contact/'],
  ['an address that does not exist', '/nowhere/lost-words/'],
  ['the page for readers without a connection', '/offline/'],
  ['search before a question', '/search/', 'idle'],
  ['search with results', '/search/?q=account&page=2', 'ready'],
  [
    'search with results in a category',
    '/search/?q=account&category=product-documents&sort=views',
    'ready',
  ],
  ['search without results', '/search/?q=xyzzyplugh', 'empty'],
  ['search for a long word', `/search/?q=0x${'a7f3'.repeat(100)}`, 'empty'],
  ['search without results in a category', '/search/?q=memo+tag&category=announcements', 'empty'],
];

/** Pages of the fixture that hold what a writer may write. */
export const fixturePages: readonly (readonly [type: string, path: string, state?: string])[] = [
  ['an article with every kind of block', '/articles/glued-blocks/'],
  ['an article in MDX', '/articles/mdx-article/'],
  ['an article with every part', '/articles/article-parts/'],
  ['parts as components', '/articles/parts-as-components/'],
  ['an article with choices', '/articles/choices-by-region/'],
  ['an article for some readers only', '/articles/returns-in-europe/'],
  ['a hostile article', '/articles/hostile/'],
];
