// @ts-check
export default /** @type {const} */ ({
  name: 'dev',
  group: 'build',
  summary: 'Show the site while you write; pages and search follow every save',
  flags: {},
  examples: ['npm run dev'],
  notes:
    'PORT sets the port (4321). ARTICLES_DIR names another articles folder, ' +
    'SITE_URL another URL of the site.',
});
