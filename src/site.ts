import type { SiteInput } from './config/site-definition.ts';

/** The settings of this help center. Everything else comes from the articles. */
export const site: SiteInput = {
  /** Shown in the header, in page titles and in the footer. */
  name: 'Saltmere Help Center',

  /** The logo is in `public/`. The check rejects an accent that is too faint to read. */
  brand: { logo: '/favicon.svg', accent: { light: '#0c5f63', dark: '#86d3ca' } },

  /**
   * Public URL of the site; `SITE_URL` overrides it. A path (`https://example.com/help/`) becomes
   * the base path.
   */
  url: 'https://help.saltmere.example/',

  /** The first locale is the default one and has no prefix in its URLs. */
  locales: [{ code: 'en', label: 'English', direction: 'ltr' }],

  /** Values allowed as `category` in front matter, in the order of the tabs. */
  categories: [
    { id: 'faq', label: { en: 'FAQ' } },
    { id: 'announcements', label: { en: 'Announcements' } },
    { id: 'product-documents', label: { en: 'Product documents' } },
  ],

  /**
   * The category that is also listed by year, and that `/feed.xml` contains. Without this line, the
   * feed contains every updated article.
   */
  announcements: 'announcements',

  /**
   * Folders in `articles/<locale>/`, in the order of the home page. Folders that are missing here
   * follow under their own names.
   */
  sections: [
    {
      id: 'getting-started',
      icon: '/icons/getting-started.svg',
      label: { en: 'Getting started' },
      description: { en: 'Open an account, find your way around, reach us' },
    },
    {
      id: 'identity-verification',
      icon: '/icons/identity-verification.svg',
      label: { en: 'Identity verification' },
      description: { en: 'Documents, selfies, account levels and limits' },
    },
    {
      id: 'account-security',
      icon: '/icons/account-security.svg',
      label: { en: 'Account and security' },
      description: { en: 'Signing in, passkeys, lost phones and scams' },
    },
    {
      id: 'deposits-and-withdrawals',
      icon: '/icons/deposits-and-withdrawals.svg',
      label: { en: 'Deposits and withdrawals' },
      description: { en: 'Moving cash and crypto in and out' },
    },
    {
      id: 'buy-and-sell',
      icon: '/icons/buy-and-sell.svg',
      label: { en: 'Buy and sell' },
      description: { en: 'Cards, cash balance, recurring plans and prices' },
    },
    {
      id: 'trading',
      icon: '/icons/trading.svg',
      label: { en: 'Trading' },
      description: { en: 'Orders, fees, margin and the API' },
    },
    {
      id: 'rewards',
      icon: '/icons/rewards.svg',
      label: { en: 'Rewards and vouchers' },
      description: { en: 'Staking, referrals, vouchers and campaigns' },
    },
    {
      id: 'taxes',
      icon: '/icons/taxes.svg',
      label: { en: 'Taxes and statements' },
      description: { en: 'Forms, statements and how income is reported' },
    },
    {
      id: 'updates',
      icon: '/icons/updates.svg',
      label: { en: 'Service updates' },
      description: { en: 'Maintenance, listings and changes to fees' },
    },
    {
      id: 'terms',
      icon: '/icons/terms.svg',
      label: { en: 'Terms and policies' },
      description: { en: 'The documents that bind you and us' },
    },
  ],

  /**
   * What readers choose between. Each value is a block in articles, such as `> [!EU]`. `[!APP]` and
   * `[!WEB]` exist without a setting.
   */
  choices: { region: { eu: 'Europe', uk: 'United Kingdom', us: 'United States' } },

  /** Results on one page of a listing. */
  pageSize: 15,

  /**
   * Where readers can get help if they do not find their answer. With `href` instead of `endpoint`
   * and `email`, it is a link without a form.
   */
  contact: {
    label: { en: 'Write to support' },
    endpoint: '/contacts',
    email: 'support@saltmere.example',
    topics: [
      { id: 'account', label: { en: 'My account' } },
      { id: 'payments', label: { en: 'Deposits and withdrawals' } },
      { id: 'other', label: { en: 'Something else' } },
    ],
  },

  /**
   * Where the articles are kept. With `readerLinks: true`, each article links to it, so that readers
   * can edit the page or report a mistake.
   */
  repository: { url: 'https://github.example/saltmere/help-center', branch: 'main' },

  /** Receives the votes under articles, such as `npm run receiver`. Without it, there are none. */
  feedbackEndpoint: '/votes',

  /** Links in the header of every page. */
  headerLinks: [{ href: 'https://saltmere.example/', label: { en: 'saltmere.example' } }],

  /** Links in the footer of every page. */
  footerLinks: [
    { href: '/articles/terms-of-service/', label: { en: 'Terms of Service' } },
    { href: '/articles/privacy-notice/', label: { en: 'Privacy notice' } },
    { href: '/articles/how-do-i-contact-support/', label: { en: 'Contact support' } },
  ],

  /**
   * Whether readers can reopen pages without a connection. `false` also turns it
   * off for readers who had it.
   */
  offline: true,

  /**
   * Search engine for readers without JavaScript: `'duckduckgo'`, or undefined for links to the
   * categories only. The Content-Security-Policy allows it automatically.
   */
  searchEngine: undefined,

  /**
   * `true` for hosts that do not send your headers, such as GitHub Pages: every page contains its
   * Content-Security-Policy in a `<meta>` tag.
   */
  cspMetaTag: false,
};
