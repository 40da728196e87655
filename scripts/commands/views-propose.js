// @ts-check
export default /** @type {const} */ ({
  name: 'views:propose',
  group: 'operate',
  summary: 'Open or update a pull request with the counted views (GitHub)',
  flags: {},
  examples: ['npm run views:propose'],
  notes: 'Needs GITHUB_TOKEN and GITHUB_REPOSITORY.',
});
