/**
 * Every page, feed and file that each locale has, below its home page. `:slug`, `:category`,
 * `:section` and `:year` are one segment; `:listing` is the result of `listingPath`.
 */
export const localeRoutes = {
  home: '',
  article: 'articles/:slug/',
  /** The article in plain Markdown. */
  markdown: 'articles/:slug.md',
  category: 'categories/:category/:listing',
  /** The articles of a category from one year. */
  year: 'categories/:category/year/:year/',
  categoryFeed: 'categories/:category/feed.xml',
  section: 'sections/:section/:listing',
  search: 'search/',
  /** Only on sites with a form. */
  contact: 'contact/',
  /** All articles, for readers. */
  siteMap: 'sitemap/',
  /** The terms of the glossary, if there is one. */
  glossary: 'glossary/',
  /** What the service worker shows instead of a page that is not stored. */
  offline: 'offline/',
  /** The panel of the widget, which other pages show in a frame. */
  widget: 'widget/',
  /** Articles that the panel suggests on certain pages. */
  places: 'widget/places.json',
  feed: 'feed.xml',
  openSearch: 'opensearch.xml',
  llms: 'llms.txt',
  /** All articles in plain Markdown. */
  llmsFull: 'llms-full.txt',
  /** All articles as data. */
  index: 'index.json',
  /** Keys of the articles that exist, for what a browser remembers of them. */
  articleKeys: 'article-keys.txt',
} as const;

export type LocaleRoute = keyof typeof localeRoutes;

/**
 * Folders and files that scripts in the browser need. Separate, so that the scripts do not contain
 * the other routes.
 */
export const siteFolders = {
  assets: '_astro/',
  searchIndex: 'pagefind/',
  notices: 'notices.json',
} as const;

/** A file or, with a trailing slash, a folder of the site, from the base path. */
export type SiteRoute = {
  readonly path: string;
  /** The part of the product that writes it. */
  readonly owner: 'pages' | 'search' | 'hosting' | 'publish';
  /** Whether articles may link to it. */
  readonly isLinked?: boolean;
};

/** Every file and folder that exists once on the site. */
export const siteRoutes = {
  notFound: { path: '404.html', owner: 'pages', isLinked: true },
  card: { path: 'card.png', owner: 'pages', isLinked: true },
  /** Notices to readers, which the owner may replace at the host. */
  notices: { path: siteFolders.notices, owner: 'pages' },
  robots: { path: 'robots.txt', owner: 'pages', isLinked: true },
  xmlSiteMap: { path: 'sitemap-index.xml', owner: 'pages', isLinked: true },
  serviceWorker: { path: 'sw.js', owner: 'pages' },
  /** The script of the widget, for other pages. */
  widgetScript: { path: 'widget.js', owner: 'pages' },
  assets: { path: siteFolders.assets, owner: 'pages' },
  images: { path: 'pictures/', owner: 'pages' },
  /** Videos and files from the articles folder. */
  attachments: { path: 'attachments/', owner: 'pages' },
  searchIndex: { path: siteFolders.searchIndex, owner: 'search' },
  headers: { path: '_headers', owner: 'hosting' },
  redirects: { path: '_redirects', owner: 'hosting' },
  /** Where old paths lead that no redirect answers, for the page "not found". */
  moved: { path: 'moved.json', owner: 'hosting' },
  noJekyll: { path: '.nojekyll', owner: 'hosting' },
  manifest: { path: 'release.json', owner: 'publish' },
  part: { path: 'part.json', owner: 'publish' },
  ledger: { path: '.releases.json', owner: 'publish' },
  uploads: { path: '.uploading/', owner: 'publish' },
  uploadLock: { path: '.uploading.lock', owner: 'publish' },
} as const satisfies Readonly<Record<string, SiteRoute>>;
