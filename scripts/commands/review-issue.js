// @ts-check
export default /** @type {const} */ ({
  name: 'review:issue',
  group: 'operate',
  summary: 'Keep one issue with the report of npm run review up to date (GitHub)',
  words: '<report>',
  flags: {},
  examples: ['npm run review:issue -- review.md'],
  notes: 'Needs GITHUB_TOKEN and GITHUB_REPOSITORY.',
});
