// @ts-check
export default /** @type {const} */ ({
  name: 'format:check',
  group: 'develop',
  summary: 'Report code that Prettier would format',
  words: '[files]',
  flags: {},
  examples: ['npm run format:check'],
});
