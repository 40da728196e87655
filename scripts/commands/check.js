// @ts-check
export default /** @type {const} */ ({
  name: 'check',
  group: 'check',
  summary: 'Report every problem in every article',
  flags: {
    format: {
      type: 'string',
      value: 'FORMAT',
      default: 'text',
      description: 'Output: text, json or github',
    },
    since: {
      type: 'string',
      value: 'REF',
      description: 'Also report articles changed since this git ref whose "updated" did not move',
    },
  },
  examples: ['npm run check', 'npm run --silent check -- --format json'],
  notes: 'ARTICLES_DIR names another articles folder.',
});
