/** One address of every kind of page of the demo, with a name. */
export const pageTypes = {
  home: '/',
  article: '/articles/why-did-my-identity-verification-fail/',
  'article with wide tables': '/articles/what-are-the-trading-fees/',
  'long terms': '/articles/terms-of-service/',
  category: '/categories/faq/',
  section: '/sections/taxes/',
  'search, idle': '/search/',
  'search with results': '/search/?q=account',
  'search, corrected': '/search/?q=verifcation',
  'search, empty': '/search/?q=xyzzyq',
  'not found': '/no/such/page/',
};
