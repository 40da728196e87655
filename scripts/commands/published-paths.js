// @ts-check
export default /** @type {const} */ ({
  name: 'published-paths',
  group: 'publish',
  summary: 'Add the paths of published articles to the list that the check guards',
  flags: {},
  examples: ['npm run published-paths'],
  notes: 'ARTICLES_DIR names another articles folder.',
});
