// @ts-check
export default /** @type {const} */ ({
  name: 'review',
  group: 'operate',
  summary: 'Find broken external links, articles due for review and outdated translations',
  flags: { out: { type: 'string', value: 'FILE', description: 'Write to this file too' } },
  examples: ['npm run review -- --out review.md'],
  notes: 'ARTICLES_DIR names another articles folder.',
});
