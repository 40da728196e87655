/**
 * Every page, feed and file that each locale has, below its home page. `:slug`, `:category`,
 * `:section` and `:year` are one segment; `:listing` is what `listingPath` adds.
 */
export const localeRoutes = {
  home: '',
  article: 'articles/:slug/',
  /** The article in plain Markdown. */
  markdown: 'articles/:slug.md',
  category: 'categories/:category/:listing',
  /** What a category published in a year. */
  year: 'categories/:category/year/:year/',
  categoryFeed: 'categories/:category/feed.xml',
  section: 'sections/:section/:listing',
  search: 'search/',
  /** All articles, for readers. */
  siteMap: 'sitemap/',
  /** What the service worker shows in place of a page that it does not have. */
  offline: 'offline/',
  feed: 'feed.xml',
  openSearch: 'opensearch.xml',
  llms: 'llms.txt',
} as const;

export type LocaleRoute = keyof typeof localeRoutes;

/** The folders that browsers ask, apart from the other routes: scripts on pages bring no more. */
export const siteFolders = { assets: '_astro/', searchIndex: 'pagefind/' } as const;

/** A file of the site or, with a slash at its end, a folder, from the base path. */
export type SiteRoute = {
  readonly path: string;
  /** Who writes it. */
  readonly owner: 'pages' | 'search' | 'hosting' | 'publish';
  /** Whether articles may link to it. */
  readonly isLinked?: boolean;
};

/** Every file and folder that the site has once. */
export const siteRoutes = {
  notFound: { path: '404.html', owner: 'pages', isLinked: true },
  card: { path: 'card.png', owner: 'pages', isLinked: true },
  robots: { path: 'robots.txt', owner: 'pages', isLinked: true },
  xmlSiteMap: { path: 'sitemap-index.xml', owner: 'pages', isLinked: true },
  serviceWorker: { path: 'sw.js', owner: 'pages' },
  assets: { path: siteFolders.assets, owner: 'pages' },
  images: { path: 'pictures/', owner: 'pages' },
  searchIndex: { path: siteFolders.searchIndex, owner: 'search' },
  headers: { path: '_headers', owner: 'hosting' },
  redirects: { path: '_redirects', owner: 'hosting' },
  noJekyll: { path: '.nojekyll', owner: 'hosting' },
  manifest: { path: 'release.json', owner: 'publish' },
  part: { path: 'part.json', owner: 'publish' },
  ledger: { path: '.releases.json', owner: 'publish' },
  uploads: { path: '.uploading/', owner: 'publish' },
  uploadLock: { path: '.uploading.lock', owner: 'publish' },
} as const satisfies Readonly<Record<string, SiteRoute>>;
