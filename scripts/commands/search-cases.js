// @ts-check
export default /** @type {const} */ ({
  name: 'search-cases',
  group: 'check',
  summary: 'Run the search cases of the articles on a built site',
  flags: {
    site: { type: 'string', value: 'DIR', default: 'dist', description: 'Folder of the site' },
    locale: {
      type: 'string',
      value: 'CODE',
      description: 'Only the cases of this language',
    },
    format: {
      type: 'string',
      value: 'FORMAT',
      default: 'text',
      description: 'Output: text, which fails when a case does, or json',
    },
  },
  examples: ['npm run search-cases', 'npm run --silent search-cases -- --format json'],
  notes: 'Cases are in articles/<locale>/_search/cases.yml. ARTICLES_DIR names another folder.',
});
