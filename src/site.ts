import type { SiteInput } from './config/site-definition.ts';

/**
 * The values an owner edits to make this help center their own.
 * Everything else follows from the articles.
 */
export const site: SiteInput = {
  /** Stands in the header, in page titles and in the footer. */
  name: 'Saltmere Help Center',

  /** The logo is in `public/`. The check refuses an accent that is too faint to read. */
  brand: { logo: '/favicon.svg', accent: { light: '#0c5f63', dark: '#86d3ca' } },

  /**
   * Where readers reach the site; `SITE_URL` overrides it. A path (`https://example.com/help/`)
   * becomes the base path.
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
   * The category that is also listed by year, and that `/feed.xml` holds. Without this line the feed
   * holds every article that was updated.
   */
  announcements: 'announcements',

  /**
   * Folders below `articles/<locale>/`, in the order of the home page. A folder that is missing here
   * is shown after these under its own name.
   */
  sections: [
    {
      id: 'getting-started',
      label: { en: 'Getting started' },
      description: { en: 'Open an account, find your way around, reach us' },
    },
    {
      id: 'identity-verification',
      label: { en: 'Identity verification' },
      description: { en: 'Documents, selfies, account levels and limits' },
    },
    {
      id: 'account-security',
      label: { en: 'Account and security' },
      description: { en: 'Signing in, passkeys, lost phones and scams' },
    },
    {
      id: 'deposits-and-withdrawals',
      label: { en: 'Deposits and withdrawals' },
      description: { en: 'Moving cash and crypto in and out' },
    },
    {
      id: 'buy-and-sell',
      label: { en: 'Buy and sell' },
      description: { en: 'Cards, cash balance, recurring plans and prices' },
    },
    {
      id: 'trading',
      label: { en: 'Trading' },
      description: { en: 'Orders, fees, margin and the API' },
    },
    {
      id: 'rewards',
      label: { en: 'Rewards and vouchers' },
      description: { en: 'Staking, referrals, vouchers and campaigns' },
    },
    {
      id: 'taxes',
      label: { en: 'Taxes and statements' },
      description: { en: 'Forms, statements and how income is reported' },
    },
    {
      id: 'updates',
      label: { en: 'Service updates' },
      description: { en: 'Maintenance, listings and changes to fees' },
    },
    {
      id: 'terms',
      label: { en: 'Terms and policies' },
      description: { en: 'The documents that bind you and us' },
    },
  ],

  /** Results on one page of a listing. */
  pageSize: 15,

  /** Where readers who did not find their answer turn to. */
  contact: { href: 'mailto:support@saltmere.example', label: { en: 'Write to support' } },

  /** Where articles are edited, and mistakes reported; leave it out to show no such links. */
  repository: { url: 'https://github.example/saltmere/help-center', branch: 'main' },

  /** Links in the header of every page. */
  headerLinks: [{ href: 'https://saltmere.example/', label: { en: 'saltmere.example' } }],

  /** Links in the footer of every page. */
  footerLinks: [
    { href: '/articles/terms-of-service/', label: { en: 'Terms of Service' } },
    { href: '/articles/privacy-notice/', label: { en: 'Privacy notice' } },
    { href: '/articles/how-do-i-contact-support/', label: { en: 'Contact support' } },
  ],

  /**
   * Whether readers can open pages again that they have read, without a connection. `false` also
   * ends it for those who had it.
   */
  offline: true,

  /**
   * Where the search page sends readers without JavaScript: `'duckduckgo'`, or undefined to offer
   * the categories alone. The Content-Security-Policy allows it by itself.
   */
  searchEngine: undefined,

  /**
   * `true` for hosts that send no headers of yours, such as GitHub Pages: every page holds its
   * Content-Security-Policy in a `<meta>` tag.
   */
  cspMetaTag: false,
};
