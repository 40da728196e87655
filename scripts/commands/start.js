// @ts-check
export default /** @type {const} */ ({
  name: 'start',
  group: 'build',
  summary: 'Build the site and serve it at http://localhost:4321',
  flags: {},
  examples: ['npm start', 'PORT=8080 npm start'],
  notes:
    'PORT sets the port (4321). ARTICLES_DIR names another articles folder, ' +
    'SITE_URL another URL of the site.',
  node: ['--min-semi-space-size=64', '--max-semi-space-size=64'],
});
